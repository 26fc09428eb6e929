package lagoon.ui.desktop.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.BorderPane;
import lagoon.history.NodeName;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Latest;
import lagoon.ui.desktop.desk.Panel;
import lagoon.ui.desktop.desk.Selecting;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Selection;
import lagoon.ui.playback.Source;

/** The space-time diagram of the project: the run on the screen, with the cursor in it. */
public final class DiagramPanel implements ProjectListener {

  private final Desk desk;
  private final ChartView view;
  private final SearchField search;
  private final ToolLine tools;
  private final BorderPane node;
  private final Latest<Made> charts;
  private final Latest<Found> searches;
  private Choice choice = Choice.USUAL;
  /** Null before there is a run. */
  private Made made;
  private Found found = Found.NOTHING;
  private Optional<String> opened = Optional.empty();
  /** The first run of what was opened is still to come. */
  private boolean isNew = true;
  private ContextMenu menu;
  /** What is selected was pointed at here: it is where it is. */
  private boolean isPointing;

  /** The chart of a run. */
  private record Made(Played run, Overview overview, Chart chart) {}

  public DiagramPanel(Desk desk) {
    this.desk = desk;
    this.view = new ChartView(desk.appearance());
    this.charts = new Latest<>(desk, this::made);
    this.searches = new Latest<>(desk, this::found);
    this.search = new SearchField(this::look, this::step, () -> view.surface().requestFocus());
    desk.commands().add(commands());
    this.tools = new ToolLine(desk, search, this::change);
    this.node = new BorderPane(view.node(), tools.node(), null, null, null);
    view.onSelect(this::select);
    view.onGo(() -> desk.commands().run("go-to-selection"));
    view.onMenu(this::openMenu);
    desk.project().add(this);
    showTools();
  }

  /** What the window shows as a tab. */
  public Panel panel() {
    return new Panel("diagram", "Space-time", "fth-git-pull-request", node);
  }

  /** The chart of the run on the screen, with what is chosen of it; empty while it is computed. */
  public Optional<Chart> chart() {
    return desk.project().played().filter(run -> made != null && made.run() == run)
        .map(run -> made.chart());
  }

  ChartView view() {
    return view;
  }

  private List<Command> commands() {
    return List.of(
        command("search", "Search the diagram", "Finds words in the space-time diagram: Enter is the next.",
            () -> {
              desk.show("diagram");
              search.enter();
            }).keys("'/'", "Ctrl+F").icon("fth-search"),
        command("diagram-longer", "Longer axis", "The axis of the space-time diagram longer.",
            () -> view.stretch(1.4)).keys("Alt+Plus", "Alt+Equals", "Alt+Add"),
        command("diagram-shorter", "Shorter axis", "The axis of the space-time diagram shorter.",
            () -> view.stretch(1 / 1.4)).keys("Alt+Minus", "Alt+Subtract"),
        command("diagram-later", "Later in the diagram",
            "Scrolls the space-time diagram; where it has the focus, Page Down does.", () -> view.turn(1)),
        command("diagram-earlier", "Earlier in the diagram",
            "Scrolls the space-time diagram back; where it has the focus, Page Up does.",
            () -> view.turn(-1)),
        command("collapse-heartbeats", "Collapse heartbeats, or not",
            "Leaves out messages that are sent at even intervals and bring nothing, or shows them.",
            () -> change(one -> one.collapsed(!one.collapsed()))),
        command("hide-lane", "Hide the lane of the node",
            "Takes the lane of the selected node out of the space-time diagram.",
            () -> node().ifPresent(one -> change(chosen -> chosen.lane(one.name(), false))))
            .when(() -> node().filter(choice::hasLane).isPresent()),
        command("show-lane", "Show the lane of the node",
            "The selected node has its lane in the space-time diagram again.",
            () -> node().ifPresent(one -> change(chosen -> chosen.lane(one.name(), true))))
            .when(() -> node().filter(one -> !choice.hasLane(one)).isPresent()),
        command("show-lanes", "Show all lanes", "Every node has its lane in the space-time diagram again.",
            () -> change(Choice::allLanes)).when(this::isAnyHidden));
  }

  private Command command(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.VIEW, title, meaning, action).when(() -> made != null);
  }

  private boolean isAnyHidden() {
    return made != null && !(choice.hidden().isEmpty() && choice.crowd().isEmpty());
  }

  /** The node that is selected. */
  private Optional<NodeName> node() {
    return desk.project().selection() instanceof Selection.OfNode one
        ? Optional.of(one.node()) : Optional.empty();
  }

  // ---- the chart ----

  private void change(UnaryOperator<Choice> how) {
    choice = how.apply(choice);
    compute();
  }

  private void compute() {
    showTools();
    desk.project().played().ifPresent(run -> {
      Choice wanted = choice;
      boolean compressed = desk.project().clock().compressed();
      Optional<Overview> known =
          made != null && made.run() == run ? Optional.of(made.overview()) : Optional.empty();
      charts.ask(() -> {
        Overview overview = known.orElseGet(() -> Overview.of(run.trace()));
        return new Made(run, overview,
            Chart.of(run.trace(), wanted.options(run.trace().cast(), overview.kinds(), compressed)));
      });
    });
  }

  private void made(Made one) {
    // Another branch may have become the active one meanwhile: its own chart is asked for already.
    if (desk.project().played().filter(run -> run == one.run()).isEmpty()) {
      return;
    }
    boolean isOther = made == null || Zoom.isCompressed(made.chart()) != Zoom.isCompressed(one.chart());
    made = one;
    showTools();
    show();
    view.follow();
    if (!isOther) {
      reveal();
    }
    desk.commands().refresh();
    look(search.field().getText());
  }

  private void showTools() {
    boolean compressed = desk.project().clock().compressed();
    ChartOptions.Axis axis = compressed ? ChartOptions.Axis.COMPRESSED : ChartOptions.Axis.PROPORTIONAL;
    tools.show(choice, desk.project().played().map(run -> run.trace().cast().nodes()).orElse(List.of()),
        made == null ? List.of() : made.overview().kinds(), axis.text());
  }

  private void show() {
    view.show(chart().map(chart -> {
      Played run = made.run();
      Selection selection = desk.project().selection();
      int position = Selecting.position(run, selection);
      List<NodeName> nodes = selection instanceof Selection.OfNode one ? List.of(one.node())
          : selection instanceof Selection.OfLink link ? List.of(link.a(), link.b()) : List.of();
      return new ChartView.Shown(chart, made.overview().interval(), desk.project().cursor(),
          desk.project().story(), position < 0 ? 0 : run.trace().get(position).id(), nodes);
    }));
  }

  @Override
  public void treeChanged() {
    Optional<String> now = desk.project().source().map(Source::name);
    if (!now.equals(opened)) {
      // Lanes of another scenario: none of them is hidden.
      opened = now;
      isNew = true;
      choice = Choice.USUAL.collapsed(choice.collapsed());
    }
    if (desk.project().played().isEmpty()) {
      made = null;
      charts.forget();
      show();
      showTools();
    }
  }

  @Override
  public void runChanged() {
    Played run = desk.project().played().orElseThrow();
    if (isNew) {
      isNew = false;
      choice = choice.crowd(Crowd.of(run));
    }
    show();
    compute();
  }

  @Override
  public void clockChanged() {
    boolean compressed = desk.project().clock().compressed();
    if (made != null && Zoom.isCompressed(made.chart()) != compressed) {
      compute();
    }
  }

  @Override
  public void cursorMoved() {
    show();
    view.follow();
  }

  @Override
  public void selectionChanged() {
    show();
    if (!isPointing) {
      reveal();
    }
    List<String> names = desk.project().played().map(run ->
        Selecting.nodes(run, desk.project().selection()).stream().map(NodeName::name).toList())
        .orElse(List.of());
    if (names.stream().anyMatch(choice.crowd()::contains)) {
      change(chosen -> chosen.calling(names));
    }
  }

  @Override
  public void storyFound() {
    show();
  }

  /** Scrolls to what is selected. */
  private void reveal() {
    chart().ifPresent(chart -> {
      int position = Selecting.position(made.run(), desk.project().selection());
      if (position >= 0 && desk.project().selection() instanceof Selection.OfViolation) {
        view.revealEnd(position);
      } else if (position >= 0) {
        view.reveal(position);
      }
    });
  }

  // ---- pointing ----

  private void select(ChartView.Pointed pointed) {
    if (chart().isEmpty()) {
      return;
    }
    Selection next = pointed.observation().isPresent()
        ? Selecting.observation(made.run(), pointed.observation().getAsLong())
        : pointed.lane().<Selection>map(Selection.OfNode::new).orElse(Selection.NOTHING);
    isPointing = true;
    desk.project().select(next);
    isPointing = false;
  }

  private void openMenu(ContextMenuEvent event) {
    if (menu != null) {
      menu.hide();
    }
    List<String> ids = new ArrayList<>(List.of("go-to-selection", "hide-lane", "show-lane"));
    desk.commands().all().stream().filter(one -> one.menu() == Command.Menu.HAND).map(Command::id)
        .forEach(ids::add);
    menu = Controls.contextMenu(desk.commands(), ids);
    if (!menu.getItems().isEmpty()) {
      menu.show(view.surface(), event.getScreenX(), event.getScreenY());
    }
  }

  // ---- searching ----

  private void look(String words) {
    String text = words.strip();
    Optional<Chart> chart = chart();
    if (text.isEmpty() || chart.isEmpty()) {
      searches.forget();
      found = Found.NOTHING;
      search.show(found);
      return;
    }
    searches.ask(() -> new Found(text, chart.get().search(text, Found.MOST), -1));
  }

  private void found(Found next) {
    boolean isSame = next.text().equals(found.text());
    found = next.from(isSame && found.current() >= 0 ? found.position() : Math.max(0, anchor()));
    search.show(found);
    // What was found before in another chart of the run is selected already, or was left since.
    if (!isSame) {
      select(found);
    }
  }

  /** Where to begin: at what is selected, or at the cursor. */
  private int anchor() {
    int selected = made == null ? -1 : Selecting.position(made.run(), desk.project().selection());
    return selected >= 0 ? selected : desk.project().cursor().last();
  }

  private void step(int by) {
    found = found.step(by);
    search.show(found);
    select(found);
  }

  private void select(Found one) {
    if (one.position() >= 0 && made != null && one.position() < made.run().trace().size()) {
      desk.project().select(Selecting.observation(
          made.run(), made.run().trace().get(one.position()).id()));
      view.reveal(one.position());
    }
  }
}
