package org.jianbao.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jianbao.diag.ProgramFault;
import org.jianbao.model.FontFace;

/**
 * The faces of the theme as AWT fonts.
 *
 * <p>{@link Font#createFont} gives every file the style PLAIN, a bold one too. Fonts handed out
 * here carry the style of their face, so that whoever draws can find the face again by {@link
 * Font#getFamily()} and {@link Font#isBold()}. AWT does not embolden a file that is bold already.
 */
final class Faces {
  /**
   * A family.
   *
   * @param name as style sheets call it
   */
  record Family(String name, Face regular, Face heavy) {
    Face face(boolean bold) {
      return bold ? heavy : regular;
    }
  }

  private static final int BOLD_FROM = 600;

  private final Map<String, Family> families = new TreeMap<>();

  Faces(List<FontFace> faces) {
    Map<String, Face> regular = new TreeMap<>();
    Map<String, Face> bold = new TreeMap<>();
    for (FontFace face : faces) {
      if (!face.italic()) {
        boolean heavy = face.weight() >= BOLD_FROM;
        (heavy ? bold : regular).putIfAbsent(face.family(), load(face, heavy));
      }
    }
    for (Map<String, Face> some : List.of(regular, bold)) {
      for (Map.Entry<String, Face> entry : some.entrySet()) {
        String name = entry.getKey();
        Face face = entry.getValue();
        families.put(
            name,
            new Family(name, regular.getOrDefault(name, face), bold.getOrDefault(name, face)));
      }
    }
  }

  private static Face load(FontFace face, boolean heavy) {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.data()));
      return new Face(
          new FaceFont(font.deriveFont(heavy ? Font.BOLD : Font.PLAIN, 13f), face.family()));
    } catch (FontFormatException | IOException e) {
      throw new ProgramFault("Cannot read the font " + face.file(), e);
    }
  }

  /** The families with these names that the theme has; if none, a face of the machine. */
  List<Family> of(List<String> names) {
    List<Family> found = new ArrayList<>();
    for (String name : names) {
      Family family = families.get(name);
      if (family != null) {
        found.add(family);
      }
    }
    if (found.isEmpty()) {
      found.addAll(families.values());
    }
    if (found.isEmpty()) {
      Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
      found.add(new Family("sans-serif", new Face(plain), new Face(plain.deriveFont(Font.BOLD))));
    }
    return found;
  }
}
