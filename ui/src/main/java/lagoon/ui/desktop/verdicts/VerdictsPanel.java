package lagoon.ui.desktop.verdicts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lagoon.guarantee.Violation;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Gradually;
import lagoon.ui.desktop.desk.SideScroll;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Evidence;
import lagoon.ui.playback.Ladder;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Selection;

/** The ladder of guarantees at the cursor, and beneath it the violation that somebody looks at. */
public final class VerdictsPanel implements ProjectListener {

  private static final String CHOOSE =
      "Choose a violation first: click a guarantee that is violated.";

  private static final int ROWS_AT_ONCE = 3;

  private final Desk desk;
  private final Project project;
  private final Label head = new Label();
  private final VBox rungs = new VBox();
  private final Gradually filling = new Gradually(rungs, ROWS_AT_ONCE);
  private final Map<String, RungRow> rows = new LinkedHashMap<>();
  private final ProofView proof;
  private final PreventionView prevention;
  private final VBox beneath;
  private final SideScroll scroll;
  /** The violation whose proof is shown. It stays while its parts are selected. */
  private Violation shown;
  /** The guarantee that was chosen last though nothing violates it; empty: none. */
  private String asked = "";

  public VerdictsPanel(Desk desk) {
    this.desk = desk;
    this.project = desk.project();
    desk.commands().add(commands());
    this.proof = new ProofView(desk);
    this.prevention = new PreventionView(desk, this::reveal);
    Button back = Controls.button(desk.commands(), "before-read");
    back.setMaxWidth(Double.MAX_VALUE);
    this.beneath = new VBox(proof, back, prevention);
    beneath.getStyleClass().add("beneath");
    rungs.setId("rungs");
    head.getStyleClass().add("panel-head");
    head.setWrapText(true);
    this.scroll = new SideScroll("guarantees-scroll", new VBox(head, rungs, beneath), desk.commands());
    project.add(this);
    runChanged();
  }

  private void reveal(Node part) {
    scroll.reveal(part);
  }

  public Node node() {
    return scroll;
  }

  private List<Command> commands() {
    return List.of(
        command("next-of-guarantee", "Next violation of this guarantee",
            "To the next moment at which the chosen guarantee breaks, with its proof.", () -> step(1))
            .keys("G").icon("fth-chevron-down").when(() -> ofGuarantee().size() > 1).otherwise(this::noOther),
        command("previous-of-guarantee", "Previous violation of this guarantee",
            "To the moment before at which the chosen guarantee breaks.", () -> step(-1))
            .keys("Shift+G").icon("fth-chevron-up").when(() -> ofGuarantee().size() > 1)
            .otherwise(this::noOther),
        command("before-read", "Back to before the read",
            "To just before the read that shows the violation, where another way of reading would matter.",
            this::beforeRead).keys("Shift+P").when(() -> before().isPresent())
            .otherwise(() -> shown == null ? CHOOSE : "No read shows this violation."),
        command("prevent", "How could this have been prevented?",
            "Runs each other read strategy from just before the read, and lists those that prevent it.",
            () -> {
              desk.show("guarantees");
              prevention.ask(shown);
            }).keys("P").when(() -> shown != null && !prevention.isRunning())
            .otherwise(() -> shown == null ? CHOOSE : "That is being found out."));
  }

  private String noOther() {
    return shown == null ? CHOOSE
        : Wording.title(shown.guarantee()) + " is violated only here in this run.";
  }

  private static Command command(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.SELECTION, title, meaning, action);
  }

  // ---- the ladder ----

  @Override
  public void runChanged() {
    show(null);
    project.played().ifPresent(this::build);
    refresh();
  }

  @Override
  public void treeChanged() {
    if (project.played().isEmpty()) {
      runChanged();
    }
  }

  private void build(Played run) {
    List<String> names =
        Ladder.at(run, Cursor.START).rungs().stream().map(Ladder.Rung::name).toList();
    if (!names.equals(List.copyOf(rows.keySet()))) {
      Map<String, RungRow> before = new LinkedHashMap<>(rows);
      rows.clear();
      names.forEach(name -> rows.put(name, before.containsKey(name) ? before.get(name)
          : new RungRow(name, this::choose)));
      filling.fill(List.copyOf(rows.values()));
    }
  }

  private void refresh() {
    Optional<Ladder> ladder = project.played().map(run -> Ladder.at(run, project.cursor()));
    rungs.setVisible(ladder.isPresent());
    head.setText(ladder.map(one -> one.isFinal()
        ? "What the whole run says: how often each was checked · contested. Choose one to see why."
        : "Up to the cursor; verdicts come at the end. The whole run: checked · contested.")
        .orElse("Open a scenario to see which guarantees it keeps."));
    ladder.ifPresent(one -> one.rungs().forEach(rung -> rows.get(rung.name()).show(
        rung, one.isFinal(), isChosen(rung.name()))));
  }

  private boolean isChosen(String guarantee) {
    return shown == null ? asked.equals(guarantee) : shown.guarantee().equals(guarantee);
  }

  @Override
  public void cursorMoved() {
    refresh();
  }

  /** Jumps to the violation of that guarantee: the last one so far, or else the one to come. */
  private void choose(String guarantee) {
    Ladder ladder = Ladder.at(project.played().orElseThrow(), project.cursor());
    Ladder.Rung rung =
        ladder.rungs().stream().filter(one -> one.name().equals(guarantee)).findFirst().orElseThrow();
    asked = "";
    rung.latest().or(rung::next).ifPresentOrElse(this::jump, () -> {
      project.select(Selection.NOTHING);
      asked = guarantee;
      refresh();
      desk.say(Wording.title(guarantee) + ": nothing in this run violates it.");
    });
  }

  /** To the moment of a violation: right after the observation that tells of it. */
  private void jump(Violation violation) {
    Played run = project.played().orElseThrow();
    OptionalInt told = new Evidence(run.trace()).told(violation);
    project.clock(project.clock().playing(false));
    if (told.isPresent()) {
      project.moveTo(Cursor.after(run.trace(), told.getAsInt()));
    } else {
      project.moveTo(violation.time());
    }
    project.select(new Selection.OfViolation(violation));
  }

  // ---- the violation ----

  @Override
  public void selectionChanged() {
    if (project.selection() instanceof Selection.OfViolation one) {
      show(one.violation());
    } else if (project.selection() instanceof Selection.Nothing) {
      show(null);
    }
    refresh();
  }

  private void show(Violation violation) {
    if (violation == null || !violation.equals(shown)) {
      shown = violation;
      prevention.forget();
      beneath.setVisible(shown != null);
      beneath.setManaged(shown != null);
      if (shown != null) {
        proof.show(project.played().orElseThrow(), shown, ofGuarantee());
        reveal(beneath);
      }
      desk.commands().refresh();
    }
  }

  /** All violations of the guarantee whose violation is shown. */
  private List<Violation> ofGuarantee() {
    return shown == null ? List.of() : project.played().map(run -> run.report().violations().stream()
        .filter(one -> one.guarantee().equals(shown.guarantee())).toList()).orElse(List.of());
  }

  private void step(int by) {
    List<Violation> all = ofGuarantee();
    jump(all.get(Math.floorMod(all.indexOf(shown) + by, all.size())));
  }

  private Optional<Cursor> before() {
    return shown == null ? Optional.empty() : project.played().flatMap(run -> {
      OptionalInt read = new Evidence(run.trace()).readInvoked(shown);
      return read.isPresent() ? Optional.of(run.beforeEventOf(read.getAsInt())) : Optional.empty();
    });
  }

  private void beforeRead() {
    project.clock(project.clock().playing(false));
    before().ifPresent(project::moveTo);
    // Rows above have more to say of what is yet to come: the proof, and what to ask next, stay in sight.
    reveal(beneath);
  }
}
