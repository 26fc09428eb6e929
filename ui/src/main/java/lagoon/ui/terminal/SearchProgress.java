package lagoon.ui.terminal;

import java.util.Locale;

/**
 * Keeps the time of one search, and says on a terminal's error stream how long it has been at it: one line
 * that changes, gone at the end.
 */
final class SearchProgress {

  private static final long BETWEEN = 500_000_000L;

  private final Terminal terminal;
  private final String guarantee;
  private final long nanos;
  private final long begun = System.nanoTime();
  private long next = begun + 2 * BETWEEN;
  private boolean shown;

  /**
   * @param nanos how long it may take
   */
  SearchProgress(Terminal terminal, String guarantee, long nanos) {
    this.terminal = terminal;
    this.guarantee = guarantee;
    this.nanos = nanos;
  }

  /** Whether its time is over. */
  boolean isOver() {
    long now = System.nanoTime();
    if (terminal.watched() && now > next) {
      next = now + BETWEEN;
      shown = true;
      terminal.err().print(String.format(Locale.ROOT, "\r%-79.79s", String.format(Locale.ROOT,
          "lagoon: looking for an order: %s, %d of %d s (Ctrl-C ends it)", guarantee,
          (now - begun) / 1_000_000_000, nanos / 1_000_000_000)));
      terminal.err().flush();
    }
    return now - begun > nanos;
  }

  void end() {
    if (shown) {
      terminal.err().print("\r" + " ".repeat(79) + "\r");
      terminal.err().flush();
    }
  }
}
