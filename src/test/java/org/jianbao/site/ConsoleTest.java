package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Message;
import org.jianbao.diag.SourceFile;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Console console(Wording wording) {
    return Console.plain(new PrintStream(said, true, StandardCharsets.UTF_8), wording);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static List<Diagnostic> remarks() {
    SourceFile file = SourceFile.of("a.yaml", "");
    return List.of(
        Diagnostic.error(file.start(), Message.EMPTY_FILE),
        Diagnostic.warning(file.start(), Message.DOUBLE_SPACE).hint("write '%s'", "a b"));
  }

  @Test
  void speaksEnglish() {
    Console console = console(Wording.ENGLISH);
    console.mistakes(remarks());
    console.end("wrote %s files to %s/ in %s s", 3, "output", "1.5");
    assertEquals(
        """
        a.yaml:1:1: error: the file is empty [syntax]
        a.yaml:1:1: warning: more than one space [typography]
          hint: write 'a b'
        1 error, 1 warning; nothing was written
        wrote 3 files to output/ in 1.5 s
        """,
        said());
  }

  @Test
  void speaksChinese() {
    Console console = console(Wording.CHINESE);
    console.mistakes(remarks());
    console.done(
        "yueqing/2018", Text.of("%s pages, %s PDFs, %s figures, %s s of work", 3, 3, 8, "0.5"));
    console.end("wrote %s files to %s/ in %s s", 3, "output", "1.5");
    assertEquals(
        """
        a.yaml:1:1: 错误: 文件是空的 [syntax]
        a.yaml:1:1: 警告: 空格不止一个 [typography]
          建议：请写“a b”
        1个错误、1个警告；没有写任何文件
        yueqing/2018  3个网页、3个PDF、8个数字，耗时0.5秒
        写了3个文件到output/，用时1.5秒
        """,
        said());
  }
}
