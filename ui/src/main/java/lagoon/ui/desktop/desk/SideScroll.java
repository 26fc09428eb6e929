package lagoon.ui.desktop.desk;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A side panel that is as wide as its place and can be scrolled. */
public final class SideScroll extends ScrollPane {

  private final Region content;

  public SideScroll(String id, Region content) {
    super(content);
    this.content = content;
    setId(id);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("side-scroll");
    content.getStyleClass().add("side-panel");
  }

  /** Scrolls as little as makes a part of it visible, its upper end before all, when it has its place. */
  public void reveal(Node part) {
    Platform.runLater(() -> {
      applyCss();
      layout();
      double room = content.getHeight() - getViewportBounds().getHeight();
      if (room <= 0 || part.getScene() == null) {
        return;
      }
      Bounds there = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
      double top = getVvalue() * room;
      double low = Math.max(top, there.getMaxY() - getViewportBounds().getHeight());
      setVvalue(Math.max(0, Math.min(low, there.getMinY())) / room);
    });
  }
}
