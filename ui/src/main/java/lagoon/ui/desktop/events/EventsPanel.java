package lagoon.ui.desktop.events;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import lagoon.trace.Trace;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Latest;
import lagoon.ui.desktop.desk.Panel;
import lagoon.ui.desktop.desk.Selecting;
import lagoon.ui.playback.EventFilter;
import lagoon.ui.playback.EventList;
import lagoon.ui.playback.Kind;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.ProjectListener;

/** The events of the run on the screen, those that a reader wants to see. */
public final class EventsPanel implements ProjectListener {

  private final Desk desk;
  private final EventTable table;
  private final Map<Kind, ToggleButton> chips = new EnumMap<>(Kind.class);
  private final CustomTextField search = new CustomTextField();
  private final Label count = new Label();
  private final BorderPane node;
  private final Latest<Made> lists;
  private EventFilter filter = EventFilter.ALL;
  /** Null before there is a run. */
  private Made made;
  private boolean isChoosing;

  /** The list of a run. */
  private record Made(Played run, EventList list) {}

  public EventsPanel(Desk desk) {
    this.desk = desk;
    this.lists = new Latest<>(desk, this::made);
    this.table = new EventTable(this::choose, () -> desk.commands().run("go-to-selection"),
        desk.commands()::press);
    this.node = new BorderPane(table.node(), filters(), null, null, null);
    node.getStyleClass().add("events");
    node.sceneProperty().addListener((property, was, is) -> {
      if (is != null) {
        if (!isCurrent()) {
          compute();
        }
        Platform.runLater(table::seen);
      }
    });
    desk.appearance().scaleProperty().addListener(
        (property, was, is) -> {
          table.scaled(desk.appearance().scale());
          Platform.runLater(table::seen);
        });
    desk.commands().add(Command.of("filter-events", Command.Menu.PANEL, "Filter the events",
        "Shows only those events whose line contains some words.", () -> {
          desk.show("events");
          search.requestFocus();
          search.selectAll();
        }).keys("Ctrl+Shift+F").icon("fth-filter").when(() -> desk.project().played().isPresent()));
    desk.project().add(this);
    table.show(null, "Nothing is open.");
  }

  /** What the window shows as a tab. */
  public Panel panel() {
    return new Panel("events", "Events", "fth-list", node);
  }

  private FlowPane filters() {
    FlowPane line = new FlowPane(4, 4);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("tool-line");
    for (Kind kind : Kind.values()) {
      ToggleButton chip = new ToggleButton(kind.word());
      chip.setId("chip-" + kind.name().toLowerCase(Locale.ROOT));
      chip.setSelected(true);
      chip.setAccessibleText("Show " + kind.word());
      chip.getStyleClass().addAll(Styles.SMALL, "chip");
      chip.setTooltip(new Tooltip("Shows or hides " + kind.word()));
      chip.setOnAction(event -> {
        filter = filter.kinds(chosen());
        compute();
      });
      chips.put(kind, chip);
      line.getChildren().add(chip);
    }
    search.setId("event-search");
    search.setPromptText("Filter");
    search.setAccessibleText("Show only events with these words");
    search.setLeft(Controls.icon("fth-filter"));
    search.setPrefColumnCount(8);
    search.textProperty().addListener((property, was, is) -> {
      filter = filter.search(is);
      compute();
    });
    search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        search.clear();
        table.node().requestFocus();
        event.consume();
      }
    });
    count.setId("event-count");
    count.getStyleClass().add(Styles.TEXT_MUTED);
    line.getChildren().addAll(search, count);
    return line;
  }

  private Set<Kind> chosen() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    chips.forEach((kind, chip) -> {
      if (chip.isSelected()) {
        kinds.add(kind);
      }
    });
    return kinds;
  }

  /** A panel behind another computes nothing; it does when it comes to the front. */
  private void compute() {
    if (node.getScene() == null) {
      return;
    }
    EventFilter wanted = filter;
    desk.project().played().ifPresent(run ->
        lists.ask(() -> new Made(run, EventList.of(run.trace(), wanted))));
  }

  private void made(Made one) {
    // Another branch may have become the active one meanwhile: its own list is asked for already.
    if (desk.project().played().filter(run -> run == one.run()).isEmpty()) {
      return;
    }
    made = one;
    table.show(one.list(), "No event is of these kinds and has these words.");
    Trace trace = one.run().trace();
    String all = String.format(Locale.ROOT, "%,d", trace.size());
    String some = String.format(Locale.ROOT, "%,d", one.list().size());
    count.setText((one.list().size() == trace.size() ? all + " events" : some + " of " + all + " events")
        + (trace.isTruncated() ? ", later ones are not kept" : ""));
    cursorMoved();
    selectionChanged();
    desk.commands().refresh();
  }

  private boolean isCurrent() {
    return made != null && desk.project().played().filter(run -> run == made.run()).isPresent();
  }

  private void choose(int row) {
    if (isCurrent()) {
      isChoosing = true;
      desk.project().select(
          Selecting.observation(made.run(), made.list().row(row).observation().id()));
      isChoosing = false;
    }
  }

  @Override
  public void treeChanged() {
    if (desk.project().played().isEmpty()) {
      made = null;
      lists.forget();
      count.setText("");
      table.show(null, "Nothing is open.");
    }
  }

  @Override
  public void runChanged() {
    compute();
  }

  @Override
  public void cursorMoved() {
    if (isCurrent()) {
      table.now(made.list().rowAt(desk.project().cursor()));
    }
  }

  @Override
  public void selectionChanged() {
    if (isCurrent() && !isChoosing) {
      table.choose(made.list().rowOf(Selecting.position(made.run(), desk.project().selection())));
    }
  }
}
