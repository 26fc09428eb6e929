package lagoon.protocol;

/**
 * One number that a protocol is known by.
 *
 * @param name what it is, as a reader would say it: "residue", "terms until there was a leader"
 * @param value how much, in the unit
 * @param unit of what
 */
public record Measured(String name, double value, Unit unit) {

  /** What a number counts. */
  public enum Unit {
    /** Things, or things for each other thing. */
    NUMBER,
    /** A part of a whole, 0 to 1. */
    SHARE,
    /** Nanoseconds of virtual time. */
    TIME
  }

  /** So many things. */
  public static Measured number(String name, double value) {
    return new Measured(name, value, Unit.NUMBER);
  }

  /** That part of a whole, 0 to 1. */
  public static Measured share(String name, double value) {
    return new Measured(name, value, Unit.SHARE);
  }

  /** So many nanoseconds. */
  public static Measured time(String name, double value) {
    return new Measured(name, value, Unit.TIME);
  }
}
