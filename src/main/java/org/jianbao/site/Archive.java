package org.jianbao.site;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jianbao.diag.ProgramFault;

/**
 * A site as one ZIP file, to be unpacked in the folder that a host serves. The same site gives the
 * same bytes with the same Java.
 */
final class Archive {
  /** The first day that a ZIP file can name. */
  private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);

  /** ZIP files tell time in steps of two seconds. */
  private static final int STEPS = 24 * 60 * 60 / 2;

  private Archive() {}

  /**
   * Writes the archive aside and moves it into place.
   *
   * @param file the archive; its folder is made if it does not exist
   * @param folder the site
   * @param paths its files, sorted
   * @param changed the day on which the content last changed, which all files are dated
   */
  static void write(Path file, Path folder, Collection<String> paths, LocalDate changed) {
    try {
      Path target = file.toAbsolutePath();
      Files.createDirectories(target.getParent());
      Path made = target.resolveSibling(target.getFileName() + ".new");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made));
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
          for (String path : paths) {
            byte[] bytes = Files.readAllBytes(folder.resolve(path));
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(time(bytes, changed.isBefore(FIRST) ? FIRST : changed));
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
          }
        }
        Output.move(made, target);
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      throw new ProgramFault("cannot write " + file, e);
    }
  }

  /**
   * The time of day comes from what is in the file: hosts tell its versions apart by time and size,
   * and both would stay the same where only a letter changes.
   */
  private static LocalDateTime time(byte[] bytes, LocalDate day) {
    return day.atStartOfDay().plusSeconds(Long.parseLong(Hash.of(bytes), 16) % STEPS * 2);
  }
}
