package org.jianbao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Hugo beside Jianbao: a site of the same pages. What stands around the content comes from one
 * layout and from values of each page; headings, paragraphs, lists and tables are Markdown; what
 * Markdown has no signs for (charts, and elements with classes that the style sheet needs) is HTML
 * within it, which Hugo only copies.
 */
public final class Hugo {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SETTINGS =
      """
      {"baseURL": "https://example.org/", "title": "Jianbao",
       "disableKinds": ["taxonomy", "term", "home", "section", "RSS", "sitemap", "robotsTXT", "404"],
       "markup": {"goldmark": {"renderer": {"unsafe": true}, "parser": {"attribute": {"block": true}}}}}
      """;

  private static final String LAYOUT =
      """
      <!DOCTYPE html>
      <html lang="{{ .Params.tag }}">
      <head>
      <meta charset="utf-8">
      <title>{{ .Title }}</title>
      {{ range .Params.metas }}<meta {{ if .name }}name="{{ .name }}"{{ else }}property="{{ .property }}"{{ end }} content="{{ .content }}">
      {{ end }}{{ range .Params.relations }}<link rel="{{ .rel }}"{{ with .hreflang }} hreflang="{{ . }}"{{ end }}{{ with .type }} type="{{ . }}"{{ end }}{{ with .title }} title="{{ . }}"{{ end }} href="{{ .href }}">
      {{ end }}{{ range .Params.scripts }}<script src="{{ . }}" defer></script>
      {{ end }}{{ with .Params.linked }}<script type="application/ld+json">{{ jsonify . | safeJS }}</script>{{ end }}
      </head>
      <body class="{{ .Params.kind }}">
      <a class="skip" href="#main">{{ .Params.skip }}</a>
      <header class="bar">
      <nav class="crumbs" aria-label="{{ .Params.crumbsname }}">
      {{ range .Params.crumbs }}{{ with .href }}<a href="{{ . }}">{{ else }}<span aria-current="page">{{ end }}{{ .text }}{{ if .href }}</a><span aria-hidden="true">/</span>{{ else }}</span>{{ end }}{{ end }}
      </nav>
      <nav class="languages" aria-label="{{ .Params.languagesname }}">
      {{ range .Params.languages }}{{ if .href }}<a href="{{ .href }}" lang="{{ .lang }}" hreflang="{{ .lang }}">{{ .text }}</a>{{ else }}<span aria-current="true" lang="{{ .lang }}">{{ .text }}</span>{{ end }}{{ end }}
      </nav>
      </header>
      <main id="main">
      <nav class="contents" id="contents" aria-label="{{ .Params.contentsname }}">
      <h2>{{ .Params.contentsname }}</h2>
      <ol>
      {{ range .Params.contents }}<li class="plain"><a href="{{ .href }}">{{ .text }}</a></li>
      {{ end }}</ol>
      </nav>
      {{ .Content }}
      </main>
      {{ range .Params.templates }}{{ . | safeHTML }}
      {{ end }}
      <footer class="foot">
      <nav aria-label="{{ .Params.footname }}">
      <ul>
      {{ range .Params.foot }}<li><a href="{{ .href }}">{{ .text }}</a></li>
      {{ end }}</ul>
      </nav>
      </footer>
      </body>
      </html>
      """;

  private final Path program;
  private final String version;

  private Hugo(Path program, String version) {
    this.program = program;
    this.version = version;
  }

  /** Hugo, where it is installed. */
  public static Optional<Hugo> find() throws IOException {
    Optional<Path> program = Programs.find("hugo");
    if (program.isEmpty()) {
      return Optional.empty();
    }
    String version = Programs.run(new ProcessBuilder(program.get().toString(), "version"));
    return Optional.of(new Hugo(program.get(), version.replaceAll("(?s)hugo v([0-9.]+).*", "$1")));
  }

  /** What it is called, with its version. */
  public String name() {
    return "Hugo " + version;
  }

  /**
   * Writes a site of so many pages.
   *
   * @param pages HTML, taken again and again
   */
  public static void write(Path site, List<String> pages, int count) throws IOException {
    Files.createDirectories(site.resolve("layouts/_default"));
    Files.createDirectories(site.resolve("content/p"));
    Files.writeString(site.resolve("config.json"), SETTINGS);
    Files.writeString(site.resolve("layouts/_default/single.html"), LAYOUT);
    List<String> sources = pages.stream().map(Hugo::source).toList();
    for (int i = 0; i < count; i++) {
      Files.writeString(
          site.resolve(String.format(Locale.ROOT, "content/p/p%05d.md", i)),
          sources.get(i % sources.size()));
    }
  }

  /** Builds a site on one thread. */
  public Sample build(Path site, Path output) throws IOException {
    Programs.remove(output);
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(), "--quiet", "-s", site.toString(), "-d", output.toString());
    builder.environment().put("GOMAXPROCS", "1");
    return Clock.ended(() -> Programs.run(builder));
  }

  // ---- pages -----------------------------------------------------------------------------------

  private static String source(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    ObjectNode values = JSON.createObjectNode();
    values.put("title", page.title());
    values.put("tag", page.child(0).attr("lang"));
    values.put("kind", page.body().className());
    ArrayNode metas = values.putArray("metas");
    page.head().select("meta[content]").forEach(meta -> attributes(meta, metas.addObject()));
    ArrayNode links = values.putArray("relations");
    page.head().select("link").forEach(link -> attributes(link, links.addObject()));
    ArrayNode scripts = values.putArray("scripts");
    page.head().select("script[src]").forEach(script -> scripts.add(script.attr("src")));
    Element linked = page.head().selectFirst("script[type=application/ld+json]");
    try {
      if (linked != null) {
        values.set("linked", JSON.readTree(linked.data()));
      }
      values.put("skip", page.select(".skip").text());
      links(values, "crumbs", page.select(".crumbs"), "a, span[aria-current]");
      links(values, "languages", page.select(".languages"), "a, span");
      links(values, "contents", page.select("nav.contents"), "a");
      links(values, "foot", page.select("footer.foot nav"), "a");
      ArrayNode templates = values.putArray("templates");
      page.select("template").forEach(template -> templates.add(template.outerHtml()));
      Element main = page.selectFirst("main");
      main.select("nav.contents").remove();
      StringBuilder text = new StringBuilder();
      text.append(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values)).append("\n\n");
      blocks(main, text);
      return text.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void attributes(Element element, ObjectNode values) {
    element.attributes().forEach(a -> values.put(a.getKey(), a.getValue()));
  }

  private static void links(ObjectNode values, String name, Elements in, String links) {
    values.put(name + "name", in.attr("aria-label"));
    ArrayNode all = values.putArray(name);
    in.select(links)
        .forEach(
            link -> {
              ObjectNode one = all.addObject();
              one.put("href", link.attr("href"));
              one.put("lang", link.attr("lang"));
              one.put("text", link.text());
            });
  }

  private static void blocks(Element of, StringBuilder out) {
    for (Node node : of.childNodes()) {
      if (node instanceof TextNode text) {
        if (!text.isBlank()) {
          out.append(escaped(text.text())).append("\n\n");
        }
      } else if (node instanceof Element element) {
        block(element, out);
      }
    }
  }

  private static void block(Element element, StringBuilder out) {
    String name = element.tagName();
    if (name.matches("h[1-6]")) {
      out.append("#".repeat(name.charAt(1) - '0')).append(' ').append(inline(element));
      out.append(element.id().isEmpty() ? "" : " {#" + element.id() + "}").append("\n\n");
    } else if (name.equals("p") && isPlain(element)) {
      out.append(inline(element)).append("\n\n");
    } else if (name.equals("table") && element.select("[colspan], [rowspan]").isEmpty()) {
      table(element, out);
    } else if (name.matches("ul|ol")
        && isPlain(element)
        && element.children().stream().allMatch(Hugo::isPlain)) {
      element.children().forEach(item -> out.append("- ").append(inline(item)).append('\n'));
      out.append('\n');
    } else if (name.matches("div|section|header|article|figure|details")
        && element.children().stream().noneMatch(child -> child.tagName().equals("svg"))) {
      out.append(start(element)).append("\n\n");
      blocks(element, out);
      out.append("</").append(name).append(">\n\n");
    } else {
      out.append(element.outerHtml().replaceAll("\\s*\\n\\s*", "\n")).append("\n\n");
    }
  }

  private static void table(Element table, StringBuilder out) {
    // Tables of Markdown have no captions.
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      out.append(inline(caption)).append("\n\n");
    }
    boolean head = true;
    for (Element row : table.select("tr")) {
      out.append('|');
      row.children().forEach(cell -> out.append(' ').append(inline(cell)).append(" |"));
      out.append('\n');
      if (head) {
        out.append('|').append(" --- |".repeat(row.childrenSize())).append('\n');
        head = false;
      }
    }
    String attributes = table.attributes().html().strip();
    out.append(attributes.isEmpty() ? "" : "{" + attributes + "}\n").append('\n');
  }

  private static boolean isPlain(Element element) {
    return element.attributesSize() == 0;
  }

  private static String start(Element element) {
    return "<" + element.tagName() + element.attributes().html() + ">";
  }

  private static String inline(Element of) {
    StringBuilder text = new StringBuilder();
    for (Node node : of.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(escaped(words.text()));
      } else if (node instanceof Element element) {
        inline(element, text);
      }
    }
    return text.toString().strip();
  }

  private static void inline(Element element, StringBuilder text) {
    List<String> names = element.attributes().asList().stream().map(Attribute::getKey).toList();
    if (element.tagName().equals("a") && names.equals(List.of("href"))) {
      text.append('[')
          .append(inline(element))
          .append("](")
          .append(element.attr("href"))
          .append(')');
    } else if (element.tagName().equals("strong") && names.isEmpty()) {
      text.append("**").append(inline(element)).append("**");
    } else if (element.tag().isEmpty()) {
      text.append(start(element));
    } else {
      text.append(start(element)).append(inline(element));
      text.append("</").append(element.tagName()).append('>');
    }
  }

  private static String escaped(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[\\\\`*_\\[\\]<>#|{}~]", "\\\\$0");
  }
}
