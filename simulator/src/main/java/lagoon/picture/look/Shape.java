package lagoon.picture.look;

/** The outline of a mark. */
public enum Shape {
  CIRCLE,
  SQUARE,
  DIAMOND,
  TRIANGLE,
  HEXAGON,
  PENTAGON,
  /** A square that stands for several things of a kind: two lie behind it. */
  STACK
}
