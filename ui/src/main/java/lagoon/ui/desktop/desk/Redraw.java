package lagoon.ui.desktop.desk;

import javafx.animation.AnimationTimer;

/**
 * Draws something once in the next pulse, however often it was asked to before. Where others have used up
 * the pulse's time it comes first in the one after: many pictures that are to be new at once are new in
 * turn, and the thread is free in between.
 */
public final class Redraw {

  /** For how long pictures are drawn in one pulse, in nanoseconds; one that has begun is finished. */
  private static final long BUDGET = 10_000_000;

  private final Runnable draw;
  private boolean asked;
  private final AnimationTimer timer = new AnimationTimer() {
    private boolean waited;

    @Override
    public void handle(long began) {
      if (!waited && System.nanoTime() - began > BUDGET) {
        waited = true;
        return;
      }
      waited = false;
      stop();
      asked = false;
      draw.run();
    }
  };

  public Redraw(Runnable draw) {
    this.draw = draw;
  }

  /** Asks for it. */
  public void request() {
    if (!asked) {
      asked = true;
      timer.start();
    }
  }

  /** Whether it is still to be drawn. */
  public boolean isWaiting() {
    return asked;
  }
}
