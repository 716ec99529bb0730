package org.jianbao.model;

import java.util.List;

/**
 * A chapter of a briefing.
 *
 * @param id name in content and the anchor on the page
 * @param covers ids of the parts of the source it is about
 * @param blocks what it consists of
 */
public record Section(String id, List<String> covers, List<Block> blocks) {
  public Section {
    covers = List.copyOf(covers);
    blocks = List.copyOf(blocks);
  }
}
