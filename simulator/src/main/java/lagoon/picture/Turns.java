package lagoon.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.trace.Trace;
import lagoon.view.Spread;

/**
 * Where a node turns to believe something else of a member than before: that it is suspect, or dead, or alive
 * after all. That it hears of one for the first time is none.
 */
final class Turns {

  /** Of so many members a row tells; more turn at once where a group comes together again. */
  private static final int TOLD = 2;

  /** By position, in the words that a row has room for, the longest first; only asked, never walked. */
  private final Map<Integer, List<String>> wordings = new HashMap<>();
  private final Map<NodeName, Map<NodeName, Spread.Health>> believed = new HashMap<>();

  Turns(Trace trace) {
    for (int position = 0; position < trace.size(); position++) {
      if (trace.get(position) instanceof Observation.StateChanged changed) {
        for (State state : changed.state()) {
          if (state instanceof Spread.Members members) {
            look(position, changed.node(), members);
          }
        }
      }
    }
  }

  private void look(int position, NodeName observer, Spread.Members members) {
    Map<NodeName, Spread.Health> before = believed.computeIfAbsent(observer, one -> new HashMap<>());
    List<Spread.Member> turned = new ArrayList<>();
    for (Spread.Member member : members.members()) {
      Spread.Health old = before.put(member.node(), member.health());
      if (old != null && old != member.health() && !member.node().equals(observer)) {
        turned.add(member);
      }
    }
    if (!turned.isEmpty()) {
      wordings.put(position, words(turned));
    }
  }

  private static List<String> words(List<Spread.Member> turned) {
    String more = turned.size() > TOLD ? " and " + (turned.size() - TOLD) + " more" : "";
    return List.of("takes " + words(turned, " for ") + more, words(turned, " ") + more);
  }

  private static String words(List<Spread.Member> turned, String between) {
    return turned.stream().limit(TOLD)
        .map(one -> one.node() + between + one.health().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** What it turns to believe there; empty where it does not. */
  List<String> at(int position) {
    return wordings.getOrDefault(position, List.of());
  }
}
