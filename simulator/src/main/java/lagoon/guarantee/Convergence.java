package lagoon.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * Convergence: once nothing moves any more and every fault is healed, all replicas that keep a key hold the
 * same versions of it.
 * The smallest history that it rejects, with what each replica applies:
 *
 * <pre>
 *   alice       |-- w(x, 1) --| ok
 *   replica-1        x=1
 *   replica-2                                  the end, and all is quiet
 * </pre>
 *
 * <p>Replicas differ in a key when they do not hold the same set of its versions; two versions with one
 * value are two. Only replicas that are up count. Each key in which they differ at the end is one
 * violation. {@code checked} counts the keys of which some replica holds a version at the end, or on which
 * replicas once differed; {@code contested} the latter: keys on which two replicas that were up differed
 * after some application or restart. A run that still moves leaves it UNKNOWN, a fault that was never
 * healed UNTESTED.
 */
final class Convergence extends Checker {

  private final Facts facts;
  private final Copies copies;
  private final int replicas;
  /** By key: whether replicas once differed. */
  private final boolean[] differed;

  Convergence(Facts facts, Consumer<Violation> flagged) {
    super(Guarantees.CONVERGENCE, flagged);
    this.facts = facts;
    this.copies = facts.copies;
    this.replicas = facts.cast.replicas().size();
    this.differed = new boolean[facts.cast.keys().size()];
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Applied) {
      for (int change = 0; change < copies.changes(); change++) {
        compare(copies.changedReplica(), copies.changedKey(change));
      }
    } else if (observation instanceof Observation.Restarted restarted
        && restarted.node().index() < replicas) {
      for (int key = 0; key < differed.length; key++) {
        compare(restarted.node().index(), key);
      }
    }
  }

  /**
   * Those that are up were all the same before one changed, or the key is marked already: one comparison
   * will do.
   */
  private void compare(int changed, int key) {
    for (int other = 0; copies.keeps(changed, key) && !differed[key] && other < replicas; other++) {
      if (other != changed && isAsked(other, key)) {
        differed[key] = !Copies.isSame(copies.at(changed, key), copies.at(other, key));
        return;
      }
    }
  }

  /** Whether it is up and keeps that key. */
  private boolean isAsked(int replica, int key) {
    return copies.isUp(replica) && copies.keeps(replica, key);
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    if (!facts.knowsCopies) {
      untested("The history does not say which replica applied what.");
      return;
    }
    for (int key = 0; key < differed.length; key++) {
      if (differed[key] || isHeldSomewhere(key)) {
        checked(differed[key]);
      }
    }
    if (!end.openFaults().isEmpty()) {
      untested("Not every fault was healed before the end: " + Words.and(end.openFaults()) + ".");
    } else if (!end.quiet()) {
      doubt("Copies were still moving at the end.");
    } else {
      facts.cast.keys().forEach(key -> judge(key, end));
    }
  }

  private boolean isHeldSomewhere(int key) {
    for (int replica = 0; replica < replicas; replica++) {
      if (copies.keeps(replica, key) && copies.at(replica, key).length > 0) {
        return true;
      }
    }
    return false;
  }

  private void judge(Key key, End end) {
    int first = 0;
    while (first < replicas && !isAsked(first, key.index())) {
      first++;
    }
    for (int other = first + 1; other < replicas; other++) {
      if (isAsked(other, key.index())
          && !Copies.isSame(copies.at(first, key.index()), copies.at(other, key.index()))) {
        if (violated(Optional.empty())) {
          keep(violation(key, facts.cast.replicas().get(first), facts.cast.replicas().get(other), end));
        }
        return;
      }
    }
  }

  private Violation violation(Key key, NodeName first, NodeName other, End end) {
    List<Version> some = List.of(copies.at(first.index(), key.index()));
    List<Version> others = List.of(copies.at(other.index(), key.index()));
    List<Version> versions = new ArrayList<>(some);
    versions.addAll(others);
    List<Operation> writers =
        versions.stream().flatMap(version -> version.writer().stream()).distinct().toList();
    String proof = "The run came to rest at " + Words.time(end.time())
        + ", with no fault in the way. But of " + key + ", " + first + " holds " + Words.held(some) + " and "
            + other + " holds " + Words.held(others)
        + ": nothing is under way that would bring them together.";
    return new Violation(
        name(), Optional.empty(), writers, versions, Optional.of(other), facts.lastObservation(), end.time(),
            proof,
        Optional.empty());
  }

  @Override
  protected String whyNothingChecked() {
    return "No replica holds anything.";
  }

  @Override
  protected String whyNothingContested() {
    return replicas < 2 ? "There is only one replica." : "The replicas never differed.";
  }
}
