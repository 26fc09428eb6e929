package lagoon.scenarios.reproduce;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import lagoon.scenarios.report.Json;
import tools.jackson.core.JsonGenerator;

/** The same as JSON. */
public final class BaseballJson {

  private BaseballJson() {}

  /** An object with the sets of each guarantee. */
  public static String of(List<Baseball.Result> results, int seeds) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartObject();
      json.writeStringProperty("experiment", "baseball");
      json.writeNumberProperty("seeds", seeds);
      json.writeArrayPropertyStart("guarantees");
      for (Baseball.Result one : results) {
        json.writeStartObject();
        json.writeStringProperty("guarantee", one.row().text());
        answers(json, "theirs", one.row().published());
        answers(json, "explored", one.explored());
        answers(json, "seeds", one.drawn());
        json.writeNumberProperty("runs", one.runs());
        json.writeBooleanProperty("agrees", one.agrees());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void answers(JsonGenerator json, String name, Set<String> answers) {
    json.writeArrayPropertyStart(name);
    answers.forEach(json::writeString);
    json.writeEndArray();
  }
}
