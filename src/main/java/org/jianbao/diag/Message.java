package org.jianbao.diag;

import java.util.List;

/** Every sentence the program may say about content, beside the rule it belongs to. */
public enum Message {
  NOT_UTF8(Rule.SYNTAX, "the file is not UTF-8: byte 0x%s cannot be read"),
  EMPTY_FILE(Rule.SYNTAX, "the file is empty"),
  NOT_YAML(Rule.SYNTAX, "not valid YAML: %s"),
  TAB(Rule.SYNTAX, "a tab is used for indentation; YAML allows spaces only"),
  TOO_LARGE(Rule.SYNTAX, "the file is larger than %s bytes"),
  TOO_DEEP(Rule.SYNTAX, "nested deeper than %s levels"),
  ALIAS(Rule.SYNTAX, "anchors and aliases are not allowed in content"),
  TAG(Rule.SYNTAX, "the tag %s is not allowed: content is plain data"),
  MISSING_FILE(Rule.SYNTAX, "the file is missing"),
  SEVERAL_DOCUMENTS(Rule.SYNTAX, "only one YAML document per file is allowed"),

  UNKNOWN_KEY(Rule.SCHEMA, "unknown key '%s' in %s"),
  DUPLICATE_KEY(Rule.SCHEMA, "key '%s' is given twice; first in line %s"),
  MISSING_KEY(Rule.SCHEMA, "%s lacks the key '%s'"),
  WRONG_TYPE(Rule.SCHEMA, "%s must be %s, but is %s"),
  EMPTY_VALUE(Rule.SCHEMA, "%s is empty"),
  NOT_ONE_OF(Rule.SCHEMA, "'%s' is not a known %s"),
  BAD_NAME(Rule.SCHEMA, "'%s' is not a valid name: use lower-case letters, digits and hyphens"),
  BAD_VALUE(Rule.SCHEMA, "'%s' is not %s"),
  BASIS_OF_NOTHING(Rule.SCHEMA, "the indicator '%s' has a basis, but no definition"),
  TOO_MANY(Rule.SCHEMA, "'%s' has %s items; at most %s fit on a page"),
  MORE_THAN_A_PAGE(Rule.SCHEMA, "the one-page view in '%s' takes %s pages"),
  NOT_IN_TIME(Rule.SCHEMA, "the step '%s' of %s comes after a later one"),
  ENDS_BEFORE(Rule.SCHEMA, "the step '%s' ends in %s, before it begins in %s"),
  TOO_FEW_STEPS(Rule.SCHEMA, "the funnel '%s' has one step alone"),
  ROW_ID_TWICE(Rule.SCHEMA, "the name '%s' stands for two rows of the block"),
  BAD_NUMBER(Rule.SCHEMA, "'%s' cannot be read as a number"),
  UNIT_MISMATCH(
      Rule.SCHEMA, "the value is written with unit '%s', but the indicator '%s' has the unit '%s'"),
  REVIEW_OF_ORIGINAL(Rule.SCHEMA, "%s has the source language, which is no translation to review"),
  BAD_REFERENCE_SYNTAX(Rule.SCHEMA, "'{%s}' is not a figure reference"),
  LONE_BRACE(Rule.SCHEMA, "the brace '%s' has no counterpart on its line"),

  UNKNOWN_FIGURE(Rule.REFERENCE, "unknown figure '%s'"),
  UNKNOWN_INDICATOR(Rule.REFERENCE, "unknown indicator '%s'"),
  UNKNOWN_REGION(Rule.REFERENCE, "unknown region '%s'"),
  UNKNOWN_SOURCE(Rule.REFERENCE, "unknown source '%s'"),
  UNKNOWN_SECTION(Rule.REFERENCE, "source '%s' has no section '%s'"),
  UNKNOWN_UNIT(Rule.REFERENCE, "unknown unit '%s'"),
  UNKNOWN_DIMENSION(Rule.REFERENCE, "unknown dimension '%s'"),
  UNKNOWN_DIMENSION_VALUE(Rule.REFERENCE, "dimension '%s' has no value '%s'"),
  UNKNOWN_CHART(Rule.REFERENCE, "the briefing has no chart '%s'"),
  UNKNOWN_ROW(Rule.REFERENCE, "the block '%s' has no row '%s'"),
  NOT_CALCULATED(Rule.REFERENCE, "the block '%s' prints %s, which no relation calculates"),
  NO_SUCH_PART(Rule.REFERENCE, "figure '%s' has no %s"),
  NO_BRIEFING(Rule.REFERENCE, "there is no briefing for region '%s' and year '%s'"),

  MISSING_LANGUAGE(Rule.PARITY, "%s has no '%s' text"),
  MISSING_WORDS(Rule.PARITY, "%s has no words for %s '%s'"),
  MISSING_PART(Rule.PARITY, "%s has no words for '%s' of block '%s'"),
  SURPLUS_WORDS(Rule.PARITY, "there are words for %s '%s', but %s does not declare it"),
  FIGURE_NOT_HERE(Rule.PARITY, "figure '%s' is used in %s but not here"),
  FIGURE_COUNT(Rule.PARITY, "figure '%s' is used %s times in %s but %s times here"),

  HTML_IN_TEXT(Rule.MARKUP, "markup is not allowed in text: %s"),
  BAD_ADDRESS(Rule.MARKUP, "the address '%s' is not allowed"),
  IMAGE_IN_TEXT(Rule.IMAGES, "pictures are not allowed in text"),
  CONTROL_CHARACTER(Rule.MARKUP, "the character U+%s is not allowed in text"),

  CIRCULAR_RELATION(Rule.ARITHMETIC, "the relation '%s' depends on itself"),
  IMPOSSIBLE_RELATION(Rule.ARITHMETIC, "the relation '%s' cannot be computed: %s"),

  NO_SOURCE_TEXT(Rule.PROVENANCE, "there is no source text %s"),
  BEGINNING_COUNT(
      Rule.PROVENANCE,
      "section '%s' of source '%s' is said to begin with '%s', which its text has %s times"),
  BEGINNING_ORDER(Rule.PROVENANCE, "section '%s' of source '%s' begins before section '%s'"),
  NO_BEGINNING(Rule.PROVENANCE, "section '%s' of source '%s' does not say how it begins"),
  NOT_IN_SECTION(Rule.PROVENANCE, "'%s' does not stand in section '%s' of source '%s'"),
  BOUND_NOT_AS_STATED(
      Rule.PROVENANCE, "figure '%s' is %s, but '%s' as the document states it is %s"),

  NOT_COVERED(Rule.PROVENANCE, "no figure cites the number '%s'"),

  UNEQUAL(
      Rule.EQUAL, "figure '%s' prints '%s' in %s, which means %s, but '%s' in %s, which means %s"),
  UNIT_WITH_NUMBER(Rule.EQUAL, "the words of unit '%s' change the number: '%s' means %s"),
  LITERAL_NOT_HERE(Rule.EQUAL, "the literal number %s of %s is not here"),

  NOT_CONFIRMED(Rule.ARITHMETIC, "'%s' is calculated as %s, but '%s' is stated as %s"),
  CONFIRMS_NOTHING(Rule.ARITHMETIC, "'%s' cannot confirm '%s': %s"),
  PARTS_NOT_WHOLE(Rule.ARITHMETIC, "the parts of '%s' add up to %s, not to %s"),
  STEPS_NOT_LEVEL(Rule.ARITHMETIC, "the steps of '%s' lead to %s, but '%s' is %s"),
  NO_LEVEL(Rule.ARITHMETIC, "the waterfall '%s' has no level at its %s"),
  CHANGE_NOT_AS_STATED(
      Rule.ARITHMETIC, "from '%s' to '%s' the change is %s, but '%s' is stated as %s"),

  SHOWN_AS(Rule.STATUS, "'%s' is shown as %s, but has the status '%s'"),
  MIXED_STATUS(Rule.STATUS, "the chart '%s' mixes '%s' (%s) with '%s' (%s)"),
  NOT_A_TARGET(Rule.STATUS, "'%s' is given as the target of '%s', but has the status '%s'"),
  TARGET_OF_ANOTHER(Rule.STATUS, "'%s' cannot be the target of '%s': %s"),
  LINK_STATUS(Rule.STATUS, "'%s' is given as the %s of '%s' (%s), but has the status '%s'"),
  UNLIKE_TARGET(
      Rule.STATUS, "the relation '%s' compares a target with another achievement, '%s': %s"),
  STATUS_NOT_SAID(
      Rule.STATUS, "the relation '%s' does not say its status, but '%s' in it has the status '%s'"),
  CALCULATED_AS_ACHIEVED(
      Rule.STATUS,
      "the relation '%s' has the status '%s', but is calculated from '%s' with the status '%s'"),
  FORCE_OF_NO_TARGET(
      Rule.STATUS, "figure '%s' is called an aim or a commitment, but has the status '%s'"),
  FORCE_NOT_SAID(
      Rule.STATUS, "the document has the word '%s' before the target '%s', which does not say so"),
  STATUS_NOT_IN_WORDS(
      Rule.STATUS, "the sentence does not say that '%s' is no achievement: its status is '%s'"),

  NOT_COMPARABLE(Rule.COMPARABLE, "'%s' and '%s' cannot be compared: %s"),
  NOT_SIDE_BY_SIDE(Rule.COMPARABLE, "the comparison '%s' cannot be made: %s"),
  NOT_WITH(Rule.COMPARABLE, "the comparison '%s' cannot take in '%s': %s"),

  NO_CITATION(Rule.PROVENANCE, "figure '%s' does not say where it stands in a source"),

  NOT_AS_STATED(
      Rule.PROVENANCE, "figure '%s' has the value %s, but '%s' as the document states it is %s"),
  BEYOND_LIMIT(Rule.ARITHMETIC, "figure '%s' is %s, %s the limit %s of the indicator '%s'"),
  TWO_ROLES(Rule.SCHEMA, "a row of the waterfall '%s' has several figures: %s"),
  NO_GROUP(Rule.REFERENCE, "figure '%s' has no '%s', by which the chart '%s' is divided"),
  TWO_GROUPS(Rule.REFERENCE, "the figures of a row of '%s' differ in '%s': %s"),
  UNLIKE_UNITS(Rule.SCHEMA, "the chart '%s' compares figures of different units: %s"),

  TYPED_NUMBER(Rule.LITERAL, "the number '%s' is typed into the text"),

  LINK_WITHOUT_WORDS(Rule.LINKS, "a link to %s has no words"),
  LINK_SAYS_NOTHING(Rule.LINKS, "the words of a link, '%s', do not say where it leads"),
  LINK_IS_ADDRESS(Rule.LINKS, "the words of a link are an address: %s"),

  ALT_LIKE_TITLE(Rule.ALT, "the alternative text says no more than the title"),
  ALT_TOO_LONG(Rule.ALT, "the alternative text has %s characters; at most %s are read with ease"),
  ALT_OPENING(Rule.ALT, "'%s' is what screen readers say by themselves"),
  ALT_LINK(Rule.ALT, "a link in an alternative text cannot be followed"),

  HEADING_TWICE(Rule.HEADINGS, "the heading '%s' stands twice; first in line %s"),
  HEADING_MARK(Rule.HEADINGS, "the heading ends with '%s'"),
  MOCK_HEADING(Rule.HEADINGS, "a paragraph of strong text alone looks like a heading and is none"),

  NO_GLYPH(Rule.GLYPH, "no font of the theme has the character '%s' (U+%s)"),

  HALF_WIDTH_MARK(Rule.TYPOGRAPHY, "half-width '%s' in Chinese text"),
  FULL_WIDTH_MARK(Rule.TYPOGRAPHY, "full-width '%s' in English text"),
  FULL_WIDTH_COMMA(Rule.TYPOGRAPHY, "full-width '%s' within a number"),
  FULL_WIDTH_LETTERS(Rule.TYPOGRAPHY, "'%s' is written in full-width letters or digits"),
  STRAIGHT_QUOTE(Rule.TYPOGRAPHY, "straight quotation mark or apostrophe: %s"),
  CORNER_QUOTE(Rule.TYPOGRAPHY, "'%s' is not a quotation mark of simplified Chinese"),
  WRONG_DASH(Rule.TYPOGRAPHY, "'%s' is no Chinese dash"),
  WRONG_ELLIPSIS(Rule.TYPOGRAPHY, "'%s' is no Chinese ellipsis"),
  WRONG_RANGE(Rule.TYPOGRAPHY, "'%s' between two numbers does not mark a range"),
  RANGE_SIGN(Rule.TYPOGRAPHY, "the first number of a range lacks the '%s' of the second"),
  WRONG_INTERPUNCT(Rule.TYPOGRAPHY, "'%s' is not the middle dot of Chinese"),
  NUMBER_BRACKETS(Rule.TYPOGRAPHY, "'%s' has the wrong brackets for the year of a document number"),
  SURPLUS_COMMA(Rule.TYPOGRAPHY, "'%s' between marks that separate by themselves"),
  SPACE_IN_CHINESE(Rule.TYPOGRAPHY, "a space beside a Chinese character"),
  TYPED_INDENT(Rule.TYPOGRAPHY, "the paragraph begins with U+3000: pages indent by themselves"),
  SCALE_WORD(Rule.TYPOGRAPHY, "'%s': after digits only 万 and 亿 are scale words"),
  LEADING_ZERO(Rule.TYPOGRAPHY, "a decimal point without a digit before it"),
  DOUBLE_SPACE(Rule.TYPOGRAPHY, "more than one space"),
  SPACE_BEFORE_MARK(Rule.TYPOGRAPHY, "a space before '%s'"),
  PERCENT_WORD(Rule.TYPOGRAPHY, "'%s' after a number"),
  SENTENCE_NUMERAL(Rule.TYPOGRAPHY, "the sentence begins with '%s'"),
  AMERICAN_SPELLING(Rule.TYPOGRAPHY, "'%s' is American spelling"),

  TERM_MISSING(Rule.GLOSSARY, "section '%3$s' has no '%1$s' for '%2$s'"),
  TERM_FORBIDDEN(Rule.GLOSSARY, "'%s' is no translation of '%s'"),

  STALE_TRANSLATION(
      Rule.STALE, "the text of %s in %s has changed since this translation was reviewed"),
  NEVER_REVIEWED(Rule.STALE, "this translation of %s was never reviewed"),
  REVIEW_OF_NOTHING(Rule.STALE, "a review is on record for %s, but %s has no such part any more"),
  CELL(Rule.TABLE, "row %s, column '%s': %s"),
  ROW(Rule.TABLE, "row %s: %s"),
  NOT_A_TABLE(Rule.TABLE, "the file cannot be read as a table: %s"),
  TABLE_TOO_LONG(Rule.TABLE, "the table has more than %s rows"),
  NO_COLUMN(Rule.TABLE, "the table has no column '%s'"),
  SAME_COLUMN(Rule.TABLE, "the column '%s' is there twice"),
  SURPLUS_COLUMN(Rule.TABLE, "the column '%s' is not known and is left out"),
  DATE_CELL(Rule.TABLE, "the cell holds a date, not what was typed"),
  ERROR_CELL(Rule.TABLE, "the cell holds the error %s"),
  ROW_TWICE(Rule.TABLE, "figure '%s' is in row %s already"),
  CALCULATED(Rule.TABLE, "figure '%s' is calculated: the briefing lists it under 'relations'"),
  AMBIGUOUS(Rule.TABLE, "'%s' can mean several: %s"),
  UNLIKE_VALUES(Rule.TABLE, "'%s' and '%s' say different things"),
  OTHER_UNIT(Rule.TABLE, "the unit '%s' is not '%s', that of the indicator '%s'"),

  NO_PARTS(Rule.PART, "there is no part of a site in %s"),
  PART_UNREADABLE(Rule.PART, "what the part says about itself cannot be read: %s"),
  PART_OF_OTHER_DIVISION(Rule.PART, "this is part %s of %s, but there are parts of %s"),
  PART_MADE_OTHERWISE(Rule.PART, "part %s does not belong to the others: %s"),
  PART_MISSING(Rule.PART, "part %s of the site is missing"),
  PART_TWICE(Rule.PART, "part %s is there twice; the other one is %s"),
  PART_FILE_MISSING(Rule.PART, "the file %s of the part is missing"),
  PART_FILE_DAMAGED(Rule.PART, "the file %s of the part is not the one that was built"),
  PART_FILE_TWICE(Rule.PART, "the file %s is in part %s, too"),
  PART_PATH(Rule.PART, "'%s' is no place within a site"),
  PART_LENGTH(Rule.PART, "the file %s wants the length of %s, which no part has"),

  TEMPLATE_ERROR(Rule.TEMPLATE, "%s"),
  NO_THEME(Rule.TEMPLATE, "there is no theme '%s'"),
  THEME_IN_CIRCLE(Rule.TEMPLATE, "the theme '%s' extends itself"),
  NO_CHART_COLOUR(Rule.TEMPLATE, "charts have no colour '%s'"),
  MISSING_WORD(Rule.TEMPLATE, "the interface has no word '%s' in language '%s'");

  private final Rule rule;
  private final String template;

  Message(Rule rule, String template) {
    this.rule = rule;
    this.template = template;
  }

  /** The rule whose id is printed after the sentence. */
  public Rule rule() {
    return rule;
  }

  /** Whether {@code site.yaml} may weigh this remark; results that cannot be computed never. */
  public boolean adjustable() {
    return rule.adjustable() && this != CIRCULAR_RELATION && this != IMPOSSIBLE_RELATION;
  }

  /** The sentence with values for its places, to be part of another. */
  public Text with(Object... args) {
    return text(List.of(args));
  }

  /** The sentence with the values for its places. */
  Text text(List<Object> args) {
    return new Text(template, args);
  }
}
