package lagoon.ui.desktop.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lagoon.picture.Style;
import lagoon.scenarios.report.ComparisonJson;
import lagoon.scenarios.report.ComparisonText;
import lagoon.scenarios.running.Comparison;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Redraw;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Status;

/** Which branches are compared, new ones with other settings, and the table of how they differ. */
public final class ComparePanel implements ProjectListener {

  /** Beside the table there is room for the choice from this width on; else it stands above. */
  private static final double WIDE = 720;

  /** How wide a column is in the text, and the names in front. */
  private static final int TEXT_COLUMN = 22;
  private static final int TEXT_NAMES = 26;

  private final Desk desk;
  private final Sides sides;
  private final BranchChoice choice;
  private final VariantField variant;
  private final ComparisonTable table;
  private final CheckBox onlyDifferences = new CheckBox("Only differences");
  private final Label hint = new Label();
  private final StackPane middle = new StackPane();
  private final BorderPane node = new BorderPane();
  private final Redraw redraw = new Redraw(node, this::refresh);
  private Optional<Comparison> comparison = Optional.empty();

  /** The panel of a desk whose commands are not complete yet. */
  public ComparePanel(Desk desk) {
    this.desk = desk;
    this.sides = new Sides(desk);
    this.choice = new BranchChoice(desk, sides);
    this.variant = new VariantField(desk, sides);
    this.table = new ComparisonTable(desk.appearance());
    desk.commands().add(commands());
    hint.setWrapText(true);
    hint.getStyleClass().add("hint");
    hint.setId("compare-hint");
    middle.setMinSize(0, 0);
    onlyDifferences.setId("only-differences");
    onlyDifferences.setTooltip(Controls.tooltip(desk.commands().get("only-differences")));
    onlyDifferences.selectedProperty().addListener((property, was, is) -> redraw.request());
    node.setId("compare-panel");
    node.getStyleClass().add("compare-panel");
    node.setCenter(new VBox(6, line(), middle));
    VBox.setVgrow(middle, Priority.ALWAYS);
    node.widthProperty().addListener((property, was, is) -> arrange());
    desk.appearance().scaleProperty().addListener((property, was, is) -> arrange());
    arrange();
    desk.comparing().addListener((InvalidationListener) changed -> redraw.request());
    desk.project().add(this);
    refresh();
  }

  /** What is seen. */
  public Node node() {
    return node;
  }

  /** What the table shows; empty where fewer than two runs are there. */
  public Optional<Comparison> comparison() {
    return comparison;
  }

  private HBox line() {
    Region room = new Region();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox line = new HBox(6, Controls.button(desk.commands(), "side-by-side"), onlyDifferences, room,
        Controls.button(desk.commands(), "copy-comparison"),
        Controls.button(desk.commands(), "copy-comparison-json"));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void arrange() {
    boolean isWide = node.getWidth() == 0 || node.getWidth() >= WIDE * desk.appearance().scale();
    boolean isArranged = isWide ? node.getLeft() != null : node.getTop() != null;
    if (isArranged) {
      return;
    }
    node.setTop(null);
    node.setLeft(null);
    Region parts = (Region) (isWide ? new VBox(8, choice.node(), variant.node())
        : new HBox(12, choice.node(), variant.node()));
    parts.getStyleClass().add("compare-choice");
    VBox.setVgrow(choice.node(), Priority.ALWAYS);
    HBox.setHgrow(choice.node(), Priority.ALWAYS);
    parts.setPrefWidth(isWide ? 290 * desk.appearance().scale() : Region.USE_COMPUTED_SIZE);
    if (isWide) {
      node.setLeft(parts);
    } else {
      node.setTop(parts);
    }
  }

  private List<Command> commands() {
    return List.of(
        Command.of("add-variant", Command.Menu.EDIT, "Add a variant",
            "Runs the same with other settings, side by side with this.", () -> {
              desk.show("compare");
              variant.focus();
            }).keys("Ctrl+Shift+V").when(() -> desk.project().played().isPresent()),
        Command.of("only-differences", Command.Menu.PANEL, "Only differences",
            "Shows only the rows in which the branches differ, or all.",
            () -> onlyDifferences.setSelected(!onlyDifferences.isSelected())),
        Command.of("copy-comparison", Command.Menu.EDIT, "Copy comparison as text",
            "Copies the table as a terminal prints it.", () -> copy(text()))
            .icon("fth-clipboard").when(() -> comparison.isPresent()),
        Command.of("copy-comparison-json", Command.Menu.EDIT, "Copy comparison as JSON",
            "Copies verdicts and costs of each branch, with the command that runs it.", () -> copy(json()))
            .icon("fth-code").when(() -> comparison.isPresent()));
  }

  private String text() {
    int columns = comparison.orElseThrow().columns().size();
    return ComparisonText.of(comparison.orElseThrow(), TEXT_NAMES + TEXT_COLUMN * Math.max(3, columns),
        Style.PLAIN);
  }

  private String json() {
    Project project = desk.project();
    List<Integer> ids = computed();
    return ComparisonJson.of(comparison.orElseThrow(),
        ids.stream().map(id -> project.tree().get(id).settings()).toList(),
        ids.stream().map(project::replayCommand).toList());
  }

  private void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    desk.say("The comparison was copied.");
  }

  private List<Integer> computed() {
    return sides.shown().stream().filter(id -> desk.project().played(id).isPresent()).toList();
  }

  private void refresh() {
    choice.refresh();
    variant.refresh();
    List<Integer> shown = sides.shown();
    List<Integer> computed = computed();
    comparison = shown.size() < 2 ? Optional.empty() : desk.project().compare(computed);
    comparison.ifPresentOrElse(one -> {
      table.show(one, computed.stream().map(id -> Sides.letter(shown.indexOf(id))).toList(),
          onlyDifferences.isSelected());
      put(table.node());
    }, () -> {
      hint.setText(shown.size() < 2
          ? "Tick two branches or more, or add a variant: they then stand side by side."
          : "The branches are being computed.");
      put(hint);
    });
    onlyDifferences.setDisable(comparison.isEmpty());
    desk.commands().refresh();
  }

  private void put(Node wanted) {
    if (middle.getChildren().isEmpty() || middle.getChildren().get(0) != wanted) {
      middle.getChildren().setAll(wanted);
    }
  }

  @Override
  public void treeChanged() {
    redraw.request();
  }

  @Override
  public void statusChanged(int branch, Status status) {
    redraw.request();
  }

  @Override
  public void runChanged() {
    redraw.request();
  }
}
