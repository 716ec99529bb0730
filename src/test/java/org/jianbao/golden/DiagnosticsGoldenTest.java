package org.jianbao.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code src/test/resources/golden} shows one mistake of an editor and exactly what
 * the program says about it. {@code -Dgolden.update=true} writes the files anew: read the
 * difference.
 */
class DiagnosticsGoldenTest {
  @TempDir Path temp;

  static List<String> cases() throws IOException {
    List<String> cases = ContentFolder.cases();
    assertTrue(cases.size() > 50, "the cases are not where they were");
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void remarksAreExactlyTheseWithAnyLineEnds(String name) throws IOException {
    String remarks = ContentFolder.base(temp.resolve("lf")).overlay(name).check().text();
    String windows =
        ContentFolder.base(temp.resolve("crlf")).overlay(name).withCrLf().check().text();
    Path expected = ContentFolder.expected(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, remarks);
    }
    assertEquals(Files.readString(expected), remarks);
    assertEquals(remarks, windows);
  }
}
