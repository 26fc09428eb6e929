package lagoon.simulation;

/** Durations as scenario files write them. */
public final class Durations {

  private Durations() {}

  /** "500ms", "2s", "10us", "7ns" in nanoseconds. */
  public static long of(String text) {
    int digits = 0;
    while (Character.isDigit(text.charAt(digits))) digits++;
    long number = Long.parseLong(text, 0, digits, 10);
    return number * switch (text.substring(digits)) {
      case "s" -> 1_000_000_000L;
      case "ms" -> 1_000_000L;
      case "us" -> 1_000L;
      case "ns" -> 1L;
      default -> throw new IllegalArgumentException("not a duration: " + text);
    };
  }
}
