package org.jianbao.site;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jianbao.bench.Clock;
import org.jianbao.bench.Rounds;
import org.jianbao.bench.Spread;
import org.jianbao.bench.Table;
import org.jianbao.html.Addresses;

/** Time and size of the index of the search, of each language. */
final class SearchBench {
  private SearchBench() {}

  static void run(Bench bench) throws IOException {
    Ground ground = bench.ground();
    int briefings = ground.briefings().size();
    Map<String, Rounds.Engine> engines = new LinkedHashMap<>();
    Map<String, long[]> files = new LinkedHashMap<>();
    for (String language : ground.project().content().site().languages()) {
      files.put(language, new long[3]);
      engines.put(language, () -> Clock.here(() -> files.put(language, index(ground, language))));
    }
    Rounds rounds = Rounds.run(2, bench.rounds(), engines);
    bench.title("search: the index of each language, a briefing");
    Table table = new Table("language", "ms", "CPU ms", "bytes", "files", "largest file");
    files.forEach(
        (language, of) ->
            table.row(
                language,
                Spread.text(rounds.wall(language).median() / briefings, 2),
                Spread.text(rounds.process(language).median() / briefings, 2),
                Spread.count(of[1] / briefings),
                String.valueOf(of[0]),
                Spread.count(of[2])));
    table.print(bench.out());
  }

  /** Files, their bytes, and those of the largest. */
  private static long[] index(Ground ground, String language) {
    long[] files = new long[3];
    SearchPlaces.index(
        ground.project(),
        new Addresses(ground.project().content(), ground.project().theme()),
        language,
        (path, bytes) -> {
          files[0]++;
          files[1] += bytes.length;
          files[2] = Math.max(files[2], bytes.length);
        });
    return files;
  }
}
