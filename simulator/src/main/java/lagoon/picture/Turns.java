package lagoon.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.trace.Trace;
import lagoon.view.Load;
import lagoon.view.Spread;

/**
 * Where a node turns to believe something else of a member than before: that it is suspect, or dead, or alive
 * after all. That it hears of one for the first time is none. And where a circuit breaker of it turns: opens,
 * lets a few calls try, closes, or a bulkhead first turns a call away. And where it keeps copies aside, such
 * as hints for another, or no longer does.
 */
final class Turns {

  /** Of so many members a row tells; more turn at once where a group comes together again. */
  private static final int TOLD = 2;

  /** Among so many members each turn of one is worth a stop. */
  private static final int FEW = 16;

  private static final String CALLS_TO = "calls to ";

  /** By position, in the words that a row has room for, the longest first; only asked, never walked. */
  private final Map<Integer, List<String>> wordings = new HashMap<>();
  private final Map<NodeName, Map<NodeName, Spread.Health>> believed = new HashMap<>();
  private final Map<NodeName, List<Spread.Member>> lists = new HashMap<>();
  private final Map<NodeName, Map<String, Load.Position>> breakers = new HashMap<>();
  private final Map<NodeName, Asides> asides = new HashMap<>();
  private final BitSet ofBreakers = new BitSet();
  private final boolean isCrowd;
  /** How often somebody turned to believe that of that member. */
  private final Map<NodeName, int[]> turns = new HashMap<>();
  private final BitSet ofMany = new BitSet();
  private final Map<NodeName, Set<String>> crowded = new HashMap<>();

  Turns(Trace trace) {
    isCrowd = trace.cast().replicas().size() > FEW;
    for (int position = 0; position < trace.size(); position++) {
      if (trace.get(position) instanceof Observation.StateChanged changed) {
        for (State state : changed.state()) {
          if (state instanceof Spread.Members members) {
            look(position, changed.node(), members);
          }
        }
        lookAtBreakers(position, changed);
        lookAtBulkheads(position, changed);
        List<String> news =
            asides.computeIfAbsent(changed.node(), one -> new Asides()).after(changed.state());
        if (!news.isEmpty()) {
          wordings.putIfAbsent(position, news);
        }
      }
    }
  }

  private void lookAtBreakers(int position, Observation.StateChanged changed) {
    Map<String, Load.Position> before = breakers.computeIfAbsent(changed.node(), one -> new HashMap<>());
    List<Load.Breaker> turned = new ArrayList<>();
    for (State state : changed.state()) {
      if (state instanceof Load.Breaker breaker) {
        Load.Position old = before.put(breaker.towards(), breaker.position());
        // A new one is closed: that is no news.
        if (breaker.position() != (old == null ? Load.Position.CLOSED : old)) {
          turned.add(breaker);
        }
      }
    }
    if (!turned.isEmpty()) {
      ofBreakers.set(position);
      wordings.put(position, ofBreakers(turned));
    }
  }

  /** That a call finds no place in a bulkhead is told of the first one towards somebody. */
  private void lookAtBulkheads(int position, Observation.StateChanged changed) {
    for (State state : changed.state()) {
      if (state instanceof Load.Calls calls && calls.turnedAway() > 0 && calls.name().startsWith(CALLS_TO)
          && crowded.computeIfAbsent(changed.node(), one -> new HashSet<>()).add(calls.name())) {
        String towards = calls.name().substring(CALLS_TO.length());
        wordings.putIfAbsent(position, List.of("has no place left for a call to " + towards,
            "no place for a call to " + towards, "no place for a call", "no place"));
      }
    }
  }

  private static List<String> ofBreakers(List<Load.Breaker> turned) {
    List<String> whole = new ArrayList<>();
    List<String> brief = new ArrayList<>();
    for (Load.Breaker breaker : turned) {
      String what = switch (breaker.position()) {
        case OPEN -> "opens";
        case HALF_OPEN -> "half-opens";
        case CLOSED -> "closes";
      };
      boolean isCounted = breaker.position() == Load.Position.OPEN && breaker.calls() > 0;
      String why = isCounted ? " (" + breaker.failures() + " of " + breaker.calls() + " failed)" : "";
      whole.add("breaker towards " + breaker.towards() + " " + what + why);
      brief.add("breaker towards " + breaker.towards() + " " + what);
    }
    String first = brief.get(0);
    String verb = first.substring(first.lastIndexOf(' ') + 1);
    return List.of(String.join(", ", whole), String.join(", ", brief), "breaker " + verb, verb);
  }

  private void look(int position, NodeName observer, Spread.Members members) {
    Map<NodeName, Spread.Health> before = believed.computeIfAbsent(observer, one -> new HashMap<>());
    List<Spread.Member> last = lists.getOrDefault(observer, List.of());
    lists.put(observer, members.members());
    List<Spread.Member> turned = new ArrayList<>();
    for (int i = 0; i < members.members().size(); i++) {
      Spread.Member member = members.members().get(i);
      // Of a thousand members one has changed: the others are not looked up.
      if (i < last.size() && last.get(i).equals(member)) {
        continue;
      }
      Spread.Health old = before.put(member.node(), member.health());
      if (old != null && old != member.health() && !member.node().equals(observer)) {
        turned.add(member);
      }
    }
    if (!turned.isEmpty()) {
      wordings.put(position, words(turned));
      // Each must be counted, whatever the others say.
      boolean isMilestone = false;
      for (Spread.Member member : turned) {
        isMilestone |= isMilestone(member);
      }
      ofMany.set(position, isCrowd && !isMilestone);
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

  /** Whether the first turns to believe that of somebody, or twice as many as at the last such turn. */
  private boolean isMilestone(Spread.Member member) {
    int[] counts = turns.computeIfAbsent(member.node(), one -> new int[Spread.Health.values().length]);
    int count = ++counts[member.health().ordinal()];
    return (count & count - 1) == 0;
  }

  /** Whether it is one of very many members that turns there as others did: its row tells it, no stop. */
  boolean isOneOfMany(int position) {
    return ofMany.get(position);
  }

  /** Whether it is a circuit breaker that turns there. */
  boolean isOfBreaker(int position) {
    return ofBreakers.get(position);
  }

  /** What it turns to believe there, or its breakers to do; empty where none does. */
  List<String> at(int position) {
    return wordings.getOrDefault(position, List.of());
  }
}
