package lagoon.protocol.raft;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.Times;

/**
 * State Machine Safety: where one server has applied an entry, no other one applies a different entry of that
 * index. The smallest run that it rejects: n1 applies x = 1 as its entry 2, n3 applies x = 2 as its entry 2.
 *
 * <p>Looked at is each entry that a server applies, again after a restart, too; contested are those at places
 * where entries of several terms have stood. Entries that a snapshot replaces are not applied.
 */
final class StateMachineSafety extends StepChecker {

  static final String NAME = "state machine safety";

  private final Places places = new Places();
  private final Map<Long, Entry> applied = new HashMap<>();
  private final Map<Long, NodeName> by = new HashMap<>();
  /** By index: who put an entry there. */
  private final Map<Long, Origin> origins = new HashMap<>();

  /**
   * Which server an entry first stood in the log of: its leader's.
   *
   * @param before the origin of another entry of that index; null where there is none
   */
  private record Origin(Entry entry, NodeName by, long time, Origin before) {}

  StateMachineSafety(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  void step(Observation at, Books before, Books after) {
    if (before == null || before.tip() != after.tip()) {
      Chain.beyond(after.tip(), before == null ? null : before.tip()).forEach(one -> note(at, one));
    }
    long from = before == null ? 0 : before.applied();
    for (Chain one = after.tip(); one != null && one.entry.index() > from; one = one.before) {
      if (one.entry.index() <= after.applied()) {
        applies(at, one.entry);
      }
    }
  }

  private void note(Observation at, Chain one) {
    places.note(one);
    Origin before = origins.get(one.entry.index());
    if (find(before, one.entry) == null) {
      origins.put(one.entry.index(), new Origin(one.entry, at.node(), at.time(), before));
    }
  }

  private static Origin find(Origin last, Entry entry) {
    Origin one = last;
    while (one != null && one.entry != entry) {
      one = one.before;
    }
    return one;
  }

  private void applies(Observation at, Entry entry) {
    checked(places.isContested(entry.index()));
    Entry other = applied.putIfAbsent(entry.index(), entry);
    by.putIfAbsent(entry.index(), at.node());
    if (other != null && other != entry) {
      flag(at, proof(by.get(entry.index()), other, at.node(), entry));
    }
  }

  /** Where both entries read the same, a reader is told by what they are two. */
  private String proof(NodeName first, Entry other, NodeName second, Entry entry) {
    if (!other.text().equals(entry.text())) {
      return first + " has applied " + other.text() + ". Now " + second + " applies " + entry.text()
          + " at the same index.";
    }
    return first + " has applied " + other.text() + ", which " + maker(other) + ". Now " + second
        + " applies another one at the same index. It reads the same, but it is one which " + maker(entry)
        + ".";
  }

  /** "n3 made at 592 ms". */
  private String maker(Entry entry) {
    Origin origin = find(origins.get(entry.index()), entry);
    return origin.by() + " made at " + Times.point(origin.time());
  }

  @Override
  protected String whyNothingChecked() {
    return "Nobody applied anything.";
  }

  @Override
  protected String whyNothingContested() {
    return "At no place did entries of different terms ever stand.";
  }
}
