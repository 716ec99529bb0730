package org.jianbao.chart;

import java.awt.Font;
import java.util.Locale;

/**
 * A font that answers to the name by which style sheets call its face. {@link Font#getFamily()}
 * would give the name inside the file, in the language of the machine.
 */
final class FaceFont extends Font {
  private static final long serialVersionUID = 1;

  private final String faceFamily;

  FaceFont(Font font, String faceFamily) {
    super(font);
    this.faceFamily = faceFamily;
  }

  @Override
  public String getFamily() {
    return faceFamily;
  }

  @Override
  public String getFamily(Locale locale) {
    return faceFamily;
  }

  @Override
  public Font deriveFont(float size) {
    return new FaceFont(super.deriveFont(size), faceFamily);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FaceFont font
        && super.equals(font)
        && faceFamily.equals(font.faceFamily);
  }

  @Override
  public int hashCode() {
    return super.hashCode() * 31 + faceFamily.hashCode();
  }
}
