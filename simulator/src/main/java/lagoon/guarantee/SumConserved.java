package lagoon.guarantee;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * A sum is conserved: on each replica the numbers under these keys always have the sum that they began
 * with. The smallest history that it rejects, for the sum of x and y, which begin with 5 and 0:
 *
 * <pre>
 *   alice     |-- transfer 1 from x to y --| ok
 *   replica             x=4                          and y=1 comes later, or never
 * </pre>
 *
 * <p>It is judged at each application that touches one of the keys, and at the end for each replica that is
 * up: {@code checked} counts both, {@code contested} the applications. What is not there, and what is no
 * number, counts 0. A replica that holds several versions of one of the keys at once has no sum, and is not
 * judged then. A violation is where a sum becomes wrong that was right when it was last judged.
 */
final class SumConserved extends Checker {

  private final Facts facts;
  private final List<Key> keys;
  private final boolean[] isInSum;
  private final long begin;
  /** By replica: whether the sum was wrong when it was last judged. */
  private final boolean[] isWrong;

  SumConserved(Invariant.Sum sum, Facts facts, Consumer<Violation> flagged) {
    super(sum.name(), flagged);
    this.facts = facts;
    this.keys = sum.keys();
    this.isInSum = new boolean[facts.cast.keys().size()];
    keys.forEach(key -> isInSum[key.index()] = true);
    long total = 0;
    for (Version version : facts.cast.initial()) {
      total += isInSum[version.keyIndex()] ? number(version) : 0;
    }
    this.begin = total;
    this.isWrong = new boolean[facts.cast.replicas().size()];
  }

  private static long number(Version version) {
    return version.value() instanceof Value.Amount number ? number.amount() : 0;
  }

  @Override
  public void observe(Observation observation) {
    if (!(observation instanceof Observation.Applied applied)) {
      return;
    }
    for (int change = 0; change < facts.copies.changes(); change++) {
      if (isInSum[facts.copies.changedKey(change)]) {
        judge(applied.node(), applied.time(), applied.versions(), true);
        return;
      }
    }
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    if (!facts.knowsCopies) {
      untested("The history does not say which replica applied what.");
      return;
    }
    for (NodeName replica : facts.cast.replicas()) {
      if (facts.copies.isUp(replica.index())) {
        judge(replica, end.time(), List.of(), false);
      }
    }
  }

  /** " Of alice's transfer of 100 from checking to rent it has only the change of checking ..." */
  private String missing(NodeName replica, List<Operation> writers) {
    StringBuilder text = new StringBuilder();
    for (Operation writer : writers) {
      List<Key> all = writer.action().keys().stream().filter(key -> isInSum[key.index()]).toList();
      List<Key> here = all.stream().filter(key -> has(replica, writer, key)).toList();
      if (writer.action() instanceof Action.Transfer && !here.isEmpty() && here.size() < all.size()) {
        text.append(" Of ").append(Words.operation(writer)).append(" it has only the change of ")
            .append(Words.and(here)).append(", not that of ")
            .append(Words.and(all.stream().filter(key -> !here.contains(key)).toList()))
            .append(": here the keys are written one by one.");
      }
    }
    return text.toString();
  }

  /** Whether the replica holds at least what that operation made of the key. */
  private boolean has(NodeName replica, Operation writer, Key key) {
    Issued write = facts.writes.of(writer.id());
    return write != null && Arrays.stream(write.versions).anyMatch(version ->
        version.keyIndex() == key.index() && facts.copies.isHeldAt(replica.index(), version));
  }

  private void judge(NodeName replica, long time, List<Version> applied, boolean isContested) {
    long sum = 0;
    for (Key key : keys) {
      if (!facts.copies.keeps(replica.index(), key.index())) {
        return;
      }
      Version[] held = facts.copies.at(replica.index(), key.index());
      if (held.length > 1) {
        return;
      }
      sum += held.length == 0 ? 0 : number(held[0]);
    }
    checked(isContested);
    boolean wasWrong = isWrong[replica.index()];
    isWrong[replica.index()] = sum != begin;
    if (sum != begin && !wasWrong && violated(Optional.empty())) {
      keep(violation(replica, time, applied, sum));
    }
  }

  private Violation violation(NodeName replica, long time, List<Version> applied, long sum) {
    List<Operation> writers =
        applied.stream().flatMap(version -> version.writer().stream()).distinct().toList();
    List<Version> versions = new ArrayList<>();
    for (Key key : keys) {
      versions.addAll(List.of(facts.copies.at(replica.index(), key.index())));
    }
    List<String> whose = new ArrayList<>();
    applied.forEach(version ->
        whose.add(version.writer().map(Words::operation).orElse("the initial " + version)));
    String what = whose.isEmpty()
        ? " holds "
        : " applied " + Words.and(whose.stream().distinct().toList()) + ", and now holds ";
    List<String> held = versions.stream().map(Words::version).toList();
    String proof = "Together " + Words.and(keys) + " began with " + begin + ". At " + Words.time(time) + " "
        + replica + what + (held.isEmpty() ? "nothing" : Words.and(held)) + ": together " + sum
        + ", which is " + Math.abs(sum - begin) + " too " + (sum < begin ? "little" : "much") + "."
        + missing(replica, writers);
    return new Violation(
        name(), Optional.empty(), writers, versions, Optional.of(replica), facts.lastObservation(),
        time, proof, Optional.empty());
  }

  @Override
  protected String whyNothingChecked() {
    return "No replica ever held a sum of these keys.";
  }

  @Override
  protected String whyNothingContested() {
    return "No write of these keys was ever applied.";
  }
}
