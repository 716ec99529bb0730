package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jianbao.Given;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers find every data file from the page that it is about. */
class DownloadsIT {
  private static Set<String> links(String path, Element within) {
    return within.select("a[href*=data/]").eachAttr("href").stream()
        .map(a -> Path.of(path).getParent().resolve(a).normalize().toString().replace('\\', '/'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> files(String folder) {
    return RealSite.files(RealSite.folder().resolve(folder), "").stream()
        .filter(f -> !f.contains("/"))
        .map(f -> folder + f)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aBriefingLinksToEachOfItsFiles() {
    for (String briefing : RealSite.BRIEFINGS) {
      Set<String> made = files("data/" + briefing + "/");
      assertEquals(6, made.size());
      for (String edition : RealSite.EDITIONS) {
        String path = edition + "/" + briefing + "/index.html";
        Document page = RealSite.briefing(edition + "/" + briefing);
        assertEquals(
            made.stream()
                .filter(f -> !f.contains("json-stat") || edition.contains(f.split("\\.")[1]))
                .collect(Collectors.toCollection(TreeSet::new)),
            links(path, page.selectFirst("section#data-files")),
            path);
        assertEquals(2, links(path, page.selectFirst(".downloads")).size());
      }
    }
  }

  @Test
  void indexesLinkToTheFilesOfAllFigures() {
    for (String language : List.of("zh", "en")) {
      String path = language + "/index.html";
      Document page = Jsoup.parse(RealSite.read(path));
      assertEquals(files("data/"), links(path, page.getElementById("main")));
    }
  }

  @Test
  void pagesOfIndicatorsLinkToTheirTables() {
    Set<String> made = files("data/indicators/");
    assertTrue(made.size() > 5);
    for (String language : List.of("zh", "en")) {
      Set<String> compared = new TreeSet<>();
      Set<String> catalogued = new TreeSet<>();
      for (String path : RealSite.pages().toList()) {
        Element main = Jsoup.parse(RealSite.read(path)).getElementById("main");
        if (path.startsWith(language + "/compare/")) {
          compared.addAll(links(path, main));
        } else if (path.startsWith(language + "/indicators/")) {
          catalogued.addAll(links(path, main));
        }
      }
      assertEquals(made, compared);
      assertEquals(made, catalogued);
    }
  }

  /** A build without data says nothing of any. */
  @Test
  void whereThereIsNoDataNothingLinksToIt(@TempDir Path temp) throws IOException {
    Path project = Path.of("").toAbsolutePath();
    RealSite.build(
        Given.in(
            project,
            "templates",
            project.resolve("templates").toString(),
            "output",
            temp.toString(),
            "formats",
            "html"));
    assertEquals(
        List.of(), RealSite.files(temp, "").stream().filter(f -> f.startsWith("data/")).toList());
    for (String path : RealSite.files(temp, ".html")) {
      String page = Files.readString(temp.resolve(path));
      assertEquals(Set.of(), links(path, Jsoup.parse(page)), path);
      assertEquals(
          0, Jsoup.parse(page).select("head link[href*=data/], meta[content*=data/]").size(), path);
      assertTrue(!page.contains("/data/") && !page.contains("\"Dataset\""), path);
      assertTrue(!page.contains("data-files"), path);
    }
  }
}
