package lagoon.ui.terminal;

import java.util.Locale;

/** Says on a terminal's error stream how many trials are done: one line that changes, gone at the end. */
final class TrialProgress {

  private static final long BETWEEN = 500_000_000L;

  private final Terminal terminal;
  private final int trials;
  private final int parts;
  private long next = System.nanoTime() + BETWEEN;
  private int part = 1;
  private boolean shown;

  /**
   * @param trials of each part
   * @param parts one after the other
   */
  TrialProgress(Terminal terminal, int trials, int parts) {
    this.terminal = terminal;
    this.trials = trials;
    this.parts = parts;
  }

  /** So many trials of this part are done. */
  void done(int count) {
    if (terminal.watched() && System.nanoTime() > next) {
      next = System.nanoTime() + BETWEEN;
      shown = true;
      terminal.err().print(String.format(
          Locale.ROOT, "\r%-79.79s",
          String.format(Locale.ROOT, "lagoon: part %d of %d, %,d of %,d trials (Ctrl-C ends it)", part, parts,
              count, trials)));
      terminal.err().flush();
    }
  }

  /** The next part begins. */
  void next() {
    part++;
  }

  /** All is done. */
  void end() {
    if (shown) {
      terminal.err().print("\r" + " ".repeat(79) + "\r");
      terminal.err().flush();
    }
  }
}
