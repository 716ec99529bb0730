package org.jianbao.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jianbao.model.FontFace;

/** The sans faces of the theme. */
final class TestFaces {
  private static final Path FOLDER = Path.of("templates", "fonts");
  private static final List<FontFace> FACES = load();

  static final ChartPainter PAINTER = new ChartPainter(FACES, families());

  private TestFaces() {}

  static List<FontFace> faces() {
    return FACES;
  }

  /** English takes the Latin family first, Chinese the Chinese one. */
  static Map<String, List<String>> families() {
    List<String> chinese = names(true);
    List<String> both = new ArrayList<>(names(false));
    both.addAll(chinese);
    return Map.of("zh", chinese, "en", both);
  }

  static Lettering lettering(String language, float size) {
    return new Lettering(new Faces(FACES).of(families().getOrDefault(language, List.of())), size);
  }

  private static List<String> names(boolean chinese) {
    return FACES.stream()
        .filter(face -> font(face.data()).canDisplay('师') == chinese)
        .map(FontFace::family)
        .distinct()
        .toList();
  }

  private static List<FontFace> load() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*Sans.*-(Regular|Bold)\\.ttf"))
          .sorted()
          .map(TestFaces::face)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FontFace face(Path file) {
    try {
      byte[] data = Files.readAllBytes(file);
      int weight = file.toString().endsWith("-Bold.ttf") ? 700 : 400;
      return new FontFace(font(data).getFamily(), weight, false, file.toString(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font font(byte[] data) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(data));
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
