package org.jianbao.html;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jianbao.model.Content;

/** Links to the same page in the languages of the site. */
final class PageLinks {
  private PageLinks() {}

  /**
   * A link for each language.
   *
   * @param here id of the language that the reader is in; empty if in none of them
   * @param address id of a language → address of the page in it
   */
  static List<BriefingPage.Link> languages(
      Content content, String here, UnaryOperator<String> address) {
    return content.profiles().values().stream()
        .map(
            p ->
                new BriefingPage.Link(
                    p.name(), p.tag(), address.apply(p.id()), p.id().equals(here)))
        .toList();
  }
}
