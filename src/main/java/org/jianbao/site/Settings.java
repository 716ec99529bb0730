package org.jianbao.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jianbao.diag.Wording;
import org.jianbao.work.Threads;

/**
 * What a run does, from the switches of Maven or the command line.
 *
 * @param project folder that messages show paths relative to
 * @param content the content folder
 * @param templates the templates folder
 * @param theme the theme; that of the site if absent
 * @param output where the website is written
 * @param region build this region alone
 * @param year build this year alone
 * @param languages build these languages alone; empty builds all of the site
 * @param formats what to write
 * @param threads how many threads work at once
 * @param strict whether warnings fail
 * @param sources folder of source texts, against which stated figures are proved
 * @param report file that remarks are written to, as its name says JSON or SARIF; {@code -} prints
 *     JSON
 * @param archive ZIP file that a whole site is packed into
 * @param file table that figures are imported from
 * @param write whether a goal that proposes changes makes them
 * @param cache folder that keeps what was made, so that the next build need not make it again
 * @param shard build this part of the site alone
 * @param parts folders of such parts, or folders that hold them
 * @param ui language of messages; the user's own if absent
 */
public record Settings(
    Path project,
    Path content,
    Path templates,
    Optional<String> theme,
    Path output,
    Optional<String> region,
    Optional<String> year,
    List<String> languages,
    Set<Format> formats,
    Threads threads,
    boolean strict,
    Optional<Path> sources,
    Optional<String> report,
    Path archive,
    Optional<Path> file,
    boolean write,
    Optional<Path> cache,
    Optional<Shard> shard,
    List<Path> parts,
    Optional<String> ui) {

  public Settings {
    languages = List.copyOf(languages);
    formats = Set.copyOf(formats);
    parts = List.copyOf(parts);
  }

  /** The same for all regions, years, languages and formats, forgiving warnings. */
  public Settings everything() {
    return whole(false);
  }

  /** The same for all regions, years, languages and formats. */
  Settings whole(boolean strictly) {
    return new Settings(
        project,
        content,
        templates,
        theme,
        output,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(Format.values()),
        threads,
        strictly,
        sources,
        report,
        archive,
        file,
        write,
        cache,
        shard,
        parts,
        ui);
  }

  /** The same, written to another folder. */
  public Settings withOutput(Path folder) {
    return new Settings(
        project, content, templates, theme, folder, region, year, languages, formats, threads,
        strict, sources, report, archive, file, write, cache, shard, parts, ui);
  }

  /** Whether only a part of the site is built, so that the rest of the output must stay. */
  public boolean partial() {
    return region.isPresent()
        || year.isPresent()
        || !languages.isEmpty()
        || formats.size() < Format.values().length;
  }

  /**
   * The same, for a goal that makes whole sites.
   *
   * @throws Switches.WrongSwitchException if a part is asked for
   */
  public Settings unsharded(Goal goal) {
    if (shard.isPresent()) {
      throw new Switches.WrongSwitchException(
          "the goal '%s' makes a whole site; it does not take the switch '%s'\n  hint: build parts"
              + " with the goal 'build', and join them with the goal 'assemble'",
          goal.id(), Switch.SHARD.property());
    }
    return this;
  }

  /** The language that the program speaks to its user in. */
  public Wording wording() {
    return wording(ui);
  }

  static Wording wording(Optional<String> ui) {
    return ui.flatMap(id -> Wording.all().stream().filter(w -> w.id().equals(id)).findFirst())
        .orElseGet(() -> Wording.of(Locale.getDefault()));
  }

  /** How messages show a path: relative to the project, with forward slashes. */
  public String display(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path base = project.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
