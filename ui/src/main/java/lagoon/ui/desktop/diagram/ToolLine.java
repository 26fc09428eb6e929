package lagoon.ui.desktop.diagram;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import lagoon.history.NodeName;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;

/** Above the diagram: lanes, kinds, heartbeats, the axis, words to be found. */
final class ToolLine {

  /** Before the kinds of messages, which stand below messages as a whole. */
  private static final String INDENT = "\u2003";

  /** So many lanes are listed in the menu. */
  private static final int LISTED = 60;

  private final Consumer<UnaryOperator<Choice>> change;
  private final MenuButton lanes = new MenuButton("Lanes", Controls.icon("fth-columns"));
  private final MenuButton kinds = new MenuButton("Kinds", Controls.icon("fth-filter"));
  private final CheckBox heartbeats = new CheckBox("Collapse heartbeats");
  private final Button axis;
  private final SearchField search;
  private final Label left = new Label();
  private final FlowPane node;
  /** Controls are being set, not changed by somebody. */
  private boolean isSetting;

  /**
   * @param change does something to what is shown
   */
  ToolLine(Desk desk, SearchField search, Consumer<UnaryOperator<Choice>> change) {
    this.change = change;
    this.search = search;
    lanes.setId("lanes");
    // A menu without an entry is never opened.
    lanes.getItems().setAll(new MenuItem("All lanes"));
    lanes.setTooltip(new Tooltip("Which nodes and sessions have a lane"));
    kinds.setId("kinds");
    kinds.setTooltip(new Tooltip("What is shown: operations, messages by kind, timers, states, faults"));
    heartbeats.setId("heartbeats");
    heartbeats.setAccessibleText("Collapse heartbeats");
    heartbeats.setTooltip(
        new Tooltip("Leaves out messages that are sent at even intervals and bring nothing"));
    heartbeats.selectedProperty().addListener((property, was, is) -> {
      if (!isSetting) {
        change.accept(choice -> choice.collapsed(is));
      }
    });
    axis = Controls.button(desk.commands(), "compress");
    axis.setId("chart-axis");
    List.of(lanes, kinds, axis).forEach(one -> one.getStyleClass().add(Styles.FLAT));
    left.setId("lanes-hidden");
    left.getStyleClass().add(Styles.TEXT_MUTED);
    node = new FlowPane(8, 4, lanes, left, kinds, axis, heartbeats, search.node());
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().add("tool-line");
  }

  Node node() {
    return node;
  }

  /**
   * Shows what is chosen, for a run.
   *
   * @param nodes its nodes
   * @param messages its kinds of messages
   */
  void show(Choice choice, List<NodeName> nodes, List<String> messages, String axisText) {
    isSetting = true;
    heartbeats.setSelected(choice.collapsed());
    axis.setText("Axis: " + axisText);
    long hidden = nodes.stream().filter(one -> !choice.hasLane(one)).count();
    left.setText(hidden == 0 ? "" : hidden + " hidden");
    left.setManaged(hidden > 0);
    left.setVisible(hidden > 0);
    boolean isThere = !nodes.isEmpty();
    List.of(lanes, kinds, heartbeats, search.field()).forEach(one -> one.setDisable(!isThere));
    // Sixty entries hold JavaFX's thread for a while: they are made when the menu is opened.
    lanes.setOnShowing(event -> fillLanes(choice, nodes));
    fillKinds(choice, messages);
    isSetting = false;
  }

  private void fillLanes(Choice choice, List<NodeName> nodes) {
    MenuItem all = new MenuItem("All lanes");
    all.setId("all-lanes");
    all.setOnAction(event -> change.accept(Choice::allLanes));
    lanes.getItems().setAll(all, new SeparatorMenuItem());
    // A menu of a thousand entries cannot be read: what is in the crowd comes when it is selected.
    List<NodeName> listed = nodes.stream().filter(one -> !choice.crowd().contains(one.name())).toList();
    for (NodeName one : listed.subList(0, Math.min(LISTED, listed.size()))) {
      boolean isShown = choice.hasLane(one);
      lanes.getItems().add(check("lane-" + one.name(), one.name(), isShown,
          (chosen, is) -> chosen.lane(one.name(), is)));
    }
    if (listed.size() < nodes.size()) {
      MenuItem more = new MenuItem("A selected node has its lane, too");
      more.setDisable(true);
      lanes.getItems().addAll(new SeparatorMenuItem(), more);
    }
  }

  private void fillKinds(Choice choice, List<String> messages) {
    kinds.getItems().clear();
    for (Choice.Family family : Choice.Family.values()) {
      boolean isShown = choice.families().contains(family);
      kinds.getItems().add(
          check(family.id(), family.title(), isShown, (chosen, is) -> chosen.family(family, is)));
      if (family == Choice.Family.MESSAGES) {
        for (String kind : messages) {
          // To show one kind is to show messages.
          kinds.getItems().add(check("message-" + kind, INDENT + kind,
              isShown && !choice.silent().contains(kind),
              (chosen, is) -> (is ? chosen.family(family, true) : chosen).kind(kind, is)));
        }
      }
    }
  }

  private MenuItem check(String id, String text, boolean on, BiFunction<Choice, Boolean, Choice> effect) {
    CheckMenuItem item = new CheckMenuItem(text);
    item.setId(id);
    // A name is a name: its first underline is no mnemonic.
    item.setMnemonicParsing(false);
    item.setSelected(on);
    item.setOnAction(event -> change.accept(chosen -> effect.apply(chosen, item.isSelected())));
    return item;
  }
}
