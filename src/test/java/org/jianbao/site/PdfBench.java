package org.jianbao.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jianbao.bench.BrowserPress;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Press;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Spread;
import org.jianbao.bench.Table;
import org.jianbao.bench.Typst;
import org.jianbao.bench.WeasyPrint;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;

/** The printed edition in the source language beside what others make of the same content. */
final class PdfBench {
  private static final String OURS = "Jianbao";
  private static final String NOT_ASKED = "bench.peers does not name it";

  private PdfBench() {}

  /** A press with what it is to set. */
  private record Peer(Press press, List<Path> sources) {}

  static void run(Bench bench) throws IOException {
    Ground ground = bench.ground();
    Edition edition = ground.editions().get(0);
    List<PaperSources.Paper> papers =
        ground.first(bench.sample()).stream().map(b -> new PaperSources.Paper(b, edition)).toList();
    bench.title(
        "pdf: one edition, warm, one thread, a document",
        "ours: page, charts, composed lines, tags, PDF/A-3a with its data; "
            + papers.size()
            + " documents a round",
        "CPU of others: of all their processes");
    Map<String, Peer> peers = new LinkedHashMap<>();
    try {
      start(bench, ground, papers, peers);
      measure(bench, ground, papers, peers);
    } finally {
      for (Peer peer : peers.values()) {
        peer.press().close();
      }
    }
  }

  private static void start(
      Bench bench, Ground ground, List<PaperSources.Paper> papers, Map<String, Peer> peers)
      throws IOException {
    PaperSources sources = new PaperSources(ground);
    Path folder = Bench.WORK.resolve("papers");
    List<String> asked = List.of(Bench.text("bench.peers", "typst,chromium,weasyprint").split(","));
    Optional<Path> modules = Bench.typst();
    if (!asked.contains("typst")) {
      bench.leftOut("Typst", NOT_ASKED);
    } else if (modules.isEmpty()) {
      bench.leftOut("Typst", Bench.NO_TYPST);
    } else {
      Path root = folder.resolve("typst");
      List<Path> files = sources.typst(root, papers);
      add(peers, Typst.start(modules.get(), root, PaperSources.fonts()), files);
    }
    List<Path> pages = sources.html(folder.resolve("html"), papers);
    if (!asked.contains("chromium")) {
      bench.leftOut("Chromium", NOT_ASKED);
    } else {
      BrowserPress.start()
          .ifPresentOrElse(
              p -> add(peers, p, pages), () -> bench.leftOut("Chromium", "not installed"));
    }
    if (!asked.contains("weasyprint")) {
      bench.leftOut("WeasyPrint", NOT_ASKED);
    } else {
      WeasyPrint.start()
          .ifPresentOrElse(
              p -> add(peers, p, pages), () -> bench.leftOut("WeasyPrint", "not installed"));
    }
  }

  private static void add(Map<String, Peer> peers, Press press, List<Path> sources) {
    peers.put(press.name(), new Peer(press, sources));
  }

  private static void measure(
      Bench bench, Ground ground, List<PaperSources.Paper> papers, Map<String, Peer> peers)
      throws IOException {
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    engines.put(
        OURS,
        () ->
            Clock.here(() -> papers.forEach(p -> ground.writer().print(p.briefing(), p.edition())))
                .per(papers.size()));
    peers.forEach(
        (name, peer) ->
            engines.put(
                name,
                () ->
                    Clock.of(
                            peer.press()::programs,
                            () -> {
                              for (Path source : peer.sources()) {
                                peer.press().set(source);
                              }
                            })
                        .per(papers.size())));
    Rounds rounds = Rounds.run(2, bench.rounds(), engines);
    Table table =
        new Table(
            "program",
            "ms",
            "CPU ms",
            "Jianbao/it, ms",
            "Jianbao/it, CPU",
            "pages",
            "bytes",
            "letters",
            "tagged");
    for (String name : engines.keySet()) {
      boolean peer = peers.containsKey(name);
      List<String> row = new ArrayList<>();
      row.add(name);
      row.add(rounds.wall(name).middle(1));
      row.add(rounds.process(name).middle(1));
      row.add(peer ? rounds.wall(OURS, name).all(2) : "");
      row.add(peer ? rounds.process(OURS, name).all(2) : "");
      row.addAll(made(ground, papers, Optional.ofNullable(peers.get(name))));
      table.row(row.toArray(String[]::new));
    }
    table.print(bench.out());
    bench
        .out()
        .printf("  Jianbao on its thread alone: %s ms of CPU%n", rounds.thread(OURS).middle(1));
    for (String name : peers.keySet()) {
      bench
          .out()
          .printf(
              "  that, of the CPU of %s: %s%n", name, rounds.threadOfProcess(OURS, name).all(2));
    }
    bench.out().println();
  }

  /** Pages, bytes and letters a document, and how many of the documents are tagged. */
  private static List<String> made(
      Ground ground, List<PaperSources.Paper> papers, Optional<Peer> peer) throws IOException {
    double pages = 0;
    double bytes = 0;
    double letters = 0;
    int tagged = 0;
    Path file = Bench.WORK.resolve("papers").resolve("made.pdf");
    for (int i = 0; i < papers.size(); i++) {
      if (peer.isPresent()) {
        peer.get().press().set(peer.get().sources().get(i), file);
      } else {
        Briefing briefing = papers.get(i).briefing();
        Files.write(file, ground.writer().print(briefing, papers.get(i).edition()));
      }
      bytes += Files.size(file);
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        pages += document.getNumberOfPages();
        letters +=
            new PDFTextStripper()
                .getText(document)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        tagged += document.getDocumentCatalog().getStructureTreeRoot() == null ? 0 : 1;
      }
    }
    int n = papers.size();
    return List.of(
        Spread.text(pages / n, 1),
        Spread.text(bytes / n, 0),
        Spread.text(letters / n, 0),
        tagged + "/" + n);
  }
}
