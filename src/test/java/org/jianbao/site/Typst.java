package org.jianbao.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class Typst implements AutoCloseable {
  private static final String SCRIPT =
      """
      const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
      const [root, fonts] = process.argv.slice(1);
      const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
      require('readline').createInterface({ input: process.stdin }).on('line', (line) => {
        const start = process.hrtime.bigint();
        let size;
        try {
          compiler.evictCache(0);
          size = compiler.pdf({ mainFilePath: line }, { pdfStandard: 'ua-1' }).length;
        } catch (e) {
          size = -1;
          console.error(JSON.stringify(e.compilationStatus || e.message || e));
        }
        console.log(Number(process.hrtime.bigint() - start) / 1e6 + ' ' + size);
      });
      """;

  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private Typst(Process process) {
    this.process = process;
    this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts the compiler.
   *
   * @param modules a folder with {@code node_modules/@myriaddreamin/typst-ts-node-compiler}
   */
  static Typst start(Path modules, Path root, Path fonts) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("node", "-e", SCRIPT, root.toString(), fonts.toString())
            .directory(modules.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    return new Typst(builder.start());
  }

  /** Compiles a file; milliseconds. */
  double compile(Path file) throws IOException {
    in.write(file.toAbsolutePath() + "\n");
    in.flush();
    String answer = out.readLine();
    if (answer == null || answer.endsWith(" -1")) {
      throw new IOException("Typst cannot set " + file);
    }
    return Double.parseDouble(answer.substring(0, answer.indexOf(' ')));
  }

  @Override
  public void close() throws IOException {
    in.close();
    process.destroy();
  }

  /**
   * Writes a printed page in the language of Typst.
   *
   * @param charts id → SVG
   */
  static void write(Path file, String xhtml, Map<String, String> charts) throws IOException {
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
