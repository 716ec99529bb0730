package org.jianbao.typeset;

/** A composed paragraph: where its lines begin and what is added to or taken from its gaps. */
public final class Lines {
  private final int[] starts;
  private final float[] gaps;
  private final float[] trims;
  private final boolean[] divided;
  private final int poor;

  Lines(int[] starts, float[] gaps, float[] trims, boolean[] divided, int poor) {
    this.starts = starts;
    this.gaps = gaps;
    this.trims = trims;
    this.divided = divided;
    this.poor = poor;
  }

  /** How many lines there are. */
  public int count() {
    return starts.length;
  }

  /** How many lines could be set only with too much or too little room. */
  public int poor() {
    return poor;
  }

  /** Whether a line ends within a word, so that a hyphen is printed there. */
  public boolean divided(int line) {
    return divided[line];
  }

  /** Whether any line ends within a word. */
  public boolean divided() {
    for (boolean one : divided) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** The first character of a line. */
  public int start(int line) {
    return starts[line];
  }

  /** The character after the last of a line. */
  public int end(int line) {
    return line + 1 < starts.length ? starts[line + 1] : gaps.length;
  }

  /**
   * What is added before a character, in the unit of the paragraph; may be negative. Before the
   * first character of a line it is what its mark gives up.
   */
  public float gap(int i) {
    return gaps[i];
  }

  /** What the end of a line gives up: the blank half of a mark, the room of a space. */
  public float trim(int line) {
    return trims[line];
  }
}
