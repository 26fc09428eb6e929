package lagoon.scenarios.histories;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import lagoon.scenarios.report.Json;
import tools.jackson.core.JsonGenerator;

/** Writes a value of a history, in EDN or as JSON. */
final class DatumText {

  private DatumText() {}

  /** On one line. */
  static String of(Datum datum, Form form) {
    if (form == Form.JSON) {
      StringWriter out = new StringWriter();
      try (JsonGenerator json = Json.compact(out)) {
        json(json, datum);
      }
      return out.toString();
    }
    StringBuilder out = new StringBuilder();
    edn(out, datum);
    return out.toString();
  }

  private static void edn(StringBuilder out, Datum datum) {
    if (datum instanceof Datum.Text text) {
      quoted(out, text.text());
    } else if (datum instanceof Datum.Row row) {
      out.append('[');
      many(out, row.items());
      out.append(']');
    } else if (datum instanceof Datum.Bag bag) {
      out.append("#{");
      many(out, bag.items());
      out.append('}');
    } else if (datum instanceof Datum.Table table) {
      String between = "";
      out.append('{');
      for (Datum.Pair pair : table.pairs()) {
        out.append(between);
        edn(out, pair.key());
        out.append(' ');
        edn(out, pair.value());
        between = ", ";
      }
      out.append('}');
    } else {
      out.append(datum);
    }
  }

  private static void many(StringBuilder out, List<Datum> items) {
    String between = "";
    for (Datum item : items) {
      out.append(between);
      edn(out, item);
      between = " ";
    }
  }

  private static void quoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    out.append('"');
  }

  private static void json(JsonGenerator json, Datum datum) {
    if (datum instanceof Datum.Whole whole) {
      json.writeNumber(whole.number());
    } else if (datum instanceof Datum.Row row) {
      json.writeStartArray();
      row.items().forEach(item -> json(json, item));
      json.writeEndArray();
    } else if (datum instanceof Datum.Table table) {
      json.writeStartObject();
      for (Datum.Pair pair : table.pairs()) {
        json.writeName(Datum.name(pair.key()));
        json(json, pair.value());
      }
      json.writeEndObject();
    } else if (datum == Datum.NIL) {
      json.writeNull();
    } else {
      json.writeString(Datum.name(datum));
    }
  }
}
