package org.jianbao.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.commons.lang3.time.StopWatch;
import org.jianbao.html.Edition;
import org.jianbao.model.Briefing;

/**
 * Makes the files of briefings, or takes them from the cache. A briefing is always made from its
 * {@link View}, whether there is a cache or not: so both make the same. Safe for use by several
 * threads.
 */
final class BriefingTasks {
  private final BriefingWriter writer;
  private final View.Maker views;
  private final Cache cache;
  private final Output output;
  private final List<?> surroundings;

  /**
   * Tasks of a build.
   *
   * @param views what briefings are made from
   * @param surroundings what pages show beside records
   */
  BriefingTasks(
      BriefingWriter writer, View.Maker views, Cache cache, Output output, List<?> surroundings) {
    this.writer = writer;
    this.views = views;
    this.cache = cache;
    this.output = output;
    this.surroundings = List.copyOf(surroundings);
  }

  /** All that is made of a briefing: the longest first, which must not be left alone at the end. */
  List<Callable<BriefingWriter.Result>> of(Briefing briefing, List<Edition> editions) {
    List<Callable<BriefingWriter.Result>> tasks = new ArrayList<>();
    editions.stream()
        .sorted(Comparator.comparing(e -> -e.languages().size()))
        .forEach(edition -> tasks.add(() -> edition(briefing, edition)));
    tasks.add(() -> data(briefing));
    return tasks;
  }

  /** Pages and PDFs of one edition. */
  BriefingWriter.Result edition(Briefing briefing, Edition edition) {
    return files(briefing, "edition " + edition.id(), w -> w.write(briefing, edition));
  }

  /** The data files. */
  BriefingWriter.Result data(Briefing briefing) {
    return files(briefing, "data", w -> w.data(briefing));
  }

  private BriefingWriter.Result files(
      Briefing briefing, String kind, Function<BriefingWriter, BriefingWriter.Result> make) {
    StopWatch watch = StopWatch.createStarted();
    return cache
        .files(
            kind,
            List.of(views.key(briefing), surroundings),
            output,
            sink -> make.apply(writer.of(views.of(briefing), sink)))
        .in(watch.getDuration().toMillis());
  }
}
