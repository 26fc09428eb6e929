package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.running.Comparison;

/**
 * The runs of a project's branches, computed in the background and kept while there is room: a run that was
 * dropped is computed again when somebody looks at it.
 */
final class Runs {

  /** How many observations are kept in all, besides those of the run that is looked at. */
  private static final long ROOM = 3_000_000;

  private final Player player;
  private final Crew crew;
  private final BiConsumer<Integer, Status> listener;
  private final Map<Integer, Status> statuses = new HashMap<>();
  private final Map<Integer, Computation> computations = new HashMap<>();
  private Optional<Horizon> horizon = Optional.empty();
  /** The last good run of each branch, the one that was asked for longest ago first. */
  private final LinkedHashMap<Integer, Played> played = new LinkedHashMap<>(16, 0.75f, true);

  Runs(Player player, Crew crew, BiConsumer<Integer, Status> listener) {
    this.player = player;
    this.crew = crew;
    this.listener = listener;
  }

  /** From now on no run goes further than that; what was computed before stays as it is. */
  void limit(Optional<Horizon> next) {
    horizon = next;
  }

  Optional<Horizon> horizon() {
    return horizon;
  }

  /** Begins to compute a branch; what was begun for it before is called off. */
  void compute(Source source, Branch branch) {
    int id = branch.id();
    stop(id);
    LoadedScenario loaded = player.load(source, branch);
    if (!loaded.isGood()) {
      become(id, new Status.Failed(loaded.problems().lines().get(0)));
      return;
    }
    Computation computation = new Computation();
    computations.put(id, computation);
    become(id, new Status.Running(0));
    Optional<Horizon> limit = horizon.map(one -> one.of(branch));
    try {
      crew.background().execute(() -> run(source, loaded, limit, id, computation));
    } catch (RejectedExecutionException closed) {
      become(id, new Status.Cancelled());
    }
  }

  private void run(Source source, LoadedScenario loaded, Optional<Horizon> limit, int id,
      Computation computation) {
    Status end;
    try {
      end = new Status.Done(player.play(source, loaded, limit, computation,
          share -> deliver(id, computation, new Status.Running(share))));
    } catch (CancellationException calledOff) {
      end = new Status.Cancelled();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
      end = Status.Failed.of(fault);
    }
    deliver(id, computation, end);
  }

  private void deliver(int id, Computation computation, Status status) {
    crew.delivery().execute(() -> {
      // What was called off, or begun anew, tells nothing more.
      if (computations.get(id) == computation && !computation.isCancelled()) {
        arrived(id, status);
      }
    });
  }

  private void arrived(int id, Status status) {
    if (!(status instanceof Status.Running)) {
      computations.remove(id);
    }
    if (status instanceof Status.Done done) {
      played.put(id, done.played());
      makeRoom(id);
    }
    become(id, status);
  }

  private void makeRoom(int newest) {
    long sum = played.values().stream().mapToLong(one -> one.trace().size()).sum();
    int size = played.get(newest).trace().size();
    var oldest = played.entrySet().iterator();
    while (sum - size > ROOM && oldest.hasNext()) {
      var entry = oldest.next();
      if (!entry.getKey().equals(newest)) {
        sum -= entry.getValue().trace().size();
        statuses.put(entry.getKey(), new Status.Cancelled());
        oldest.remove();
      }
    }
  }

  private void become(int id, Status status) {
    statuses.put(id, status);
    listener.accept(id, status);
  }

  /** Calls off what is being computed for a branch; its last good run stays. */
  void cancel(int id) {
    if (stop(id)) {
      become(id, new Status.Cancelled());
    }
  }

  private boolean stop(int id) {
    Computation running = computations.remove(id);
    if (running != null) {
      running.cancel();
    }
    return running != null;
  }

  /** Branches side by side, those that have been computed; empty where fewer than two have. */
  Optional<Comparison> compare(List<Branch> branches) {
    List<Comparison.Column> columns = new ArrayList<>();
    for (Branch branch : branches) {
      played(branch.id()).ifPresent(one ->
          columns.add(new Comparison.Column(branch.name(), one.report())));
    }
    return columns.size() < 2 ? Optional.empty() : Optional.of(Comparison.of(columns));
  }

  void forget(int id) {
    stop(id);
    statuses.remove(id);
    played.remove(id);
  }

  void forgetAll() {
    computations.values().forEach(Computation::cancel);
    computations.clear();
    statuses.clear();
    played.clear();
  }

  Status status(int id) {
    return statuses.getOrDefault(id, new Status.Cancelled());
  }

  Optional<Played> played(int id) {
    return Optional.ofNullable(played.get(id));
  }
}
