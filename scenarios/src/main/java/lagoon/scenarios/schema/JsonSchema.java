package lagoon.scenarios.schema;

import java.util.HashMap;
import java.util.Map;
import lagoon.setting.Choice;
import lagoon.setting.Fields;
import lagoon.setting.Shape;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a file format, for completion and checks in editors. It accepts what the binder
 * accepts, and more only where a schema can say no more: the bounds of durations and of shares in per cent,
 * and what a record refuses as a whole.
 *
 * <p>It is a schema of draft 7, which every editor understands, and uses nothing that later drafts read
 * differently.
 */
public final class JsonSchema {

  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();
  private final Map<Class<?>, String> names = new HashMap<>();

  private JsonSchema() {}

  /**
   * The schema.
   *
   * @param title the name of the format
   * @return JSON, indented, ending with a line break; the same on every run
   */
  public static String of(Fields root, String title) {
    JsonSchema schema = new JsonSchema();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("$schema", "http://json-schema.org/draft-07/schema#").put("title", title);
    node.setAll(new MappingSchema(new SchemaNodes(schema)).fields(root));
    node.set("definitions", schema.definitions);
    return node.toPrettyString().replace("\r\n", "\n") + "\n";
  }

  /**
   * A reference to the definition of a record or a choice, which is made on the way; it may refer to
   * itself.
   */
  ObjectNode reference(Class<?> type, Shape shape) {
    String name = names.get(type);
    if (name == null) {
      name = type.getSimpleName();
      for (int i = 2; definitions.has(name); i++) {
        name = type.getSimpleName() + i;
      }
      names.put(type, name);
      ObjectNode definition = definitions.putObject(name);
      MappingSchema mapping = new MappingSchema(new SchemaNodes(this));
      definition.setAll(shape instanceof Fields fields ? mapping.fields(fields) : mapping
          .choice((Choice) shape));
    }
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/definitions/" + name);
  }
}
