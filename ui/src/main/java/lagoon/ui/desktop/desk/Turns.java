package lagoon.ui.desktop.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.Platform;
import javafx.scene.Scene;

/** What is to be drawn in one window, in the order in which it was asked for. */
final class Turns {

  /** For how long pictures are drawn in one pulse, in nanoseconds; one that has begun is finished. */
  private static final long BUDGET = 10_000_000;

  private final Deque<Redraw> waiting = new ArrayDeque<>();

  private Turns() {}

  /** Those of a window, which it keeps. */
  static Turns of(Scene scene) {
    return (Turns) scene.getProperties().computeIfAbsent(Turns.class, key -> {
      Turns turns = new Turns();
      scene.addPreLayoutPulseListener(turns::take);
      return turns;
    });
  }

  void add(Redraw one) {
    waiting.add(one);
    Platform.requestNextPulse();
  }

  private void take() {
    long began = System.nanoTime();
    // What a picture asks for while it is drawn belongs to it, once.
    int most = 2 * waiting.size();
    while (!waiting.isEmpty() && most-- > 0 && System.nanoTime() - began <= BUDGET) {
      waiting.remove().draw();
    }
    if (!waiting.isEmpty()) {
      Platform.requestNextPulse();
    }
  }
}
