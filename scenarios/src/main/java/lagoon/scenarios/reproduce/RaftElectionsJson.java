package lagoon.scenarios.reproduce;

import java.io.StringWriter;
import java.util.List;
import lagoon.scenarios.report.Json;
import tools.jackson.core.JsonGenerator;

/** The same as JSON; times and latencies as shares of the range of timeouts. */
public final class RaftElectionsJson {

  private RaftElectionsJson() {}

  /** An object with the results of each cluster. */
  public static String of(List<RaftElectionResult> results) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartObject();
      json.writeStringProperty("experiment", "raft-elections");
      json.writeNumberProperty("trials", results.get(0).trials());
      json.writeArrayPropertyStart("clusters");
      for (RaftElectionResult one : results) {
        json.writeStartObject();
        json.writeNumberProperty("servers", one.servers());
        json.writeNumberProperty("failed", one.failed());
        json.writeNumberProperty("latency", one.latency());
        figure(json, "split-vote", one.splitBeside());
        figure(json, "first-to-stand", one.earliestBeside());
        json.writeBooleanProperty("agrees", one.agrees());
        json.writeEndObject();
      }
      json.writeEndArray();
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
