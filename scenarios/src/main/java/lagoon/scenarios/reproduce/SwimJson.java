package lagoon.scenarios.reproduce;

import java.io.StringWriter;
import java.util.List;
import lagoon.scenarios.report.Json;
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
        figure(json, "drawn-by-anybody", one.anybodyBeside());
        figure(json, "drawn-by-a-given-member", one.givenBeside());
        figure(json, "drawn-later-than-bound", one.lateBeside());
        json.writeObjectPropertyStart("in-turn-by-a-given-member");
        json.writeNumberProperty("ours", one.inTurn().value());
        json.writeNumberProperty("standard-error", one.inTurn().error());
        json.writeNumberProperty("longest", one.longest());
        json.writeNumberProperty("bound", one.bound());
        json.writeBooleanProperty("agrees", one.isBounded());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeBooleanProperty("agrees", results.stream().allMatch(SwimResult::agrees));
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void figure(JsonGenerator json, String name, Beside one) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("theirs", one.theirs());
    json.writeNumberProperty("ours", one.ours());
    json.writeNumberProperty("standard-error", one.error());
    json.writeBooleanProperty("agrees", one.agrees());
    json.writeEndObject();
  }
}
