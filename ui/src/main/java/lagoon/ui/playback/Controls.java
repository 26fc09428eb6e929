package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import lagoon.setting.Unit;
import lagoon.simulation.Scenario;

/** Finds the live settings of a scenario, and what they are at the cursor. */
public final class Controls {

  /** Where a declaration names no greatest duration or number, a slider ends here, or at twice what is. */
  private static final double MOST_TIME = 10e9;
  private static final double MOST = 100;

  private final List<Control> found = new ArrayList<>();

  private Controls() {}

  /** The controls of a scenario as it is at a point: {@link Played#settings}. */
  public static List<Control> of(ScenarioFormat format, Scenario now) {
    Controls controls = new Controls();
    controls.fields(new Path(List.of()), format.format().shape(), now, false);
    return List.copyOf(controls.found);
  }

  /** The live settings among a record's own and those inside; inside a live one, all are. */
  private void fields(Path path, Fields fields, Record record, boolean live) {
    for (Field field : fields.fields()) {
      Object value = fields.value(record, field);
      if (field.isInline()) {
        inside(path, field.shape(), value, live);
      } else if (live || field.isLive()) {
        control(path.then(field.key()), field.meaning(), field.shape(), value).ifPresent(found::add);
      } else {
        inside(path.then(field.key()), field.shape(), value, false);
      }
    }
  }

  /** What stands in a setting that is not live itself. */
  private void inside(Path path, Shape shape, Object value, boolean live) {
    if (shape instanceof Fields fields) {
      fields(path, fields, (Record) value, live);
    } else if (shape instanceof BySibling bySibling) {
      fields(path, bySibling.of(value), (Record) value, live);
    } else if (shape instanceof Shape.Maybe maybe && ((Optional<?>) value).isPresent()) {
      inside(path, maybe.shape(), ((Optional<?>) value).get(), live);
    } else if (shape instanceof Shape.ListOf list && list.item() instanceof Fields item) {
      List<?> items = (List<?>) value;
      for (int i = 0; i < items.size(); i++) {
        fields(path.then(i), item, (Record) items.get(i), live);
      }
    } else if (shape instanceof Shape.MapOf map && map.value() instanceof Fields item) {
      ((Map<?, ?>) value).forEach((key, one) -> fields(path.then(key.toString()), item, (Record) one, live));
    }
  }

  private Optional<Control> control(Path path, String meaning, Shape shape, Object value) {
    if (shape instanceof Shape.Maybe maybe) {
      // What is left out follows something else, which has a control of its own.
      return ((Optional<?>) value).flatMap(one -> control(path, meaning, maybe.shape(), one));
    } else if (shape instanceof Fields fields) {
      fields(path, fields, (Record) value, true);
      return Optional.empty();
    } else if (shape instanceof BySibling) {
      inside(path, shape, value, true);
      return Optional.empty();
    } else if (shape instanceof Shape.MapOf map && map.value() instanceof Fields) {
      // Each one that there is, and then all of them as a text, which alone can add one.
      inside(path, shape, value, true);
    }
    String written = FlowWriter.write(shape, value);
    if (shape instanceof Choice choice) {
      return Optional.of(choice(path, meaning, choice, value, written));
    }
    return Optional.of(shape instanceof Leaf leaf ? leaf(path, meaning, leaf, value, written)
        : new Control.Text(path.toString(), meaning, written, shape.expected()));
  }

  private static Control choice(Path path, String meaning, Choice choice, Object value, String written) {
    Choice.Alternative chosen = choice.of(value);
    if (choice.forScalar().equals(Optional.of(chosen))) {
      Field only = chosen.fields().fields().get(0);
      if (only.shape() instanceof Leaf leaf) {
        return leaf(path, meaning, leaf, chosen.fields().value((Record) value, only), written);
      }
    }
    if (choice.by() != Union.By.NAME || choice.forScalar().isPresent()) {
      return new Control.Text(path.toString(), meaning, written, choice.expected());
    }
    List<Control.Option> options = new ArrayList<>();
    for (Choice.Alternative one : choice.alternatives()) {
      options.add(new Control.Option(one.name(), one.fields().meaning()));
    }
    Controls inner = new Controls();
    inner.fields(path.then(chosen.name()), chosen.fields(), (Record) value, true);
    return new Control.OneOf(path.toString(), meaning, written, options, chosen.name(), inner.found);
  }

  private static Control leaf(Path path, String meaning, Leaf leaf, Object value, String written) {
    String at = path.toString();
    if (leaf instanceof Leaf.YesNo) {
      return new Control.Switch(at, meaning, written, (Boolean) value);
    } else if (leaf instanceof Leaf.Word words) {
      List<Control.Option> options =
          words.words().stream().map(one -> new Control.Option(one.word(), one.meaning())).toList();
      return new Control.OneOf(at, meaning, written, options, words.write(value), List.of());
    } else if (leaf instanceof Leaf.Duration time) {
      return slider(at, meaning, written, Unit.DURATION, time.min(), time.max(), (Number) value, leaf);
    } else if (leaf instanceof Leaf.Share share) {
      return slider(at, meaning, written, Unit.SHARE, share.min(), share.max(), (Number) value, leaf);
    } else if (leaf instanceof Leaf.Whole whole) {
      return slider(at, meaning, written, Unit.NONE, whole.min(), whole.max(), (Number) value, leaf);
    } else if (leaf instanceof Leaf.Decimal decimal) {
      return slider(at, meaning, written, Unit.NONE, decimal.min(), decimal.max(), (Number) value, leaf);
    }
    return new Control.Text(at, meaning, written, leaf.expected());
  }

  private static Control slider(String path, String meaning, String written, Unit unit, double min,
      double max, Number value, Leaf leaf) {
    double now = value.doubleValue();
    double useful = Math.max(2 * Math.abs(now), unit == Unit.DURATION ? MOST_TIME : MOST);
    double most = unit == Unit.SHARE ? max : Math.min(max, useful);
    double least = unit == Unit.SHARE ? min : Math.max(min, -useful);
    return new Control.Slider(path, meaning, written, unit, least, most, now, leaf);
  }
}
