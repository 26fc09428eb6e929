package lagoon.ui.desktop.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import lagoon.history.NodeName;
import lagoon.network.SentMessage;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.picture.Times;
import lagoon.protocol.Situation;
import lagoon.scenarios.text.Problem;
import lagoon.simulation.Change;
import lagoon.trace.Moment;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.AtHand;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;

/** The commands of everything that is done by hand. */
public final class Deeds implements ProjectListener {

  private final Desk desk;
  private final Asking asking;
  /** How things stood when somebody last asked; null before. */
  private AtHand known;
  /** The branch that was made last and has not been seen; -1: none. */
  private int awaited = -1;
  /** Where the cursor stood when it was made. */
  private Cursor from = Cursor.START;

  /** Adds the commands to the desk's table. */
  public Deeds(Desk desk) {
    this.desk = desk;
    this.asking = new Asking(desk, this);
    desk.commands().add(ofNodes());
    desk.commands().add(ofLinks());
    desk.commands().add(ofMessages());
    desk.commands().add(ofSessions());
    desk.project().add(this);
  }

  // ---- nodes ----

  private List<Command> ofNodes() {
    return List.of(
        onNode("crash", "Crash", "The selected replica loses its memory and is gone, until it is restarted.",
            Deeds::upReplica, name -> new Trouble.Crash(name), "crashes").keys("E").icon("fth-power"),
        asked("crash-for", "Crash for a while ...", "The same, and it comes back by itself.",
            Deeds::upReplica,
            name -> asking.lasting("Crash " + name, "Crash", Change.fault(new Trouble.Crash(name.name())),
                name + " crashes")).keys("Shift+E"),
        onNode("restart", "Restart", "The selected replica comes back with what it had written to disk.",
            at -> at.replica(life -> life == Moment.Life.DOWN), name -> new Trouble.Restart(name),
            "comes back").keys("R").icon("fth-refresh-cw"),
        onNode("pause", "Pause", "The selected node does nothing, and loses nothing, until it is resumed.",
            at -> at.node(Moment.Life.UP), name -> new Trouble.Pause(name), "stops")
            .keys("Z").icon("fth-pause-circle"),
        asked("pause-for", "Pause for a while ...", "The same, and it goes on by itself.",
            at -> at.node(Moment.Life.UP),
            name -> asking.lasting("Pause " + name, "Pause", Change.fault(new Trouble.Pause(name.name())),
                name + " stops")).keys("Alt+Z"),
        onNode("resume", "Resume", "The selected node goes on with what has arrived meanwhile.",
            at -> at.node(Moment.Life.PAUSED), name -> new Trouble.Resume(name), "goes on")
            .keys("Shift+Z").icon("fth-play-circle"),
        hand("fire-timer", "Fire a timer now",
            "A timer of the selected node fires at this moment; which one is asked where it has several.",
            AtHand::hasTimer, this::fire).keys("T").icon("fth-clock"));
  }

  private static Optional<NodeName> upReplica(AtHand at) {
    return at.replica(life -> life != Moment.Life.DOWN);
  }

  private Command onNode(String id, String title, String meaning, Function<AtHand, Optional<NodeName>> which,
      Function<String, Trouble> trouble, String does) {
    return asked(id, title, meaning, which,
        node -> done(node + " " + does, Change.fault(trouble.apply(node.name()))));
  }

  private <T> Command asked(String id, String title, String meaning, Function<AtHand, Optional<T>> which,
      Consumer<T> action) {
    return hand(id, title, meaning, at -> which.apply(at).isPresent(),
        at -> action.accept(which.apply(at).orElseThrow()));
  }

  private void fire(AtHand at) {
    List<Touch.NextTimer> timers = at.timers();
    if (timers.size() == 1) {
      fire(timers.get(0));
    } else {
      asking.timer(timers);
    }
  }

  void fire(Touch.NextTimer timer) {
    done("the timer \"" + timer.timer() + "\" of " + timer.of() + " fires",
        Change.touch(new Touch.FireNow(timer)));
  }

  // ---- links ----

  private List<Command> ofLinks() {
    return List.of(
        link("cut", "Cut", "Nothing arrives any more over the selected link.",
            ends -> !ends.cutForth() || !ends.cutBack(), ends -> done(
                "the link between " + ends.a() + " and " + ends.b() + " is cut", Change.fault(
                    new Trouble.Partition(List.of(List.of(ends.a().name()), List.of(ends.b().name()))))))
            .keys("X").icon("fth-scissors"),
        link("cut-forth", "Cut forth only", "Nothing arrives from the link's first node at its second.",
            ends -> !ends.cutForth(), ends -> cut(ends.a(), ends.b())).keys("Alt+X"),
        link("cut-back", "Cut back only", "Nothing arrives from the link's second node at its first.",
            ends -> !ends.cutBack(), ends -> cut(ends.b(), ends.a())).keys("Shift+Alt+X"),
        link("cut-for", "Cut for a while ...", "In which direction, and for how long.", ends -> true,
            ends -> asking.cut(ends)).keys("Shift+X"),
        link("heal", "Heal", "The selected link works again, whatever had cut it.", AtHand.Ends::isCut,
            this::heal).keys("H").icon("fth-link"),
        link("slow", "Slow ...", "Messages on the selected link take longer: how much is asked.",
            ends -> true, ends -> asking.slow(ends)).keys("Y").icon("fth-wind"));
  }

  private Command link(String id, String title, String meaning, Predicate<AtHand.Ends> possible,
      Consumer<AtHand.Ends> action) {
    return asked(id, title, meaning, at -> at.link().filter(possible), action);
  }

  private void cut(NodeName from, NodeName to) {
    done("the link from " + from + " to " + to + " is cut",
        Change.fault(new Trouble.Cut(new Way(from.name(), to.name()))));
  }

  private void heal(AtHand.Ends ends) {
    List<Change> changes = new ArrayList<>();
    if (ends.cutForth()) {
      changes.add(Change.touch(new Touch.Heal(new Way(ends.a().name(), ends.b().name()))));
    }
    if (ends.cutBack()) {
      changes.add(Change.touch(new Touch.Heal(new Way(ends.b().name(), ends.a().name()))));
    }
    together("heal the link between " + ends.a() + " and " + ends.b(),
        "the link between " + ends.a() + " and " + ends.b() + " works again", changes);
  }

  // ---- messages ----

  private List<Command> ofMessages() {
    return List.of(
        message("drop", "Drop the message", "The selected message is lost on its way.", at -> true,
            Touch.OnMessage.DropNow::new, "is lost").keys("D").icon("fth-trash-2"),
        message("duplicate", "Duplicate the message", "The selected message arrives once more.", at -> true,
            Touch.OnMessage.DuplicateNow::new, "arrives twice").keys("Shift+D").icon("fth-copy"),
        message("hold", "Hold the message", "The selected message waits until it is released.",
            at -> !at.isHeld(), Touch.OnMessage.HoldNow::new, "is held").keys("K").icon("fth-anchor"),
        message("release", "Release the message", "The message that is held goes on its way.", AtHand::isHeld,
            Touch.OnMessage.ReleaseNow::new, "goes on its way").keys("Shift+K").icon("fth-navigation"),
        message("deliver", "Deliver the message now", "The selected message arrives at this moment.",
            at -> true, Touch.OnMessage.DeliverNow::new, "arrives").keys("A").icon("fth-download"));
  }

  private Command message(String id, String title, String meaning, Predicate<AtHand> possible,
      Function<SentMessage, Touch.OnMessage> touch, String does) {
    return hand(id, title, meaning, at -> at.message().isPresent() && possible.test(at), at -> {
      SentMessage name = at.messageName();
      done(name.text() + " " + does, Change.touch(touch.apply(name)));
    });
  }

  // ---- sessions ----

  private List<Command> ofSessions() {
    return List.of(
        session("read-as", "Read as ...", "A session reads a key, besides what its script says.",
            Asking.Kind.READ).keys("Q").icon("fth-eye"),
        session("write-as", "Write as ...", "A session writes a key, besides what its script says.",
            Asking.Kind.WRITE).keys("W").icon("fth-edit-2"),
        session("do-as", "Add, delete or transfer as ...",
            "A session does another operation, besides what its script says.", Asking.Kind.ADD).keys("O"));
  }

  private Command session(String id, String title, String meaning, Asking.Kind kind) {
    return hand(id, title, meaning, at -> !at.sessions().isEmpty(), at -> asking.operation(at, kind));
  }

  // ---- doing it ----

  private Command hand(String id, String title, String meaning, Predicate<AtHand> possible,
      Consumer<AtHand> action) {
    return Command.of(id, Command.Menu.HAND, title, meaning, () -> now().ifPresent(action))
        .when(() -> now().filter(possible).isPresent());
  }

  private Optional<AtHand> now() {
    if (known == null || !known.isCurrent(desk.project())) {
      known = AtHand.of(desk.project()).orElse(null);
    }
    return Optional.ofNullable(known);
  }

  /** Does one thing at the cursor's time; returns what is wrong where it cannot be done. */
  Optional<String> done(String sentence, Change change) {
    return make(sentence, () -> desk.project().intervene(change));
  }

  /** Does several things at once, as one branch; the time is added to its name. */
  Optional<String> together(String name, String sentence, List<Change> changes) {
    String at = Times.at(desk.project().cursor().time());
    return changes.size() == 1 ? done(sentence, changes.get(0))
        : make(sentence, () -> desk.project().intervene(name + " at " + at, changes));
  }

  /** Stages a situation, as one branch. */
  void stage(Situation situation) {
    make("the run is brought into \u201c" + situation.title() + "\u201d",
        () -> desk.project().stage(situation));
  }

  private Optional<String> make(String sentence, Runnable act) {
    String at = Times.at(desk.project().cursor().time());
    int before = desk.project().tree().active();
    act.run();
    Branch branch = desk.project().tree().activeBranch();
    if (branch.id() == before) {
      String wrong = desk.project().problems().stream().map(Problem::message).findFirst()
          .orElse("it was refused");
      desk.sayProblem("That cannot be done: " + wrong + ".");
      return Optional.of(wrong);
    }
    awaited = branch.id();
    from = desk.project().cursor();
    see();
    desk.say("At " + at + " " + sentence + ": the new branch \u201c" + branch.name() + "\u201d.");
    return Optional.empty();
  }

  @Override
  public void runChanged() {
    see();
  }

  /**
   * When the new run is on the screen, the cursor goes behind what was done, so that it is seen. A run
   * that is being computed comes in parts, of which the first may end before that.
   */
  private void see() {
    if (awaited >= 0) {
      // Later: whoever else listens must have heard of the new run first.
      Platform.runLater(this::goBehind);
    }
  }

  private void goBehind() {
    Project project = desk.project();
    if (awaited != project.tree().active() || project.cursor().time() != from.time()) {
      awaited = -1;
      return;
    }
    project.played(awaited).filter(run -> run == project.played().orElse(null)).ifPresent(run -> {
      Cursor behind = run.afterHand(from);
      if (!behind.equals(from)) {
        awaited = -1;
        project.moveTo(behind);
      }
    });
  }
}
