package lagoon.ui.desktop.desk;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A side panel that is as wide as its place and can be scrolled. */
public final class SideScroll extends ScrollPane {

  /** So much is seen below what is brought into sight, where there is anything. */
  private static final double EDGE = 20;

  private final Region content;
  /** What is to be seen; null where that is the beginning. */
  private Node sought;

  public SideScroll(String id, Region content, Commands commands) {
    super(content);
    this.content = content;
    setId(id);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("side-scroll");
    content.getStyleClass().add("side-panel");
    passKeys(this, commands);
    viewportBoundsProperty().addListener((property, was, is) -> {
      boolean isOther = was.getWidth() != is.getWidth() || was.getHeight() != is.getHeight();
      if (isOther && sought != null) {
        seek(sought);
      }
    });
  }

  /**
   * Keys of commands do in a panel what they do everywhere. Without this, a scroll pane takes Left, Right and
   * Page Down to itself after a click in it, and a clicker no longer tells the story.
   */
  public static void passKeys(ScrollPane pane, Commands commands) {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, commands::press);
  }

  /** Scrolls on by most of what is seen, towards the end of a part; whether that was not seen before. */
  public boolean further(Node part) {
    double seen = getViewportBounds().getHeight();
    double room = content.getHeight() - seen;
    if (room <= 0 || part.getScene() == null) {
      return false;
    }
    double top = getVvalue() * room;
    double end = content.sceneToLocal(part.localToScene(part.getLayoutBounds())).getMaxY();
    // What is below by less than a line is seen.
    if (end - (top + seen) < 12) {
      return false;
    }
    setVvalue(Math.min(1, (top + Math.min(end - (top + seen), 0.85 * seen)) / room));
    return true;
  }

  /** Whether there is more below what is seen than an empty margin. */
  public boolean hasMore() {
    return room() > 1 && getVvalue() * room() < room() - 1 - margin(content);
  }

  /** So much at the lower end of a part is empty: its own margin, and that of what stands last in it. */
  private static double margin(Region part) {
    List<Node> inside = part.getChildrenUnmodifiable();
    Node last = inside.isEmpty() ? null : inside.get(inside.size() - 1);
    double within = part instanceof VBox && last instanceof VBox box ? margin(box) : 0;
    return part.getInsets().getBottom() + within;
  }

  /**
   * Scrolls by nearly as much as is seen.
   *
   * @param by 1: down, -1: up
   * @return whether there was anything to show
   */
  public boolean more(int by) {
    double room = room();
    double top = getVvalue() * room;
    boolean isThere = by > 0 ? hasMore() : room > 1 && top > 1;
    if (isThere) {
      setVvalue(Math.max(0, Math.min(room, top + by * 0.85 * getViewportBounds().getHeight())) / room);
    }
    return isThere;
  }

  /**
   * Scrolls by a few lines.
   *
   * @param by 1: down, -1: up
   */
  public void some(int by) {
    if (room() > 1) {
      double top = getVvalue() * room() + by * 0.15 * getViewportBounds().getHeight();
      setVvalue(Math.max(0, Math.min(room(), top)) / room());
    }
  }

  private double room() {
    return content.getHeight() - getViewportBounds().getHeight();
  }

  /** Told whenever another part is seen, or the part that is seen has another size. */
  public void onSeen(Runnable listener) {
    vvalueProperty().addListener((property, was, is) -> listener.run());
    viewportBoundsProperty().addListener((property, was, is) -> listener.run());
    content.heightProperty().addListener((property, was, is) -> listener.run());
  }

  /** Shows the beginning. */
  public void toTop() {
    sought = null;
    setVvalue(0);
  }

  /**
   * Scrolls as little as makes a part of it visible, its upper end before all, when it has its place; and
   * again whenever there is another size to be seen of it.
   */
  public void reveal(Node part) {
    sought = part;
    seek(part);
  }

  private void seek(Node part) {
    Platform.runLater(() -> {
      applyCss();
      layout();
      double room = room();
      if (room <= 0 || part.getScene() == null) {
        return;
      }
      Bounds there = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
      double top = getVvalue() * room;
      // With what is empty beneath it: a line at the very edge looks cut.
      double beneath = Math.min(EDGE, content.getHeight() - there.getMaxY());
      double low = Math.max(top, there.getMaxY() + beneath - getViewportBounds().getHeight());
      setVvalue(Math.max(0, Math.min(low, there.getMinY())) / room);
    });
  }
}
