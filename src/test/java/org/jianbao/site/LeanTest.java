package org.jianbao.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LeanTest {
  @Test
  void stylesLoseCommentsAndSpace() {
    assertEquals(
        "a b{color:red;margin:0 1px}@media (max-width:3rem){a>i :hover,b{top:0}}\n",
        Lean.style(
            """
            /* A; {comment} */
            a b {
              color:red;
              margin:0 1px;
            }
            @media (max-width: 3rem) {
              a > i :hover, b { top: 0 }
            }
            """));
    assertEquals(
        "a::before{content:\"a;  b\" / '/* } */'}\n",
        Lean.style("a::before  { content: \"a;  b\" / '/* } */'; }"));
  }

  @Test
  void scriptsLoseCommentsAndIndents() {
    assertEquals(
        "a = '// no comment';\nb();\n", Lean.script("// What\n  a = '// no comment';\n\n\tb();\n"));
    String text = "a = `\n  // text\n`;\n";
    assertEquals(text, Lean.script(text));
    assertEquals("/* a\n// b */\n", Lean.script("/* a\n// b */\n"));
  }
}
