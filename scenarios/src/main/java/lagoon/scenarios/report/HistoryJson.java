package lagoon.scenarios.report;

import java.io.StringWriter;
import java.util.List;
import lagoon.guarantee.order.Impasse;
import lagoon.history.Recorded;
import lagoon.history.Value;
import lagoon.scenarios.histories.ForeignHistory;
import lagoon.scenarios.histories.Judged;
import tools.jackson.core.JsonGenerator;

/**
 * What a history says of guarantees, as one JSON object: {@code file, form, model, operations, clients, open,
 * initial, verdicts} as in the report of a run, {@code proofs} by guarantee, and {@code impasses}: where
 * every order fails, each operation with its line.
 */
public final class HistoryJson {

  private final ForeignHistory history;
  private final JsonGenerator json;

  private HistoryJson(ForeignHistory history, JsonGenerator json) {
    this.history = history;
    this.json = json;
  }

  /** The report. */
  public static String of(String file, ForeignHistory history, List<Judged> judged) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.indented(text)) {
      new HistoryJson(history, json).write(file, judged);
    }
    return text.append('\n').toString();
  }

  private void write(String file, List<Judged> judged) {
    json.writeStartObject();
    json.writeStringProperty("file", file);
    json.writeStringProperty("form", history.form().text());
    json.writeStringProperty("model", history.model().text());
    json.writeNumberProperty("operations", history.recording().operations().size());
    json.writeNumberProperty("clients", history.processes().size());
    json.writeNumberProperty("open", history.open());
    json.writeObjectPropertyStart("initial");
    history.recording().initial().forEach((key, value) -> {
      json.writeName(key.name());
      Json.value(json, value);
    });
    json.writeEndObject();
    JsonReport.judgements(json, "verdicts", judged.stream().map(Judged::judgement).toList());
    json.writeObjectPropertyStart("proofs");
    judged.stream().filter(one -> !one.proofs().isEmpty())
        .forEach(one -> Json.strings(json, one.judgement().guarantee(),
            one.proofs().stream().map(Judged.Proof::text).toList()));
    json.writeEndObject();
    json.writeObjectPropertyStart("witnesses");
    judged.stream().filter(one -> one.proofs().stream().anyMatch(proof -> !proof.operations().isEmpty()))
        .forEach(this::witnesses);
    json.writeEndObject();
    json.writeObjectPropertyStart("impasses");
    judged.forEach(one -> one.impasse().ifPresent(impasse -> impasse(one.judgement().guarantee(), impasse)));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void impasse(String guarantee, Impasse impasse) {
    json.writeObjectPropertyStart(guarantee);
    operations("order", impasse.order());
    operations("stops", impasse.stops());
    json.writeEndObject();
  }

  /** For each proof the operations that it names. */
  private void witnesses(Judged judged) {
    json.writeArrayPropertyStart(judged.judgement().guarantee());
    judged.proofs().forEach(proof -> operations(proof.operations()));
    json.writeEndArray();
  }

  private void operations(String name, List<Recorded> operations) {
    json.writeName(name);
    operations(operations);
  }

  private void operations(List<Recorded> operations) {
    json.writeStartArray();
    for (Recorded one : operations) {
      json.writeStartObject();
      json.writeNumberProperty("line", history.lines().get(one.id()));
      json.writeStringProperty("client", history.processes().get(one.process()));
      json.writeStringProperty("action", one.action().text());
      json.writeArrayPropertyStart("returned");
      for (Value value : one.returned()) {
        Json.value(json, value);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
