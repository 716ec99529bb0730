package org.jianbao.check;

import java.util.BitSet;
import java.util.Locale;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Location;
import org.jianbao.diag.Message;
import org.jianbao.diag.SourceMap;

/**
 * Every character that a content or language file may print has a glyph in a font of the theme: the
 * engine would print a missing one as #, and no validator would notice.
 */
final class GlyphRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    // Fonts are slow to ask, and texts are made of few characters.
    BitSet known = new BitSet();
    for (SourceMap.Text text : context.where().texts()) {
      int offset = 0;
      while (offset < text.text().length()) {
        int c = text.text().codePointAt(offset);
        if (c > 0x20 && !known.get(c) && !context.hasGlyph().test(c)) {
          Location at = text.place().within(text.text(), offset);
          context.report(
              Diagnostic.error(
                      at,
                      Message.NO_GLYPH,
                      Character.toString(c),
                      String.format(Locale.ROOT, "%04X", c))
                  .hint(
                      "use another character, or add it to templates/fonts and make the fonts anew"));
        } else {
          known.set(c);
        }
        offset += Character.charCount(c);
      }
    }
  }
}
