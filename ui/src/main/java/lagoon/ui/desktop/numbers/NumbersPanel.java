package lagoon.ui.desktop.numbers;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lagoon.picture.Times;
import lagoon.protocol.Protocols;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Redraw;
import lagoon.ui.desktop.desk.Tiles;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.NumbersText;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.ProjectListener;

/** The numbers of the run on the screen: four charts and a line of words, all at the cursor. */
public final class NumbersPanel implements ProjectListener {

  private final Desk desk;
  private final TimeChart staleness = new TimeChart("chart-staleness", "", this::staleTick, true);
  private final TimeChart leader =
      new TimeChart("chart-leader", "Reads at the leader", percent -> Math.round(percent) + " %", true);
  private final TimeChart knowing =
      new TimeChart("chart-knowing", "Who knows", percent -> Math.round(percent) + " %", true);
  private final Tiles tiles = new Tiles();
  private final TimeChart messages =
      new TimeChart("chart-messages", "Messages per second", NumbersPanel::number, true);
  private final CheckBox inTime = new CheckBox("Staleness in time");
  private final CheckBox whole = new CheckBox("To the end of the run");
  private final Label text = new Label();
  private final VBox node = new VBox();
  private final Redraw redraw = new Redraw(node, this::refresh);
  /** What is shown, and of which run; null before there is any. */
  private Curves curves;
  private LatencyChart latency;
  private Played wanted;
  private boolean isWantedWhole;

  /** The panel of a desk whose commands are not complete yet. */
  public NumbersPanel(Desk desk) {
    this.desk = desk;
    desk.commands().add(List.of(
        Command.of("staleness-in-time", Command.Menu.PANEL, "Staleness in time, or in versions",
            "Whether the chart tells how long replicas are behind, or how many versions.",
            () -> inTime.setSelected(!inTime.isSelected())),
        Command.of("numbers-whole", Command.Menu.PANEL, "Charts to the end of the run",
            "Whether charts end when nothing more happens to data, or with the run.",
            () -> whole.setSelected(!whole.isSelected()))));
    inTime.setId("staleness-in-time");
    inTime.setTooltip(Controls.tooltip(desk.commands().get("staleness-in-time")));
    inTime.selectedProperty().addListener((property, was, is) -> showStaleness());
    whole.setId("numbers-whole");
    whole.setTooltip(Controls.tooltip(desk.commands().get("numbers-whole")));
    whole.selectedProperty().addListener((property, was, is) -> compute());
    text.setId("numbers-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    for (TimeChart chart : List.of(knowing, staleness, leader, messages)) {
      chart.onSeek(time -> {
        desk.project().clock(desk.project().clock().playing(false));
        desk.project().moveTo(time);
      });
    }
    fill();
    desk.project().add(this);
  }

  private void fill() {
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    inTime.setMinWidth(Region.USE_PREF_SIZE);
    whole.setMinWidth(Region.USE_PREF_SIZE);
    VBox switches = new VBox(4, inTime, whole);
    HBox line = new HBox(14, text, switches);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("numbers-line");
    tiles.setMinSize(0, 0);
    tiles.getChildren().addAll(staleness.tile(), leader.tile(), messages.tile());
    VBox.setVgrow(tiles, Priority.ALWAYS);
    node.getChildren().addAll(line, tiles);
    node.setId("numbers-panel");
    node.getStyleClass().add("numbers");
    // A panel behind another draws nothing; it does when it comes to the front.
    node.sceneProperty().addListener((property, was, is) -> redraw.request());
  }

  /** What is seen. */
  public Node node() {
    return node;
  }

  private String staleTick(double value) {
    return inTime.isSelected() ? value == 0 ? "0" : Times.span(Math.round(value)) : number(value);
  }

  private static String number(double value) {
    return Long.toString(Math.round(value));
  }

  private boolean isSeen() {
    return node.getScene() != null;
  }

  private void compute() {
    Played run = desk.project().played().orElse(null);
    boolean toEnd = whole.isSelected();
    if (run == null || run == wanted && toEnd == isWantedWhole || !isSeen()) {
      return;
    }
    Protocols protocols = desk.project().protocols();
    wanted = run;
    isWantedWhole = toEnd;
    desk.compute(() -> Curves.of(run.trace(), toEnd, until -> run.expected(protocols, until)), made -> {
      if (run == wanted && toEnd == isWantedWhole) {
        curves = made;
        show();
      }
    });
  }

  private void show() {
    showStaleness();
    leader.show(curves.leader(), curves.until(), 100);
    messages.show(curves.messages(), curves.until(), 1);
    knowing.show(curves.knowing(), curves.until(), 100);
    latency =
        new LatencyChart("chart-latency", "Latency so far, in ms", curves.reads(), curves.writes());
    // Without clients there is nothing to read, and what spreads is all that is to be seen.
    boolean hasClients = !wanted.trace().cast().sessions().isEmpty();
    List<Node> shown = new ArrayList<>();
    shown.addAll(curves.knowing().isEmpty() ? List.of() : List.of(knowing.tile()));
    shown.addAll(hasClients || shown.isEmpty() ? List.of(staleness.tile(), leader.tile(), latency)
        : List.of());
    shown.add(messages.tile());
    tiles.getChildren().setAll(shown);
    redraw.request();
  }

  private void showStaleness() {
    String unit = inTime.isSelected() ? "Behind, in time" : "Behind, in versions";
    int shown = curves == null ? 0 : curves.versions().size();
    boolean isSome = curves != null && shown < curves.replicas();
    staleness.setTitle(unit + (isSome ? " (" + shown + " of " + curves.replicas() + " replicas)" : ""));
    if (curves != null) {
      staleness.show(inTime.isSelected() ? curves.behind() : curves.versions(), curves.until(), 1);
    }
  }

  private void refresh() {
    if (!isSeen()) {
      return;
    }
    compute();
    if (curves == null) {
      return;
    }
    Cursor cursor = desk.project().cursor();
    List.of(knowing, staleness, leader, messages).forEach(chart -> chart.at(cursor.time()));
    latency.at(curves.charts().reads(cursor), curves.charts().writes(cursor));
    List<String> parts = NumbersText.at(curves.charts(), cursor);
    boolean hasClients = !wanted.trace().cast().sessions().isEmpty();
    List<String> told = hasClients || parts.size() == 5 ? parts : parts.subList(4, parts.size());
    text.setText("At " + Times.at(cursor.time()) + ": " + String.join("  ·  ", told));
    staleness.setAccessibleText("How far replicas are behind: " + parts.get(0));
    leader.setAccessibleText("The share of reads at the leader: " + parts.get(1));
    latency.setAccessibleText("Latency: " + parts.get(2) + "; " + parts.get(3));
    messages.setAccessibleText("Messages: " + parts.get(4));
    knowing.setAccessibleText("Who knows: " + String.join("; ", parts.subList(5, parts.size())));
  }

  @Override
  public void runChanged() {
    redraw.request();
  }

  @Override
  public void cursorMoved() {
    redraw.request();
  }
}
