package lagoon.ui.desktop.diagram;

/**
 * Which part of something long is seen. Everything is in the same units.
 *
 * @param from its upper edge, from 0
 * @param height how much is seen at once
 * @param length of the whole
 */
record Scrolling(double from, double height, double length) {

  /** What moves is kept between these parts of the height. */
  private static final double UPPER = 0.25;

  private static final double LOWER = 0.7;

  /** So much of the height stays when a page is turned. */
  private static final double KEPT = 0.12;

  /** Nothing lies above the beginning or below the end, as far as there is a choice. */
  Scrolling {
    from = Math.max(0, Math.min(from, length - height));
  }

  static final Scrolling NOTHING = new Scrolling(0, 1, 0);

  /** With another size of the window or of the whole. */
  Scrolling sized(double newHeight, double newLength) {
    return new Scrolling(from, newHeight, newLength);
  }

  /** Scrolled to there. */
  Scrolling to(double place) {
    return new Scrolling(place, height, length);
  }

  /** Scrolled by so much, downwards. */
  Scrolling by(double distance) {
    return to(from + distance);
  }

  /** A page further; negative: back. */
  Scrolling pages(int count) {
    return by(count * height * (1 - KEPT));
  }

  /** The greatest {@link #from}. */
  double last() {
    return Math.max(0, length - height);
  }

  /**
   * So that a place that moves step by step stays in view: as long as it is well inside, nothing moves; where
   * it leaves, everything moves with it by as little as possible.
   */
  Scrolling following(double place) {
    if (place > from + LOWER * height) {
      return to(place - LOWER * height);
    }
    return place < from + UPPER * height ? to(place - UPPER * height) : this;
  }

  /** So that a place can be seen: where it cannot yet, it comes to the middle. */
  Scrolling showing(double place, double margin) {
    boolean isSeen = place >= from + margin && place <= from + height - margin;
    return isSeen ? this : to(place - height / 2);
  }

  /** So that a place is seen, and as much as possible of what lies above it. */
  Scrolling endingAt(double place) {
    return to(place - LOWER * height);
  }

  /** Everything that many times as long, the same place at the same distance from the upper edge. */
  Scrolling stretched(double factor, double place) {
    return new Scrolling(place * factor - (place - from), height, length * factor);
  }
}
