package lagoon.ui.desktop.files;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lagoon.scenarios.Catalogue;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.lessons.Shelf;
import lagoon.ui.playback.ProjectListener;

/** What is seen while nothing is open: the catalogue, and what was opened last. */
final class Welcome implements ProjectListener {

  private final Desk desk;
  private final Opening opening;
  private final VBox recent = new VBox(2);
  private final HBox box;
  private final EntryList list;
  private final Button goOn = new Button("", Controls.icon("fth-play"));
  private final Button lessons = new Button("Begin with a lesson", Controls.icon("fth-book"));
  private Supplier<Optional<Shelf.Left>> left = Optional::empty;
  private Consumer<String> goingOn = lesson -> {};

  Welcome(Desk desk, Opening opening) {
    this.desk = desk;
    this.opening = opening;
    this.list = new EntryList(desk, "catalogue", opening::open);
    VBox catalogue = new VBox(10, heading("Scenarios that come with Lagoon"), list.node());
    VBox.setVgrow(list.node(), Priority.ALWAYS);
    HBox.setHgrow(catalogue, Priority.ALWAYS);
    catalogue.getStyleClass().add("welcome-catalogue");
    Label name = new Label("Lagoon");
    name.getStyleClass().add(Styles.TITLE_1);
    Label what = new Label("Replicated systems in virtual time: watch a run, step through it, see which "
        + "guarantee breaks, and try what would have prevented it.");
    what.setWrapText(true);
    // Where the window is low something else gives way.
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.getStyleClass().add("faint");
    lessons.setId("welcome-lessons");
    lessons.getStyleClass().add(Styles.ACCENT);
    lessons.setOnAction(event -> desk.commands().run("lessons"));
    goOn.setId("welcome-go-on");
    goOn.getStyleClass().add(Styles.ACCENT);
    goOn.setWrapText(true);
    goOn.managedProperty().bind(goOn.visibleProperty());
    goOn.setVisible(false);
    Button open = new Button("Open a file ...", Controls.icon("fth-folder"));
    open.setId("welcome-open");
    open.setOnAction(event -> desk.commands().run("open"));
    Label drop = new Label("A file can also be dropped here.");
    drop.getStyleClass().add("faint");
    recent.setId("recent");
    VBox left = new VBox(14, name, what, goOn, lessons, open, drop, heading("Opened before"), recent);
    left.getStyleClass().add("welcome-side");
    box = new HBox(left, catalogue);
    box.setId("welcome");
    box.getStyleClass().add("welcome");
    box.setAlignment(Pos.TOP_LEFT);
    box.managedProperty().bind(box.visibleProperty());
    desk.project().add(this);
    treeChanged();
  }

  Node node() {
    return box;
  }

  /** From now on a lesson that was left is offered first. */
  void offer(Supplier<Optional<Shelf.Left>> lesson, Consumer<String> opens) {
    left = lesson;
    goingOn = opens;
    treeChanged();
  }

  private void offer() {
    Optional<Shelf.Left> lesson = left.get();
    goOn.setVisible(lesson.isPresent());
    lesson.ifPresent(one -> {
      goOn.setText("Go on with \u201c" + one.title() + "\u201d");
      goOn.setOnAction(event -> goingOn.accept(one.name()));
    });
    lessons.setText(lesson.isPresent() ? "All lessons" : "Begin with a lesson");
    lessons.getStyleClass().remove(Styles.ACCENT);
    if (lesson.isEmpty()) {
      lessons.getStyleClass().add(Styles.ACCENT);
    }
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.TITLE_4);
    return label;
  }

  @Override
  public void treeChanged() {
    boolean nothing = desk.project().tree().activeBranch().name().isEmpty();
    box.setVisible(nothing);
    if (nothing) {
      fill(opening.recent());
      offer();
      // When the window is there.
      Platform.runLater(list::focus);
    }
  }

  private void fill(List<String> names) {
    recent.getChildren().clear();
    for (String name : names.subList(0, Math.min(8, names.size()))) {
      Button button = new Button(shown(name), Controls.icon("fth-file-text"));
      button.getStyleClass().addAll(Styles.FLAT, "recent");
      button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAlignment(Pos.CENTER_LEFT);
      button.setTooltip(new Tooltip(name));
      button.setAccessibleText("Open " + name);
      button.setOnAction(event -> opening.open(name));
      recent.getChildren().add(button);
    }
    if (names.isEmpty()) {
      Label none = new Label("Nothing yet.");
      none.getStyleClass().add("faint");
      recent.getChildren().add(none);
    }
  }

  /** A file by its own name; where it lies is in the tooltip. */
  static String shown(String name) {
    boolean isShipped = new Catalogue().names().contains(name);
    Path last = isShipped ? null : Path.of(name).getFileName();
    return last == null ? name : last.toString();
  }
}
