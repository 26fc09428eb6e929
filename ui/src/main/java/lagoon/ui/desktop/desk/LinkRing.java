package lagoon.ui.desktop.desk;

import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * The ring round words that have the focus. A text has no border, so the ring lies beside it in the text's
 * flow, where it takes no room. Round words that go on in the next line it is one ring.
 */
public final class LinkRing {

  private static final double ROOM = 2;

  private final Text words;
  private final Rectangle ring = new Rectangle();

  private LinkRing(Text words) {
    this.words = words;
    ring.getStyleClass().add("link-ring");
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    words.focusedProperty().addListener((property, was, is) -> show());
    words.boundsInParentProperty().addListener((property, was, is) -> place(is));
  }

  /** From now on that text has a ring while it has the focus. */
  public static void round(Text words) {
    new LinkRing(words);
  }

  private void show() {
    if (ring.getParent() instanceof Pane there) {
      there.getChildren().remove(ring);
    }
    if (words.isFocused() && words.getParent() instanceof Pane flow) {
      place(words.getBoundsInParent());
      flow.getChildren().add(ring);
    }
  }

  private void place(Bounds box) {
    ring.setX(box.getMinX() - ROOM);
    ring.setY(box.getMinY() - ROOM / 2);
    ring.setWidth(box.getWidth() + 2 * ROOM);
    ring.setHeight(box.getHeight() + ROOM);
  }
}
