package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.History;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * A finished history as its clients know it.
 *
 * @param operations the operations, in any order
 * @param initial what keys hold at first; a key that is missing holds nothing
 * @param processes what the processes are called, by index; a process beyond them is called by its number
 * @param inapplicable why no order can be asked for, as a sentence; empty where it can
 */
public record Recording(
    List<Recorded> operations, Map<Key, Value> initial, List<String> processes,
    Optional<String> inapplicable) {

  public Recording {
    operations = List.copyOf(operations);
    initial = new LinkedHashMap<>(initial);
    processes = List.copyOf(processes);
  }

  /** A history whose processes have no names. */
  public static Recording of(List<Recorded> operations, Map<Key, Value> initial) {
    return new Recording(operations, initial, List.of(), Optional.empty());
  }

  /**
   * What the observations of a run say. A session is a process; an operation that never ended is unknown. A
   * read that returned siblings, several versions of one key at once, has no place in an order of single
   * values, nor has one that returned a state that clients merge, which holds what no single write left: then
   * the recording is inapplicable.
   */
  public static Recording of(History history) {
    List<Recorded> operations = new ArrayList<>();
    Map<Operation, Observation.Completed> ends = new LinkedHashMap<>();
    for (Observation observation : history.observations()) {
      if (observation instanceof Observation.Completed completed) {
        ends.put(completed.operation(), completed);
      }
    }
    Optional<String> inapplicable = Optional.empty();
    for (Observation observation : history.observations()) {
      if (observation instanceof Observation.Invoked invoked) {
        Observation.Completed end = ends.get(invoked.operation());
        operations.add(recorded(invoked.operation(), end));
        if (inapplicable.isEmpty() && end != null) {
          inapplicable = noSingleValue(end);
        }
      }
    }
    Map<Key, Value> initial = new LinkedHashMap<>();
    history.cast().initial().forEach(version -> initial.put(version.key(), version.value()));
    return new Recording(
        operations, initial, history.cast().sessions().stream().map(Object::toString).toList(), inapplicable);
  }

  private static Recorded recorded(Operation operation, Observation.Completed end) {
    Outcome outcome = end == null ? Outcome.UNKNOWN : end.outcome();
    long completed = outcome == Outcome.UNKNOWN ? Recorded.NEVER : end.id();
    boolean answered = outcome == Outcome.OK && !operation.action().isWrite();
    return new Recorded(
        operation.id(), operation.session().index(), operation.action(), operation.invokedOrder(), completed,
        outcome, answered ? returned(operation, end) : List.of());
  }

  private static List<Value> returned(Operation operation, Observation.Completed end) {
    List<Value> values = new ArrayList<>();
    for (Key key : operation.action().keys()) {
      values.add(end.versions().stream().filter(version -> version.key().equals(key)).findFirst()
          .map(Version::value).orElse(Value.ABSENT));
    }
    return values;
  }

  private static Optional<String> noSingleValue(Observation.Completed end) {
    Operation operation = end.operation();
    if (operation.action().isWrite()) {
      return Optional.empty();
    }
    for (Key key : operation.action().keys()) {
      if (end.versions().stream().filter(version -> version.key().equals(key)).count() > 1) {
        return Optional.of("Not applicable: operation " + operation.id() + ", " + operation.session()
            + "'s read of " + key + ", returned several versions of it at once.");
      }
    }
    for (Version version : end.versions()) {
      if (version.value() instanceof Value.Mergeable) {
        return Optional.of("Not applicable: operation " + operation.id() + ", " + operation.session()
            + "'s read of " + version.key() + ", returned a state that clients merge, not what one wrote.");
      }
    }
    return Optional.empty();
  }

  /** What a process is called. */
  String process(int index) {
    return index < processes.size() ? processes.get(index) : "process " + index;
  }
}
