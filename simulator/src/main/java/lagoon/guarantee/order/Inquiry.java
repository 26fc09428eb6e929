package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.guarantee.Verdict;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;

/** One history asked for an order: which operations count, part by part, and what the parts say together. */
final class Inquiry {

  /** To find a longer order to show, not to find out whether there is one. */
  private static final long STEPS_TO_TELL = 100_000;

  private final Recording recording;
  private final boolean byProcess;
  private Budget budget;
  private long steps;
  private String spent = "";

  /**
   * @param byProcess whether the order must agree with each process, not with the whole history
   */
  Inquiry(Recording recording, Budget budget, boolean byProcess) {
    this.recording = recording;
    this.budget = budget;
    this.byProcess = byProcess;
  }

  Answer answer() {
    if (recording.inapplicable().isPresent()) {
      return Answer.inapplicable(recording.inapplicable().get());
    }
    List<Recorded> counting = recording.operations().stream().filter(Inquiry::counts)
        .sorted(Comparator.comparingLong(Recorded::invoked)).toList();
    List<List<Recorded>> parts = Parts.of(counting);
    long contested = parts.stream().mapToLong(Parts::contested).sum();
    for (List<Recorded> part : byProcess ? List.of(counting) : parts) {
      Optional<Impasse> impasse = look(part);
      if (impasse.isPresent()) {
        return new Answer(Verdict.VIOLATED, counting.size(), contested, "", impasse, steps);
      }
    }
    Verdict verdict = !spent.isEmpty() ? Verdict.UNKNOWN : contested > 0 ? Verdict.HOLDS : Verdict.UNTESTED;
    String reason = switch (verdict) {
      case UNKNOWN -> "No order was found before the search ended: " + spent + ".";
      case UNTESTED -> "No operation overlapped another one whose order matters to it.";
      default -> "";
    };
    return new Answer(verdict, counting.size(), contested, reason, Optional.empty(), steps);
  }

  /** A failed operation never happened; a read that says nothing obliges nobody. */
  private static boolean counts(Recorded one) {
    return one.outcome() != Outcome.FAILED && !one.action().keys().isEmpty()
        && (one.action().isWrite() || one.outcome() == Outcome.OK && !one.returned().isEmpty());
  }

  private Optional<Impasse> look(List<Recorded> part) {
    States states = new States(keys(part), recording.initial());
    Quest quest = !byProcess && Additions.areAll(part, states.keys(), recording.initial())
        ? new Additions(states, new Frontier(part, states, false), budget)
        : new Search(states, new Frontier(part, states, byProcess), budget, true);
    Search.End end = quest.run();
    steps += quest.steps();
    budget = budget.after(quest.steps());
    if (end == Search.End.SPENT) {
      spent = quest.spent();
    }
    return end == Search.End.IMPOSSIBLE
        ? Optional.of(new Telling(recording, byProcess).impasse(stop(part, states, quest)))
        : Optional.empty();
  }

  /** Where a reader sees why it fails: without looking ahead, orders get further. */
  private Stop stop(List<Recorded> part, States states, Quest failed) {
    long most = Math.min(budget.steps(), STEPS_TO_TELL);
    Quest plain = new Search(states, new Frontier(part, states, byProcess),
        new Budget(most, budget.bytes(), budget.stop()), false);
    plain.run();
    steps += plain.steps();
    Quest further = plain.fewestLeft() <= failed.fewestLeft() ? plain : failed;
    return Stop.after(further.longest(), states, new Frontier(part, states, byProcess));
  }

  private static List<Key> keys(List<Recorded> part) {
    Map<Integer, Key> keys = new TreeMap<>();
    for (Recorded one : part) {
      one.action().keys().forEach(key -> keys.put(key.index(), key));
    }
    return new ArrayList<>(keys.values());
  }
}
