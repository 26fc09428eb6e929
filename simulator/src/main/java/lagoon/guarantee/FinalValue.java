package lagoon.guarantee;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * A key ends at a value: at the end each replica that is up and keeps the key holds one version of it, with
 * that value; to end at nothing, holding none will do. The smallest history that it rejects, for x = 2:
 *
 * <pre>
 *   replica        x=1                          the end
 * </pre>
 *
 * <p>Each replica that ends otherwise is a violation. {@code checked} counts the replicas that are up at
 * the end, {@code contested} those among them that applied a version of the key during the run: an end that
 * nobody wrote is not tested. Where the run did not come to rest, an end that is not the one expected
 * leaves it UNKNOWN.
 */
final class FinalValue extends Checker {

  private final Facts facts;
  private final Key key;
  private final Value value;
  private final boolean[] hasApplied;

  FinalValue(Invariant.Final wanted, Facts facts, Consumer<Violation> flagged) {
    super(wanted.name(), flagged);
    this.facts = facts;
    this.key = wanted.key();
    this.value = wanted.value();
    this.hasApplied = new boolean[facts.cast.replicas().size()];
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Applied applied && !hasApplied[applied.node().index()]) {
      for (int i = 0; i < applied.versions().size(); i++) {
        hasApplied[applied.node().index()] |= applied.versions().get(i).keyIndex() == key.index();
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
      if (facts.copies.isUp(replica.index()) && facts.copies.keeps(replica.index(), key.index())) {
        checked(hasApplied[replica.index()]);
        judge(replica, end);
      }
    }
  }

  private void judge(NodeName replica, End end) {
    Version[] held = facts.copies.at(replica.index(), key.index());
    Value there = held.length == 0 ? Value.ABSENT : held[0].value().plain();
    if (held.length < 2 && there.equals(value)) {
      return;
    }
    if (!end.quiet() || end.limit().isPresent()) {
      doubt("Copies were still moving at the end.");
    } else if (violated(Optional.empty())) {
      List<Version> versions = List.of(held);
      keep(new Violation(
          name(), Optional.empty(), versions.stream().flatMap(version -> version.writer().stream()).toList(),
          versions, Optional.of(replica), facts.lastObservation(), end.time(),
          key + " was to end at " + value + ". But at " + Words.time(end.time()) + ", when all was quiet, "
              + replica + " holds " + Words.held(versions) + ".",
          Optional.empty()));
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No replica was up at the end.";
  }

  @Override
  protected String whyNothingContested() {
    return "No write of " + key + " was ever applied.";
  }
}
