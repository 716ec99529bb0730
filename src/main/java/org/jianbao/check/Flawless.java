package org.jianbao.check;

import org.jianbao.diag.SourceMap;

/** Remembers, longer than a program runs, in which briefings the rules have found nothing. */
public interface Flawless {
  /** Remembers nothing. */
  Flawless NOTHING =
      new Flawless() {
        @Override
        public boolean has(SourceMap part) {
          return false;
        }

        @Override
        public void add(SourceMap part) {}
      };

  /** Whether nothing was found when these files, and all that rules see beside, were the same. */
  boolean has(SourceMap part);

  /** Nothing was found here. */
  void add(SourceMap part);
}
