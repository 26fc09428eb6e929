package lagoon.scenarios.reproduce;

import java.io.StringWriter;
import java.util.List;
import lagoon.scenarios.report.Json;
import lagoon.scenarios.reproduce.PbsResult.Estimate;
import tools.jackson.core.JsonGenerator;

/** The same as JSON; times in whole protocol periods. */
public final class SwimJson {

  private SwimJson() {}

  /** An object with the results of each group. */
  public static String of(List<SwimResult> results) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartObject();
      json.writeStringProperty("experiment", "swim");
      json.writeNumberProperty("trials", results.get(0).trials());
      json.writeArrayPropertyStart("groups");
      for (SwimResult one : results) {
        json.writeStartObject();
        json.writeNumberProperty("nodes", one.nodes());
        figure(json, "drawn-by-anybody", one.exactAnybody(), one.anybody());
        figure(json, "drawn-by-a-given-member", one.exactGiven(), one.given());
        figure(json, "drawn-later-than-bound", one.exactLate(), one.late());
        json.writeObjectPropertyStart("in-turn-by-a-given-member");
        json.writeNumberProperty("ours", one.inTurn().value());
        json.writeNumberProperty("standard-error", one.inTurn().error());
        json.writeNumberProperty("longest", one.longest());
        json.writeNumberProperty("bound", one.bound());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void figure(JsonGenerator json, String name, double theirs, Estimate ours) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("theirs", theirs);
    json.writeNumberProperty("ours", ours.value());
    json.writeNumberProperty("standard-error", ours.error());
    json.writeEndObject();
  }
}
