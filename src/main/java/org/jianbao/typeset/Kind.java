package org.jianbao.typeset;

/** What a character is to the composer of lines (GB/T 15834-2011, CLREQ). */
enum Kind {
  /** A Chinese character, and whatever is set like one. */
  HAN,
  /** Opens a pair and stands in a square: 《（“. */
  OPEN,
  /** Closes a pair and stands in a square: 》）”. */
  CLOSE,
  /** A pause within a sentence: ，、；：. */
  COMMA,
  /** The end of a sentence: 。？！. */
  STOP,
  /** ·, ～ and connecting lines. */
  LINK,
  /** Half of ——. */
  DASH,
  /** Half of ……. */
  DOTS,
  /** A letter or digit of a Latin face. */
  WORD,
  /** A mark of a Latin face that opens: ( [ and currency signs. */
  LATIN_OPEN,
  /** A mark of a Latin face that does not begin a line: , . ) %. */
  LATIN_CLOSE,
  HYPHEN,
  SLASH,
  SPACE,
  /** A space at which no line breaks, or a joiner. */
  TIE,
  /** Joins the character before it. */
  COMBINING,
  /**
   * Something without text of its own that belongs to what stands before it: the call of a note.
   */
  CALL;

  private static final int SQUARE = 900;
  private static final int FIRST_EAST_ASIAN = 0x2460;

  /** Marks that may stand in a square or not, depending on the face, are told by their advance. */
  static Kind of(int c, int advance) {
    boolean square = advance >= SQUARE;
    return switch (c) {
      case ' ' -> SPACE;
      case '\u00A0', '\u202F', '\u2060', '\uFEFF' -> TIE;
      case '《', '〈', '（', '〔', '【', '「', '『', '［', '｛' -> OPEN;
      case '》', '〉', '）', '〕', '】', '」', '』', '］', '｝' -> CLOSE;
      case '“', '‘' -> square ? OPEN : LATIN_OPEN;
      case '”', '’' -> square ? CLOSE : LATIN_CLOSE;
      case '，', '、', '；', '：' -> COMMA;
      case '。', '？', '！', '．' -> STOP;
      case '·', '～', '〜' -> LINK;
      case '—', '⸺' -> DASH;
      case '…' -> DOTS;
      case '-', '‐', '–' -> HYPHEN;
      case '/', '／' -> SLASH;
      case '(', '[', '{', '¥', '$', '£', '€', '#' -> LATIN_OPEN;
      case ')', ']', '}', ',', '.', ';', ':', '!', '?', '%', '‰', '°', '℃', '％', '\'', '"' ->
          LATIN_CLOSE;
      default -> ofLetter(c, square);
    };
  }

  private static Kind ofLetter(int c, boolean square) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return COMBINING;
    }
    // A capital W may be as wide as a square.
    boolean letter = c < FIRST_EAST_ASIAN && Character.isLetterOrDigit(c);
    return (square && !letter) || Character.isIdeographic(c) ? HAN : WORD;
  }

  /** GB/T 15834-2011, 5.1: not the first of a line. */
  boolean neverFirst() {
    return switch (this) {
      case CLOSE, COMMA, STOP, LINK, DASH, DOTS, LATIN_CLOSE, HYPHEN, SLASH, TIE, COMBINING, CALL ->
          true;
      default -> false;
    };
  }

  /** GB/T 15834-2011, 5.1: not the last of a line. */
  boolean neverLast() {
    return this == OPEN || this == LATIN_OPEN || this == SLASH || this == TIE;
  }

  /** Whether it belongs to a Latin word or number. */
  boolean latin() {
    return switch (this) {
      case WORD, LATIN_OPEN, LATIN_CLOSE, HYPHEN, SLASH, COMBINING -> true;
      default -> false;
    };
  }

  /** Whether it is a mark that stands in a square, half of it blank. */
  boolean squareMark() {
    return this == OPEN || this == CLOSE || this == COMMA || this == STOP;
  }
}
