package lagoon.ui.desktop.desk;

import javafx.animation.AnimationTimer;

/** Draws something once in the next pulse, however often it was asked to before. */
public final class Redraw {

  private final Runnable draw;
  private boolean asked;
  private final AnimationTimer timer = new AnimationTimer() {
    @Override
    public void handle(long now) {
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
}
