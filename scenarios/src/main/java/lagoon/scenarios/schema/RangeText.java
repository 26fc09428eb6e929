package lagoon.scenarios.schema;

import lagoon.setting.Leaf;
import lagoon.setting.Shape;

/** The range of a setting, in a cell of a table; empty where any value of its kind may stand. */
final class RangeText {

  private RangeText() {}

  static String of(Shape shape) {
    if (shape instanceof Shape.Maybe maybe) {
      return of(maybe.shape());
    }
    if (shape instanceof Shape.ListOf list) {
      return sizes(list.min(), list.max(), " entry", " entries");
    }
    if (shape instanceof Shape.MapOf map) {
      return sizes(map.min(), map.max(), " entry", " entries");
    }
    if (shape instanceof Leaf.Text text) {
      return sizes(text.min(), text.max(), " character", " characters");
    }
    if (shape instanceof Leaf.Whole whole) {
      return between(whole.min() == (whole.isInt() ? Integer.MIN_VALUE : Long.MIN_VALUE) ? "" : whole
          .write(whole.min()),
          whole.max() == (whole.isInt() ? Integer.MAX_VALUE : Long.MAX_VALUE) ? "" : whole
              .write(whole.max()));
    }
    if (shape instanceof Leaf.Decimal decimal) {
      return between(decimal.min() == -Double.MAX_VALUE ? "" : decimal.write(decimal.min()),
          decimal.max() == Double.MAX_VALUE ? "" : decimal.write(decimal.max()));
    }
    if (shape instanceof Leaf.Duration duration) {
      return between(duration.min() == 0 ? "" : duration.write(duration.min()),
          duration.max() == Long.MAX_VALUE ? "" : duration.write(duration.max()));
    }
    if (shape instanceof Leaf.Share share) {
      boolean isFree = share.min() == 0 && share.max() == 1;
      return isFree ? "" : between(share.write(share.min()), share.write(share.max()));
    }
    return "";
  }

  private static String sizes(int min, int max, String one, String many) {
    String range = between(
        min == 0 ? "" : Integer.toString(min), max == Integer.MAX_VALUE ? "" : Integer.toString(max));
    return range.isEmpty() ? "" : range + (min == 1 && (max == 1 || max == Integer.MAX_VALUE) ? one : many);
  }

  private static String between(String min, String max) {
    if (min.isEmpty() && max.isEmpty()) {
      return "";
    }
    if (min.equals(max)) {
      return "exactly " + min;
    }
    return min.isEmpty() ? "at most " + max : max.isEmpty() ? "at least " + min : min + " to " + max;
  }
}
