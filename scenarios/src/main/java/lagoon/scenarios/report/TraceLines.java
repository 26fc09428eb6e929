package lagoon.scenarios.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Operation;
import lagoon.history.State;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Writes every observation as it passes: one JSON object on each line, with {@code id}, {@code time}
 * (nanoseconds of virtual time), {@code kind}, {@code node}, {@code cause} (the id of what led to it; 0: the
 * scenario), and what belongs to the kind.
 */
public final class TraceLines implements Observer {

  private final Writer out;

  /** Lines for that writer, which the caller closes. */
  public TraceLines(Writer out) {
    this.out = out;
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  /**
   * Writes one line.
   *
   * @throws UncheckedIOException if the writer does not take it
   */
  @Override
  public void observe(Observation observation) {
    try {
      line(observation);
      out.write('\n');
    } catch (JacksonIOException fault) {
      throw new UncheckedIOException(fault.getCause());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private void line(Observation observation) {
    JsonGenerator json = Json.compact(out);
    json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    json.writeNumberProperty("id", observation.id());
    json.writeNumberProperty("time", observation.time());
    json.writeStringProperty("kind", kind(observation));
    Json.node(json, "node", observation.node());
    json.writeNumberProperty("cause", observation.cause());
    operations(json, observation);
    messages(json, observation);
    others(json, observation);
    json.writeEndObject();
    json.close();
  }

  /** The record's name in kebab-case: "timer-fired". */
  private static String kind(Observation observation) {
    return observation.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private static void operations(JsonGenerator json, Observation observation) {
    if (observation instanceof Observation.Invoked invoked) {
      operation(json, invoked.operation());
    } else if (observation instanceof Observation.Served served) {
      operation(json, served.operation());
      Json.versions(json, "versions", served.versions());
    } else if (observation instanceof Observation.Completed done) {
      operation(json, done.operation());
      json.writeStringProperty("outcome", done.outcome().name().toLowerCase(Locale.ROOT));
      Json.versions(json, "versions", done.versions());
      if (!done.reason().isEmpty()) {
        json.writeStringProperty("reason", done.reason());
      }
      done.by().ifPresent(by -> Json.node(json, "by", by));
    } else if (observation instanceof Observation.Discarded discarded) {
      Json.versions(json, "discarded", List.of(discarded.version()));
      Json.versions(json, "kept", List.of(discarded.kept()));
    } else if (observation instanceof Observation.Applied applied) {
      Json.versions(json, "versions", applied.versions());
    } else if (observation instanceof Observation.Restarted restarted) {
      Json.versions(json, "held", restarted.held());
    } else if (observation instanceof Observation.Violated violated) {
      json.writeStringProperty("guarantee", violated.guarantee());
      json.writeArrayPropertyStart("witnesses");
      violated.witnesses().forEach(witness -> json.writeNumber(witness.id()));
      json.writeEndArray();
      json.writeStringProperty("proof", violated.proof());
    }
  }

  private static void operation(JsonGenerator json, Operation operation) {
    json.writeName("operation");
    Json.operation(json, operation);
  }

  private static void messages(JsonGenerator json, Observation observation) {
    if (observation instanceof Observation.Sent sent) {
      Json.node(json, "to", sent.to());
      message(json, sent.message());
      json.writeNumberProperty("arrives", sent.arrivesAt());
    } else if (observation instanceof Observation.Delivered delivered) {
      Json.node(json, "from", delivered.from());
      message(json, delivered.message());
    } else if (observation instanceof Observation.Dropped dropped) {
      Json.node(json, "from", dropped.from());
      message(json, dropped.message());
      json.writeStringProperty("why", dropped.why());
    }
  }

  private static void message(JsonGenerator json, lagoon.history.Message message) {
    json.writeStringProperty("message", message.kind());
    json.writeStringProperty("text", message.text());
  }

  private static void others(JsonGenerator json, Observation observation) {
    if (observation instanceof Observation.TimerSet set) {
      json.writeStringProperty("timer", set.timer());
      json.writeNumberProperty("fires", set.firesAt());
    } else if (observation instanceof Observation.TimerFired fired) {
      json.writeStringProperty("timer", fired.timer());
    } else if (observation instanceof Observation.TimerCancelled cancelled) {
      json.writeStringProperty("timer", cancelled.timer());
    } else if (observation instanceof Observation.StateChanged changed) {
      Json.strings(json, "state", changed.state().stream().map(State::text).toList());
    } else if (observation instanceof Observation.RoleChanged changed) {
      json.writeStringProperty("role", changed.role());
    } else if (observation instanceof Observation.Explained explained) {
      json.writeStringProperty("sentence", explained.sentence());
    } else if (observation instanceof Observation.Cut cut) {
      Json.node(json, "to", cut.to());
    } else if (observation instanceof Observation.Healed healed) {
      Json.node(json, "to", healed.to());
    } else if (observation instanceof Observation.FaultBegan began) {
      json.writeStringProperty("what", began.what());
    } else if (observation instanceof Observation.FaultEnded ended) {
      json.writeNumberProperty("began", ended.began());
      json.writeStringProperty("what", ended.what());
    } else if (observation instanceof Observation.SettingChanged changed) {
      json.writeStringProperty("path", changed.path());
      json.writeStringProperty("value", changed.value());
    } else if (observation instanceof Observation.Intervened hand) {
      json.writeStringProperty("what", hand.what());
      json.writeBooleanProperty("took", hand.took());
    }
  }
}
