package org.jianbao.check;

import java.util.Set;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.language.Suggestion;
import org.jianbao.model.Region;

/** The region that another one is part of is declared. */
final class RegionRule implements ContentRule {
  @Override
  public void check(CheckContext context) {
    Set<String> known = context.content().regions().keySet();
    for (Region region : context.content().regions().values()) {
      region
          .parent()
          .filter(parent -> !known.contains(parent) && !context.isListed("regions", parent))
          .ifPresent(
              parent ->
                  context.report(
                      Diagnostic.error(
                              context
                                  .where()
                                  .value(
                                      context.folder() + "/regions.yaml",
                                      "regions." + region.id() + ".parent"),
                              Message.UNKNOWN_REGION,
                              parent)
                          .hint(Suggestion.of(parent, known))));
    }
  }
}
