package lagoon.ui.terminal;

import java.util.Locale;

/**
 * Says on a terminal's error stream how many trials are done: one line that changes, gone at the end, and
 * when Ctrl-C ends all.
 */
final class TrialProgress {

  private static final long BETWEEN = 500_000_000L;

  private final Terminal terminal;
  private int trials;
  private final int parts;
  private long next = System.nanoTime() + BETWEEN;
  private int part = 1;
  private boolean shown;
  private final Thread clearing = new Thread(this::clear);

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
      if (!shown) {
        Runtime.getRuntime().addShutdownHook(clearing);
      }
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

  /** The next part begins, with so many trials. */
  TrialProgress next(int count) {
    trials = count;
    next();
    return this;
  }

  /** All is done. */
  void end() {
    if (shown) {
      Runtime.getRuntime().removeShutdownHook(clearing);
      clear();
    }
  }

  private void clear() {
    terminal.err().print("\r" + " ".repeat(79) + "\r");
    terminal.err().flush();
  }
}
