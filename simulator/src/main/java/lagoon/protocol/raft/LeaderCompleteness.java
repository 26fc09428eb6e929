package lagoon.protocol.raft;

import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * Leader Completeness: an entry that is committed in a term is in the logs of the leaders of all later terms.
 * The smallest run that it rejects: n1 commits entry 2 of term 1 in term 1, and n3, which lacks it, is
 * elected in term 2.
 *
 * <p>Looked at is each server that begins to lead after something is committed, and each entry that an
 * earlier leader commits while a later one leads; contested are those where some server lacked one of the
 * entries, and might have been elected.
 */
final class LeaderCompleteness extends StepChecker {

  static final String NAME = "leader completeness";

  /** By index: the entry that was committed there first. */
  private final TreeMap<Long, Committed> committed = new TreeMap<>();
  /** By term: with what its leader began. */
  private final TreeMap<Long, Beginning> leaders = new TreeMap<>();

  /** Who begins to lead, and what it had then. */
  private record Beginning(NodeName leader, Books books) {}

  LeaderCompleteness(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  void step(Observation at, Books before, Books after) {
    boolean didLead = before != null && before.leads() && before.term() == after.term();
    if (after.leads() && !didLead) {
      begins(at, after);
    }
    if (before != null && after.commit() > before.commit()) {
      commits(at, before.commit(), after);
    }
  }

  private void begins(Observation at, Books books) {
    leaders.putIfAbsent(books.term(), new Beginning(at.node(), books));
    if (committed.isEmpty()) {
      return;
    }
    checked(shown().values().stream().anyMatch(other -> other.last() < committed.lastKey()));
    Chain tip = books.tip();
    for (Committed one : committed.descendingMap().values()) {
      long index = one.entry().index();
      if (index <= books.base()) {
        break;
      }
      while (tip != null && tip.entry.index() > index) {
        tip = tip.before;
      }
      if (one.term() < books.term() && (tip == null || tip.entry != one.entry())) {
        lacks(at, at.node(), books.term(), one);
        return;
      }
    }
  }

  private void commits(Observation at, long from, Books after) {
    for (Chain one = after.tip(); one != null && one.entry.index() > from; one = one.before) {
      if (one.entry.index() <= after.commit()) {
        Committed now = new Committed(one.entry, after.term());
        Committed known = committed.putIfAbsent(one.entry.index(), now);
        if (known == null) {
          later(at, now);
        }
      }
    }
  }

  /** The leaders of later terms, who were elected before it was known to be committed. */
  private void later(Observation at, Committed one) {
    for (var leader : leaders.tailMap(one.term(), false).entrySet()) {
      Books books = leader.getValue().books();
      if (one.entry().index() > books.base()) {
        checked(true);
        if (Chain.at(books.tip(), one.entry().index()) != one.entry()) {
          lacks(at, leader.getValue().leader(), leader.getKey(), one);
        }
      }
    }
  }

  private void lacks(Observation at, NodeName leader, long term, Committed one) {
    flag(at, "Entry " + one.entry().text() + " is committed in term " + one.term() + ". But " + leader
        + " was elected in term " + term + " without it.");
  }

  @Override
  protected String whyNothingChecked() {
    return "Nobody was elected after anything was committed.";
  }

  @Override
  protected String whyNothingContested() {
    return "Whenever a server was elected, all had all that was committed.";
  }
}
