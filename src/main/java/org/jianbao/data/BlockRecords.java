package org.jianbao.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jianbao.model.Block;
import org.jianbao.model.Briefing;
import org.jianbao.model.BriefingWords;
import org.jianbao.model.Period;
import org.jianbao.model.RowBlock;
import org.jianbao.model.Section;
import org.jspecify.annotations.Nullable;

/**
 * The rows of blocks to follow up (targets, tasks, problems, steps, milestones, parts) as data
 * files give them: figures by id, words in every language, null for what the document does not say.
 */
final class BlockRecords implements RowBlock.Kinds<List<Map<String, @Nullable Object>>> {
  private final Map<String, BriefingWords.OfBlock> words;

  private BlockRecords(Map<String, BriefingWords.OfBlock> words) {
    this.words = words;
  }

  /** All such blocks of a briefing, in the order of its page. */
  static List<Map<String, @Nullable Object>> of(Briefing briefing, List<String> languages) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (Section section : briefing.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof RowBlock rows) {
          Map<String, BriefingWords.OfBlock> words = new LinkedHashMap<>();
          for (String language : languages) {
            BriefingWords.OfSection own = briefing.in(language).sections().get(section.id());
            if (own != null && own.blocks().get(block.id()) != null) {
              words.put(language, own.blocks().get(block.id()));
            }
          }
          Map<String, @Nullable Object> record = new LinkedHashMap<>();
          record.put("id", block.id());
          record.put("section", section.id());
          record.put("kind", rows.getClass().getSimpleName().toLowerCase(Locale.ROOT));
          record.put("rows", rows.accept(new BlockRecords(words)));
          all.add(record);
        }
      }
    }
    return all;
  }

  private @Nullable Object words(String id) {
    Map<String, @Nullable Object> texts = new LinkedHashMap<>();
    words.forEach(
        (language, block) -> {
          String text = block.labels().get(id);
          if (text != null) {
            texts.put(language, text);
          }
        });
    return texts.isEmpty() ? null : texts;
  }

  private @Nullable Object words(Optional<String> id) {
    return id.map(this::words).orElse(null);
  }

  private Map<String, @Nullable Object> row(String id) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("label", words(id));
    return row;
  }

  private static @Nullable Object text(Optional<Period> period) {
    return period.map(Period::toString).orElse(null);
  }

  @Override
  public List<Map<String, @Nullable Object>> targets(RowBlock.Targets block) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (RowBlock.Target target : block.rows()) {
      Map<String, @Nullable Object> row = row(target.id());
      row.put("due", target.due().orElse(null));
      row.put("toDate", target.toDate().orElse(null));
      row.put("expected", target.expected().orElse(null));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public List<Map<String, @Nullable Object>> ledger(RowBlock.Ledger block) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (RowBlock.Task task : block.rows()) {
      Map<String, @Nullable Object> row = row(task.id());
      row.put("lead", words(task.lead()));
      row.put("deadline", text(task.deadline()));
      row.put("state", task.state().map(RowBlock.State::id).orElse(null));
      row.put("figures", task.figures());
      row.put("place", task.section().orElse(null));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public List<Map<String, @Nullable Object>> problems(RowBlock.Problems block) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (RowBlock.Problem problem : block.rows()) {
      Map<String, @Nullable Object> row = row(problem.id());
      row.put("measure", words(problem.measure()));
      row.put("state", problem.state().map(RowBlock.State::id).orElse(null));
      row.put("figures", problem.figures());
      row.put("place", problem.section().orElse(null));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public List<Map<String, @Nullable Object>> funnel(RowBlock.Funnel block) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (RowBlock.Step step : block.steps()) {
      Map<String, @Nullable Object> row = row(step.figure());
      row.put("of", step.of().orElse(null));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public List<Map<String, @Nullable Object>> milestones(RowBlock.Milestones block) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (RowBlock.Milestone milestone : block.rows()) {
      Map<String, @Nullable Object> row = row(milestone.id());
      row.put("date", text(milestone.date()));
      row.put("level", milestone.level().map(RowBlock.Level::id).orElse(null));
      row.put("outcome", milestone.outcome().map(RowBlock.Outcome::id).orElse(null));
      row.put("figures", milestone.figures());
      row.put("place", milestone.section().orElse(null));
      rows.add(row);
    }
    return rows;
  }

  @Override
  public List<Map<String, @Nullable Object>> breakdown(RowBlock.Breakdown block) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    part(rows, "total", block.total());
    block.parts().forEach(p -> part(rows, "part", p));
    block.rest().ifPresent(r -> part(rows, "rest", r));
    return rows;
  }

  private void part(List<Map<String, @Nullable Object>> rows, String role, String figure) {
    Map<String, @Nullable Object> row = row(figure);
    row.put("role", role);
    rows.add(row);
  }
}
