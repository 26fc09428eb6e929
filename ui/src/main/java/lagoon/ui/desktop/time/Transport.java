package lagoon.ui.desktop.time;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.Times;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Selection;
import lagoon.ui.playback.Speed;
import lagoon.ui.playback.Walk;

/** Play, pause, steps, speed and the line of the whole run. */
public final class Transport implements ProjectListener {

  /** To walk through a trace of that size takes a few milliseconds; longer ones are searched elsewhere. */
  private static final int AT_ONCE = 50_000;

  private final Desk desk;
  private final ScrubBar scrub;
  private final Label time = new Label();
  private final Slider speed = new Slider(0, 1, 0);
  private final Label speedText = new Label();
  private final VBox box;
  private Button play;
  /** Where playing stops; empty: at the end. */
  private Optional<Cursor> goal = Optional.empty();
  private final AnimationTimer timer = new AnimationTimer() {
    private long last;

    @Override
    public void start() {
      last = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (last != 0) {
        desk.project().tick(now - last);
        stopAtGoal();
      }
      last = now;
    }
  };

  public Transport(Desk desk) {
    this.desk = desk;
    this.scrub = new ScrubBar(desk);
    desk.commands().add(commands());
    this.box = new VBox(scrub.node(), buttons());
    box.getStyleClass().add("transport");
    speed.valueProperty().addListener((property, was, is) ->
        desk.project().clock(desk.project().clock().at(Speed.atSlider(is.doubleValue()))));
    desk.project().add(this);
    clockChanged();
    cursorMoved();
  }

  public Node node() {
    return box;
  }

  private Node buttons() {
    play = Controls.button(desk.commands(), "play");
    play.getStyleClass().add("accent");
    time.setId("time");
    time.getStyleClass().add("time");
    speed.setId("speed");
    speed.setPrefWidth(130);
    speed.setAccessibleText("Speed");
    speed.setTooltip(new Tooltip("How fast virtual time passes, from 1/1000 to 100 times real time"));
    speedText.setId("speed-text");
    speedText.setMinWidth(140);
    HBox room = new HBox();
    HBox.setHgrow(room, Priority.ALWAYS);
    HBox line = new HBox(4, button("to-start"), button("step-back"), play, button("step-forward"),
        button("to-end"), new Separator(javafx.geometry.Orientation.VERTICAL), button("previous-fault"),
        button("next-fault"), button("previous-violation"), button("next-violation"), room, time,
        new HBox(), speed, speedText);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("transport-line");
    return line;
  }

  private Node button(String id) {
    Button button = Controls.button(desk.commands(), id);
    // Back and forth to the same thing: the same sign, and an arrow that says which way.
    boolean isNext = id.startsWith("next-");
    if (isNext || id.startsWith("previous-")) {
      Node arrow = Controls.icon(isNext ? "fth-chevron-right" : "fth-chevron-left");
      HBox pair = isNext ? new HBox(button.getGraphic(), arrow) : new HBox(arrow, button.getGraphic());
      pair.setAlignment(Pos.CENTER);
      button.setGraphic(pair);
    }
    return button;
  }

  private List<Command> commands() {
    return List.of(
        command("play", "Play or pause", "Lets virtual time pass at the chosen speed.", this::playOrPause)
            .keys("Space").icon("fth-play"),
        walk("step-forward", "Step forward", "One event forwards.", Walk::forward)
            .keys("Right").icon("fth-chevron-right"),
        walk("step-back", "Step back", "One event back.", Walk::back).keys("Left").icon("fth-chevron-left"),
        command("to-start", "To the start", "Before anything has happened.",
            () -> desk.project().moveTo(Cursor.START)).keys("Home").icon("fth-skip-back"),
        command("to-end", "To the end", "After everything has happened.",
            () -> played().ifPresent(one -> desk.project().moveTo(Cursor.atEnd(one.trace()))))
            .keys("End").icon("fth-skip-forward"),
        command("next-beat", "On with the story",
            "Plays to the next thing that matters: asked, answered, elected, broken; again: jumps.",
            this::nextBeat).keys("Page Down"),
        command("previous-beat", "Back in the story", "To the thing before that matters.", this::previousBeat)
            .keys("Page Up"),
        next("next-fault", "Next fault", "To the next fault, or the next thing done by hand.",
            Walk.faults()).keys("F").icon("fth-zap"),
        previous("previous-fault", "Previous fault", "To the fault before, or to what was done by hand.",
            Walk.faults()).keys("Shift+F").icon("fth-zap"),
        seek("next-violation", "Next violation", "To the next moment at which a guarantee breaks.",
            true, () -> played().map(Walk::violations)).keys("V").icon("fth-alert-octagon"),
        seek("previous-violation", "Previous violation", "To the moment before at which one broke.",
            false, () -> played().map(Walk::violations)).keys("Shift+V").icon("fth-alert-octagon"),
        seek("next-of-node", "Next event of the node", "To what happens next at the selected node.",
            true, () -> selectedNode().map(Walk::at))
            .keys("Shift+Right").when(() -> selectedNode().isPresent()),
        seek("previous-of-node", "Previous event of the node", "To what happened there before.",
            false, () -> selectedNode().map(Walk::at))
            .keys("Shift+Left").when(() -> selectedNode().isPresent()),
        seek("next-of-message", "Next event of the message", "To where it arrives or is lost.",
            true, () -> message().map(Walk::ofMessage))
            .keys("Ctrl+Right").when(() -> message().isPresent()),
        seek("previous-of-message", "Previous event of the message", "To where it was sent.",
            false, () -> message().map(Walk::ofMessage))
            .keys("Ctrl+Left").when(() -> message().isPresent()),
        command("compress", "Pass idle time quickly, or not",
            "Whether each event has the same room, and heartbeats little, or each second.",
            () -> desk.project().clock(
                desk.project().clock().compressed(!desk.project().clock().compressed()))).keys("I"),
        command("faster", "Faster", "The next greater speed.",
            () -> desk.project().clock(desk.project().clock().at(desk.project().clock().speed().faster())))
            .keys("Plus", "Ctrl+Up", "Add"),
        command("slower", "Slower", "The next smaller speed.",
            () -> desk.project().clock(desk.project().clock().at(desk.project().clock().speed().slower())))
            .keys("Minus", "Ctrl+Down", "Subtract"));
  }

  private Command command(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.TIME, title, meaning, action).when(() -> played().isPresent());
  }

  /** Where a step leads. */
  @FunctionalInterface
  private interface Step {
    Optional<Cursor> from(Walk walk, Cursor cursor);
  }

  private Command walk(String id, String title, String meaning, Step step) {
    return command(id, title, meaning, () -> {
      desk.project().clock(desk.project().clock().playing(false));
      go(played().flatMap(one -> step.from(new Walk(one.trace()), desk.project().cursor())));
    });
  }

  private void go(Optional<Cursor> there) {
    there.ifPresentOrElse(desk.project()::moveTo, () -> desk.say("There is none further."));
  }

  /**
   * To the next or previous of those observations, which may be far away.
   *
   * @param wanted asked when somebody wants it; empty: nothing is selected that tells
   */
  private Command seek(
      String id, String title, String meaning, boolean forth,
      Supplier<Optional<Predicate<Observation>>> wanted) {
    return command(id, title, meaning, () -> {
      desk.project().clock(desk.project().clock().playing(false));
      played().ifPresent(run -> wanted.get().ifPresent(one -> seek(run, forth, one)));
    });
  }

  private void seek(Played run, boolean forth, Predicate<Observation> wanted) {
    Walk walk = new Walk(run.trace());
    Cursor from = desk.project().cursor();
    Supplier<Optional<Cursor>> search =
        () -> forth ? walk.next(from, wanted) : walk.previous(from, wanted);
    if (run.trace().size() <= AT_ONCE) {
      go(search.get());
      return;
    }
    desk.compute(search, there -> {
      // Whoever has gone elsewhere meanwhile stays there.
      if (played().filter(now -> now == run).isPresent() && desk.project().cursor().equals(from)) {
        go(there);
      }
    });
  }

  private Command next(String id, String title, String meaning, Predicate<Observation> wanted) {
    return seek(id, title, meaning, true, () -> Optional.of(wanted));
  }

  private Command previous(String id, String title, String meaning, Predicate<Observation> wanted) {
    return seek(id, title, meaning, false, () -> Optional.of(wanted));
  }

  private Optional<Played> played() {
    return desk.project().played();
  }

  /** The node of the selection. */
  private Optional<NodeName> selectedNode() {
    return desk.project().selection() instanceof Selection.OfNode one
        ? Optional.of(one.node()) : observation(Observation::node);
  }

  private Optional<Long> message() {
    if (desk.project().selection() instanceof Selection.OfMessage one) {
      return Optional.of(one.sent());
    }
    // Objects on both sides: a null must not be made a number.
    return observation(one -> one instanceof Observation.Sent ? Long.valueOf(one.id())
        : one instanceof Observation.Delivered || one instanceof Observation.Dropped
            ? Long.valueOf(one.cause()) : null);
  }

  private <T> Optional<T> observation(Function<Observation, T> part) {
    return desk.project().selection() instanceof Selection.OfObservation one
        ? played().flatMap(run -> run.trace().find(one.id())).map(part) : Optional.empty();
  }

  /** A clicker has two keys: one goes on, one goes back. */
  private void nextBeat() {
    Optional<Cursor> next = goal.isPresent() ? goal
        : played().flatMap(one -> stop(one, one.pace().beats().after(desk.project().cursor().count())));
    if (goal.isPresent() || next.isEmpty()) {
      desk.project().clock(desk.project().clock().playing(false));
      next.ifPresentOrElse(desk.project()::moveTo, () -> desk.say("The story is at its end."));
    } else {
      desk.project().clock(desk.project().clock().playing(true));
      goal = next;
    }
  }

  private void previousBeat() {
    desk.project().clock(desk.project().clock().playing(false));
    Cursor from = desk.project().cursor();
    go(played().flatMap(one -> {
      boolean isBetween = from.count() > 0 && from.time() > one.trace().get(from.last()).time();
      return stop(one, one.pace().beats().before(isBetween ? from.count() + 1 : from.count()));
    }));
  }

  private static Optional<Cursor> stop(Played run, OptionalInt count) {
    return count.isEmpty() ? Optional.empty() : Optional.of(Cursor.after(run.trace(), count.getAsInt() - 1));
  }

  private void stopAtGoal() {
    if (goal.isPresent() && desk.project().cursor().compareTo(goal.get()) >= 0) {
      Cursor there = goal.get();
      desk.project().clock(desk.project().clock().playing(false));
      desk.project().moveTo(there);
    }
  }

  private void playOrPause() {
    desk.project().clock(desk.project().clock().playing(!desk.project().clock().playing()));
  }

  @Override
  public void clockChanged() {
    boolean playing = desk.project().clock().playing();
    play.setGraphic(Controls.icon(playing ? "fth-pause" : "fth-play"));
    speed.setValue(desk.project().clock().speed().slider());
    speedText.setText(desk.project().clock().speed().text());
    if (playing) {
      timer.start();
    } else {
      goal = Optional.empty();
      timer.stop();
    }
  }

  @Override
  public void cursorMoved() {
    Cursor cursor = desk.project().cursor();
    time.setText(played().map(one -> Times.at(cursor.time()) + "  ·  event " + cursor.count() + " of "
        + one.trace().size()).orElse(""));
  }

  @Override
  public void runChanged() {
    cursorMoved();
  }
}
