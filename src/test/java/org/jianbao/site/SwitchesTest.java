package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jianbao.diag.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwitchesTest {
  private static Properties with(String name, String value) {
    Properties properties = new Properties();
    properties.setProperty(name, value);
    return properties;
  }

  private static Settings read(Properties properties) {
    return Switches.read(properties, Path.of(""));
  }

  @Test
  void theUserMayChooseTheLanguage() {
    assertEquals("zh", read(with("jianbao.ui", "zh")).wording().id());
    assertEquals("en", read(with("jianbao.ui", " en ")).wording().id());
    assertEquals("zh", Switches.wording(with("jianbao.ui", "zh")).id());
    Wording computer = Wording.of(Locale.getDefault());
    assertEquals(computer, read(new Properties()).wording());
    assertEquals(computer, Switches.wording(with("jianbao.ui", "fr")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jianbao.ui | fr | 'fr' is no value of the switch 'jianbao.ui': it takes en or zh"
            + " | “fr”不能作为开关“jianbao.ui”的值：应为en或zh",
        "jianbao.strict | yes | 'yes' is no value of the switch 'jianbao.strict': it takes true or"
            + " false | “yes”不能作为开关“jianbao.strict”的值：应为true或false",
        "jianbao.threads | 0 | '0' is no value of the switch 'jianbao.threads': it takes a number"
            + " from 1 to 999 | “0”不能作为开关“jianbao.threads”的值：应为1到999的数",
        "jianbao.formats | doc | 'doc' is no value of the switch 'jianbao.formats': it takes html,"
            + " pdf, data, one-page or several of them with commas | “doc”不能作为开关“jianbao.formats”的值：应为"
            + "html、pdf、data、one-page，或其中几个（用逗号分隔）",
        "jianbao.regoin | x | unknown switch 'jianbao.regoin'~  hint: did you mean 'region'?"
            + " | 没有名为“jianbao.regoin”的开关~  建议：是不是想写“region”？",
      })
  void refusesInTheLanguageOfTheUser(String name, String value, String english, String chinese) {
    Switches.WrongSwitchException e =
        assertThrows(Switches.WrongSwitchException.class, () -> read(with(name, value)));
    assertEquals(english.replace('~', '\n'), e.getMessage());
    assertEquals(english.replace('~', '\n'), e.text().in(Wording.ENGLISH));
    assertEquals(chinese.replace('~', '\n'), e.text().in(Wording.CHINESE));
  }
}
