package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jianbao.Given;
import org.jianbao.diag.ContentException;
import org.jianbao.golden.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

  @TempDir private Path folder;

  private final Console console =
      Console.plain(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));

  @Test
  void sameFilesGiveTheSameBytesAndEveryChangeIsDated() throws IOException {
    Files.writeString(folder.resolve("index.html"), "one");
    Files.createDirectories(folder.resolve("zh"));
    Files.writeString(folder.resolve("zh/index.html"), "页");
    List<String> paths = List.of("index.html", "zh/index.html");
    Path first = folder.resolve("made/a.zip");
    Path second = folder.resolve("made/b.zip");
    Archive.write(first, folder, paths, DAY);
    Archive.write(second, folder, paths, DAY);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    try (ZipFile zip = new ZipFile(first.toFile())) {
      assertEquals(paths, Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList());
      ZipEntry page = zip.getEntry("zh/index.html");
      assertEquals(
          "页", new String(zip.getInputStream(page).readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(DAY, page.getTimeLocal().toLocalDate());
      Files.writeString(folder.resolve("zh/index.html"), "面");
      Archive.write(second, folder, paths, DAY);
      try (ZipFile later = new ZipFile(second.toFile())) {
        ZipEntry changed = later.getEntry("zh/index.html");
        assertEquals(page.getSize(), changed.getSize());
        assertNotEquals(page.getTimeLocal(), changed.getTimeLocal());
        assertEquals(
            zip.getEntry("index.html").getTimeLocal(), later.getEntry("index.html").getTimeLocal());
      }
    }
    assertEquals(Set.of("a.zip", "b.zip"), names(folder.resolve("made")), "nothing is left over");
  }

  /** Also if only a part is asked for: half a site in an archive would look like a whole one. */
  @Test
  void packsTheWholeSite() throws IOException {
    ContentFolder.base(folder);
    Settings settings = Given.in(folder, "formats", "html", "languages", "zh", "threads", "1");
    Builder.pack(settings, console);
    Path output = folder.resolve("output");
    try (ZipFile zip = new ZipFile(folder.resolve("target/jianbao-site.zip").toFile());
        Stream<Path> files = Files.walk(output)) {
      Set<String> packed =
          zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
      Set<String> built =
          files
              .filter(Files::isRegularFile)
              .map(f -> output.relativize(f).toString().replace('\\', '/'))
              .filter(f -> !f.startsWith(".jianbao-"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(built, packed);
      assertTrue(packed.contains(".nojekyll"), packed.toString());
      assertTrue(packed.stream().anyMatch(f -> f.startsWith("en/") && f.endsWith(".pdf")));
    }
  }

  @Test
  void mistakesLeaveNoArchive() throws IOException {
    ContentFolder.base(folder);
    Files.writeString(folder.resolve("content/site.yaml"), "title: [");
    Settings settings = Given.in(folder, "threads", "1");
    assertThrows(ContentException.class, () -> Builder.pack(settings, console));
    assertFalse(Files.exists(folder.resolve("target/jianbao-site.zip")));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
