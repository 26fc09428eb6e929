package lagoon.ui.desktop.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Fills a pane with many parts, a few in each pulse. JavaFX finds the styles of all that is new before the
 * next picture: were it all at once, nothing would move meanwhile.
 */
public final class Gradually {

  private final Pane pane;
  private final int atOnce;
  private final Deque<Node> left = new ArrayDeque<>();
  private final AnimationTimer timer = new AnimationTimer() {
    @Override
    public void handle(long now) {
      more();
    }
  };

  /** Fills that pane, with so many parts in each pulse. */
  public Gradually(Pane pane, int atOnce) {
    this.pane = pane;
    this.atOnce = atOnce;
  }

  /** From now on the pane is to have these parts; the first of them it has at once. */
  public void fill(List<? extends Node> parts) {
    left.clear();
    left.addAll(parts);
    pane.getChildren().clear();
    more();
    if (!left.isEmpty()) {
      timer.start();
    }
  }

  private void more() {
    for (int i = 0; i < atOnce && !left.isEmpty(); i++) {
      pane.getChildren().add(left.remove());
    }
    if (left.isEmpty()) {
      timer.stop();
    }
  }
}
