package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jianbao.Given;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What printed pages look like, in both themes and all editions, beside pictures that were looked
 * at. The content is small and does not change with the real one: a cover with key figures, prose
 * with notes, two charts, a table, a caveat, the annex. Where a page differs, the page, and the
 * page with the differences in red, are written to {@code target/visual}.
 */
class VisualIT {
  private static final Path CONTENT = Path.of("src/test/resources/golden/base/content");
  private static final Path GOLDEN = Path.of("src/test/resources/visual");
  private static final Path MADE = Path.of("target/visual");
  private static final float DOTS_PER_INCH = 50;

  private static final Map<String, BufferedImage> PAGES = new TreeMap<>();

  @BeforeAll
  static void print() throws IOException {
    for (String theme : List.of("briefing", "report")) {
      Path output = MADE.resolve("site-" + theme).toAbsolutePath();
      RealSite.build(
          Given.in(
              Path.of("").toAbsolutePath(),
              "content",
              CONTENT.toAbsolutePath().toString(),
              "theme",
              theme,
              "formats",
              "pdf",
              "output",
              output.toString()));
      for (String file : RealSite.files(output, ".pdf")) {
        try (PDDocument document = Loader.loadPDF(output.resolve(file).toFile())) {
          PDFRenderer renderer = new PDFRenderer(document);
          for (int page = 0; page < document.getNumberOfPages(); page++) {
            PAGES.put(
                theme + "-" + file.substring(0, file.indexOf('/')) + "-" + (page + 1),
                renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB));
          }
        }
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      for (Map.Entry<String, BufferedImage> page : PAGES.entrySet()) {
        Path file = GOLDEN.resolve(page.getKey() + ".png");
        if (!Files.exists(file) || !Pictures.alike(read(file), page.getValue())) {
          ImageIO.write(page.getValue(), "png", file.toFile());
        }
      }
    }
  }

  static Stream<String> golden() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(f -> f.getFileName().toString().replace(".png", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static BufferedImage read(Path file) throws IOException {
    return ImageIO.read(file.toFile());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void pageLooksAsReviewed(String name) throws IOException {
    BufferedImage made = PAGES.get(name);
    assertTrue(made != null, "there is no such page any more; update the pictures");
    BufferedImage old = read(GOLDEN.resolve(name + ".png"));
    if (!Pictures.alike(old, made)) {
      ImageIO.write(made, "png", MADE.resolve(name + ".png").toFile());
      Path difference = MADE.resolve(name + "-difference.png");
      ImageIO.write(Pictures.difference(old, made), "png", difference.toFile());
      fail("looks different: " + difference + "; -Dgolden.update=true accepts it");
    }
  }

  @Test
  void everyPageHasBeenReviewed() throws IOException {
    List<String> missing = new ArrayList<>(PAGES.keySet());
    missing.removeAll(golden().toList());
    assertTrue(missing.isEmpty(), "no pictures of " + missing);
    assertTrue(PAGES.size() > 15, "pages: " + PAGES.size());
  }

  /** The comparison itself: noise is no difference, a column moved or another colour is one. */
  @Test
  void comparisonSeesWhatAReaderSees() throws IOException {
    BufferedImage page = read(GOLDEN.resolve("briefing-en-1.png"));
    assertTrue(Pictures.alike(page, changed(page, 0, 0xFFFFFF, 3)));
    assertFalse(Pictures.alike(page, changed(page, 5, 0xFFFFFF, 0)), "a column that has moved");
    assertFalse(Pictures.alike(page, changed(page, 0, 0xFFFF80, 0)), "another colour");
    assertFalse(
        Pictures.alike(page, page.getSubimage(0, 0, page.getWidth() - 2, page.getHeight())));
  }

  /** The page with its right half moved, some bits of all colours cut, and noise. */
  private static BufferedImage changed(BufferedImage page, int shift, int mask, int noise) {
    BufferedImage out =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int from = x < page.getWidth() / 2 ? x : Math.max(page.getWidth() / 2, x - shift);
        int value = page.getRGB(from, y) & mask;
        int more = (x + y) % 2 == 0 ? noise : 0;
        int blue = Math.min(255, (value & 0xFF) + more);
        out.setRGB(x, y, (value & 0xFFFF00) | blue);
      }
    }
    return out;
  }
}
