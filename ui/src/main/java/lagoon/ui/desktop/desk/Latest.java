package lagoon.ui.desktop.desk;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes one thing after the other away from the thread of JavaFX, always the one that was asked for last:
 * what was asked for while another was computed is begun when that is done, and what is out of date is
 * dropped. Who types fast into a search field keeps one thread busy, not many.
 *
 * @param <T> what is computed
 */
public final class Latest<T> {

  private final Desk desk;
  private final Consumer<T> done;
  private Supplier<T> next;
  private boolean busy;
  /** Grows with each question, so that an answer knows whether it is to the last one. */
  private long asked;

  /**
   * @param done gets what was asked for last, on the thread of JavaFX
   */
  public Latest(Desk desk, Consumer<T> done) {
    this.desk = desk;
    this.done = done;
  }

  /** Asks for that instead of whatever was asked for before. */
  public void ask(Supplier<T> work) {
    next = work;
    asked++;
    begin();
  }

  /** Wants nothing any more. */
  public void forget() {
    next = null;
    asked++;
  }

  private void begin() {
    if (busy || next == null) {
      return;
    }
    Supplier<T> work = next;
    long question = asked;
    next = null;
    busy = true;
    desk.compute(work, result -> {
      busy = false;
      if (question == asked) {
        done.accept(result);
      }
      begin();
    });
  }
}
