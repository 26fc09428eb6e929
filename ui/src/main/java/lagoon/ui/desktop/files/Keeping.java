package lagoon.ui.desktop.files;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Sheet;
import lagoon.ui.playback.Autosave;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.SavedWork;

/** Keeps what was done by hand until it is saved, and offers what an earlier program left behind. */
final class Keeping implements ProjectListener {

  private final Desk desk;
  private final Autosave autosave;
  private final VBox offers = new VBox();
  /** What was left behind and nobody has decided about. */
  private final List<Autosave.Left> waiting = new ArrayList<>();
  /** The branches that are saved, or need not be. */
  private final List<Branch> saved = new ArrayList<>();
  /** What is open; null before anything is. */
  private String open;
  private Consumer<Runnable> saver = then -> {};
  private BooleanSupplier isExempt = () -> false;
  /** One is written after the other. */
  private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

  Keeping(Desk desk, Home home) {
    this.desk = desk;
    this.autosave = new Autosave(home.work(), desk.project().format());
    offers.setId("left-work");
    // A class has nothing to decide there, and the stage needs the room.
    offers.visibleProperty().bind(desk.appearance().presentingProperty().not());
    offers.managedProperty().bind(offers.visibleProperty());
    desk.project().add(this);
    desk.compute(autosave::left, left -> left.forEach(this::offer));
  }

  /** What was left, and what can be done about it. */
  Node node() {
    return offers;
  }

  /** Whether something was done by hand that is not saved. */
  boolean isUnsaved() {
    return isUnsaved(saved);
  }

  /** Whether something would still not be saved if that branch were. */
  boolean isUnsavedBeside(Branch branch) {
    return isUnsaved(Stream.concat(saved.stream(), Stream.of(branch)).toList());
  }

  private boolean isUnsaved(List<Branch> files) {
    return desk.project().tree().branches().stream().filter(branch -> branch.parent().isPresent())
        .anyMatch(branch -> files.stream().noneMatch(file -> holds(file, branch)));
  }

  /** Whether all that was done on a branch was done on the other one too. */
  private static boolean holds(Branch file, Branch branch) {
    return file.changes().containsAll(branch.changes()) && file.settings().containsAll(branch.settings());
  }

  /** A branch was saved: nothing of it needs to be kept any more. */
  void saved(Branch branch) {
    saved.add(branch);
    keepUnsaved();
  }

  /** What is done while that holds need not be saved, then or later. */
  void exempt(BooleanSupplier isExempt) {
    this.isExempt = isExempt;
  }

  /** Whether what is open is nobody's work. */
  boolean isExempt() {
    return isExempt.getAsBoolean();
  }

  /** Who saves the branch that is shown, and then does something else. */
  void onSave(Consumer<Runnable> saver) {
    this.saver = saver;
  }

  /** Asks whether work may go that is not saved: it can be saved first. */
  void askBefore(String what, String without, Runnable action) {
    Label text = new Label("What was done by hand is not saved. To save writes the branch that is shown.");
    text.setWrapText(true);
    desk.sheets().show(question(what, text, "Save ...",
        () -> saver.accept(() -> unlessUnsaved(what, without, action))).or(without, action));
  }

  /** Does something by which what is open is lost; asks first where it is not saved. */
  void unlessUnsaved(String what, String without, Runnable action) {
    if (isUnsaved()) {
      askBefore(what, without, action);
    } else {
      action.run();
    }
  }

  /** Asks whether a file may be written by which other branches are forgotten. */
  void askOver(String what, String lost, Runnable action) {
    Label text = new Label(lost);
    text.setWrapText(true);
    desk.sheets().show(question(what, text, "Save over it", action));
  }

  private Sheet question(String what, Label text, String verb, Runnable action) {
    return new Sheet("unsaved", what + "?", text, verb, () -> {
      desk.sheets().hide();
      action.run();
      return Optional.empty();
    });
  }

  /** Nothing of what is open is wanted any more: it is not offered at the next start. */
  void discard() {
    keep(Optional.empty());
    writing.join();
  }

  @Override
  public void treeChanged() {
    String now = desk.project().source().map(source -> source.name()).orElse(null);
    if (now != null && !now.equals(open)) {
      open = now;
      saved.clear();
    }
    if (isExempt()) {
      desk.project().tree().branches().stream()
          .filter(branch -> saved.stream().noneMatch(file -> holds(file, branch))).forEach(saved::add);
    }
    keepUnsaved();
  }

  private void keepUnsaved() {
    keep(isUnsaved() ? SavedWork.of(desk.project()) : Optional.empty());
  }

  private void keep(Optional<SavedWork> work) {
    writing = writing.thenRunAsync(() -> {
      try {
        autosave.keep(work);
      } catch (IOException unwritable) {
        desk.deliver(() -> desk.say("What is done by hand cannot be kept: " + unwritable.getMessage()));
      }
    }, desk.writing());
  }

  /** Offers are made one after the other: several lines would leave too little of the window. */
  private void offer(Autosave.Left left) {
    waiting.add(left);
    showOffer();
  }

  private void showOffer() {
    offers.getChildren().clear();
    if (waiting.isEmpty()) {
      return;
    }
    Autosave.Left left = waiting.get(0);
    int branches = left.work().branches().size() - 1;
    String more = waiting.size() == 1 ? "" : " And " + (waiting.size() - 1) + " more.";
    Label text = new Label("Not saved when Lagoon ended: " + left.work().name() + ", "
        + branches + (branches == 1 ? " branch" : " branches") + " made by hand." + more);
    text.setGraphic(Controls.icon("fth-life-buoy"));
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    Button takeUp = button("take-up", "Take it up", () -> answer(left, this::takeUp));
    takeUp.getStyleClass().add(Styles.ACCENT);
    HBox line = new HBox(8, text, takeUp,
        button("decline", "Discard", () -> answer(left, this::discard)));
    if (waiting.size() > 1) {
      line.getChildren().add(button("decline-all", "Discard all",
          () -> List.copyOf(waiting).forEach(one -> answer(one, this::discard))));
    }
    line.getStyleClass().addAll("banner", "offer");
    offers.getChildren().add(line);
  }

  private void answer(Autosave.Left left, Consumer<Autosave.Left> action) {
    waiting.remove(left);
    showOffer();
    action.accept(left);
  }

  private static Button button(String id, String title, Runnable action) {
    Button button = new Button(title);
    button.setId(id);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void takeUp(Autosave.Left left) {
    open = left.work().name();
    saved.clear();
    desk.project().open(left.work().source(), left.work().tree());
    if (!desk.project().problems().isEmpty()) {
      offer(left);
      return;
    }
    // Kept under the name of this program first, and only then gone under the other.
    writing = writing.thenRunAsync(() -> forget(left), desk.writing());
    desk.say("As it was when Lagoon ended.");
  }

  private void discard(Autosave.Left left) {
    writing = writing.thenRunAsync(() -> forget(left), desk.writing());
  }

  private void forget(Autosave.Left left) {
    try {
      autosave.discard(left);
    } catch (IOException stays) {
      desk.deliver(() -> desk.say("It could not be removed: " + stays.getMessage()));
    }
  }
}
