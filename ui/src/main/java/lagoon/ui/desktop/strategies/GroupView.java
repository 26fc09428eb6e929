package lagoon.ui.desktop.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Controls;

/** A group of settings that can be folded away. What is folded away is not even made. */
final class GroupView extends VBox {

  private final ToggleButton head;
  private final VBox rows = new VBox();
  private final Label more = new Label();
  private final SettingRow.Changing changing;
  private final List<SettingRow> made = new ArrayList<>();
  private SettingGroups.Group group;
  private boolean searched;

  GroupView(SettingGroups.Group group, SettingRow.Changing changing, boolean isOpen) {
    this.group = group;
    this.changing = changing;
    head = new ToggleButton(group.title());
    head.setId("group-" + group.id());
    head.setSelected(isOpen);
    head.setMaxWidth(Double.MAX_VALUE);
    head.getStyleClass().add("group-toggle");
    head.setAccessibleHelp("Shows or hides these settings");
    head.setOnAction(event -> refresh());
    rows.getStyleClass().add("setting-group");
    more.getStyleClass().add("detail");
    more.setWrapText(true);
    getChildren().addAll(head, rows);
  }

  /** Shows what the group holds now; where somebody searches, it is open. */
  void show(SettingGroups.Group now, boolean isSearched) {
    group = now;
    searched = isSearched;
    refresh();
  }

  private void refresh() {
    boolean isOpen = head.isSelected() || searched;
    head.setGraphic(Controls.icon(isOpen ? "fth-chevron-down" : "fth-chevron-right"));
    int all = group.items().size() + group.more();
    head.setText(group.title() + (isOpen ? "" : " (" + all + ")"));
    rows.setVisible(isOpen);
    rows.setManaged(isOpen);
    if (isOpen) {
      fill();
    }
  }

  private void fill() {
    List<SettingGroups.Item> items = group.items();
    boolean fits = made.size() == items.size();
    for (int i = 0; fits && i < items.size(); i++) {
      fits = made.get(i).fits(items.get(i).control());
    }
    if (!fits) {
      Optional<String> keys = SettingRow.keptBy(made);
      made.clear();
      items.forEach(item -> made.add(SettingRow.of(item.name(), item.control(), changing)));
      rows.getChildren().setAll(made);
      SettingRow.giveBack(keys, made);
      rows.getChildren().add(more);
    }
    for (int i = 0; i < items.size(); i++) {
      made.get(i).show(items.get(i).control());
    }
    more.setText("and " + group.more() + " more: type a part of a name above");
    more.setVisible(group.more() > 0);
    more.setManaged(group.more() > 0);
  }
}
