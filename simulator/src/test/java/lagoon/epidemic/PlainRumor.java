package lagoon.epidemic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lagoon.engine.RandomStream;
import lagoon.epidemic.RumorSettings.Counts;
import lagoon.epidemic.RumorSettings.Loses;

/** Rumour mongering as one would write it from its definition, with sets and without an engine. */
final class PlainRumor {

  private final RumorSettings settings;
  private final RandomStream draws;
  /** Counters of those that are infective. */
  private Map<Integer, Integer> infective = new LinkedHashMap<>(Map.of(0, 0));
  private final Set<Integer> known = new HashSet<>(Set.of(0));
  private int sent;
  private int lastReceipt;

  PlainRumor(RumorSettings settings, RandomStream draws) {
    this.settings = settings;
    this.draws = draws;
  }

  RumorMongering.Outcome run() {
    for (int cycle = 1; !infective.isEmpty(); cycle++) {
      Set<Integer> learned = new LinkedHashSet<>();
      Map<Integer, Integer> remaining =
          settings.exchange() == Exchange.PUSH ? push(learned) : meet(learned);
      for (int site : learned) remaining.put(site, 0);
      if (!learned.isEmpty()) lastReceipt = cycle;
      known.addAll(learned);
      infective = remaining;
    }
    double n = settings.n();
    return new RumorMongering.Outcome((n - known.size()) / n, sent / n, lastReceipt);
  }

  private Map<Integer, Integer> push(Set<Integer> learned) {
    Map<Integer, Integer> remaining = new LinkedHashMap<>();
    infective.forEach((site, counter) -> {
      boolean needed = tell(peer(site), learned);
      count(remaining, site, counter, List.of(needed));
    });
    return remaining;
  }

  private Map<Integer, Integer> meet(Set<Integer> learned) {
    Map<Integer, List<Boolean>> told = new TreeMap<>();
    for (int site = 0; site < settings.n(); site++) {
      int peer = peer(site);
      if (infective.containsKey(peer)) add(told, peer, tell(site, learned));
      if (settings.exchange() == Exchange.PUSH_PULL && infective.containsKey(site)) {
        add(told, site, tell(peer, learned));
      }
    }
    Map<Integer, Integer> remaining = new LinkedHashMap<>();
    infective.forEach((site, counter) ->
        count(remaining, site, counter, told.getOrDefault(site, List.of())));
    return remaining;
  }

  private static void add(Map<Integer, List<Boolean>> told, int site, boolean needed) {
    told.computeIfAbsent(site, any -> new ArrayList<>()).add(needed);
  }

  private int peer(int site) {
    int drawn = draws.nextInt(settings.n() - 1);
    return drawn >= site ? drawn + 1 : drawn;
  }

  /** Whether the site needed it by what was known when the cycle began. */
  private boolean tell(int site, Set<Integer> learned) {
    sent++;
    if (known.contains(site)) return false;
    learned.add(site);
    return true;
  }

  private void count(Map<Integer, Integer> remaining, int site, int counter, List<Boolean> told) {
    if (told.isEmpty()) {
      remaining.put(site, counter);
      return;
    }
    boolean isAgainst = settings.counts() == Counts.BLIND || !told.contains(true);
    if (settings.loses() == Loses.COUNTER) {
      int next = isAgainst ? counter + 1 : 0;
      if (next < settings.k()) remaining.put(site, next);
    } else if (!isAgainst || draws.nextDouble() >= 1.0 / settings.k()) {
      remaining.put(site, 0);
    }
  }
}
