package lagoon.scenarios.report;

import java.io.Writer;
import java.util.Collection;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.scenarios.text.Node;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How Lagoon's values are written as JSON. */
public final class Json {

  private Json() {}

  /** A generator that indents, for a reader. */
  public static JsonGenerator indented(Writer out) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return new JsonFactory()
        .createGenerator(
            new ObjectWriteContext.Base() {
              @Override
              public PrettyPrinter getPrettyPrinter() {
                return printer;
              }

              @Override
              public boolean hasPrettyPrinter() {
                return true;
              }
            },
            out);
  }

  /** A generator that puts all on one line. */
  public static JsonGenerator compact(Writer out) {
    return new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
  }

  static void strings(JsonGenerator json, String name, Collection<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  static void value(JsonGenerator json, Value value) {
    if (value instanceof Value.Amount number) {
      json.writeNumber(number.amount());
    } else if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Mergeable merged) {
      value(json, merged.plain());
    } else if (value instanceof Value.Items items) {
      json.writeStartArray();
      items.values().forEach(item -> value(json, item));
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }

  static void versions(JsonGenerator json, String name, Collection<Version> versions) {
    json.writeArrayPropertyStart(name);
    for (Version version : versions) {
      json.writeStartObject();
      json.writeStringProperty("key", version.key().name());
      json.writeNumberProperty("version", version.number());
      json.writeName("value");
      value(json, version.value());
      if (version.writer().isPresent()) {
        json.writeNumberProperty("writer", version.writer().get().id());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void operation(JsonGenerator json, Operation operation) {
    json.writeStartObject();
    json.writeNumberProperty("id", operation.id());
    json.writeStringProperty("session", operation.session().name());
    json.writeStringProperty("user", operation.session().user().name());
    json.writeStringProperty("action", operation.action().text());
    operation.intent().ifPresent(intent -> json.writeStringProperty("intent", intent));
    json.writeNumberProperty("invoked", operation.invokedAt());
    json.writeEndObject();
  }

  static void node(JsonGenerator json, String name, NodeName node) {
    json.writeStringProperty(name, node.name());
  }

  /** A part of a scenario as it stands in a file. */
  static void tree(JsonGenerator json, Node node) {
    if (node instanceof Node.Mapping mapping) {
      json.writeStartObject();
      for (Node.Entry entry : mapping.entries()) {
        json.writeName(entry.key().source());
        tree(json, entry.value());
      }
      json.writeEndObject();
    } else if (node instanceof Node.Sequence sequence) {
      json.writeStartArray();
      sequence.items().forEach(item -> tree(json, item));
      json.writeEndArray();
    } else {
      scalar(json, ((Node.Scalar) node).value());
    }
  }

  private static void scalar(JsonGenerator json, Object value) {
    if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
