package org.jianbao.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianbao.Given;
import org.jianbao.golden.ContentFolder;
import org.jianbao.site.Builder;
import org.jianbao.site.Console;
import org.jianbao.site.Goal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program without Maven: its jar, with the libraries in lib/, runs anywhere. */
class AppIT {
  @TempDir private static Path app;
  @TempDir private Path folder;

  /** The folder as the profile app makes it, from the jar and the libraries that it names. */
  @BeforeAll
  static void install() throws IOException {
    Path jar;
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      jar = files.filter(f -> f.toString().endsWith("-SNAPSHOT.jar")).findFirst().orElseThrow();
    }
    Files.copy(jar, app.resolve("jianbao.jar"));
    Files.createDirectories(app.resolve("lib"));
    Map<String, Path> available =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(p -> p.toString().endsWith(".jar"))
            .collect(Collectors.toMap(p -> "lib/" + p.getFileName(), Function.identity()));
    for (String library : libraries()) {
      assertTrue(available.containsKey(library), library);
      Files.copy(available.get(library), app.resolve(library));
    }
  }

  private static List<String> libraries() throws IOException {
    try (JarFile jar = new JarFile(app.resolve("jianbao.jar").toFile())) {
      String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return List.of(path.split(" "));
    }
  }

  private record Run(int code, String out) {}

  private Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-jar",
                app.resolve("jianbao.jar").toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out);
  }

  /** Far from this repository, with nothing but content. */
  @Test
  void buildsTheSameSiteAsHere() throws IOException, InterruptedException {
    ContentFolder.base(folder.resolve("base"));
    Files.move(folder.resolve("base/content"), folder.resolve("content"));
    Run run = run("build", "-Djianbao.output=by-jar");
    assertEquals(0, run.code(), run.out());
    Path here = folder.resolve("here");
    Builder.build(
        Given.in(folder, "output", here.toString()),
        Console.plain(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));
    List<String> files = RealSite.files(here, "");
    assertEquals(files, RealSite.files(folder.resolve("by-jar"), ""));
    for (String file : files) {
      assertArrayEquals(
          Files.readAllBytes(here.resolve(file)),
          Files.readAllBytes(folder.resolve("by-jar").resolve(file)),
          file);
    }
    assertTrue(files.stream().anyMatch(f -> f.endsWith(".pdf")), files::toString);
  }

  @Test
  void explainsItselfAndTellsWhoseFaultItIs() throws IOException, InterruptedException {
    Run help = run("--help");
    assertEquals(0, help.code());
    for (Goal goal : Goal.values()) {
      assertTrue(help.out().contains("\n  " + goal.id() + " "), goal.id());
    }
    assertTrue(run("--version").out().matches("jianbao \\d.*\\R"));
    assertEquals(1, run("check").code(), "there is no content");
    assertEquals(2, run("check", "-Djianbao.strict=perhaps").code());
    assertEquals(1, run("assemble").code(), "there are no parts");
  }

  /** What is passed on has its licence said. */
  @Test
  void everyLibraryHasItsLicenceNamed() throws IOException {
    String readme = Files.readString(Path.of("src/app/README.md"));
    List<String> named =
        readme
            .lines()
            .filter(l -> l.startsWith("| "))
            .skip(1)
            .flatMap(l -> Arrays.stream(l.split(" *\\| *")[1].split(", ")))
            .sorted()
            .toList();
    Pattern version = Pattern.compile("lib/(.+?)-\\d.*\\.jar");
    assertEquals(
        libraries().stream().map(l -> version.matcher(l).replaceFirst("$1")).sorted().toList(),
        named);
  }
}
