package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianbao.Given;
import org.jianbao.site.Assembler;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three parts of the real site, each built alone, make the same bytes as one build. */
class ShardIT {
  @TempDir private Path folder;

  @Test
  void threePartsAreOneSite() throws IOException {
    Console console =
        Console.plain(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    String parts = folder.resolve("parts").toString();
    for (String shard : List.of("1/3", "2/3", "3/3")) {
      Builder.build(Given.in(Path.of(""), "shard", shard, "parts", parts), console);
    }
    Path joined = folder.resolve("site");
    Assembler.assemble(Given.in(Path.of(""), "parts", parts, "output", joined.toString()), console);
    List<String> files = RealSite.files(RealSite.folder(), "");
    assertEquals(files, RealSite.files(joined, ""));
    for (String file : files) {
      assertArrayEquals(
          Files.readAllBytes(RealSite.folder().resolve(file)),
          Files.readAllBytes(joined.resolve(file)),
          file);
    }
    assertTrue(files.stream().filter(f -> f.endsWith(".pdf")).count() >= 25, files::toString);
  }
}
