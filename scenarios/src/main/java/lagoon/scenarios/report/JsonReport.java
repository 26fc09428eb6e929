package lagoon.scenarios.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Violation;
import lagoon.protocol.Curve;
import lagoon.protocol.Measured;
import lagoon.scenarios.LeftOut;
import lagoon.scenarios.running.Costs;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.text.Node;
import tools.jackson.core.JsonGenerator;

/**
 * A report as one JSON object: {@code scenario, seed, settings, fingerprint, verdicts, violations,
 * invariants, final, diverged, metrics, measured, curves, expectations, passed} and {@code replay};
 * {@code limit} where the run ended early; {@code left-out} where the file has another protocol of its own.
 * Times are nanoseconds of virtual time.
 */
public final class JsonReport {

  private JsonReport() {}

  /**
   * The report as JSON.
   *
   * @param settings every setting of the scenario, defaults included, as it would stand in a file
   * @param replay the command that runs it again
   */
  public static String of(Report report, Optional<Node> settings, String replay) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.indented(text)) {
      json.writeStartObject();
      json.writeStringProperty("scenario", report.scenario().scenario());
      json.writeNumberProperty("seed", report.seed());
      json.writeName("settings");
      settings.ifPresentOrElse(tree -> Json.tree(json, tree), json::writeNull);
      leftOut(json, report.leftOut());
      report.fingerprint().ifPresent(hex -> json.writeStringProperty("fingerprint", hex));
      judgements(json, "verdicts", report.verdicts());
      violations(json, report.violations());
      judgements(json, "invariants", report.invariants());
      ends(json, report);
      metrics(json, report.costs(), report.end().time());
      measured(json, report.measured());
      curves(json, report.curves());
      expectations(json, report);
      json.writeBooleanProperty("passed", report.passed());
      if (report.end().limit().isPresent()) {
        json.writeStringProperty("limit", report.end().limit().get());
      }
      json.writeStringProperty("replay", replay);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  /** What the file says and the run goes without: {settings, expected}, where that is anything. */
  static void leftOut(JsonGenerator json, LeftOut leftOut) {
    if (!leftOut.isNothing()) {
      json.writeObjectPropertyStart("left-out");
      Json.strings(json, "settings", leftOut.settings());
      Json.strings(json, "expected", leftOut.expected());
      json.writeEndObject();
    }
  }

  /** Each as {value, unit}; a number that is none, because nothing happened to be measured, is null. */
  static void measured(JsonGenerator json, List<Measured> measured) {
    json.writeObjectPropertyStart("measured");
    for (Measured one : measured) {
      json.writeObjectPropertyStart(one.name());
      if (Double.isFinite(one.value())) {
        json.writeNumberProperty("value", one.value());
      } else {
        json.writeNullProperty("value");
      }
      json.writeStringProperty("unit", one.unit() == Measured.Unit.TIME ? "ns" : word(one.unit()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Each as {step, most, values}: the first value is what was there before the first step. */
  private static void curves(JsonGenerator json, List<Curve> curves) {
    json.writeObjectPropertyStart("curves");
    for (Curve one : curves) {
      json.writeObjectPropertyStart(one.name());
      json.writeStringProperty("step", one.step());
      json.writeNumberProperty("most", one.most());
      json.writeArrayPropertyStart("values");
      one.values().forEach(json::writeNumber);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static void judgements(JsonGenerator json, String name, List<Judgement> judgements) {
    json.writeObjectPropertyStart(name);
    for (Judgement one : judgements) {
      json.writeObjectPropertyStart(one.guarantee());
      json.writeStringProperty("verdict", word(one.verdict()));
      json.writeNumberProperty("checked", one.checked());
      json.writeNumberProperty("contested", one.contested());
      json.writeNumberProperty("violations", one.violations());
      if (!one.reason().isEmpty()) {
        json.writeStringProperty("reason", one.reason());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void violations(JsonGenerator json, List<Violation> violations) {
    json.writeArrayPropertyStart("violations");
    for (Violation one : violations) {
      json.writeStartObject();
      json.writeStringProperty("guarantee", one.guarantee());
      one.session().ifPresent(session -> json.writeStringProperty("session", session.name()));
      one.replica().ifPresent(replica -> json.writeStringProperty("replica", replica.name()));
      json.writeNumberProperty("time", one.time());
      json.writeNumberProperty("observation", one.observation());
      json.writeArrayPropertyStart("witnesses");
      one.witnesses().forEach(witness -> Json.operation(json, witness));
      json.writeEndArray();
      Json.versions(json, "versions", one.versions());
      one.seenBy().ifPresent(session -> json.writeStringProperty("seenBy", session.name()));
      json.writeStringProperty("proof", one.proof());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void ends(JsonGenerator json, Report report) {
    json.writeObjectPropertyStart("final");
    report.ends()
        .forEach(
            (key, value) -> {
              json.writeName(key);
              Json.value(json, value);
            });
    json.writeEndObject();
    Json.strings(json, "diverged", report.diverged());
  }

  static void metrics(JsonGenerator json, Costs costs, long time) {
    json.writeObjectPropertyStart("metrics");
    json.writeNumberProperty("time", time);
    json.writeNumberProperty("operations", costs.operations());
    json.writeNumberProperty("failed", costs.failed());
    json.writeNumberProperty("unknown", costs.unknown());
    json.writeNumberProperty("reads", costs.reads());
    json.writeNumberProperty("writes", costs.writes());
    if (costs.isLed()) {
      json.writeNumberProperty("leaderShare", costs.leaderShare());
    }
    json.writeNumberProperty("staleReads", costs.staleReads());
    json.writeNumberProperty("staleShare", costs.staleShare());
    json.writeNumberProperty("stalestVersions", costs.stalestVersions());
    json.writeNumberProperty("stalest", costs.stalest());
    json.writeNumberProperty("readP50", costs.readP50());
    json.writeNumberProperty("readP99", costs.readP99());
    json.writeNumberProperty("writeP50", costs.writeP50());
    json.writeNumberProperty("writeP99", costs.writeP99());
    json.writeNumberProperty("messages", costs.messages());
    json.writeNumberProperty("messagesPerOperation", costs.messagesPerOperation());
    json.writeEndObject();
  }

  private static void expectations(JsonGenerator json, Report report) {
    json.writeArrayPropertyStart("expectations");
    report.expectations()
        .forEach(
            one -> {
              json.writeStartObject();
              json.writeStringProperty("what", one.what());
              json.writeStringProperty("expected", one.expected());
              json.writeStringProperty("found", one.found());
              json.writeBooleanProperty("met", one.met());
              json.writeEndObject();
            });
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
