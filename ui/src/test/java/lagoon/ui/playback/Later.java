package lagoon.ui.playback;

import java.util.ArrayDeque;
import java.util.Deque;

/** A crew whose work is done when a test says so. */
final class Later {

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Deque<Runnable> delivery = new ArrayDeque<>();

  Crew crew() {
    return new Crew(background::add, delivery::add);
  }

  /** The background does what it has; nothing is delivered yet. */
  void work() {
    while (!background.isEmpty()) {
      background.poll().run();
    }
  }

  /** What was found is delivered. */
  void deliver() {
    while (!delivery.isEmpty()) {
      delivery.poll().run();
    }
  }

  void all() {
    while (!background.isEmpty() || !delivery.isEmpty()) {
      work();
      deliver();
    }
  }
}
