package org.jianbao.typeset;

/** What the composer needs to know of a font. All lengths are thousandths of an em. */
public interface Face {
  /** How far the pen moves for a code point. */
  int advance(int codePoint);

  /** The blank before the ink of a mark of punctuation; 0 for everything else. */
  int blankBefore(int codePoint);

  /** The blank after the ink of a mark of punctuation; 0 for everything else. */
  int blankAfter(int codePoint);
}
