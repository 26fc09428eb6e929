package lagoon.scenarios.text;

import lagoon.setting.PlainScalar;

/** Writes nodes on one line: as YAML's flow form, or as JSON where the document around it is JSON. */
final class FlowText {

  private FlowText() {}

  static void write(Node node, StringBuilder text, boolean asJson) {
    if (node instanceof Node.Scalar scalar) {
      scalar(scalar, text, asJson);
    } else if (node instanceof Node.Sequence sequence) {
      text.append('[');
      String between = "";
      for (Node item : sequence.items()) {
        text.append(between);
        write(item, text, asJson);
        between = ", ";
      }
      text.append(']');
    } else if (node instanceof Node.Mapping mapping) {
      text.append('{');
      String between = "";
      for (Node.Entry entry : mapping.entries()) {
        text.append(between).append(key(entry.key(), asJson)).append(": ");
        write(entry.value(), text, asJson);
        between = ", ";
      }
      text.append('}');
    }
  }

  /** A key, which is a text however it looks. */
  static String key(Node.Scalar key, boolean asJson) {
    return asJson ? PlainScalar.quoted(key.source())
        : PlainScalar.written(key.source(), !(key.value() instanceof String));
  }

  private static void scalar(Node.Scalar scalar, StringBuilder text, boolean asJson) {
    Object value = scalar.value();
    if (value instanceof String string) {
      text.append(asJson ? PlainScalar.quoted(string) : PlainScalar.written(string, false));
    } else if (value == null) {
      text.append("null");
    } else if (asJson) {
      boolean isJson = !(value instanceof Double number) || Double.isFinite(number);
      text.append(isJson ? value.toString() : PlainScalar.quoted(scalar.source()));
    } else {
      text.append(scalar.source());
    }
  }
}
