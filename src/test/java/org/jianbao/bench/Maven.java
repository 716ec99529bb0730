package org.jianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maven as people start it in the folder of a project, without a network. */
public final class Maven {
  private final Path program;
  private final Path project;

  private Maven(Path program, Path project) {
    this.program = program;
    this.project = project;
  }

  /** Maven for a project; empty where it is not installed. */
  public static Optional<Maven> in(Path project) {
    return Programs.find("mvn").map(program -> new Maven(program, project));
  }

  /** Runs it to its end; fails if it fails. */
  public Sample run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString(), "-o", "-B", "-q"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    // The Maven that runs the benchmark must not speak to this one.
    builder.environment().keySet().removeIf(key -> key.startsWith("MAVEN_"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return Clock.ended(() -> Programs.run(builder));
  }

  /** The options that a project gives Java for Maven. */
  public static List<String> options(Path project) throws IOException {
    return Files.readAllLines(project.resolve(".mvn/jvm.config")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("-X"))
        .toList();
  }
}
