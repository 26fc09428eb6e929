package lagoon.ui.desktop.stage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import lagoon.history.NodeName;
import lagoon.picture.look.Point;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.Layout;
import lagoon.picture.stage.MessageMark;
import lagoon.picture.stage.NodeMark;
import lagoon.picture.stage.StageOptions;
import lagoon.picture.stage.Target;
import lagoon.picture.stage.TileMark;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Selecting;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Horizon;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Selection;
import lagoon.ui.playback.Source;

/** The stage of the project: the run on the screen at the cursor. */
public final class StagePanel implements ProjectListener {

  /** Things linger on the stage for so long, in nanoseconds of wall time. */
  private static final double LINGER = 1.6e9;

  private record Basis(Optional<Source> source, Optional<Horizon> horizon) {}

  private final Desk desk;
  private final StageView view;
  private Layout layout;
  /** Whose layout it is. */
  private Played arranged;
  /** Of what that was: another file, or more of it, needs other room on the cards, and other lines. */
  private Basis basis;
  private ContextMenu menu;
  private boolean labels = true;
  private Runnable onChange = () -> {};

  public StagePanel(Desk desk) {
    this.desk = desk;
    this.view = new StageView("stage", desk.appearance());
    view.onSelect(this::select);
    view.onMove(this::move);
    view.onMenu(this::openMenu);
    desk.project().add(this);
    desk.commands().add(commands());
  }

  public Node node() {
    return view.surface();
  }

  /** What it shows: for tests and exports. */
  public StageView view() {
    return view;
  }

  /** Where the nodes stand; empty before a run is there. */
  public Optional<Layout> layout() {
    return Optional.ofNullable(layout);
  }

  /** Selects that in the run on the screen; empty: nothing. */
  public void select(Optional<Target> target) {
    desk.project().select(target.map(this::selection).orElse(Selection.NOTHING));
  }

  /** Puts a node at another place. */
  public void move(StageView.NodeMove move) {
    layout = layout.with(move.node(), move.x(), move.y());
    refresh();
  }

  /** Who wants to know that what is shown changes: another layout, another time, other labels. */
  public void onChange(Runnable listener) {
    onChange = listener;
  }

  /** How runs are shown at present, with nothing chosen. */
  public StageOptions options() {
    double linger = LINGER * desk.project().clock().speed().factor();
    return StageOptions.of(400, 300).lingering((long) Math.max(StageOptions.LINGER / 4.0, linger))
        .telling(labels, labels);
  }

  private List<Command> commands() {
    return List.of(
        command("next-node", "Next node", "Selects the next replica or client on the stage.",
            () -> step(nodes(), 1)).keys("N"),
        command("previous-node", "Previous node", "Selects the one before.", () -> step(nodes(), -1))
            .keys("Shift+N"),
        command("next-message", "Next message", "Selects the next message on its way.",
            () -> step(messages(), 1)).keys("M"),
        command("previous-message", "Previous message", "Selects the one before.",
            () -> step(messages(), -1)).keys("Shift+M"),
        command("next-link", "Next link", "Selects the next link between two nodes.", () -> step(links(), 1))
            .keys("L"),
        command("previous-link", "Previous link", "Selects the one before.", () -> step(links(), -1))
            .keys("Shift+L"),
        command("select-nothing", "Nothing", "Takes the selection back: everything is bright again.",
            () -> desk.project().select(Selection.NOTHING)).keys("Esc"),
        look("zoom-in", "Nearer", "The stage larger, with more of each node.", () -> view.zoom(1.4))
            .keys("Ctrl+Alt+Plus", "Ctrl+Alt+Equals", "Ctrl+Alt+Add").icon("fth-zoom-in"),
        look("zoom-out", "Farther", "The stage smaller.", () -> view.zoom(1 / 1.4))
            .keys("Ctrl+Alt+Minus", "Ctrl+Alt+Subtract").icon("fth-zoom-out"),
        look("zoom-whole", "The whole stage", "All of it, as large as there is room.", view::whole)
            .keys("Ctrl+Alt+0").icon("fth-maximize"),
        look("arrange", "Arrange anew", "Puts nodes that were moved back to their places.", this::arrange)
            .keys("Ctrl+Shift+A"),
        look("labels", "Labels of messages", "Shows or hides what each message carries.", () -> {
          labels = !labels;
          refresh();
        }).keys("B"));
  }

  private Command command(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.SELECTION, title, meaning, action).when(() -> layout != null);
  }

  private Command look(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.VIEW, title, meaning, action).when(() -> layout != null);
  }

  // ---- selecting without a mouse ----

  private List<Selection> nodes() {
    Stream<NodeName> tiles = view.frame().map(Frame::tiles).orElse(List.of()).stream().map(TileMark::first);
    Stream<NodeName> nodes = view.frame().map(Frame::nodes).orElse(List.of()).stream().map(NodeMark::name);
    return Stream.concat(tiles, nodes).<Selection>map(Selection.OfNode::new).toList();
  }

  private List<Selection> messages() {
    return view.frame().map(Frame::messages).orElse(List.of()).stream().map(MessageMark::sent)
        .<Selection>map(Selection.OfMessage::new).toList();
  }

  private List<Selection> links() {
    return view.frame().map(Frame::links).orElse(List.of()).stream()
        .<Selection>map(link -> new Selection.OfLink(link.a(), link.b())).toList();
  }

  private void step(List<Selection> all, int by) {
    if (all.isEmpty()) {
      desk.say("There is none on the stage now.");
      return;
    }
    int at = all.indexOf(desk.project().selection());
    int next = at < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(at + by, all.size());
    desk.project().select(all.get(next));
  }

  private Selection selection(Target target) {
    if (target instanceof Target.OfNode node) {
      return new Selection.OfNode(node.node());
    } else if (target instanceof Target.OfMessage message) {
      return new Selection.OfMessage(message.sent());
    } else if (target instanceof Target.OfLink link) {
      return new Selection.OfLink(link.a(), link.b());
    } else if (target instanceof Target.OfObservation one) {
      return desk.project().played().map(run -> Selecting.observation(run, one.id()))
          .orElse(Selection.NOTHING);
    }
    return Selection.NOTHING;
  }

  private void openMenu(ContextMenuEvent event) {
    if (menu != null) {
      menu.hide();
    }
    List<String> ids = desk.commands().all().stream()
        .filter(one -> one.menu() == Command.Menu.HAND).map(Command::id).toList();
    menu = Controls.contextMenu(desk.commands(), ids);
    if (!menu.getItems().isEmpty()) {
      menu.show(view.surface(), event.getScreenX(), event.getScreenY());
    }
  }

  // ---- what is shown ----

  private void arrange() {
    arranged = null;
    runChanged();
  }

  @Override
  public void runChanged() {
    Played run = desk.project().played().orElseThrow();
    boolean isSame = arranged != null && sameCast(arranged, run);
    Basis now = new Basis(desk.project().source(), desk.project().horizon());
    if (!isSame || !now.equals(basis)) {
      Layout before = isSame ? layout : null;
      arranged = run;
      basis = now;
      desk.compute(() -> Layout.of(run.trace()), made -> {
        if (arranged == run) {
          layout = before == null ? made : moved(before, made, run);
          refresh();
          desk.commands().refresh();
        }
      });
    }
    refresh();
  }

  /** What the reader moved stays where it is put. */
  private static Layout moved(Layout before, Layout made, Played run) {
    Layout moved = made;
    for (NodeName node : run.trace().cast().nodes()) {
      Optional<Point> place = before.place(node);
      if (place.isPresent() && !place.equals(before.arranged().get(node.index()))) {
        moved = moved.with(node, place.get().x(), place.get().y());
      }
    }
    return moved;
  }

  /** A branch of the same story keeps every node at its place. */
  public static boolean sameCast(Played one, Played other) {
    List<String> names = one.trace().cast().nodes().stream().map(NodeName::name).toList();
    return names.equals(other.trace().cast().nodes().stream().map(NodeName::name).toList());
  }

  private void refresh() {
    view.show(desk.project().played().map(this::scene), () -> layout);
    onChange.run();
  }

  private StageView.Scene scene(Played run) {
    Cursor cursor = desk.project().cursor();
    return new StageView.Scene(
        run, cursor.count(), cursor.time(), Selecting.choose(options(), desk.project()));
  }

  @Override
  public void cursorMoved() {
    refresh();
  }

  @Override
  public void selectionChanged() {
    refresh();
    desk.commands().refresh();
  }

  @Override
  public void storyFound() {
    refresh();
  }

  @Override
  public void clockChanged() {
    refresh();
  }
}
