package lagoon.scenarios.schema;

import lagoon.setting.Leaf;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of values that are written as one scalar. */
final class LeafSchema {

  /** As {@code lagoon.setting.Durations} reads them. */
  private static final String DURATION = "^(0+(\\.0+)?|[0-9]+(\\.[0-9]+)?(ns|us|ms|s|min|h))$";

  /** As {@code lagoon.setting.Shares} reads them. */
  private static final String PERCENT = "^0*(100(\\.0*)?|[0-9]{1,2}(\\.[0-9]*)?|\\.[0-9]+)%$";

  private LeafSchema() {}

  /** The node, filled with the leaf's schema. */
  static ObjectNode of(Leaf leaf, ObjectNode node) {
    if (leaf instanceof Leaf.Text text) {
      scalar(node);
      if (text.min() > 0) {
        node.put("minLength", text.min());
      }
      if (text.max() < Integer.MAX_VALUE) {
        node.put("maxLength", text.max());
      }
    } else if (leaf instanceof Leaf.Whole whole) {
      node.put("type", "integer");
      if (whole.isInt() || whole.min() > Long.MIN_VALUE) {
        node.put("minimum", whole.min());
      }
      if (whole.isInt() || whole.max() < Long.MAX_VALUE) {
        node.put("maximum", whole.max());
      }
    } else if (leaf instanceof Leaf.Decimal decimal) {
      node.put("type", "number");
      bounds(node, decimal.min(), decimal.max());
    } else if (leaf instanceof Leaf.Duration duration) {
      node.put("type", "string")
          .put("pattern", duration.min() < 0 ? DURATION.replace("^", "^-?") : DURATION);
      if (duration.min() <= 0) {
        types(node, "string", "number").put("minimum", 0).put("maximum", 0);
      }
    } else if (leaf instanceof Leaf.Share share) {
      types(node, "string", "number").put("pattern", PERCENT)
          .put("minimum", share.min()).put("maximum", share.max());
    } else if (leaf instanceof Leaf.YesNo) {
      node.put("type", "boolean");
    } else if (leaf instanceof Leaf.Word word) {
      words(node, word);
    } else if (leaf instanceof Leaf.Atom) {
      scalar(node).put("description", leaf.expected());
    } else {
      throw new IllegalStateException("no schema for " + leaf);
    }
    return node;
  }

  private static ObjectNode scalar(ObjectNode node) {
    return types(node, "string", "number", "boolean");
  }

  private static ObjectNode types(ObjectNode node, String... types) {
    ArrayNode array = node.putArray("type");
    for (String type : types) {
      array.add(type);
    }
    return node;
  }

  private static void bounds(ObjectNode node, double min, double max) {
    if (min > -Double.MAX_VALUE) {
      node.put("minimum", min);
    }
    if (max < Double.MAX_VALUE) {
      node.put("maximum", max);
    }
  }

  private static void words(ObjectNode node, Leaf.Word word) {
    ArrayNode words = node.putArray("enum");
    StringBuilder meanings = new StringBuilder();
    for (Leaf.Word.Meaning meaning : word.words()) {
      words.add(meaning.word());
      if (!meaning.meaning().isEmpty()) {
        meanings.append(meanings.isEmpty() ? "" : "; ").append(meaning.word()).append(": ")
            .append(meaning.meaning());
      }
    }
    if (!meanings.isEmpty()) {
      node.put("description", meanings.toString());
    }
  }
}
