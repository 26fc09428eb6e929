package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import lagoon.guarantee.Violation;
import lagoon.picture.Times;
import lagoon.protocol.Protocols;
import lagoon.protocol.Situation;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problem;
import lagoon.simulation.Change;
import lagoon.simulation.When;
import lagoon.trace.Slice;

/**
 * An opened scenario: its branches, the cursor, the selection, the clock. It belongs to one thread, the one
 * to which its {@link Crew} delivers; every method is called there and none of them waits for a run.
 *
 * <p>What is done by hand never changes a run: it makes another one, from the same past, as a branch. What
 * comes after the cursor in the file stays; what had been done by hand after it belongs to the old future,
 * which stays as it is.
 */
public final class Project {

  private final Player player;
  private final Crew crew;
  private final Runs runs;
  private final History history = new History();
  /** One may come or go while all are told. */
  private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
  /** What is on the screen; null where nothing is. */
  private Source source;
  /** What was to be opened and is not good yet; null where there is nothing like that. */
  private Source wanted;
  private Tree tree = Tree.of("");
  /** The run on the screen: the active branch's, or while that is computed the one before. */
  private Played shown;
  private Cursor cursor = Cursor.START;
  private Selection selection = Selection.NOTHING;
  private Optional<Slice> story = Optional.empty();
  private PlayClock clock = PlayClock.STOPPED;
  private List<Problem> problems = List.of();

  /** A project in which nothing is open. */
  public Project(Protocols protocols, Crew crew) {
    this.player = new Player(protocols);
    this.crew = crew;
    this.runs = new Runs(player, crew, this::arrived);
  }

  // ---- what is open ----

  /**
   * Opens another scenario: all branches are forgotten, the first one is computed. Where something is wrong
   * with its text, {@link #problems} tells, and what was open before stays on the screen; to
   * {@link #reload} it with a better text opens it then.
   */
  public void open(Source opened) {
    open(opened, Optional.empty());
  }

  /** Opens another scenario, of which no more is shown than its beginning; empty: all of it. */
  public void open(Source opened, Optional<Horizon> limit) {
    LoadedScenario loaded = load(opened);
    wanted = loaded.isGood() ? null : opened;
    if (loaded.isGood()) {
      begin(opened, Tree.of(loaded.scenario(), limit), limit);
    }
  }

  /** Opens a scenario with branches that were saved. */
  public void open(Source opened, Tree saved) {
    wanted = load(opened).isGood() ? null : opened;
    if (wanted == null) {
      begin(opened, saved, Optional.empty());
    }
  }

  /** How much of the run is shown; empty: all of it. */
  public Optional<Horizon> horizon() {
    return runs.horizon();
  }

  /** From now on more of the run is shown, or less: every branch is computed anew, up to there. */
  public void horizon(Optional<Horizon> next) {
    if (!next.equals(runs.horizon())) {
      runs.limit(next);
      computeAnew();
    }
  }

  private LoadedScenario load(Source opened) {
    LoadedScenario loaded = player.format().load(opened.document(), opened.settings());
    report(loaded.problems().first());
    return loaded;
  }

  private void begin(Source opened, Tree beginning, Optional<Horizon> limit) {
    runs.limit(limit);
    source = opened;
    runs.forgetAll();
    history.clear();
    shown = null;
    tree = beginning;
    cursor = Cursor.START;
    selection = Selection.NOTHING;
    story = Optional.empty();
    clock = clock.playing(false);
    listeners.forEach(ProjectListener::treeChanged);
    listeners.forEach(ProjectListener::cursorMoved);
    listeners.forEach(ProjectListener::selectionChanged);
    listeners.forEach(ProjectListener::clockChanged);
    runs.compute(source, tree.activeBranch());
  }

  /**
   * The file has another text: every branch is to be computed anew, the active one at once, and the cursor
   * and the selection stay where they mean the same. Where something is wrong with the text, the last good
   * run stays.
   */
  public void reload(Document document) {
    if (wanted != null) {
      open(wanted.with(document));
      return;
    }
    Source better = source.with(document);
    if (!load(better).isGood()) {
      return;
    }
    source = better;
    listeners.forEach(ProjectListener::treeChanged);
    computeAnew();
  }

  private void computeAnew() {
    tree.branches().stream().filter(branch -> branch.id() != tree.active())
        .forEach(branch -> runs.forget(branch.id()));
    runs.compute(source, tree.activeBranch());
  }

  /** What was opened last, good or not. */
  public Optional<Source> source() {
    return Optional.ofNullable(wanted == null ? source : wanted);
  }

  /** Whether there is something to compute: a scenario without problems was opened. */
  public boolean isOpen() {
    return source != null;
  }

  /** The format of scenario files. */
  public ScenarioFormat format() {
    return player.format();
  }

  /** What is wrong with what was opened or asked for last. */
  public List<Problem> problems() {
    return problems;
  }

  private void report(List<Problem> found) {
    if (!found.isEmpty() || !problems.isEmpty()) {
      problems = List.copyOf(found);
      listeners.forEach(listener -> listener.problemsFound(problems));
    }
  }

  /** From now on that one is told of changes. */
  public void add(ProjectListener listener) {
    listeners.add(listener);
  }

  public void remove(ProjectListener listener) {
    listeners.remove(listener);
  }

  // ---- branches ----

  /** The branches; one without a name where nothing is open. */
  public Tree tree() {
    return tree;
  }

  /** How far the computing of a branch is; {@code Cancelled} for one that nobody has asked for yet. */
  public Status status(int branch) {
    return runs.status(branch);
  }

  /** The last good run of a branch; empty before there is one, and where it was dropped for lack of room. */
  public Optional<Played> played(int branch) {
    return runs.played(branch);
  }

  /**
   * The run on the screen: the active branch's. While that is computed it is the run that was there before,
   * whose past is the same.
   */
  public Optional<Played> played() {
    return Optional.ofNullable(shown);
  }

  /** Whether the active branch is another run than the file's as it is written. */
  public boolean isChanged() {
    Branch active = tree.activeBranch();
    boolean isOpenedSo = source != null && source.settings().isEmpty() && source.seed().isEmpty();
    return !isOpenedSo || !active.settings().isEmpty() || !active.changes().isEmpty();
  }

  /** Looks at another branch, at the same time; it is computed if it must be. */
  public void activate(int branch) {
    if (branch != tree.active()) {
      become(tree.activated(branch));
    }
  }

  public void rename(int branch, String name) {
    change(tree.renamed(branch, name));
  }

  /**
   * Deletes a branch; those made from it stay.
   *
   * @throws IllegalArgumentException for the first one
   */
  public void delete(int branch) {
    change(tree.without(branch));
  }

  /** Computes a branch whose computing was called off. */
  public void compute(int branch) {
    runs.compute(source, tree.get(branch));
  }

  /** Calls off the computing of a branch; its last good run stays. */
  public void cancel(int branch) {
    runs.cancel(branch);
  }

  /** Makes a change at the cursor, as a new branch, which becomes the active one. */
  public void intervene(Change change) {
    intervene(change, shown == null ? When.START : shown.when(cursor));
  }

  /**
   * Makes a change at a point of the active branch, as a new branch, which becomes the active one. A change
   * that cannot be made (there is no such replica) is told as a problem, and nothing changes.
   */
  public void intervene(Change change, When when) {
    fork(Naming.of(change.at(when), player.format()), List.of(change), when);
  }

  /** Makes several changes at the cursor at once, in their order, as one new branch of that name. */
  public void intervene(String name, List<Change> together) {
    fork(name, together, shown == null ? When.START : shown.when(cursor));
  }

  /** Stages a situation at the cursor, as a new branch; nothing happens where that is not possible. */
  public void stage(Situation situation) {
    List<Change> placed = shown == null ? List.of() : shown.changes(situation, cursor);
    if (!placed.isEmpty()) {
      forkPlaced(situation.title() + " at " + Times.at(cursor.time()), placed, shown.when(cursor));
    }
  }

  private void fork(String name, List<Change> together, When when) {
    forkPlaced(name, together.stream().map(change -> change.at(when)).toList(), when);
  }

  /** A branch with changes that stand at their times, none of them before that point. */
  private void forkPlaced(String name, List<Change> placed, When when) {
    Branch from = tree.activeBranch();
    List<Change> changes = new ArrayList<>(from.changes());
    changes.removeIf(other -> other.when().compareTo(when) > 0);
    changes.addAll(placed);
    Branch branch = new Branch(tree.next(), name, Optional.of(from.id()), Optional.of(when), from.settings(),
        changes);
    if (isGood(branch)) {
      change(tree.with(branch).activated(branch.id()));
    }
  }

  /** The same from the beginning with other settings, as a branch, which does not become the active one. */
  public void vary(String name, List<String> settings) {
    Branch from = tree.activeBranch();
    List<String> all = new ArrayList<>(from.settings());
    all.addAll(settings);
    Branch branch = new Branch(tree.next(), name, Optional.of(from.id()), Optional.empty(), all,
        from.changes());
    if (isGood(branch)) {
      change(tree.with(branch));
      runs.compute(source, branch);
    }
  }

  private boolean isGood(Branch branch) {
    LoadedScenario loaded = player.load(source, branch);
    report(loaded.problems().first());
    return loaded.isGood();
  }

  private void change(Tree next) {
    history.note(tree);
    become(next);
  }

  private void become(Tree next) {
    Tree was = tree;
    tree = next;
    was.branches().stream().filter(branch -> tree.find(branch.id()).isEmpty())
        .forEach(branch -> runs.forget(branch.id()));
    listeners.forEach(ProjectListener::treeChanged);
    Optional<Played> there = runs.played(tree.active());
    there.ifPresent(this::show);
    boolean isComing = runs.status(tree.active()) instanceof Status.Running;
    if (there.isEmpty() && !isComing) {
      runs.compute(source, tree.activeBranch());
    }
  }

  private void arrived(int branch, Status status) {
    listeners.forEach(listener -> listener.statusChanged(branch, status));
    if (branch == tree.active() && status instanceof Status.Done done) {
      show(done.played());
    } else if (branch == tree.active() && status instanceof Status.Failed failed) {
      report(List.of(new Problem(Mark.startOf(source.name()), failed.sentence())));
    }
  }

  /** Another run is on the screen from here on. */
  private void show(Played next) {
    if (next == shown) {
      return;
    }
    Played before = shown;
    shown = next;
    if (before != null) {
      cursor = Carrying.cursor(before.trace(), next.trace(), cursor);
      selection = Carrying.selection(before, next, selection);
    }
    listeners.forEach(ProjectListener::runChanged);
    listeners.forEach(ProjectListener::cursorMoved);
    select(selection);
  }

  public boolean canUndo() {
    return history.canUndo();
  }

  /** Takes back the last thing done to the branches; nothing where there is none. */
  public void undo() {
    history.undo(tree).ifPresent(this::become);
  }

  public boolean canRedo() {
    return history.canRedo();
  }

  public void redo() {
    history.redo(tree).ifPresent(this::become);
  }

  // ---- time ----

  /** Where somebody looks, in the run on the screen. */
  public Cursor cursor() {
    return cursor;
  }

  /** Moves the cursor. */
  public void moveTo(Cursor place) {
    if (!place.equals(cursor)) {
      cursor = place;
      listeners.forEach(ProjectListener::cursorMoved);
    }
  }

  /** Moves the cursor to a time, after everything that happens then, or to the nearest end of the run. */
  public void moveTo(long time) {
    if (shown != null) {
      moveTo(Cursor.at(shown.trace(), time));
    }
  }

  public PlayClock clock() {
    return clock;
  }

  /** Lets it play or stop, faster or slower. To play at the end is to play from the beginning. */
  public void clock(PlayClock next) {
    if (next.equals(clock)) {
      return;
    }
    boolean begins = next.playing() && !clock.playing();
    clock = next;
    if (begins && shown != null && cursor.time() >= shown.trace().end()) {
      moveTo(Cursor.START);
    }
    listeners.forEach(ProjectListener::clockChanged);
  }

  /**
   * Wall time has passed: while it plays, the cursor moves; at the end it stops.
   *
   * @param elapsed since the last call, in nanoseconds
   */
  public void tick(long elapsed) {
    if (!clock.playing() || shown == null) {
      return;
    }
    long end = shown.trace().end();
    moveTo(clock.advance(shown.pace(), cursor.time(), elapsed));
    if (cursor.time() >= end) {
      clock(clock.playing(false));
    }
  }

  // ---- selection ----

  public Selection selection() {
    return selection;
  }

  /** Selects something in all views; its {@link #story} follows when it is known. */
  public void select(Selection next) {
    selection = next;
    story = Optional.empty();
    listeners.forEach(ProjectListener::selectionChanged);
    Played of = shown;
    if (of == null || next instanceof Selection.Nothing || next instanceof Selection.OfNode
        || next instanceof Selection.OfLink) {
      return;
    }
    crew.background().execute(() -> {
      Optional<Slice> found = Story.of(of.trace(), next);
      crew.delivery().execute(() -> {
        if (selection == next && shown == of) {
          story = found;
          listeners.forEach(ProjectListener::storyFound);
        }
      });
    });
  }

  /** What led to the selection, which stays bright; empty where it is not known (yet), or there is none. */
  public Optional<Slice> story() {
    return story;
  }

  /** Lets something else than the selection's story be bright, until something is selected. */
  public void emphasise(Optional<Slice> bright) {
    story = bright;
    listeners.forEach(ProjectListener::storyFound);
  }

  // ---- questions and text ----

  /**
   * "How could this have been prevented?": runs each other read strategy from just before the read that shows
   * a violation of the run on the screen.
   *
   * @param progress told now and then how far it is, 0 to 1
   */
  public Computation prevent(Violation violation, DoubleConsumer progress, Consumer<Prevention> whenDone) {
    return new Preventer(player, source, tree.activeBranch(), shown)
        .begin(violation, crew, progress, whenDone);
  }

  /** The protocols that there are: to be asked anywhere. */
  public Protocols protocols() {
    return player.protocols();
  }

  /** Branches side by side, those of them that have been computed; empty where fewer than two have. */
  public Optional<Comparison> compare(List<Integer> branches) {
    return runs.compare(branches.stream().map(tree::get).toList());
  }

  /**
   * A scenario file that does a branch exactly; comments of what was opened are kept, unless it is written
   * with anchors in the way of a change.
   *
   * @param expects whether it keeps what is expected of what was opened
   */
  public String text(int branch, boolean expects) {
    return player.text(source, tree.get(branch), expects);
  }

  /** The command that runs a branch in a terminal. */
  public String replayCommand(int branch) {
    return player.command(source, tree.get(branch), System.getProperty("lagoon.command", "lagoon"));
  }
}
