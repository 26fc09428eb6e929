package lagoon.scenarios.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.guarantee.order.Recording;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Finds for each operation how it ended. A process has one operation under way at most; one whose operation
 * ended in {@code info} is gone, and its operation stays open for ever, as does one that never ended.
 */
final class Pairing {

  /** An operation under way. */
  private record Begun(Entry entry, long place, long number) {}

  private final Meaning meaning;
  private final Form form;
  private final Model model;
  private final Map<Long, Begun> open = new TreeMap<>();
  /** By process: the line on which it was seen for the last time. */
  private final Map<Long, Integer> gone = new HashMap<>();
  private final Map<String, Integer> sessions = new LinkedHashMap<>();
  private final List<Recorded> operations = new ArrayList<>();
  private final Map<Long, Integer> lines = new HashMap<>();
  private Optional<String> inapplicable = Optional.empty();
  private long place;
  private long others;
  private long unknown;
  private long begun;
  private final Map<String, Integer> underWay = new HashMap<>();
  private Optional<String> overlapping = Optional.empty();

  Pairing(Model model, Form form) {
    this.model = model;
    this.form = form;
    this.meaning = new Meaning(model);
  }

  /** The next entry. */
  void take(Entry entry) throws Unreadable {
    if (entry.process().isEmpty()) {
      others++;
      return;
    }
    place++;
    long process = entry.process().get();
    if (entry.type() == Entry.Type.INVOKE) {
      begin(process, entry);
      return;
    }
    Begun begun = open.remove(process);
    if (begun == null) {
      throw new Unreadable(
          "process " + process + " ends " + entry.function() + ", and has nothing under way");
    }
    if (!begun.entry.function().equals(entry.function())) {
      throw new Unreadable("process " + process + " ends " + entry.function() + ", and began "
          + begun.entry.function() + " on line " + begun.entry.line());
    }
    end(begun, entry);
  }

  private void begin(long process, Entry entry) throws Unreadable {
    Integer last = gone.get(process);
    if (last != null) {
      throw new Unreadable("process " + process + " is gone since line " + last
          + ", where its operation ended in info; a client that goes on has another number");
    }
    Begun under = open.putIfAbsent(process, new Begun(entry, place, ++begun));
    if (under != null) {
      throw new Unreadable("process " + process + " begins something while its " + under.entry.function()
          + " of line " + under.entry.line() + " is under way");
    }
    if (underWay.merge(name(entry), 1, Integer::sum) > 1 && overlapping.isEmpty()) {
      overlapping = entry.session();
    }
  }

  private void end(Begun begun, Entry entry) throws Unreadable {
    underWay.merge(name(begun.entry), -1, Integer::sum);
    switch (entry.type()) {
      case OK -> add(begun, Optional.of(entry), Outcome.OK);
      case FAIL -> add(begun, Optional.empty(), Outcome.FAILED);
      default -> {
        gone.put(entry.process().get(), entry.line());
        add(begun, Optional.empty(), Outcome.UNKNOWN);
      }
    }
  }

  private void add(Begun begun, Optional<Entry> ended, Outcome outcome) throws Unreadable {
    unknown += outcome == Outcome.UNKNOWN ? 1 : 0;
    Optional<Asked> asked = meaning.of(begun.entry, ended);
    if (asked.isEmpty()) {
      return;
    }
    long id = begun.number;
    lines.put(id, begun.entry.line());
    if (asked.get().hasSiblings() && inapplicable.isEmpty()) {
      inapplicable = Optional.of("Not applicable: the read of line " + begun.entry.line()
          + " returned several versions of a key at once.");
    }
    operations.add(new Recorded(
        id, session(begun.entry), asked.get().action(), begun.place,
        outcome == Outcome.UNKNOWN ? Recorded.NEVER : place, outcome, asked.get().returned()));
  }

  private int session(Entry entry) {
    return sessions.computeIfAbsent(name(entry), any -> sessions.size());
  }

  private static String name(Entry entry) {
    return entry.session().orElseGet(() -> "process " + entry.process().get());
  }

  /** That is all. What never ended stays open. */
  ForeignHistory history(Initial initial) throws Unreadable {
    for (Begun begun : open.values()) {
      add(begun, Optional.empty(), Outcome.UNKNOWN);
    }
    operations.sort((one, other) -> Long.compare(one.invoked(), other.invoked()));
    Map<Key, Value> held = initial.of(meaning, model);
    return new ForeignHistory(
        new Recording(operations, held, List.copyOf(sessions.keySet()), inapplicable), model, form, place,
        others, unknown, overlapping, lines);
  }
}
