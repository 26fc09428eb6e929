package lagoon.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/**
 * The plainest readings of what must be true of a run, each a list of what is wrong. Slow, and independent of
 * any checker.
 */
final class Oracle {

  private final Trial trial;
  private final List<String> wrong = new ArrayList<>();

  Oracle(Trial trial) {
    this.trial = trial;
  }

  private List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** Every follower always holds what the leader held at some moment, and never goes back. */
  List<String> followersArePrefixes() {
    List<Map<Key, Version>> log = new ArrayList<>();
    log.add(initial());
    for (Observation.Applied one : appliedAt("primary")) {
      Map<Key, Version> next = new LinkedHashMap<>(log.get(log.size() - 1));
      one.versions().forEach(version -> next.put(version.key(), version));
      log.add(next);
    }
    for (String follower : List.of("replica-1", "replica-2")) {
      Map<Key, Version> held = initial();
      int place = 0;
      for (Observation.Applied one : appliedAt(follower)) {
        one.versions().forEach(version -> held.put(version.key(), version));
        int found = place + 1;
        while (found < log.size() && !log.get(found).equals(held)) found++;
        if (found == log.size()) {
          wrong.add(follower + " at " + one.time() + " holds " + held
              + ", which the leader never held after entry " + place);
          break;
        }
        place = found;
      }
    }
    return wrong();
  }

  private Map<Key, Version> initial() {
    Map<Key, Version> initial = new LinkedHashMap<>();
    trial.cast().initial().forEach(version -> initial.put(version.key(), version));
    return initial;
  }

  private List<Observation.Applied> appliedAt(String replica) {
    return trial.all(Observation.Applied.class).stream().filter(one -> one.node().name().equals(replica))
        .toList();
  }

  /**
   * Each operation is applied at the leader at most once, exactly once if acknowledged, never if it failed,
   * and lasts.
   */
  List<String> outcomesAreTrue() {
    Map<Operation, Integer> applied = new LinkedHashMap<>();
    for (Observation.Applied one : appliedAt("primary")) {
      applied.merge(one.versions().get(0).writer().orElseThrow(), 1, Integer::sum);
    }
    applied.forEach((operation, times) -> {
      if (times > 1) wrong.add(operation + " was carried out " + times + " times");
    });
    Map<String, Version> ended = trial.versions("primary");
    for (Observation.Completed one : trial.all(Observation.Completed.class)) {
      if (one.operation().action().isWrite()) {
        boolean happened = applied.containsKey(one.operation());
        if (one.outcome() == Outcome.OK && !happened) wrong.add(
            one.operation() + " was acknowledged and did not happen");
        if (one.outcome() == Outcome.FAILED && happened) wrong.add(
            one.operation() + " failed and did happen");
        for (Version version : one.versions()) {
          if (!ended.get(version.key().name()).isAtLeast(version)) wrong.add(one.operation() + " was lost");
        }
      }
    }
    return wrong();
  }

  /** When the leader acknowledges a write, as many followers as it is told have had it. */
  List<String> acknowledgementsAreEarned(int needed) {
    Map<String, Map<Key, List<Version>>> had = new LinkedHashMap<>();
    for (Observation one : trial.seen()) {
      if (one instanceof Observation.Applied applied) {
        applied.versions().forEach(
            version -> had.computeIfAbsent(one.node().name(), any -> new LinkedHashMap<>())
            .computeIfAbsent(version.key(), any -> new ArrayList<>()).add(version));
      } else if (one instanceof Observation.Sent sent
          && sent.message() instanceof lagoon.client.Reply.Written written) {
        long followers = had.entrySet().stream()
            .filter(entry -> !entry.getKey().equals("primary"))
            .filter(entry -> written.versions().stream().allMatch(version -> entry.getValue()
                .getOrDefault(version.key(), List.of()).stream().anyMatch(other -> other.isAtLeast(version))))
            .count();
        if (followers < needed) wrong.add(
            written.text() + " was acknowledged when " + followers + " followers had it");
      }
    }
    return wrong();
  }

  /** Reads that returned less than the same session (or user) had been told that it wrote. */
  List<String> readsMissingOwnWrites(boolean perUser) {
    return readsBehind(operation -> operation.action().isWrite(), perUser);
  }

  /** Reads that returned less than an earlier read of the same session. */
  List<String> readsGoingBack() {
    return readsBehind(operation -> !operation.action().isWrite(), false);
  }

  private List<String> readsBehind(Function<Operation, Boolean> counts, boolean perUser) {
    List<Observation.Completed> done =
        trial.all(Observation.Completed.class).stream().filter(one -> one.outcome() == Outcome.OK).toList();
    for (Observation.Completed later : done) {
      for (Observation.Completed earlier : later.operation().action()
          .isWrite() ? List.<Observation.Completed>of() : done) {
        boolean same = perUser
            ? earlier.operation().session().user().equals(later.operation().session().user())
            : earlier.operation().session().equals(later.operation().session());
        if (same && earlier.id() < later.operation().invokedOrder() && counts.apply(earlier.operation())) {
          earlier.versions().stream().filter(version -> isMissing(version, later))
              .forEach(version -> wrong.add(
                  later.operation() + " lacks " + version + " of " + version.key()));
        }
      }
    }
    return wrong();
  }

  private static boolean isMissing(Version version, Observation.Completed read) {
    return read.operation().action().keys().contains(version.key())
        && read.versions().stream()
            .noneMatch(other -> other.key().equals(version.key()) && other.isAtLeast(version));
  }

  /** The kinds of observations, and why messages were dropped: what the run went through. */
  Set<String> wentThrough() {
    Set<String> kinds = new HashSet<>();
    for (Observation one : trial.seen()) {
      kinds.add(one.getClass().getSimpleName());
      if (one instanceof Observation.Dropped dropped) kinds.add("dropped: " + dropped.why());
      if (one instanceof Observation.Sent sent) kinds.add(sent.message().kind());
      if (one instanceof Observation.Completed done) kinds.add(done.outcome().toString());
    }
    return kinds;
  }
}
