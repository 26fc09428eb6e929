package lagoon.scenarios.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Shape;
import lagoon.setting.Union;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of mappings. A record whose fields all stand under keys of their own is one object; where
 * records are inline, each combination of alternatives is an object of its own, so that no combination
 * allows the keys of another.
 */
final class MappingSchema {

  /** One combination: the keys that it allows and those that it needs. */
  private record Variant(Map<String, ObjectNode> properties, Set<String> required) {

    static Variant empty() {
      return new Variant(new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    Variant with(Variant that) {
      Variant both = new Variant(new LinkedHashMap<>(properties), new LinkedHashSet<>(required));
      both.properties.putAll(that.properties);
      both.required.addAll(that.required);
      return both;
    }

    Variant with(String key, ObjectNode schema, boolean isRequired) {
      Variant longer = with(empty());
      longer.properties.put(key, schema);
      if (isRequired) {
        longer.required.add(key);
      }
      return longer;
    }
  }

  private final SchemaNodes nodes;

  MappingSchema(SchemaNodes nodes) {
    this.nodes = nodes;
  }

  /** The schema of a record. */
  ObjectNode fields(Fields fields) {
    ObjectNode schema = any(variants(fields));
    if (!fields.meaning().isEmpty()) {
      schema.put("description", fields.meaning());
    }
    return schema;
  }

  /** The schema of a choice that has a place of its own. */
  ObjectNode choice(Choice choice) {
    ObjectNode schema = nodes.object();
    ArrayNode any = schema.putArray("anyOf");
    if (choice.forScalar().isPresent()) {
      any.add(choice.forScalar().get().fields().fields().get(0).shape().accept(nodes));
    }
    for (Choice.Alternative alternative : choice.alternatives()) {
      String meaning = alternative.fields().meaning();
      if (choice.by() == Union.By.NAME && isComplete(alternative.fields())) {
        any.add(described(nodes.object().put("const", alternative.name()), meaning));
      }
      any.add(described(any(alternative(choice, alternative)), meaning));
    }
    return schema;
  }

  private static ObjectNode described(ObjectNode node, String meaning) {
    return meaning.isEmpty() ? node : node.put("description", meaning);
  }

  private ObjectNode any(List<Variant> variants) {
    if (variants.size() == 1) {
      return object(variants.get(0));
    }
    ObjectNode schema = nodes.object();
    ArrayNode any = schema.putArray("anyOf");
    for (Variant variant : variants) {
      any.add(object(variant));
    }
    return schema;
  }

  private ObjectNode object(Variant variant) {
    ObjectNode object = nodes.object().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    for (Map.Entry<String, ObjectNode> entry : variant.properties.entrySet()) {
      properties.set(entry.getKey(), entry.getValue());
    }
    if (!variant.required.isEmpty()) {
      ArrayNode required = object.putArray("required");
      for (String key : variant.required) {
        required.add(key);
      }
    }
    return object.put("additionalProperties", false);
  }

  private List<Variant> variants(Fields fields) {
    List<Variant> variants = List.of(Variant.empty());
    for (Field field : fields.fields()) {
      if (field.isInline() && !(field.shape() instanceof BySibling)) {
        variants = crossed(variants, inline(field, field.shape()));
      } else if (!(field.shape() instanceof BySibling)) {
        Variant own = Variant.empty().with(field.key(), nodes.field(field), field.isRequired());
        variants = crossed(variants, List.of(own));
      }
    }
    for (Field field : fields.fields()) {
      if (field.shape() instanceof BySibling bySibling) {
        variants = crossed(variants, bySibling(fields, field, bySibling));
      }
    }
    return variants;
  }

  private static List<Variant> crossed(List<Variant> some, List<Variant> others) {
    List<Variant> all = new ArrayList<>();
    for (Variant one : some) {
      for (Variant other : others) {
        all.add(one.with(other));
      }
    }
    return all;
  }

  private List<Variant> inline(Field field, Shape shape) {
    if (shape instanceof Fields fields) {
      return variants(fields);
    }
    List<Variant> all = new ArrayList<>();
    if (shape instanceof Shape.Maybe maybe) {
      all.add(Variant.empty());
      all.addAll(inline(field, maybe.shape()));
    } else if (shape instanceof Choice choice) {
      if (!field.byDefault().isEmpty()) {
        all.add(Variant.empty());
      }
      for (Choice.Alternative alternative : choice.alternatives()) {
        all.addAll(alternative(choice, alternative));
      }
    }
    return all;
  }

  /**
   * An alternative as the keys that it puts into a mapping: its name, or its own fields of which the first
   * is needed.
   */
  private List<Variant> alternative(Choice choice, Choice.Alternative alternative) {
    if (choice.by() == Union.By.NAME) {
      ObjectNode settings = alternative.fields().accept(nodes);
      ObjectNode value = isComplete(alternative.fields()) ? nodes.nullable(settings) : settings;
      return List.of(Variant.empty().with(alternative.name(), value, true));
    }
    List<Variant> all = new ArrayList<>();
    for (Variant variant : variants(alternative.fields())) {
      variant.required.add(alternative.name());
      all.add(variant);
    }
    return all;
  }

  private List<Variant> bySibling(Fields fields, Field field, BySibling bySibling) {
    Field sibling = fields.fields().stream()
        .filter(other -> other.key().equals(bySibling.sibling())).findFirst().orElseThrow();
    List<Variant> all = new ArrayList<>();
    for (Map.Entry<String, Fields> entry : bySibling.alternatives().entrySet()) {
      ObjectNode word = described(nodes.object().put("const", entry.getKey()), entry.getValue().meaning());
      boolean isDefault = entry.getKey().equals(sibling.byDefault());
      Variant chosen = Variant.empty()
          .with(sibling.key(), isDefault ? nodes.nullable(word) : word, !isDefault);
      List<Variant> own = field.isInline() ? variants(entry.getValue())
          : List.of(Variant.empty()
          .with(field.key(), entry.getValue().accept(nodes), field.byDefault().isEmpty()));
      all.addAll(crossed(List.of(chosen), own));
    }
    return all;
  }

  /** Whether the record can be made where a file says nothing but its name. */
  private static boolean isComplete(Fields fields) {
    for (Field field : fields.fields()) {
      boolean isComplete = field.isInline() && field.shape() instanceof Fields inner ? isComplete(inner)
          : !field.isRequired();
      if (!isComplete) {
        return false;
      }
    }
    return true;
  }
}
