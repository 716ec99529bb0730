package org.jianbao.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jianbao.html.PageHead;

/**
 * The sitemap (sitemaps.org, protocol 0.9) with the other editions of each page. Above the limit of
 * the protocol it is an index of several.
 */
final class Sitemap {
  /** Addresses that one file may hold. */
  static final int LIMIT = 50_000;

  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private Sitemap() {}

  /** Path below the output folder → text: {@code sitemap.xml}, and its parts if there are any. */
  static SortedMap<String, String> files(WebPages pages, int limit) {
    List<Map.Entry<String, WebPages.Page>> all = pages.paths().toList();
    SortedMap<String, String> files = new TreeMap<>();
    if (all.size() <= limit) {
      files.put("sitemap.xml", urls(pages, all));
      return files;
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += limit) {
      String name = "sitemap-" + (parts.size() + 1) + ".xml";
      parts.add(name);
      files.put(name, urls(pages, all.subList(from, Math.min(all.size(), from + limit))));
    }
    files.put("sitemap.xml", index(pages, parts));
    return files;
  }

  private static String urls(WebPages pages, List<Map.Entry<String, WebPages.Page>> some) {
    XmlText xml = new XmlText();
    xml.element(
        "urlset",
        () -> some.forEach(e -> url(xml, pages, e.getKey(), e.getValue())),
        "xmlns",
        SITEMAPS,
        "xmlns:xhtml",
        XHTML);
    return xml.toString();
  }

  private static void url(XmlText xml, WebPages pages, String path, WebPages.Page page) {
    xml.element(
        "url",
        () -> {
          xml.text("loc", pages.address(path));
          xml.text("lastmod", page.changed().toString());
          for (PageHead.Alternate other : pages.alternates(page)) {
            xml.empty(
                "xhtml:link", "rel", "alternate", "hreflang", other.tag(), "href", other.address());
          }
        });
  }

  private static String index(WebPages pages, List<String> parts) {
    XmlText xml = new XmlText();
    xml.element(
        "sitemapindex",
        () ->
            parts.forEach(
                part ->
                    xml.element(
                        "sitemap",
                        () -> {
                          xml.text("loc", pages.address(part));
                          xml.text("lastmod", pages.changed().toString());
                        })),
        "xmlns",
        SITEMAPS);
    return xml.toString();
  }
}
