package org.jianbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A press that takes a document a line, behind a tab the file that it is to be set into, and
 * answers with a number, which is less than 0 if it failed.
 */
record TalkingPress(String name, Talk talk) implements Press {
  @Override
  public void set(Path source) throws IOException {
    order(source.toAbsolutePath().toString());
  }

  @Override
  public void set(Path source, Path pdf) throws IOException {
    order(source.toAbsolutePath() + "\t" + pdf.toAbsolutePath());
  }

  private void order(String order) throws IOException {
    if (talk.ask(order).equals("-1")) {
      throw new IOException(name + " cannot set " + order);
    }
  }

  @Override
  public Stream<ProcessHandle> programs() {
    return talk.programs();
  }

  @Override
  public void close() throws IOException {
    talk.close();
  }
}
