package lagoon.ui.desktop;

import javafx.scene.control.SplitPane;

/** Gives the first of two panels more room for a while, and then as much as it had. */
final class Share {

  private final SplitPane panels;
  private final double more;
  private double[] before = {};

  /**
   * @param more the share of the room that it has then, 0 to 1
   */
  Share(SplitPane panels, double more) {
    this.panels = panels;
    this.more = more;
  }

  void arrange(boolean isMore) {
    boolean wasMore = before.length > 0;
    if (isMore && !wasMore) {
      before = panels.getDividerPositions();
      panels.setDividerPositions(more);
    } else if (!isMore && wasMore) {
      panels.setDividerPositions(before);
      before = new double[] {};
    }
  }
}
