package lagoon.ui.terminal;

import java.util.List;
import java.util.Locale;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.picture.Times;
import lagoon.simulation.Scenario;

/**
 * Says on a terminal's error stream how far a long run has come: one line that changes, gone when the run is
 * done.
 */
final class Progress implements Observer {

  private static final long FIRST = 1_000_000_000L;
  private static final long BETWEEN = 250_000_000L;
  private static final int LOOK_EVERY = 4096;

  private final Terminal terminal;
  private final String end;
  private final long begun = System.nanoTime();
  private long next = begun + FIRST;
  private long seen;
  private boolean shown;

  Progress(Terminal terminal, Scenario scenario) {
    this.terminal = terminal;
    this.end = Times.span(scenario.duration());
  }

  /** Itself, where somebody looks. */
  List<Observer> observers() {
    return terminal.watched() ? List.of(this) : List.of();
  }

  @Override
  public void observe(Observation observation) {
    if (++seen % LOOK_EVERY == 0 && System.nanoTime() > next) {
      next = System.nanoTime() + BETWEEN;
      shown = true;
      terminal.err()
          .print(
              String.format(
                  Locale.ROOT,
                  "\r%-79.79s",
                  "lagoon: " + Times.at(observation.time()) + " of " + end + ", "
                      + seen / 1000 + " thousand observations (Ctrl-C ends it)"));
      terminal.err().flush();
    }
  }

  void done() {
    if (shown) {
      terminal.err().print("\r" + " ".repeat(79) + "\r");
      terminal.err().flush();
    }
  }
}
