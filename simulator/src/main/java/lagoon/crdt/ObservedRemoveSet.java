package lagoon.crdt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lagoon.history.Value;

/**
 * A set of texts in which an addition wins against a removal that had not seen it (Shapiro et al. 2011,
 * specification 15, OR-Set): each addition has a tag of its own, and a removal removes the tags that it has
 * seen. It may also be written as one text, "book, pen".
 *
 * @param tags for each element the tags of its additions, removed or not
 * @param removed the tags that were removed
 */
public record ObservedRemoveSet(Map<String, Set<String>> tags, Set<String> removed)
    implements Replicated<ObservedRemoveSet> {

  /** Nothing was ever in it. */
  public static final ObservedRemoveSet EMPTY = new ObservedRemoveSet(Map.of(), Set.of());

  private static final String BETWEEN = ", ";

  public ObservedRemoveSet {
    Map<String, Set<String>> kept = new TreeMap<>();
    tags.forEach((element, ofIt) -> kept.put(element, new TreeSet<>(ofIt)));
    tags = kept;
    removed = new TreeSet<>(removed);
  }

  /** The elements of a set, or those that a text lists: "book, pen". */
  public static Set<String> elements(Value value) {
    if (value instanceof Value.Items items) {
      return new LinkedHashSet<>(items.values().stream().map(Value::toString).toList());
    }
    return value.isPresent() && !value.toString().isEmpty()
        ? new LinkedHashSet<>(Arrays.asList(value.toString().split(BETWEEN)))
        : Set.of();
  }

  /** The text that lists these. */
  public static Value listed(Set<String> elements) {
    return new Value.Text(String.join(BETWEEN, elements));
  }

  /** The state that a value means: what was there before anybody added was added by nobody. */
  public static ObservedRemoveSet of(Value value) {
    if (value instanceof ObservedRemoveSet set) {
      return set;
    }
    ObservedRemoveSet set = EMPTY;
    for (String element : elements(value)) {
      set = set.with(element, "before");
    }
    return set;
  }

  /** With that element, under a tag that no other addition of it has. */
  public ObservedRemoveSet with(String element, String tag) {
    Map<String, Set<String>> more = new TreeMap<>(tags);
    Set<String> ofIt = new TreeSet<>(tags.getOrDefault(element, Set.of()));
    ofIt.add(element + "@" + tag);
    more.put(element, ofIt);
    return new ObservedRemoveSet(more, removed);
  }

  /** Without that element, as far as its additions were seen here. */
  public ObservedRemoveSet without(String element) {
    Set<String> gone = new TreeSet<>(removed);
    gone.addAll(tags.getOrDefault(element, Set.of()));
    return new ObservedRemoveSet(tags, gone);
  }

  /** What is in it, in order. */
  public Set<String> elements() {
    Set<String> elements = new TreeSet<>();
    tags.forEach((element, ofIt) -> {
      if (!removed.containsAll(ofIt)) {
        elements.add(element);
      }
    });
    return elements;
  }

  @Override
  public ObservedRemoveSet merge(ObservedRemoveSet that) {
    Map<String, Set<String>> all = new TreeMap<>(tags);
    that.tags.forEach((element, ofIt) -> all.merge(element, ofIt, (some, others) -> {
      Set<String> both = new TreeSet<>(some);
      both.addAll(others);
      return both;
    }));
    Set<String> gone = new TreeSet<>(removed);
    gone.addAll(that.removed);
    return new ObservedRemoveSet(all, gone);
  }

  @Override
  public ObservedRemoveSet become(Value wanted, Event by) {
    Set<String> goal = elements(wanted);
    ObservedRemoveSet changed = this;
    for (String element : elements()) {
      changed = goal.contains(element) ? changed : changed.without(element);
    }
    for (String element : goal) {
      if (!elements().contains(element)) {
        changed = changed.with(element, by.actor() + by.number());
      }
    }
    return changed;
  }

  @Override
  public Value plain() {
    List<Value> values = new ArrayList<>();
    elements().forEach(element -> values.add(new Value.Text(element)));
    return Value.Items.set(values);
  }

  @Override
  public String state() {
    List<String> kept = new ArrayList<>();
    tags.values().forEach(kept::addAll);
    return "set " + kept + " " + removed;
  }

  @Override
  public String toString() {
    return plain().toString();
  }
}
