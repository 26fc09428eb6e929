package lagoon.ui.lessons;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Highlight;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Runs;
import lagoon.scenarios.text.Document;
import lagoon.trace.Slice;
import lagoon.trace.Trace;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Evidence;
import lagoon.ui.playback.Horizon;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Selection;

/**
 * Brings the runs of a lesson onto the stage, each no further than the lesson has shown it. What somebody did
 * by hand in between stays as a branch; the lesson goes on with the first one.
 */
final class Staging implements ProjectListener {

  private final Project project;
  private final Runs runs;
  private final Computing computing;
  private final Sitting.Listener listener;
  /** What is on its way; null where nothing is. */
  private Asked asked;
  /** What the lesson wants on the stage; null before anything. */
  private Wanted wanted;
  /** What it opened; null before anything. */
  private Put put;
  /** From how much of it on it is new and played; empty: none of it is. */
  private OptionalInt newFrom = OptionalInt.empty();
  /** What the lesson selected last. */
  private Selection lit = Selection.NOTHING;

  /** Computes something elsewhere, one thing after the other. */
  interface Computing {
    <T> void compute(Supplier<T> question, Consumer<T> then);
  }

  /** What a step is about: a run, how far, and what to look at. */
  private record Part(Source source, Moment until, Highlight highlight, Optional<Challenge> challenge) {

    /** A challenge is about all of its run. */
    boolean isWhole() {
      return challenge.isPresent();
    }
  }

  /**
   * What a step is about, asked for.
   *
   * @param there what was open then
   */
  private record Asked(Part part, Optional<lagoon.ui.playback.Source> there) {}

  /**
   * What the lesson opened.
   *
   * @param of of which of its runs that is; empty: of none, it was edited
   */
  private record Put(lagoon.ui.playback.Source source, Optional<Source> of) {}

  /**
   * The same with what the run says.
   *
   * @param count how many observations are shown
   * @param horizon empty: all of it
   * @param story the id of what the story leads to; 0: none
   */
  private record Wanted(
      Part part, lagoon.ui.playback.Source source, int count, Optional<Horizon> horizon, long story) {}

  Staging(Project project, Runs runs, Computing computing, Sitting.Listener listener) {
    this.project = project;
    this.runs = runs;
    this.computing = computing;
    this.listener = listener;
    project.add(this);
  }

  /** Whether what is on the stage is not the lesson's: somebody opened it, and it stays there. */
  boolean isElsewhere() {
    return put != null && project.source().filter(one -> !isOurs(one)).isPresent()
        && !(asked != null && isAsBefore(asked));
  }

  /** Whether still the same is open as when the lesson asked for its run. */
  private boolean isAsBefore(Asked one) {
    return project.source().orElse(null) == one.there.orElse(null);
  }

  /** Whether what the lesson opened last is open. */
  private boolean isOpen() {
    return put != null && project.source().filter(this::isOurs).isPresent();
  }

  /** What was made of a challenge and is taken up again, after Lagoon had ended, is still about it. */
  private boolean isOurs(lagoon.ui.playback.Source one) {
    return one == put.source || wanted != null && wanted.part.isWhole() && isSame(one, wanted.source);
  }

  private static boolean isSame(lagoon.ui.playback.Source one, lagoon.ui.playback.Source other) {
    return one.name().equals(other.name()) && one.document().text().equals(other.document().text())
        && one.settings().equals(other.settings()) && one.seed().equals(other.seed());
  }

  /** Whether a challenge is on the stage, as it began or as somebody has changed it. */
  boolean isChallenge() {
    return wanted != null && wanted.part.isWhole() && isOn() && asked == null;
  }

  /** An edited file of what is on the stage takes its place, as the lesson's own. */
  void edit(Document document) {
    lagoon.ui.playback.Source now = project.source().orElseThrow();
    put = new Put(new lagoon.ui.playback.Source(now.name(), now.file(), document, List.of(), now.seed()),
        Optional.empty());
    project.open(put.source);
  }

  /**
   * Brings what a step is about onto the stage.
   *
   * @param onward whether the step was reached from the one before: what is new is played then
   */
  void stage(Player player, boolean onward) {
    Optional<Part> part = part(player);
    if (part.isEmpty()) {
      return;
    }
    boolean isThere = wanted != null && wanted.part.equals(part.get()) && asked == null && isOpen();
    if (isThere) {
      return;
    }
    boolean shows = onward && !player.isOver()
        && (player.step() instanceof Step.Open || player.step() instanceof Step.Play);
    Asked now = new Asked(part.get(), project.source());
    asked = now;
    computing.compute(() -> ask(now.part), found -> {
      boolean isOurs = isAsBefore(now) || isOn();
      if (asked == now && isOurs) {
        bring(found, shows);
      } else if (asked == now) {
        giveWay(found);
      }
    });
  }

  /** Somebody has opened something else meanwhile: it stays until the lesson is asked for. */
  private void giveWay(Wanted next) {
    wanted = next;
    put = new Put(next.source, Optional.of(next.part.source));
    asked = null;
    listener.moved();
  }

  /** The same anew, without what somebody did to it. */
  void again(Player player) {
    put = null;
    stage(player, false);
  }

  private static Optional<Part> part(Player player) {
    if (!player.isOver() && player.step() instanceof Step.Try one) {
      return Optional.of(new Part(one.challenge().source(), new Moment.End(), Highlight.NOTHING,
          Optional.of(one.challenge())));
    }
    Optional<Step> shown = player.shown();
    if (shown.isPresent() && shown.get() instanceof Step.Open open) {
      return Optional.of(new Part(open.source(), open.until(), open.highlight(), Optional.empty()));
    } else if (shown.isPresent() && shown.get() instanceof Step.Play play) {
      return Optional.of(new Part(play.source(), play.until(), play.highlight(), Optional.empty()));
    }
    // Before any run was opened the first one stands ready.
    return player.lesson().steps().stream().filter(Step.Open.class::isInstance).findFirst()
        .map(step -> new Part(((Step.Open) step).source(), new Moment.Start(), Highlight.NOTHING,
            Optional.empty()));
  }

  /**
   * Asks the lesson's own run, which is whole, how far is shown. The stage computes it again up to there:
   * what it reports must not come from what is not shown, and of all of it the stage wants the higher rungs.
   */
  private Wanted ask(Part part) {
    Document document = part.challenge.map(runs::start)
        .orElseGet(() -> runs.scenarios().document(runs.folder(), part.source).orElseThrow());
    String name = part.source.scenario().orElse(runs.folder().name() + "/" + part.source.name());
    lagoon.ui.playback.Source source = new lagoon.ui.playback.Source(
        name, Optional.empty(), document, part.source.assignments(), part.source.seed());
    if (part.isWhole()) {
      return new Wanted(part, source, 0, Optional.empty(), 0);
    }
    var run = runs.of(part.source);
    Trace trace = run.trace();
    int count = run.shown(part.until);
    long story = part.highlight.story().map(run::count).filter(at -> at.isPresent() && at.getAsInt() > 0)
        .map(at -> trace.get(at.getAsInt() - 1).id()).orElse(0L);
    return new Wanted(part, source, count,
        count == trace.size() ? Optional.empty() : Optional.of(Horizon.of(trace, count)), story);
  }

  private void bring(Wanted next, boolean shows) {
    boolean isSame = isOpen() && put.of.equals(Optional.of(next.part.source));
    int before = isSame && wanted != null ? Math.min(wanted.count, next.count) : 0;
    newFrom = shows ? OptionalInt.of(before) : OptionalInt.empty();
    wanted = next;
    project.clock(project.clock().playing(false));
    if (!isSame || next.part.isWhole()) {
      put = new Put(next.source, Optional.of(next.part.source));
      project.open(put.source, next.horizon);
    } else {
      project.activate(0);
      project.horizon(next.horizon);
    }
    look();
  }

  /** With another run the selection is told of last: what is made bright before is dim again. */
  @Override
  public void selectionChanged() {
    if (asked != null) {
      look();
    }
  }

  /** Whether what is wanted is there by now. */
  private void look() {
    Optional<Played> shown = project.played();
    boolean isThere = asked != null && wanted != null && asked.part == wanted.part && isOn()
        && project.tree().active() == 0 && project.played(0).equals(shown)
        && project.horizon().equals(wanted.horizon) && shown.get().goesOn() == wanted.horizon.isPresent()
        && (wanted.part.isWhole() || shown.get().trace().size() == wanted.count);
    if (isThere) {
      asked = null;
      listener.staged(passage());
    }
  }

  /** What is new on the stage. */
  private Passage passage() {
    Trace trace = project.played().orElseThrow().trace();
    Cursor end = wanted.part.isWhole() ? Cursor.START : Cursor.atEnd(trace);
    int from = newFrom.orElse(0);
    Cursor begin = from == 0 || from > trace.size() ? Cursor.START : Cursor.after(trace, from - 1);
    return new Passage(trace, newFrom.isPresent() ? begin : end, end);
  }

  void replay() {
    if (wanted != null && asked == null && isOn()) {
      project.activate(0);
      newFrom = OptionalInt.of(0);
      listener.staged(passage());
    }
  }

  private boolean isOn() {
    return isOpen() && project.played().isPresent();
  }

  void arrive() {
    if (wanted != null && isOn() && asked == null) {
      project.moveTo(wanted.part.isWhole() ? Cursor.START
          : Cursor.atEnd(project.played().orElseThrow().trace()));
      light();
    }
  }

  void light() {
    if (wanted == null || !isOn() || asked != null) {
      return;
    }
    Played run = project.played().orElseThrow();
    lit = story(run);
    project.select(lit);
    Set<NodeName> nodes = named(run);
    if (lit instanceof Selection.Nothing && !nodes.isEmpty()) {
      project.emphasise(Optional.of(Slice.at(run.trace(), nodes)));
    }
  }

  private Set<NodeName> named(Played run) {
    return run.trace().cast().nodes().stream()
        .filter(node -> wanted.part.highlight.nodes().contains(node.name())).collect(Collectors.toSet());
  }

  /** Of the nodes to look at, all are bright beside the story, though it may not touch them. */
  @Override
  public void storyFound() {
    if (wanted != null && asked == null && isOn() && project.selection() == lit
        && !(lit instanceof Selection.Nothing) && project.story().isPresent()) {
      Slice story = project.story().get();
      Set<NodeName> nodes = named(project.played().orElseThrow());
      if (!nodes.stream().allMatch(story::touches)) {
        project.emphasise(Optional.of(story.touching(nodes)));
      }
    }
  }

  /** What leads to the story's end: where that tells of a violation, the violation itself. */
  private Selection story(Played run) {
    Optional<Observation> end = wanted.story == 0 ? Optional.empty() : run.trace().find(wanted.story);
    if (end.isEmpty()) {
      return Selection.NOTHING;
    }
    if (end.get() instanceof Observation.Violated) {
      int position = run.trace().positionOf(wanted.story);
      Evidence evidence = new Evidence(run.trace());
      return run.report().violations().stream()
          .filter(one -> evidence.told(one).orElse(-1) == position).findFirst()
          .<Selection>map(Selection.OfViolation::new).orElse(new Selection.OfObservation(wanted.story));
    }
    return end.get() instanceof Observation.Sent ? new Selection.OfMessage(wanted.story)
        : new Selection.OfObservation(wanted.story);
  }

  /** What was bright for the lesson is not any more; what it asked for last comes in vain. */
  void close() {
    project.remove(this);
    asked = null;
    if (wanted != null && isOn()) {
      project.select(Selection.NOTHING);
      project.horizon(Optional.empty());
    }
  }
}
