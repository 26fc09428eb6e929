package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.text.Path;
import lagoon.setting.BySibling;
import lagoon.setting.Choice;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.FlowWriter;
import lagoon.setting.Leaf;
import lagoon.setting.Shape;
import lagoon.setting.Union;
import lagoon.simulation.Scenario;

/**
 * Finds all settings of a scenario, also those that no run in progress may change: {@link Controls} finds
 * those that it may.
 */
public final class DeclaredSettings {

  /** Of a list, the settings of so many items are named: the others are like them. */
  private static final int ITEMS = 20;

  private final List<DeclaredSetting> found = new ArrayList<>();

  private DeclaredSettings() {}

  /** The settings of a scenario, in the order of their declaration. */
  public static List<DeclaredSetting> of(ScenarioFormat format, Scenario scenario) {
    DeclaredSettings settings = new DeclaredSettings();
    settings.fields(new Path(List.of()), format.format().shape(), scenario);
    return List.copyOf(settings.found);
  }

  private void fields(Path path, Fields fields, Record record) {
    for (Field field : fields.fields()) {
      Object value = fields.value(record, field);
      Path there = field.isInline() ? path : path.then(field.key());
      if (!field.isInline()) {
        add(there, field, value, siblings(fields, field));
      }
      inside(there, field.shape(), value);
    }
  }

  private void add(Path path, Field field, Object value, List<String> siblings) {
    Shape shape = field.shape() instanceof Shape.Maybe maybe ? maybe.shape() : field.shape();
    Object is = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    // What has settings of its own is named by these.
    if (shape instanceof Fields || shape instanceof BySibling) {
      return;
    }
    boolean isShort = shape instanceof Leaf || shape instanceof Choice;
    found.add(new DeclaredSetting(path.toString(), field.meaning(),
        isShort && is != null ? FlowWriter.write(shape, is) : "", shape.expected(),
        siblings.isEmpty() ? words(shape) : siblings));
  }

  private static List<String> words(Shape shape) {
    if (shape instanceof Leaf.Word words) {
      return words.names();
    } else if (shape instanceof Leaf.YesNo) {
      return List.of("true", "false");
    }
    return shape instanceof Choice choice && choice.by() == Union.By.NAME ? choice.names() : List.of();
  }

  /** The words of a key whose value decides which settings stand beside it: the protocols. */
  private static List<String> siblings(Fields fields, Field decides) {
    for (Field field : fields.fields()) {
      if (field.shape() instanceof BySibling other && other.sibling().equals(decides.key())) {
        return new ArrayList<>(other.alternatives().keySet());
      }
    }
    return List.of();
  }

  /** The settings that stand inside of a setting's value. */
  private void inside(Path path, Shape shape, Object value) {
    if (shape instanceof Fields fields) {
      fields(path, fields, (Record) value);
    } else if (shape instanceof BySibling bySibling) {
      fields(path, bySibling.of(value), (Record) value);
    } else if (shape instanceof Shape.Maybe maybe) {
      ((Optional<?>) value).ifPresent(one -> inside(path, maybe.shape(), one));
    } else if (shape instanceof Choice choice && choice.by() == Union.By.NAME) {
      Choice.Alternative chosen = choice.of(value);
      fields(path.then(chosen.name()), chosen.fields(), (Record) value);
    } else if (shape instanceof Shape.ListOf list && list.item() instanceof Fields item) {
      List<?> items = (List<?>) value;
      for (int i = 0; i < Math.min(ITEMS, items.size()); i++) {
        fields(path.then(i), item, (Record) items.get(i));
      }
    }
  }
}
