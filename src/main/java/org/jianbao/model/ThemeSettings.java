package org.jianbao.model;

import java.util.List;
import java.util.Map;

/**
 * What {@code theme.yaml} says of a theme.
 *
 * @param folders where its files are sought: its own folder, then those of the themes it extends
 * @param charts its charts on paper
 * @param pageWeight bytes of markup that a page of a briefing should not exceed; one that would is
 *     divided
 */
public record ThemeSettings(List<String> folders, Charts charts, int pageWeight) {
  public ThemeSettings {
    folders = List.copyOf(folders);
  }

  /** The name of the theme. */
  public String name() {
    return folders.get(0);
  }

  /**
   * Charts on paper; those on the screen follow its style sheet.
   *
   * @param width width of the text in CSS pixels (1/96 inch)
   * @param column width of one language in a parallel edition, likewise
   * @param onePage width in the view of one page, likewise
   * @param fonts language id → families, best first; a language that is not named has those of the
   *     language file
   * @param colours name of a colour, as style sheets for the screen call it → its value as RGB
   */
  public record Charts(
      int width,
      int column,
      int onePage,
      Map<String, List<String>> fonts,
      Map<String, Integer> colours) {
    public Charts {
      fonts = Map.copyOf(fonts);
      colours = Map.copyOf(colours);
    }
  }
}
