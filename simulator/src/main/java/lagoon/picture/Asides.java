package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.view.Facet;

/**
 * The copies that one node keeps aside, under a name of their own: hints for another node. What comes to them
 * is told, and when nothing is left of them; not what goes while others stay.
 */
final class Asides {

  /** How copies of the node itself are called: what becomes of those, other rows tell. */
  private static final String OWN = "copies";

  private TreeMap<String, List<Version>> before = new TreeMap<>();

  /** What has come, or is gone, in the words that a row has room for, the longest first; empty: nothing. */
  List<String> after(List<State> states) {
    TreeMap<String, List<Version>> now = new TreeMap<>();
    for (State state : states) {
      if (state instanceof Facet.Copies copies && !copies.name().equals(OWN)
          && !copies.versions().isEmpty()) {
        now.put(copies.name(), copies.versions());
      }
    }
    List<String> whole = new ArrayList<>();
    List<String> brief = new ArrayList<>();
    now.forEach((name, versions) -> news(before.getOrDefault(name, List.of()), versions).ifPresent(come -> {
      whole.add("keeps " + name + ": " + come);
      brief.add(name + ": " + come);
    }));
    before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> {
      whole.add("keeps no " + name + " any more");
      brief.add("no " + name);
    });
    before = now;
    return whole.isEmpty() ? List.of()
        : List.of(String.join("; ", whole), String.join("; ", brief), brief.get(0));
  }

  private static Optional<String> news(List<Version> old, List<Version> versions) {
    List<Version> come = versions.stream().filter(version -> !old.contains(version)).toList();
    return come.isEmpty() ? Optional.empty() : Optional.of(Wording.names(come).get(0));
  }
}
