package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Property;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.running.Report;
import lagoon.simulation.Change;
import lagoon.simulation.Scenario;
import lagoon.simulation.When;

/** Tries what would have prevented a violation: every read strategy, from just before the read. */
final class Preventer {

  private final Player player;
  private final Source source;
  private final Branch branch;
  private final Played played;

  Preventer(Player player, Source source, Branch branch, Played played) {
    this.player = player;
    this.source = source;
    this.branch = branch;
    this.played = played;
  }

  /**
   * Begins to try, in the background; both are told on the thread that owns the project.
   *
   * @return to call it off, and then nothing more is told
   */
  Computation begin(
      Violation violation, Crew crew, DoubleConsumer progress, Consumer<Prevention> whenDone) {
    Computation computation = new Computation();
    crew.background().execute(() -> find(violation, computation,
        share -> deliver(crew, computation, () -> progress.accept(share)))
        .ifPresent(found -> deliver(crew, computation, () -> whenDone.accept(found))));
    return computation;
  }

  private static void deliver(Crew crew, Computation computation, Runnable news) {
    crew.delivery().execute(() -> {
      if (!computation.isCancelled()) {
        news.run();
      }
    });
  }

  /**
   * What was found, if only why nothing could be; empty where it was called off.
   *
   * @param progress told how many of the strategies have been tried, 0 to 1, on the thread that tries them
   */
  private Optional<Prevention> find(Violation violation, Computation computation, DoubleConsumer progress) {
    try {
      return Optional.of(tried(violation, computation, progress));
    } catch (CancellationException calledOff) {
      return Optional.empty();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
      // Whoever asked waits for an answer.
      return Optional.of(new Prevention(violation, Optional.empty(), List.of(),
          "The strategies cannot be tried: " + Status.Failed.of(fault).sentence() + "."));
    }
  }

  private Prevention tried(Violation violation, Computation computation, DoubleConsumer progress) {
    Evidence evidence = new Evidence(played.trace());
    Optional<Operation> read = evidence.read(violation);
    int at = evidence.readInvoked(violation).orElse(-1);
    if (at < 0) {
      return new Prevention(violation, Optional.empty(), List.of(),
          "No read led to this violation, so that no other way of reading could have prevented it.");
    }
    When from = played.beforeEvent(at);
    Scenario now = played.settings(from);
    String path = path(now, read.get().session());
    List<Prevention.Attempt> attempts = new ArrayList<>();
    List<Strategies.Candidate> candidates = Strategies.all(player.format(), path, now);
    for (int i = 0; i < candidates.size(); i++) {
      progress.accept((double) i / candidates.size());
      attempt(violation, read.get(), from, path, candidates.get(i), computation).ifPresent(attempts::add);
    }
    attempts.sort(Comparator.comparing((Prevention.Attempt one) -> !one.prevents())
        .thenComparing(one -> one.costs().leaderShare())
        .thenComparing(one -> one.costs().readP99()));
    String note = attempts.isEmpty()
        ? "How this session reads cannot be changed during a run (" + path + ")." : "";
    return new Prevention(violation, Optional.of(from), attempts, note);
  }

  /** Where the session's way of reading is set. */
  private static String path(Scenario scenario, Session session) {
    if (session.index() < scenario.sessions().size()) {
      boolean isOwn = scenario.sessions().get(session.index()).reads().isPresent();
      return isOwn ? "sessions[" + session.index() + "].reads" : "reads";
    }
    boolean isOwn = scenario.workload().flatMap(one -> one.strategy()).isPresent();
    return isOwn ? "workload.strategy" : "reads";
  }

  private Optional<Prevention.Attempt> attempt(Violation violation, Operation read, When from, String path,
      Strategies.Candidate candidate, Computation computation) {
    Change change = Change.set(path, candidate.strategy()).at(from);
    List<Change> changes = new ArrayList<>(branch.changes());
    changes.removeIf(other -> other.when().compareTo(from) > 0);
    changes.add(change);
    LoadedScenario loaded = player.load(source, new Branch(branch.id(), "", Optional.empty(),
        Optional.of(from), branch.settings(), changes));
    if (!loaded.isGood()) {
      return Optional.empty();
    }
    Played tried = player.play(source, loaded, Optional.empty(), computation, share -> {});
    Judgement judgement = judgement(tried.report(), violation.guarantee());
    return Optional.of(new Prevention.Attempt(candidate.strategy(), candidate.meaning(), change,
        prevents(violation, read, tried, judgement), judgement, tried.report().costs()));
  }

  private static Judgement judgement(Report report, String guarantee) {
    List<Judgement> all = new ArrayList<>(report.verdicts());
    all.addAll(report.invariants());
    return all.stream().filter(one -> one.guarantee().equals(guarantee)).findFirst().orElseThrow();
  }

  /**
   * Where the read itself shows the violation: that read is answered and shows none. Otherwise: the whole run
   * has none. Where there are more violations than are kept, nobody can tell, and the answer is no.
   */
  private static boolean prevents(Violation violation, Operation read, Played tried, Judgement judgement) {
    if (judgement.verdict() != Verdict.VIOLATED) {
      return isAnswered(tried, read);
    }
    return violation.witnesses().contains(read) && judgement.violations() <= Property.KEPT
        && isAnswered(tried, read)
        && tried.report().violations().stream().noneMatch(other ->
            other.guarantee().equals(violation.guarantee()) && other.witnesses().contains(read));
  }

  private static boolean isAnswered(Played tried, Operation read) {
    for (int i = Math.max(0, tried.trace().positionOf(read.invokedOrder())); i < tried.trace().size(); i++) {
      if (tried.trace().get(i) instanceof Observation.Completed completed
          && completed.operation().equals(read)) {
        return completed.outcome() == Outcome.OK;
      }
    }
    return false;
  }
}
