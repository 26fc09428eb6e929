package lagoon.guarantee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import lagoon.history.History;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * The definitions of the guarantees, read as they stand: every "for each" and "exists" runs over the whole
 * history, and the state of the cluster is kept for every moment of it. It shares nothing with the checkers
 * but the words.
 */
final class Definitions extends Replay {

  /** What the definitions say of one guarantee; {@code failures} are texts that name the pairs that fail. */
  static final class Reading {
    long checked;
    long contested;
    final List<String> failures = new ArrayList<>();
    String isExcused = "";

    Verdict verdict(End end) {
      if (!failures.isEmpty()) {
        return Verdict.VIOLATED;
      }
      if (isExcused.equals("untested") || contested == 0) {
        return Verdict.UNTESTED;
      }
      return end.limit().isPresent() || isExcused.equals("unknown") ? Verdict.UNKNOWN : Verdict.HOLDS;
    }
  }

  private final End end;

  Definitions(History history, End end) {
    super(history);
    this.end = end;
  }

  // ---- guarantees of reads ----

  Reading readYourWrites() {
    return reads(Op::isWrite, (a, b) -> a.equals(b));
  }

  Reading readYourWritesOfUser() {
    return reads(Op::isWrite, (a, b) -> a.user().equals(b.user()));
  }

  Reading monotonicReads() {
    return reads(op -> !op.isWrite(), (a, b) -> a.equals(b));
  }

  private interface Same {
    boolean same(Session some, Session other);
  }

  private Reading reads(Predicate<Op> isOfThePast, Same same) {
    Reading reading = new Reading();
    for (Op read : ops) {
      if (read.isWrite() || !read.isOk()) {
        continue;
      }
      for (Key key : new HashSet<>(read.operation().action().keys())) {
        List<Version> due = new ArrayList<>();
        for (Op before : ops) {
          if (isOfThePast.test(before)
              && before.isOk()
              && same.same(before.operation().session(), read.operation().session())
              && before.completed() < read.invoked()) {
            before.versions().stream().filter(v -> v.key().equals(key)).forEach(due::add);
          }
        }
        if (due.isEmpty()) {
          continue;
        }
        reading.checked++;
        List<Version> required = due.stream().filter(v -> isMaximal(v, due)).toList();
        if (knowsCopies() && required.stream().anyMatch(v -> isContested(read, v))) {
          reading.contested++;
        }
        if (due.stream().anyMatch(v -> !some(read.versions(), v))) {
          reading.failures.add(read.operation().id() + " " + key);
        }
      }
    }
    return reading;
  }

  private static boolean isMaximal(Version version, List<Version> among) {
    return among.stream().noneMatch(other -> other.supersedes(version));
  }

  private boolean isContested(Op read, Version due) {
    for (Observation o : observations) {
      if (o instanceof Observation.Served
          && ((Observation.Served) o).operation().equals(read.operation())
          && o.id() < read.completed()
          && cast.replicas().stream().anyMatch(replica -> isInReachWithout(read, replica, due, at(o.id())))) {
        return true;
      }
    }
    return writer(due)
        .filter(write -> write.isOk() && write.completed() < read.completed())
        .filter(write -> write.versions().stream().anyMatch(v -> someReplicaLacks(at(write.completed()), v)))
        .isPresent();
  }

  private static boolean isInReachWithout(Op read, NodeName replica, Version due, State state) {
    int client = read.operation().session().node().index();
    return !state.down().contains(replica.index())
        && !state.cuts().contains(List.of(client, replica.index()))
        && !state.cuts().contains(List.of(replica.index(), client))
        && !holds(state, replica.index(), due);
  }

  // ---- guarantees of writes ----

  Reading monotonicWrites() {
    return writes(Op::isWrite);
  }

  Reading writesFollowReads() {
    return writes(op -> !op.isWrite());
  }

  private List<Version> duty(Op write, Predicate<Op> isOfThePast) {
    List<Version> duty = new ArrayList<>();
    for (Op before : ops) {
      if (isOfThePast.test(before)
          && before.isOk()
          && before.operation().session().equals(write.operation().session())
          && before.completed() < write.invoked()) {
        duty.addAll(before.versions());
      }
    }
    return duty;
  }

  private Reading writes(Predicate<Op> isOfThePast) {
    Reading reading = new Reading();
    for (Observation o : observations) {
      if (!(o instanceof Observation.Applied applied)) {
        continue;
      }
      int replica = o.node().index();
      State before = at(o.id() - 1);
      State after = at(o.id());
      for (Op write : ops) {
        List<Version> duty = write.isWrite() ? duty(write, isOfThePast) : List.of();
        if (duty.isEmpty()) {
          continue;
        }
        boolean isApplied = applied.versions().stream()
            .filter(v -> v.writer().filter(write.operation()::equals).isPresent())
            .anyMatch(v -> !held(before, replica, v.key()).contains(v));
        if (isApplied) {
          reading.checked++;
          reading.contested +=
              duty.stream().anyMatch(v -> someReplicaLacks(at(write.invoked()), v)) ? 1 : 0;
          if (duty.stream().anyMatch(v -> !holds(before, replica, v) && !holds(after, replica, v)
              && !wasResolved(replica, v, o.id()))) {
            reading.failures.add(write.operation().id() + " early at " + o.node() + " in " + o.id());
          }
        }
        if (isReplaced(write, duty, replica, before, after)) {
          reading.failures.add(write.operation().id() + " replaced at " + o.node() + " in " + o.id());
        }
      }
    }
    return reading;
  }

  /** Whether at least that version came to a replica and lost there against a concurrent one. */
  private boolean wasResolved(int replica, Version due, long until) {
    boolean wasResolved = false;
    for (Observation o : observations) {
      if (o.id() > until || o.node().index() != replica) {
        continue;
      }
      if (o instanceof Observation.Discarded discarded) {
        wasResolved |= discarded.version().isAtLeast(due);
      } else if (o instanceof Observation.Applied) {
        List<Version> after = held(at(o.id()), replica, due.key());
        wasResolved |= held(at(o.id() - 1), replica, due.key()).stream()
            .filter(v -> v.isAtLeast(due) && after.stream().noneMatch(now -> now.isAtLeast(v)))
            .anyMatch(v -> after.stream().anyMatch(now -> !v.supersedes(now)));
      } else if (o instanceof Observation.Restarted restarted) {
        wasResolved &= restarted.held().stream().anyMatch(v -> v.key().equals(due.key()));
      }
    }
    return wasResolved;
  }

  private boolean isReplaced(Op write, List<Version> duty, int replica, State before, State after) {
    for (Key key : cast.keys()) {
      List<Version> was = held(before, replica, key);
      List<Version> is = held(after, replica, key);
      boolean isGone = was.stream()
          .filter(v -> v.writer().filter(write.operation()::equals).isPresent())
          .anyMatch(v -> is.stream().noneMatch(now -> now.isAtLeast(v)));
      boolean isBack = is.stream()
          .filter(v -> !was.contains(v))
          .anyMatch(v -> duty.stream().anyMatch(due -> due.key().equals(key) && due.isAtLeast(v)));
      if (isGone && isBack) {
        return true;
      }
    }
    return false;
  }

  /** The session that saw that violation of a write guarantee first, if one did. */
  Optional<Session> seenBy(Violation violation) {
    Version second = violation.versions().get(1);
    State then = at(violation.observation());
    boolean isStillThere = held(then, violation.replica().get().index(), second.key()).contains(second);
    Version due = isStillThere ? violation.versions().get(0) : second;
    Operation write = violation.witnesses().get(1);
    return ops.stream()
        .filter(read -> !read.isWrite() && read.isOk() && read.completed() > violation.observation())
        .filter(read -> read.operation().action().keys().contains(due.key()))
        .filter(read -> !some(read.versions(), due))
        .filter(read -> ops.stream().anyMatch(earlier -> !earlier.isWrite()
            && earlier.isOk()
            && earlier.operation().session().equals(read.operation().session())
            && earlier.completed() < read.invoked()
            && madeBy(write, read.completed()).stream().anyMatch(v -> some(earlier.versions(), v))))
        .min(Comparator.comparingLong(Op::completed))
        .map(read -> read.operation().session());
  }

  /** The versions of a write that anybody had applied or been told of before that observation. */
  private Set<Version> madeBy(Operation write, long before) {
    Set<Version> versions = new HashSet<>();
    for (Observation o : observations) {
      if (o.id() < before && o instanceof Observation.Applied applied) {
        versions.addAll(applied.versions());
      }
      if (o.id() < before && o instanceof Observation.Completed c && c.operation().equals(write)) {
        versions.addAll(c.versions());
      }
    }
    versions.removeIf(v -> v.writer().filter(write::equals).isEmpty());
    return versions;
  }

  // ---- the end ----

  private List<NodeName> up() {
    return cast.replicas().stream().filter(replica -> !last().down().contains(replica.index())).toList();
  }

  private boolean differs(State state, Key key) {
    Set<Set<Version>> sets = new HashSet<>();
    for (NodeName replica : cast.replicas()) {
      if (!state.down().contains(replica.index())) {
        sets.add(new HashSet<>(held(state, replica.index(), key)));
      }
    }
    return sets.size() > 1;
  }

  Reading convergence() {
    Reading reading = new Reading();
    if (!knowsCopies()) {
      reading.isExcused = "untested";
      return reading;
    }
    reading.isExcused = !end.openFaults().isEmpty() ? "untested" : !end.quiet() ? "unknown" : "";
    for (Key key : cast.keys()) {
      boolean everDiffered = states.stream().anyMatch(state -> differs(state, key));
      boolean isThere = cast.replicas().stream().anyMatch(r -> !held(last(), r.index(), key).isEmpty());
      reading.checked += everDiffered || isThere ? 1 : 0;
      reading.contested += everDiffered ? 1 : 0;
      if (reading.isExcused.isEmpty() && differs(last(), key)) {
        reading.failures.add(key.name());
      }
    }
    return reading;
  }

  Reading lostAcknowledgedWrites() {
    Reading reading = new Reading();
    if (!knowsCopies()) {
      reading.isExcused = "untested";
      return reading;
    }
    for (Op write : ops) {
      for (Version version : write.isWrite() && write.isOk() ? write.versions() : List.<Version>of()) {
        reading.checked++;
        boolean someCrashedLater = observations.stream()
            .anyMatch(o -> o instanceof Observation.Crashed && o.id() > write.completed());
        reading.contested +=
            someCrashedLater || someReplicaLacks(at(write.completed()), version) ? 1 : 0;
        if (cast.replicas().stream().noneMatch(replica -> holds(last(), replica.index(), version))) {
          if (!end.openFaults().isEmpty()) {
            reading.isExcused = "untested";
          } else if (!end.quiet()) {
            reading.isExcused = "unknown";
          } else {
            reading.failures.add(write.operation().id() + " " + version.key());
          }
        }
      }
    }
    return reading;
  }

  // ---- invariants ----

  Reading sum(List<Key> keys) {
    Reading reading = new Reading();
    if (!knowsCopies()) {
      reading.isExcused = "untested";
      return reading;
    }
    Optional<Long> right = sum(keys, states.get(0), 0);
    Map<Integer, Boolean> wasWrong = new HashMap<>();
    for (Observation o : observations) {
      if (o instanceof Observation.Applied applied
          && applied.versions().stream().anyMatch(v -> keys.contains(v.key()))) {
        judgeSum(reading, keys, at(o.id()), o.node(), right, wasWrong, " in " + o.id(), true);
      }
    }
    for (NodeName replica : up()) {
      judgeSum(reading, keys, last(), replica, right, wasWrong, " at the end", false);
    }
    return reading;
  }

  private void judgeSum(
      Reading reading, List<Key> keys, State state, NodeName replica, Optional<Long> right,
      Map<Integer, Boolean> wasWrong, String where, boolean isContested) {
    Optional<Long> sum = sum(keys, state, replica.index());
    if (sum.isPresent()) {
      reading.checked++;
      reading.contested += isContested ? 1 : 0;
      if (!sum.equals(right) && !wasWrong.getOrDefault(replica.index(), false)) {
        reading.failures.add(replica + where);
      }
      wasWrong.put(replica.index(), !sum.equals(right));
    }
  }

  private static Optional<Long> sum(List<Key> keys, State state, int replica) {
    long sum = 0;
    for (Key key : keys) {
      List<Version> held = held(state, replica, key);
      if (held.size() > 1) {
        return Optional.empty();
      }
      sum += held.isEmpty() || !(held.get(0).value() instanceof Value.Amount amount) ? 0 : amount.amount();
    }
    return Optional.of(sum);
  }

  Reading once(String intent) {
    Reading reading = new Reading();
    TreeSet<Long> done = new TreeSet<>();
    for (Op op : ops) {
      if (op.isWrite() && op.operation().intent().filter(intent::equals).isPresent()) {
        reading.checked++;
        if (op.isOk() || !madeBy(op.operation(), Long.MAX_VALUE).isEmpty()) {
          done.add(op.operation().id());
        }
      }
    }
    reading.contested = done.size();
    for (int i = 1; i < done.size(); i++) {
      reading.failures.add("once more");
    }
    return reading;
  }

  Reading ends(Key key, Value value) {
    Reading reading = new Reading();
    if (!knowsCopies()) {
      reading.isExcused = "untested";
      return reading;
    }
    for (NodeName replica : up()) {
      reading.checked++;
      reading.contested += observations.stream().anyMatch(o -> o instanceof Observation.Applied applied
          && o.node().equals(replica)
          && applied.versions().stream().anyMatch(v -> v.key().equals(key))) ? 1 : 0;
      List<Value> held = held(last(), replica.index(), key).stream().map(Version::value).toList();
      if (!held.equals(List.of(value)) && !(held.isEmpty() && value.equals(Value.ABSENT))) {
        if (end.quiet() && end.limit().isEmpty()) {
          reading.failures.add(replica.name());
        } else {
          reading.isExcused = "unknown";
        }
      }
    }
    return reading;
  }

  // ---- staleness ----

  /**
   * For each read that returned, in order of completion: its id, the versions it missed, and how far behind
   * it was.
   */
  List<List<Long>> staleness() {
    return ops.stream()
        .filter(op -> !op.isWrite() && op.isOk())
        .sorted(Comparator.comparingLong(Op::completed))
        .map(this::staleness)
        .toList();
  }

  private List<Long> staleness(Op read) {
    long most = 0;
    long longest = 0;
    for (Key key : read.operation().action().keys()) {
      List<Version> returned = read.versions().stream().filter(v -> v.key().equals(key)).toList();
      long missed = 0;
      for (Op write : ops) {
        for (Version v : write.isWrite() && write.isOk() ? write.versions() : List.<Version>of()) {
          boolean isNewer = returned.isEmpty() || returned.stream().anyMatch(v::supersedes);
          if (v.key().equals(key)
              && write.completed() < read.invoked()
              && isNewer
              && returned.stream().noneMatch(r -> r.isAtLeast(v))) {
            missed++;
            long acknowledged = observations.get((int) write.completed() - 1).time();
            longest = Math.max(longest, read.operation().invokedAt() - acknowledged);
          }
        }
      }
      most = Math.max(most, missed);
    }
    return List.of(read.operation().id(), most, longest);
  }
}
