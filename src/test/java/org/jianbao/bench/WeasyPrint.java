package org.jianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * WeasyPrint beside Jianbao: the printed page with the style sheet that Jianbao has, charts as SVG
 * in it, set by a Python program that stays, knows the fonts already and makes a tagged file. Taken
 * from the system's Python.
 */
public final class WeasyPrint {
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

  private WeasyPrint() {}

  /**
   * Starts it.
   *
   * @return empty where it is not installed
   */
  public static Optional<Press> start() throws IOException {
    if (!Files.isExecutable(PYTHON)) {
      return Optional.empty();
    }
    try {
      Programs.run(new ProcessBuilder(PYTHON.toString(), "-c", "import weasyprint"));
    } catch (IOException e) {
      return Optional.empty();
    }
    Talk talk = Talk.start(new ProcessBuilder(PYTHON.toString(), "-c", SCRIPT));
    return Optional.of(new TalkingPress("WeasyPrint " + talk.hear(), talk));
  }
}
