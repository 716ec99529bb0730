package org.jianbao.diag;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The family a remark belongs to; messages print its {@linkplain #id() id} in brackets. */
public enum Rule {
  /** The file can be read: encoding, YAML syntax, limits. */
  SYNTAX,
  /** Keys and types are those the program knows. */
  SCHEMA,
  /** A name used in one place is declared in another. */
  REFERENCE,
  /** What one language has, every language has. */
  PARITY,
  /** Content is data: no markup, no script address, no path outside. */
  MARKUP,
  /** Declared relations between figures can be computed. */
  ARITHMETIC,
  /** Every printed character has a glyph. */
  GLYPH,
  /** Where a figure comes from. */
  PROVENANCE,
  /** Marks, spaces, digits and spelling are those of the language. */
  TYPOGRAPHY,
  /** Terms are translated as the glossary says. */
  GLOSSARY,
  /** A table that figures are imported from. */
  TABLE,
  /** A theme's templates and style sheets. */
  TEMPLATE;

  /** Rules that the program itself relies on: content that breaks them cannot be built. */
  private static final Set<Rule> RELIED_ON =
      EnumSet.of(SYNTAX, SCHEMA, REFERENCE, PARITY, MARKUP, ARITHMETIC, GLYPH, TABLE, TEMPLATE);

  /** Whether {@code site.yaml} may make remarks of this rule warnings, or leave them out. */
  public boolean adjustable() {
    return !RELIED_ON.contains(this);
  }

  /** The id as it is printed and configured. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
