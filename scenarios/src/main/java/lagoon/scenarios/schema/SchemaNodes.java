package lagoon.scenarios.schema;

import java.util.Optional;
import lagoon.scenarios.text.Limits;
import lagoon.scenarios.text.Node;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Yaml;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Leaf;
import lagoon.setting.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a value where it is used; records and choices are referred to, all else is written out. */
final class SchemaNodes implements Shape.Cases<ObjectNode> {

  private final JsonSchema schema;

  SchemaNodes(JsonSchema schema) {
    this.schema = schema;
  }

  ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The schema of a field: its value, what it means, its default, and nothing where it may be left out. */
  ObjectNode field(Field field) {
    ObjectNode value = field.shape().accept(this);
    ObjectNode node = field.isRequired() || field.shape() instanceof Shape.Anything ? value : nullable(value);
    boolean isReference = field.shape() instanceof Fields || field.shape() instanceof Choice;
    if (isReference && node == value) {
      node = object();
      node.putArray("allOf").add(value);
    }
    if (!field.meaning().isEmpty()) {
      node.put("description", field.meaning() + ": " + field.shape().expected());
    }
    if (!field.byDefault().isEmpty()) {
      node.set("default", byDefault(field));
    }
    return node;
  }

  /** The same, or null. */
  ObjectNode nullable(ObjectNode node) {
    JsonNode type = node.get("type");
    JsonNode words = node.get("enum");
    if (words instanceof ArrayNode array) {
      if (!array.get(array.size() - 1).isNull()) {
        array.addNull();
      }
      return node;
    }
    if (type == null) {
      ObjectNode either = object();
      either.putArray("anyOf").add(node).add(object().put("type", "null"));
      return either;
    }
    ArrayNode types = type instanceof ArrayNode array ? array : JsonNodeFactory.instance.arrayNode()
        .add(type);
    if (!types.get(types.size() - 1).asString().equals("null")) {
      types.add("null");
    }
    node.set("type", types);
    return node;
  }

  @Override
  public ObjectNode onLeaf(Leaf leaf) {
    return LeafSchema.of(leaf, object());
  }

  @Override
  public ObjectNode onFields(Fields fields) {
    return schema.reference(fields.type(), fields);
  }

  @Override
  public ObjectNode onChoice(Choice choice) {
    return schema.reference(choice.type(), choice);
  }

  @Override
  public ObjectNode onBySibling(BySibling bySibling) {
    ObjectNode node = object();
    ArrayNode any = node.putArray("anyOf");
    for (Fields fields : bySibling.alternatives().values()) {
      any.add(fields.accept(this));
    }
    return node;
  }

  @Override
  public ObjectNode onList(Shape.ListOf list) {
    ObjectNode array = object().put("type", "array");
    array.set("items", list.item().accept(this));
    bound(array, "minItems", list.min(), "maxItems", list.max());
    if (list.item() instanceof Leaf leaf && list.min() <= 1) {
      ObjectNode either = object();
      either.putArray("anyOf").add(onLeaf(leaf)).add(array);
      return list.min() == 0 ? nullable(either) : either;
    }
    return list.min() == 0 ? nullable(array) : array;
  }

  @Override
  public ObjectNode onMap(Shape.MapOf map) {
    ObjectNode object = object().put("type", "object");
    if (map.key() instanceof Leaf.Word) {
      object.set("propertyNames", onLeaf(map.key()));
    }
    object.set("additionalProperties", map.value().accept(this));
    bound(object, "minProperties", map.min(), "maxProperties", map.max());
    return map.min() == 0 ? nullable(object) : object;
  }

  @Override
  public ObjectNode onMaybe(Shape.Maybe maybe) {
    return nullable(maybe.shape().accept(this));
  }

  @Override
  public ObjectNode onAnything(Shape.Anything anything) {
    return object();
  }

  private static void bound(ObjectNode node, String least, int min, String most, int max) {
    if (min > 0) {
      node.put(least, min);
    }
    if (max < Integer.MAX_VALUE) {
      node.put(most, max);
    }
  }

  private JsonNode byDefault(Field field) {
    Problems problems = new Problems();
    Optional<Node> node = Yaml.read("the default of " + field, field.byDefault(), Limits.VALUE, problems);
    if (node.isEmpty() || !problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return JsonMapper.shared().readTree(node.get().json());
  }
}
