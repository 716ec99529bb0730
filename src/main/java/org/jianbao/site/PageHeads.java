package org.jianbao.site;

import java.util.List;
import org.jianbao.data.DataFile;
import org.jianbao.data.LinkedData;
import org.jianbao.html.Addresses;
import org.jianbao.html.Edition;
import org.jianbao.html.PageHead;
import org.jianbao.model.Briefing;
import org.jianbao.model.SiteSettings;

/** Makes what the heads of pages tell machines. Safe for use by several threads. */
final class PageHeads {
  private final WebPages web;
  private final SiteSettings site;
  private final LinkedData linked;
  private final boolean data;

  /** Heads of a build; {@code data} says whether data files are made. */
  PageHeads(Project project, WebPages web, boolean data) {
    this.web = web;
    this.site = project.content().site();
    this.linked = new LinkedData(project.content(), project.lexicons());
    this.data = data;
  }

  /** Where the picture that stands for a page lies below the output folder. */
  static String picture(Briefing briefing, Edition edition) {
    return edition.languages().get(0) + "/" + briefing.path() + "/preview.png";
  }

  /**
   * The head of the page of a briefing.
   *
   * @param alt what the picture that stands for it shows
   */
  PageHead of(Briefing briefing, Edition edition, String alt) {
    String path = Addresses.briefing(edition.id(), briefing);
    String language = edition.languages().get(0);
    String picture = picture(briefing, edition);
    return head(
        path,
        language,
        web.address(picture),
        alt,
        linked.briefing(
            briefing,
            edition.languages(),
            web.trail(path, language),
            picture,
            files(web.at(path))));
  }

  /** The head of any other page, at this path below the output folder. */
  PageHead of(String path) {
    for (Edition edition : Edition.of(site.languages())) {
      String language = edition.languages().get(0);
      if (path.startsWith(edition.id() + "/")) {
        List<LinkedData.Crumb> trail = web.trail(path, language);
        return head(
            path,
            language,
            "",
            "",
            trail.size() == 1 ? linked.index(language, files(web.at(path))) : linked.page(trail));
      }
    }
    // The choice of language is in none of them.
    return head(path, site.languages().get(0), "", "", "");
  }

  private PageHead head(
      String path, String language, String picture, String alt, String linkedData) {
    WebPages.Page page = web.at(path);
    return new PageHead(
        web.address(path),
        web.alternates(page),
        page.isOfBriefing() ? "article" : "website",
        site.title().in(language),
        web.locale(language),
        site.languages().stream().filter(l -> !l.equals(language)).map(web::locale).toList(),
        web.feeds(),
        files(page).stream().map(PageHeads::link).toList(),
        picture,
        alt,
        linkedData);
  }

  private List<DataFile> files(WebPages.Page page) {
    return data ? page.files() : List.of();
  }

  private static PageHead.File link(DataFile file) {
    return new PageHead.File(
        file.kind().id(),
        file.language().orElse(""),
        file.isData() ? "alternate" : "describedby",
        file.kind().type(),
        file.path());
  }
}
