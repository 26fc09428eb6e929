package lagoon.ui.playback;

import java.util.List;
import lagoon.setting.Leaf;
import lagoon.setting.Unit;
import lagoon.simulation.Change;

/** One setting that a run in progress may change, as something to be turned: made from its declaration. */
public sealed interface Control {

  /** Where the setting stands: {@code cluster.lag}, {@code sessions[0].reads}. */
  String path();

  /** One line of what it means. */
  String meaning();

  /** What it is at the cursor, as a file would write it. */
  String value();

  /** The change that gives it another value, written as a file would write it. */
  default Change to(String yaml) {
    return Change.set(path(), yaml);
  }

  /**
   * One of several.
   *
   * @param options those that there are, without the settings of their own
   * @param chosen which of them it is
   * @param inner the live settings of the chosen one
   */
  record OneOf(
      String path, String meaning, String value, List<Option> options, String chosen, List<Control> inner)
      implements Control {
    public OneOf {
      options = List.copyOf(options);
      inner = List.copyOf(inner);
    }
  }

  /**
   * A choice.
   *
   * @param word the word in a file
   * @param meaning one line of what it does; may be empty
   */
  record Option(String word, String meaning) {}

  /**
   * A number with a range.
   *
   * @param unit what it counts
   * @param min the least value; durations in nanoseconds
   * @param max the greatest; where the declaration has none, a useful one
   * @param now the present one
   * @param leaf reads and writes it as a file does
   */
  record Slider(
      String path, String meaning, String value, Unit unit, double min, double max, double now, Leaf leaf)
      implements Control {

    /** The number at a place of the slider, as a file would write it. */
    public String at(double number) {
      double inside = Math.min(max, Math.max(min, number));
      return leaf instanceof Leaf.Decimal || leaf instanceof Leaf.Share
          ? leaf.write(inside)
          : leaf instanceof Leaf.Whole whole && whole.isInt()
              ? leaf.write((int) Math.round(inside)) : leaf.write(Math.round(inside));
    }
  }

  /** Yes or no. */
  record Switch(String path, String meaning, String value, boolean on) implements Control {}

  /**
   * Anything else, to be typed as a file would write it.
   *
   * @param expected what may be typed
   */
  record Text(String path, String meaning, String value, String expected) implements Control {}
}
