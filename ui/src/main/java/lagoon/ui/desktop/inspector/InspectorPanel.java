package lagoon.ui.desktop.inspector;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Redraw;
import lagoon.ui.desktop.desk.Selecting;
import lagoon.ui.desktop.desk.SideScroll;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Selection;

/** What is known of the selection, at the cursor. */
public final class InspectorPanel implements ProjectListener {

  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  private final Desk desk;
  private final Label kind = new Label();
  private final Label title = new Label();
  private final VBox body = new VBox();
  private final BorderPane node = new BorderPane();
  private final List<PartView> parts = new ArrayList<>();
  private final Redraw redraw = new Redraw(node, this::fill);
  /** Null where nothing is open. */
  private Sheet sheet;

  public InspectorPanel(Desk desk) {
    this.desk = desk;
    desk.commands().add(commands());
    node.setId("inspector");
    node.getStyleClass().add("inspector");
    kind.setId("inspector-kind");
    kind.getStyleClass().add("kind");
    title.setId("inspector-title");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title.setWrapText(true);
    VBox names = new VBox(kind, title);
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox head = new HBox(4, names, button("go-to-selection"), button("copy-inspector"));
    head.setAlignment(Pos.TOP_LEFT);
    head.getStyleClass().add("head");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setId("inspector-scroll");
    SideScroll.passKeys(scroll, desk.commands());
    body.getStyleClass().add("body");
    node.setTop(head);
    node.setCenter(scroll);
    node.setMinHeight(60);
    desk.project().add(this);
    fill();
  }

  private Button button(String id) {
    Button button = Controls.button(desk.commands(), id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
    return button;
  }

  public Node node() {
    return node;
  }

  /** What it says; empty where nothing is open. */
  Optional<Sheet> sheet() {
    return Optional.ofNullable(sheet);
  }

  private List<Command> commands() {
    return List.of(
        Command.of("go-to-selection", Command.Menu.SELECTION, "Go to its moment",
            "Moves the cursor to right after what is selected.", this::go)
            .keys("J").icon("fth-corner-down-right").when(() -> moment().isPresent()),
        Command.of("copy-inspector", Command.Menu.EDIT, "Copy what the inspector says",
            "Everything that is known of the selection, as text.", this::copy)
            .icon("fth-copy").when(() -> desk.project().played().isPresent()));
  }

  private Optional<Cursor> moment() {
    return desk.project().played().flatMap(run -> {
      int position = Selecting.position(run, desk.project().selection());
      return position < 0 ? Optional.empty() : Optional.of(Cursor.after(run.trace(), position));
    });
  }

  private void go() {
    desk.project().clock(desk.project().clock().playing(false));
    moment().ifPresent(desk.project()::moveTo);
  }

  private void copy() {
    fill();
    ReadableText.copy(sheet.text());
    desk.say("What the inspector says is copied.");
  }

  @Override
  public void treeChanged() {
    redraw.request();
  }

  @Override
  public void runChanged() {
    redraw.request();
  }

  /** What is said of the run as a whole, and of a violation, is true at any time. */
  @Override
  public void cursorMoved() {
    Selection selection = desk.project().selection();
    if (!(selection instanceof Selection.Nothing || selection instanceof Selection.OfViolation)) {
      redraw.request();
    }
  }

  @Override
  public void selectionChanged() {
    desk.commands().refresh();
    redraw.request();
  }

  /** At most once for each picture on the screen: while time passes, a node's facts change with each. */
  private void fill() {
    Sheet next = desk.project().played().map(this::written).orElse(null);
    if (next != null && next.equals(sheet)) {
      return;
    }
    boolean isOther = sheet == null || next == null || !sheet.title().equals(next.title());
    sheet = next;
    kind.setText(next == null ? "" : next.kind());
    title.pseudoClassStateChanged(BROKEN, next != null && next.kind().equals("violation"));
    title.setText(next == null ? "Nothing is open" : next.title());
    List<Sheet.Part> wanted = next == null ? List.of() : next.parts();
    while (parts.size() < wanted.size()) {
      parts.add(new PartView("inspector-link-" + parts.size(), desk.project()::select));
    }
    for (int i = 0; i < wanted.size(); i++) {
      parts.get(i).show(wanted.get(i));
    }
    if (body.getChildren().size() != wanted.size()) {
      body.getChildren().setAll(parts.subList(0, wanted.size()).stream().map(PartView::node).toList());
    }
    if (isOther && node.getCenter() instanceof ScrollPane scroll) {
      scroll.setVvalue(0);
    }
  }

  private Sheet written(Played run) {
    Selection selection = desk.project().selection();
    return Inspection.of(run, desk.project().cursor(), selection, desk.project().isChanged());
  }
}
