package lagoon.network;

import java.math.BigDecimal;

/**
 * Nanoseconds for readers: {@code 500ms}, {@code 0.235ms}, {@code 1.5s}; exact, and as a scenario file may
 * write them.
 */
final class DurationText {

  private DurationText() {}

  /** In the largest of s, ms, us and ns that needs no more than three decimals. */
  static String of(long nanos) {
    if (nanos == 0) return "0ms";
    if (nanos % 1_000_000 == 0 && nanos >= 1_000_000_000) return scaled(nanos, 9) + "s";
    if (nanos % 1_000 == 0 && nanos >= 100_000) return scaled(nanos, 6) + "ms";
    if (nanos >= 1_000) return scaled(nanos, 3) + "us";
    return nanos + "ns";
  }

  private static String scaled(long nanos, int decimals) {
    return BigDecimal.valueOf(nanos, decimals).stripTrailingZeros().toPlainString();
  }
}
