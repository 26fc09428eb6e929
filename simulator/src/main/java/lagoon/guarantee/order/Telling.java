package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Words;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;

/** Tells a reader where every order fails. */
final class Telling {

  /** How much of the end of an order is told. */
  private static final int TOLD = 10;
  /** What many keys hold is not told in full. */
  private static final int KEYS_TOLD = 8;

  private final Recording recording;
  private final boolean byProcess;

  Telling(Recording recording, boolean byProcess) {
    this.recording = recording;
    this.byProcess = byProcess;
  }

  Impasse impasse(Stop stop) {
    Recorded blocked =
        stop.next().stream().filter(one -> !stop.possible().contains(one)).findFirst()
            .orElse(stop.next().get(0));
    List<Recorded> stops = new ArrayList<>(stop.next());
    stops.remove(blocked);
    stops.add(0, blocked);
    String proof = beginning(stop) + " " + order(stop) + " " + but(stop, blocked)
        + " No order of the operations goes further" + (stops.size() == 1 ? "." : ": " + others(stop, stops));
    return new Impasse(stop.order(), stops, proof);
  }

  private String beginning(Stop stop) {
    List<Value> first =
        stop.keys().stream().map(key -> recording.initial().getOrDefault(key, Value.ABSENT)).toList();
    return "At first " + held(stop, first) + ".";
  }

  private static String held(Stop stop, List<Value> values) {
    List<String> told = new ArrayList<>();
    List<Key> keys = stop.keys();
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      if (keys.size() <= KEYS_TOLD
          || stop.next().stream().anyMatch(next -> next.action().keys().contains(key))) {
        told.add(key + " holds " + values.get(i));
      }
    }
    return Words.and(told);
  }

  private String order(Stop stop) {
    List<Recorded> order = stop.order();
    if (order.isEmpty()) {
      return "No operation can come before the following.";
    }
    int from = Math.max(0, order.size() - TOLD);
    List<String> told = order.subList(from, order.size()).stream().map(this::operation).toList();
    String which = order.size() == 1 ? "This operation can come first: "
        : from == 0 ? "These " + order.size() + " operations can stand in this order: "
        : order.size() + " operations can stand in an order that ends with these " + TOLD + ": ";
    return which + String.join("; ", told) + ". After " + (order.size() == 1 ? "it " : "them ")
        + held(stop, stop.values()) + ".";
  }

  private String but(Stop stop, Recorded blocked) {
    Optional<Recorded> before = stop.order().stream()
        .filter(one -> one.precedes(blocked) && (!byProcess || one.process() == blocked.process()))
        .reduce((earlier, later) -> earlier.completed() > later.completed() ? earlier : later);
    String since = before.map(one -> ", which began after " + operation(one) + " was over,").orElse("");
    String why = stop.possible().contains(blocked) ? " leads nowhere: what must follow it finds no place."
        : blocked.action() instanceof Action.Read ? " cannot come next."
        : " was acknowledged, and cannot come next.";
    return "But " + operation(blocked) + since + why;
  }

  private String others(Stop stop, List<Recorded> stops) {
    List<Recorded> rest = stops.subList(1, Math.min(stops.size(), 1 + TOLD));
    List<String> told = rest.stream().map(one -> operation(one)
        + (stop.possible().contains(one) ? " only leads there sooner" : " cannot come either")).toList();
    return Words.and(told) + ".";
  }

  /** "alice's read of x, which returned 1"; "bob's write of x = 2, whose outcome is unknown". */
  private String operation(Recorded one) {
    String text = recording.process(one.process()) + "'s " + Words.noun(one.action());
    if (one.completed() == Recorded.NEVER) {
      return text + " (outcome unknown)";
    }
    return one.returned().isEmpty() ? text : text + " that returned " + Words.and(one.returned());
  }
}
