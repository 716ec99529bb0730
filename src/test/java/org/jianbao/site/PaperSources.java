package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianbao.bench.Typst;
import org.jianbao.html.ChartMarkup;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;
import org.jianbao.model.FontFace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Printed briefings as others take them: in the language of Typst, and as HTML with SVG in it. */
final class PaperSources {
  private final Ground ground;

  PaperSources(Ground ground) {
    this.ground = ground;
  }

  /** An edition of a briefing. */
  record Paper(Briefing briefing, Edition edition) {
    String name() {
      return briefing.path().replace('/', '-') + "-" + edition.id();
    }
  }

  /** The fonts, which Typst looks for in a folder. */
  static Path fonts() {
    return Path.of("templates", "fonts").toAbsolutePath();
  }

  /** Sources for Typst, with their charts beside them. */
  List<Path> typst(Path folder, List<Paper> papers) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Paper paper : papers) {
      Map<String, String> charts = new HashMap<>();
      String page = page(paper, charts);
      Path file = folder.resolve(paper.name() + ".typ");
      Typst.write(file, page, charts);
      files.add(file);
    }
    return files;
  }

  /** Pages for browsers, with the style sheet for print and the fonts. */
  List<Path> html(Path folder, List<Paper> papers) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("faces.css"), faces());
    List<Path> files = new ArrayList<>();
    for (Paper paper : papers) {
      Map<String, String> charts = new HashMap<>();
      Path file = folder.resolve(paper.name() + ".html");
      Files.writeString(file, html(page(paper, charts), charts));
      files.add(file);
    }
    return files;
  }

  private String page(Paper paper, Map<String, String> charts) {
    BriefingWriter writer = ground.writer();
    ChartMarkup ours = writer.paperCharts(new HashMap<>());
    return writer.paperPage(
        paper.briefing(),
        paper.edition(),
        (id, spec, title, alt, narrow) -> {
          charts.put(id, writer.paperSvg(spec, id, title, alt));
          return ours.html(id, spec, title, alt, narrow);
        });
  }

  private String faces() {
    StringBuilder css = new StringBuilder();
    for (FontFace face : ground.project().faces()) {
      css.append("@font-face { font-family: \"").append(face.family());
      css.append("\"; font-weight: ").append(face.weight());
      css.append("; font-style: ").append(face.italic() ? "italic" : "normal");
      css.append("; src: url(\"").append(fonts().getParent().resolve(face.file()).toUri());
      css.append("\"); }\n");
    }
    return css.toString();
  }

  /** HTML of what is written as XML, with charts where the printer would put them. */
  private static String html(String page, Map<String, String> charts) {
    Document document = Jsoup.parse(page, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.html);
    document.select("bookmarks").remove();
    for (Element style : document.select("style")) {
      String css = style.wholeText();
      style.empty().appendChild(new DataNode(css));
    }
    for (Element chart : document.select("object")) {
      String svg = Objects.requireNonNull(charts.get(chart.attr("data")), chart.attr("data"));
      chart.after(new DataNode(svg)).remove();
    }
    // An empty element of XML has no end in HTML.
    for (Element element : document.getAllElements()) {
      if (element.childNodeSize() == 0 && !element.tag().isEmpty()) {
        element.appendText("");
      }
    }
    document
        .selectFirst("head")
        .prepend("<meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"faces.css\">");
    return "<!DOCTYPE html>\n" + document.outerHtml();
  }
}
