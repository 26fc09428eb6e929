package lagoon.setting;

/** The unit and the range that a declaration gives, as it writes them. */
record Bounds(Unit unit, String min, String max) {

  static final Bounds NONE = new Bounds(Unit.NONE, "", "");

  /** For what is inside a list or a map: the range counts its entries, the unit is theirs. */
  Bounds withoutRange() {
    return new Bounds(unit, "", "");
  }

  int leastSize() {
    return min.isEmpty() ? 0 : Integer.parseInt(min);
  }

  int greatestSize() {
    return max.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(max);
  }

  /** The leaf of a type of the language, or null if it is none. */
  Leaf leaf(Class<?> type) {
    if (type == String.class) {
      return new Leaf.Text(leastSize(), greatestSize());
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Leaf.YesNo();
    }
    if (type == int.class || type == Integer.class) {
      return new Leaf.Whole(
          min.isEmpty() ? Integer.MIN_VALUE : Integer.parseInt(min),
          max.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(max), true);
    }
    if (type == long.class || type == Long.class) {
      return unit == Unit.DURATION
          ? new Leaf.Duration(min.isEmpty() ? 0 : Durations.parseSigned(min),
              max.isEmpty() ? Long.MAX_VALUE : Durations.parse(max))
          : new Leaf.Whole(min.isEmpty() ? Long.MIN_VALUE : Long.parseLong(min),
              max.isEmpty() ? Long.MAX_VALUE : Long.parseLong(max), false);
    }
    if (type == double.class || type == Double.class) {
      return unit == Unit.SHARE
          ? new Leaf.Share(min.isEmpty() ? 0 : Shares.parse(min), max.isEmpty() ? 1 : Shares.parse(max))
          : new Leaf.Decimal(min.isEmpty() ? -Double.MAX_VALUE : Double.parseDouble(min),
              max.isEmpty() ? Double.MAX_VALUE : Double.parseDouble(max));
    }
    return null;
  }
}
