package org.jianbao.data;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jianbao.diag.Diagnostic;
import org.jianbao.diag.Rule;
import org.jianbao.diag.Severity;
import org.jianbao.diag.Text;
import org.jianbao.diag.Wording;

/**
 * Remarks as data, for programs that show or count them. Same remarks, same bytes: no time, no
 * folder of the machine.
 */
public final class RemarkFiles {
  /** Counts up when a member of the JSON form changes its name or its meaning. */
  private static final int FORMAT = 1;

  private static final List<Rule> RULES = List.of(Rule.values());
  private static final String TOOL = "Jianbao";
  private static final String SARIF_SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*");

  private final Wording wording;

  /** Files whose sentences are in this language. */
  public RemarkFiles(Wording wording) {
    this.wording = wording;
  }

  /** The plain form: how many remarks there are, and each with its place, in their order. */
  public String json(List<Diagnostic> remarks) {
    return Json.object(
        json -> {
          json.writeStringField("tool", TOOL);
          json.writeNumberField("format", FORMAT);
          json.writeObjectFieldStart("summary");
          json.writeNumberField("errors", count(remarks, Severity.ERROR));
          json.writeNumberField("warnings", count(remarks, Severity.WARNING));
          json.writeNumberField("notices", count(remarks, Severity.NOTICE));
          json.writeEndObject();
          json.writeArrayFieldStart("remarks");
          for (Diagnostic remark : remarks) {
            remark(json, remark);
          }
          json.writeEndArray();
        });
  }

  private static long count(List<Diagnostic> remarks, Severity severity) {
    return remarks.stream().filter(r -> r.severity() == severity).count();
  }

  private void remark(JsonGenerator json, Diagnostic remark) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", remark.at().file().path());
    json.writeNumberField("line", remark.at().line());
    json.writeNumberField("column", remark.at().column());
    json.writeStringField("severity", remark.severity().word());
    json.writeStringField("rule", remark.message().rule().id());
    json.writeStringField("message", remark.text().in(wording));
    json.writeStringField("hint", remark.hint().map(h -> h.in(wording)).orElse(null));
    json.writeStringField("excerpt", remark.excerpt());
    json.writeEndObject();
  }

  /** SARIF 2.1.0, the form that code hosts and editors show beside the lines of a file. */
  public String sarif(List<Diagnostic> remarks) {
    return Json.object(
        json -> {
          json.writeStringField("version", "2.1.0");
          json.writeStringField("$schema", SARIF_SCHEMA);
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          json.writeObjectFieldStart("tool");
          json.writeObjectFieldStart("driver");
          json.writeStringField("name", TOOL);
          json.writeArrayFieldStart("rules");
          for (Rule rule : RULES) {
            rule(json, rule);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndObject();
          json.writeStringField("language", wording.id());
          json.writeStringField("columnKind", "utf16CodeUnits");
          json.writeArrayFieldStart("results");
          for (Diagnostic remark : remarks) {
            result(json, remark);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
        });
  }

  private void rule(JsonGenerator json, Rule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    // GitHub's code scanning asks for all three.
    text(json, "shortDescription", rule.description());
    text(json, "fullDescription", rule.description());
    text(
        json,
        "help",
        rule.adjustable()
            ? Text.of("site.yaml can weigh this rule, as in severity: {%s: warning}", rule.id())
            : Text.of("the program relies on this rule: content that breaks it cannot be built"));
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Diagnostic remark) throws IOException {
    Rule rule = remark.message().rule();
    json.writeStartObject();
    json.writeStringField("ruleId", rule.id());
    json.writeNumberField("ruleIndex", RULES.indexOf(rule));
    json.writeStringField("level", level(remark.severity()));
    text(
        json,
        "message",
        remark.hint().isPresent()
            ? Text.of("%s\n%s", remark.text(), Text.of("hint: %s", remark.hint().get()))
            : remark.text());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    Optional<String> absolute = absolute(remark.at().file().path());
    if (absolute.isPresent()) {
      json.writeStringField("uri", absolute.get());
    } else {
      json.writeStringField("uri", encoded(remark.at().file().path()));
      json.writeStringField("uriBaseId", "%SRCROOT%");
    }
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", remark.at().line());
    json.writeNumberField("startColumn", remark.at().column());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "note";
    };
  }

  /** A message object; SARIF 3.11.5 has braces doubled, since single ones mark arguments. */
  private void text(JsonGenerator json, String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text.in(wording).replace("{", "{{").replace("}", "}}"));
    json.writeEndObject();
  }

  /** The address of a file outside the project, which messages show with its whole path. */
  private static Optional<String> absolute(String path) {
    if (DRIVE.matcher(path).matches()) {
      return Optional.of("file:///" + path.substring(0, 2) + encoded(path.substring(2)));
    }
    return path.startsWith("/") ? Optional.of("file://" + encoded(path)) : Optional.empty();
  }

  /** A path with everything per cent encoded that RFC 3986 does not call unreserved. */
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
    }
    return out.toString();
  }
}
