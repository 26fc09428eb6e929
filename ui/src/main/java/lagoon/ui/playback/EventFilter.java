package lagoon.ui.playback;

import java.util.Locale;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * Which observations a list shows.
 *
 * @param kinds those kinds
 * @param hidden nodes whose own observations are not shown
 * @param search a text that the line must contain, in small or capital letters; empty: any
 */
public record EventFilter(Set<Kind> kinds, Set<NodeName> hidden, String search) {

  /** Everything. */
  public static final EventFilter ALL = new EventFilter(Set.of(Kind.values()), Set.of(), "");

  public EventFilter {
    kinds = Set.copyOf(kinds);
    hidden = Set.copyOf(hidden);
    search = search.strip().toLowerCase(Locale.ROOT);
  }

  public EventFilter kinds(Set<Kind> newKinds) {
    return new EventFilter(newKinds, hidden, search);
  }

  public EventFilter search(String text) {
    return new EventFilter(kinds, hidden, text);
  }

  public EventFilter hide(Set<NodeName> nodes) {
    return new EventFilter(kinds, nodes, search);
  }

  boolean shows(Observation one) {
    if (!kinds.contains(Kind.of(one)) || hidden.contains(one.node())) {
      return false;
    }
    return search.isEmpty()
        || (one.node().name() + " " + EventText.of(one)).toLowerCase(Locale.ROOT).contains(search);
  }
}
