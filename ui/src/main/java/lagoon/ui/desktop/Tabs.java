package lagoon.ui.desktop;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Panel;

/**
 * Panels of which one is seen. Only that one is part of the window: JavaFX would style and lay out the
 * others, too, and so hold its thread for what nobody sees.
 */
final class Tabs {

  private final TabPane pane = new TabPane();
  private final List<Panel> panels;

  Tabs(String id, List<Panel> panels) {
    this.panels = panels;
    pane.setId(id);
    for (Panel panel : panels) {
      Tab tab = new Tab(panel.title());
      tab.setId(panel.id());
      tab.setGraphic(Controls.icon(panel.icon()));
      tab.setClosable(false);
      tab.selectedProperty().addListener((property, was, isSeen) ->
          tab.setContent(isSeen ? panel.node() : null));
      pane.getTabs().add(tab);
    }
  }

  TabPane node() {
    return pane;
  }

  List<Panel> panels() {
    return panels;
  }

  /** Brings the panel of that id to the front; returns whether it is here. */
  boolean select(String panel) {
    Optional<Tab> wanted = pane.getTabs().stream().filter(tab -> panel.equals(tab.getId())).findFirst();
    boolean hadKeys = pane.isFocusWithin();
    wanted.ifPresent(pane.getSelectionModel()::select);
    if (wanted.isPresent() && hadKeys) {
      // What had them goes away with the panel that was in front.
      pane.requestFocus();
    }
    return wanted.isPresent();
  }
}
