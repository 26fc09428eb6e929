package lagoon.scenarios.schema;

import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Fields;
import lagoon.setting.Leaf;
import lagoon.setting.Shape;

/** What may be written for a setting, in a cell of a table. */
final class ValueText implements Shape.Cases<String> {

  private final Reference reference;
  private final String path;

  ValueText(Reference reference, String path) {
    this.reference = reference;
    this.path = path;
  }

  @Override
  public String onLeaf(Leaf leaf) {
    if (leaf instanceof Leaf.Word word) {
      return "`" + String.join("`, `", word.names()) + "`";
    }
    return leaf instanceof Leaf.Text ? "text" : leaf instanceof Leaf.Whole ? "whole number"
        : leaf instanceof Leaf.Decimal ? "number" : leaf instanceof Leaf.Duration ? "duration"
        : leaf instanceof Leaf.Share ? "share" : leaf instanceof Leaf.YesNo ? "`true`, `false`" : leaf
        .expected();
  }

  @Override
  public String onFields(Fields fields) {
    return reference.described(fields, path);
  }

  @Override
  public String onChoice(Choice choice) {
    return reference.described(choice, path);
  }

  @Override
  public String onBySibling(BySibling bySibling) {
    return bySibling.expected();
  }

  @Override
  public String onList(Shape.ListOf list) {
    return "list: " + list.item().accept(new ValueText(reference, path + "[]"));
  }

  @Override
  public String onMap(Shape.MapOf map) {
    String key = map.key() instanceof Leaf.Text ? "any key" : map.key().accept(this);
    return "mapping: " + key + ": " + map.value().accept(new ValueText(reference, path + ".*"));
  }

  @Override
  public String onMaybe(Shape.Maybe maybe) {
    return maybe.shape().accept(this);
  }

  @Override
  public String onAnything(Shape.Anything anything) {
    return "any value";
  }
}
