package org.jianbao.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Paired rounds: in each of them everybody does the same work once, in an order that turns around
 * from one round to the next. What the machine does beside then falls on all alike, and the ratios
 * of the rounds can be compared where their times cannot.
 */
public final class Rounds {
  private final List<Map<String, Sample>> rounds = new ArrayList<>();

  private final List<String> names;

  private Rounds(Collection<String> names) {
    this.names = List.copyOf(names);
  }

  /** Somebody who does the work of a round. */
  @FunctionalInterface
  public interface Engine {
    /** Does it once, and says how long it took. */
    Sample round() throws IOException;
  }

  /**
   * Runs rounds.
   *
   * @param warm how many come first that do not count
   * @param count how many count
   * @param engines name → who takes part
   */
  public static Rounds run(int warm, int count, Map<String, Engine> engines) throws IOException {
    Rounds all = new Rounds(engines.keySet());
    List<String> order = new ArrayList<>(all.names);
    for (int round = -warm; round < count; round++) {
      Map<String, Sample> samples = new LinkedHashMap<>();
      for (String name : order) {
        samples.put(name, Objects.requireNonNull(engines.get(name)).round());
      }
      if (round >= 0) {
        all.rounds.add(samples);
      }
      Collections.reverse(order);
    }
    return all;
  }

  /** A number of each round, from the times of all who took part in it. */
  public Spread each(ToDoubleFunction<Map<String, Sample>> number) {
    return Spread.of(rounds.stream().map(number::applyAsDouble).toList());
  }

  /** Milliseconds on the wall. */
  public Spread wall(String name) {
    return each(round -> of(round, name).wall());
  }

  /** Milliseconds of processors. */
  public Spread process(String name) {
    return each(round -> of(round, name).process());
  }

  /** Milliseconds of processors on the one thread that worked. */
  public Spread thread(String name) {
    return each(round -> of(round, name).thread());
  }

  /** The one's time as a multiple of the other's, on the wall. */
  public Spread wall(String name, String other) {
    return each(round -> of(round, name).wall() / of(round, other).wall());
  }

  /** The one's time as a multiple of the other's, of processors. */
  public Spread process(String name, String other) {
    return each(round -> of(round, name).process() / of(round, other).process());
  }

  /** The time of the one's thread as a multiple of what the other had of processors. */
  public Spread threadOfProcess(String name, String other) {
    return each(round -> of(round, name).thread() / of(round, other).process());
  }

  /** Everybody's times in milliseconds, with their spread. */
  public Table times() {
    Table table = new Table("who", "ms", "CPU ms");
    for (String name : names) {
      table.row(name, wall(name).all(0), process(name).all(0));
    }
    return table;
  }

  private static Sample of(Map<String, Sample> round, String name) {
    return Objects.requireNonNull(round.get(name), name);
  }
}
