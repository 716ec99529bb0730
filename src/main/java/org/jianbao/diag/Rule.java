package org.jianbao.diag;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The family a remark belongs to; messages print its {@linkplain #id() id} in brackets. */
public enum Rule {
  SYNTAX("The file can be read: encoding, YAML syntax, limits."),
  SCHEMA("Keys and types are those the program knows."),
  REFERENCE("A name used in one place is declared in another."),
  PARITY("What one language has, every language has."),
  MARKUP("Content is data: no markup, no script address, no path outside."),
  ARITHMETIC(
      "Calculated figures can be computed, and what is stated twice agrees within rounding."),
  GLYPH("Every printed character has a glyph."),
  EQUAL("What one language prints means the same number as what the other prints."),
  PROVENANCE("Where a figure comes from."),
  LITERAL("No number is typed into prose."),
  TYPOGRAPHY("Marks, spaces, digits and spelling are those of the language."),
  GLOSSARY("Terms are translated as the glossary says."),
  STATUS("A target is not an achievement, in charts, links, relations and sentences."),
  COMPARABLE("What is set side by side measures the same."),
  STALE("A translation was reviewed beside the original as it is now."),
  LINKS("The words of a link say where it leads."),
  IMAGES("Pictures come from figures alone."),
  ALT("Alternative texts of charts say what they show."),
  HEADINGS("Headings can be told apart."),
  TABLE("A table that figures are imported from."),
  PART("A part of a site that is to be joined with others."),
  TEMPLATE("A theme's templates and style sheets.");

  /** Rules that the program itself relies on: content that breaks them cannot be built. */
  private static final Set<Rule> RELIED_ON =
      EnumSet.of(SYNTAX, SCHEMA, REFERENCE, PARITY, MARKUP, IMAGES, GLYPH, TABLE, PART, TEMPLATE);

  private final String description;

  Rule(String description) {
    this.description = description;
  }

  /** What the rule is about, in one sentence. */
  public Text description() {
    return Text.of(description);
  }

  /** Whether {@code site.yaml} may make remarks of this rule warnings, or leave them out. */
  public boolean adjustable() {
    return !RELIED_ON.contains(this);
  }

  /** The id as it is printed and configured. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
