package org.jianbao.content;

import java.util.List;
import java.util.Optional;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.SourceMap;
import org.jianbao.model.Briefing;

/**
 * What the files of one briefing gave.
 *
 * @param briefing the record; empty if it cannot be read
 * @param where where its parts stand
 * @param remarks what is wrong with its form
 */
record ReadBriefing(Optional<Briefing> briefing, SourceMap where, List<Diagnostic> remarks) {
  ReadBriefing {
    remarks = List.copyOf(remarks);
  }
}
