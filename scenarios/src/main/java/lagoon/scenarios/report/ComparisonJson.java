package lagoon.scenarios.report;

import java.io.StringWriter;
import java.util.List;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.running.Report;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as one JSON object: {@code scenario, seed, variants} and {@code differences}, the names of the
 * rows in which the variants differ. A variant has {@code name, settings, fingerprint, verdicts, invariants,
 * final, diverged, metrics, passed} and {@code replay}; what these hold is as in {@link JsonReport}.
 */
public final class ComparisonJson {

  private ComparisonJson() {}

  /**
   * The comparison as JSON.
   *
   * @param settings for each column, what was typed after {@code --over}
   * @param replays for each column, the command that runs it alone
   */
  public static String of(Comparison comparison, List<List<String>> settings, List<String> replays) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.indented(text)) {
      Report first = comparison.columns().get(0).report();
      json.writeStartObject();
      json.writeStringProperty("scenario", first.scenario().scenario());
      json.writeNumberProperty("seed", first.seed());
      json.writeArrayPropertyStart("variants");
      for (int i = 0; i < comparison.columns().size(); i++) {
        variant(json, comparison.columns().get(i), settings.get(i), replays.get(i));
      }
      json.writeEndArray();
      Json.strings(json, "differences",
          comparison.rows().stream().filter(Comparison.Row::differs).map(Comparison.Row::name).toList());
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void variant(
      JsonGenerator json, Comparison.Column column, List<String> settings, String replay) {
    Report report = column.report();
    json.writeStartObject();
    json.writeStringProperty("name", column.name());
    Json.strings(json, "settings", settings);
    JsonReport.leftOut(json, report.leftOut());
    report.fingerprint().ifPresent(hex -> json.writeStringProperty("fingerprint", hex));
    JsonReport.judgements(json, "verdicts", report.verdicts());
    JsonReport.judgements(json, "invariants", report.invariants());
    JsonReport.ends(json, report);
    JsonReport.metrics(json, report.costs(), report.end().time());
    JsonReport.measured(json, report.measured());
    json.writeBooleanProperty("passed", report.passed());
    json.writeStringProperty("replay", replay);
    json.writeEndObject();
  }
}
