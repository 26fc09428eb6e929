package lagoon.ui.desktop.desk;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/**
 * Draws something once in the next pulse, however often it was asked to before: after whatever moves with
 * the pulse, before JavaFX looks for styles and places. Many pictures that are to be new at once are new in
 * turn, those that were asked for first in the first pulse, and the thread is free in between.
 */
public final class Redraw {

  private final Node node;
  private final Runnable draw;
  private boolean asked;
  /** Where there is no window there is no turn. */
  private final AnimationTimer alone = new AnimationTimer() {
    @Override
    public void handle(long began) {
      stop();
      draw();
    }
  };

  /**
   * @param node what is drawn: those of one window take turns
   */
  public Redraw(Node node, Runnable draw) {
    this.node = node;
    this.draw = draw;
  }

  /** Asks for it. */
  public void request() {
    if (!asked) {
      asked = true;
      if (node.getScene() == null) {
        alone.start();
      } else {
        Turns.of(node.getScene()).add(this);
      }
    }
  }

  /** Whether it is still to be drawn. */
  public boolean isWaiting() {
    return asked;
  }

  /** Draws it. */
  void draw() {
    asked = false;
    draw.run();
  }
}
