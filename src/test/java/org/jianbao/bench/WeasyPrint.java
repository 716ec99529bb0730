package org.jianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * WeasyPrint beside Jianbao: the printed page with the style sheet that Jianbao has, charts as SVG
 * in it, set by a Python program that stays, knows the fonts already and makes a tagged file. Taken
 * from the system's Python.
 */
public final class WeasyPrint implements Press {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  private static final String SCRIPT =
      """
      import logging, sys
      import weasyprint
      from weasyprint import HTML
      from weasyprint.text.fonts import FontConfiguration
      logging.getLogger('weasyprint').setLevel(logging.CRITICAL)
      fonts = FontConfiguration()
      kind = 'variant' if int(weasyprint.__version__.split('.')[0]) < 58 else 'pdf_variant'
      print(weasyprint.__version__, flush=True)
      for line in sys.stdin:
          file, _, pdf = line.rstrip('\\n').partition('\\t')
          made = HTML(filename=file).write_pdf(font_config=fonts, **{kind: 'pdf/ua-1'})
          if pdf:
              open(pdf, 'wb').write(made)
          print(len(made), flush=True)
      """;

  private final Talk talk;
  private final String name;

  private WeasyPrint(Talk talk, String name) {
    this.talk = talk;
    this.name = name;
  }

  /**
   * Starts it.
   *
   * @return empty where it is not installed
   */
  public static Optional<WeasyPrint> start() throws IOException {
    if (!Files.isExecutable(PYTHON)) {
      return Optional.empty();
    }
    try {
      Programs.run(new ProcessBuilder(PYTHON.toString(), "-c", "import weasyprint"));
    } catch (IOException e) {
      return Optional.empty();
    }
    Talk talk = Talk.start(new ProcessBuilder(PYTHON.toString(), "-c", SCRIPT));
    return Optional.of(new WeasyPrint(talk, "WeasyPrint " + talk.hear()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void set(Path source) throws IOException {
    talk.ask(source.toAbsolutePath().toString());
  }

  @Override
  public void set(Path source, Path pdf) throws IOException {
    talk.ask(source.toAbsolutePath() + "\t" + pdf.toAbsolutePath());
  }

  @Override
  public Stream<ProcessHandle> programs() {
    return talk.programs();
  }

  @Override
  public void close() throws IOException {
    talk.close();
  }
}
