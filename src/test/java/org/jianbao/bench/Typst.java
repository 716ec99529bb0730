package org.jianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Typst beside Jianbao: the same document in its language (headings, paragraphs, notes, tables, and
 * charts as SVG), set by a compiler that stays in memory, with the same fonts, tagged as PDF/UA-1.
 */
public final class Typst {
  /** What it remembers of one document it forgets before the next, as it would in its own. */
  private static final String STAYING =
      """
      require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
        const [file, pdf] = line.split('\\t');
        try {
          compiler.evictCache(0);
          console.log(set(file, pdf));
        } catch (e) {
          console.error(JSON.stringify(e.compilationStatus || e.message || e));
          console.log(-1);
        }
      });
      """;

  private static final String ONCE = "files.forEach((file) => set(file, file + '.pdf'));";

  private static final String COMPILER =
      """
      const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
      const [root, fonts, ...files] = process.argv.slice(1);
      const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
      const set = (file, pdf) => {
        const bytes = compiler.pdf({ mainFilePath: file }, { pdfStandard: 'ua-1' });
        if (pdf) {
          require('fs').writeFileSync(pdf, bytes);
        }
        return bytes.length;
      };
      """;

  private Typst() {}

  /** Whether the compiler is in this folder, as npm puts it there. */
  public static boolean isIn(String modules) {
    return !modules.isEmpty() && Files.exists(description(Path.of(modules)));
  }

  private static Path description(Path modules) {
    return modules.resolve("node_modules/@myriaddreamin/typst-ts-node-compiler/package.json");
  }

  /**
   * Starts the compiler.
   *
   * @param modules a folder with {@code node_modules/@myriaddreamin/typst-ts-node-compiler}
   */
  public static Press start(Path modules, Path root, Path fonts) throws IOException {
    String version =
        Files.readAllLines(description(modules)).stream()
            .filter(l -> l.contains("\"version\""))
            .map(l -> l.replaceAll(".*:\\s*\"|\".*", ""))
            .findFirst()
            .orElse("");
    return new TalkingPress(
        "Typst " + version, Talk.start(program(modules, STAYING, root, fonts, List.of())));
  }

  /** A program that sets these documents once into files beside them, and ends. */
  public static ProcessBuilder once(Path modules, Path root, Path fonts, List<Path> files) {
    return program(modules, ONCE, root, fonts, files);
  }

  private static ProcessBuilder program(
      Path modules, String script, Path root, Path fonts, List<Path> files) {
    List<String> command = new ArrayList<>(List.of("node", "-e", COMPILER + script));
    command.add(root.toString());
    command.add(fonts.toString());
    files.forEach(f -> command.add(f.toString()));
    return new ProcessBuilder(command).directory(modules.toFile());
  }

  /**
   * Writes a printed page in the language of Typst.
   *
   * @param charts id → SVG
   */
  public static void write(Path file, String xhtml, Map<String, String> charts) throws IOException {
    Document page = Jsoup.parse(xhtml, "", Parser.xmlParser());
    StringBuilder text = new StringBuilder();
    String language = page.selectFirst("html").attr("lang").startsWith("zh") ? "zh" : "en";
    text.append("#set document(title: ").append(string(page.selectFirst("title").text()));
    text.append(")\n#set page(paper: \"a4\", margin: (x: 22mm, y: 25mm), numbering: \"1 / 1\")\n");
    text.append("#set text(font: (\"Jianbao Serif\", \"Noto Serif SC\"), size: 10pt, lang: \"");
    text.append(language).append("\")\n#set par(justify: true)\n#set table(stroke: 0.4pt)\n");
    for (Element block : page.select("h1, h2, p, table, object, li")) {
      if (block.parents().is("table, .footnote, .running") || block.is(".toc")) {
        continue;
      }
      block(file, block, charts, text);
    }
    Files.writeString(file, text);
  }

  private static void block(
      Path file, Element block, Map<String, String> charts, StringBuilder text) throws IOException {
    switch (block.tagName()) {
      case "h1", "h2" ->
          text.append("#heading(level: ")
              .append(block.tagName().substring(1))
              .append(", ")
              .append(string(block.text()))
              .append(")\n");
      case "object" -> {
        Path picture = file.resolveSibling(file.getFileName() + "-" + block.attr("data") + ".svg");
        Files.writeString(picture, charts.get(block.attr("data")));
        text.append("#figure(image(")
            .append(string(picture.getFileName().toString()))
            .append(", width: 100%, alt: ")
            .append(string(block.attr("alt")))
            .append("))\n");
      }
      case "table" -> table(block, text);
      default -> text.append("#par[").append(inline(block)).append("]\n");
    }
  }

  private static void table(Element table, StringBuilder text) {
    List<Element> rows = table.select("tr");
    text.append("#table(columns: ").append(rows.get(0).childrenSize());
    text.append(", table.header(").append(cells(rows.get(0))).append("),");
    rows.stream().skip(1).forEach(r -> text.append(cells(r)));
    text.append(")\n");
  }

  private static String cells(Element row) {
    return row.children().stream()
        .map(c -> "text(8.5pt, " + string(c.text()) + ")")
        .collect(Collectors.joining(",", "", ","));
  }

  private static String inline(Element block) {
    StringBuilder text = new StringBuilder();
    for (Node node : block.childNodes()) {
      if (node instanceof TextNode words) {
        text.append("#").append(string(words.text())).append(";");
      } else if (node instanceof Element e && e.hasClass("footnote")) {
        text.append("#footnote(").append(string(e.text())).append(")");
      } else if (node instanceof Element e) {
        text.append(inline(e));
      }
    }
    return text.toString();
  }

  private static String string(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
