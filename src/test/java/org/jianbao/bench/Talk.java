package org.jianbao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A program that stays, takes an order a line and answers with a line. */
public final class Talk implements AutoCloseable {
  private final Process process;
  private final Writer in;
  private final BufferedReader out;

  private Talk(Process process) {
    this.process = process;
    this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a program; what it has to complain about is seen where this program's is. */
  public static Talk start(ProcessBuilder builder) throws IOException {
    return new Talk(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Gives an order. */
  public void say(String order) throws IOException {
    in.write(order + "\n");
    in.flush();
  }

  /** Waits for an answer. */
  public String hear() throws IOException {
    String answer = out.readLine();
    if (answer == null) {
      throw new IOException("a program has ended before it answered: " + process.info());
    }
    return answer;
  }

  /** Gives an order, and waits for the answer. */
  public String ask(String order) throws IOException {
    say(order);
    return hear();
  }

  /** The program, to take its time. */
  public Stream<ProcessHandle> programs() {
    return Stream.of(process.toHandle());
  }

  /** Ends the program. */
  @Override
  public void close() throws IOException {
    in.close();
    process.destroy();
  }
}
