package lagoon.ui.desktop.numbers;

/** Steps of an axis at which people like to read: 1, 2 or 5 times a power of ten. */
final class Steps {

  private Steps() {}

  /** The least such step of which at most so many fit into a range. */
  static double of(double range, int most) {
    double step = Math.pow(10, Math.floor(Math.log10(Math.max(range, 1e-9) / most)));
    for (int factor : new int[] {1, 2, 5, 10}) {
      if (range / (step * factor) <= most) {
        return step * factor;
      }
    }
    return step * 20;
  }
}
