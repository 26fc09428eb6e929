package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.view.Facet;
import lagoon.view.Spread;

/**
 * Follows what spreads among the replicas: a rumour, and that a member is dead, for the first few that crash
 * or stop.
 */
final class Spreading {

  private static final int MOST = 3;

  private final int replicas;
  private final boolean[] isDown;
  private final boolean[] knowsRumor;
  private final List<List<Spread.Member>> lists = new ArrayList<>();
  private final Map<NodeName, KnowingSeries> deaths = new LinkedHashMap<>();
  private KnowingSeries rumor;
  private int up;
  private int knowing;

  Spreading(Cast cast) {
    this.replicas = cast.replicas().size();
    this.isDown = new boolean[replicas];
    this.knowsRumor = new boolean[replicas];
    this.up = replicas;
    for (int i = 0; i < replicas; i++) {
      lists.add(List.of());
    }
  }

  void observe(Observation one) {
    if (one.node() == null || one.node().index() >= replicas) {
      return;
    }
    if (one instanceof Observation.StateChanged changed) {
      changed(changed);
    } else if (one instanceof Observation.Crashed) {
      life(one, true);
      suspect(one);
    } else if (one instanceof Observation.Restarted) {
      life(one, false);
    } else if (one instanceof Observation.Paused) {
      suspect(one);
    }
  }

  private void changed(Observation.StateChanged changed) {
    int node = changed.node().index();
    for (State state : changed.state()) {
      if (state instanceof Spread.Rumor heard) {
        boolean knows = heard.stage() != Spread.Stage.SUSCEPTIBLE;
        if (rumor == null) {
          rumor = new KnowingSeries("know the rumour", 0);
        }
        if (knows != knowsRumor[node]) {
          knowsRumor[node] = knows;
          knowing += isDown[node] ? 0 : knows ? 1 : -1;
          rumor.add(changed.time(), knowing, up);
        }
        return;
      }
    }
    List<Spread.Member> members = Facet.find(changed.state(), Spread.Members.class)
        .map(Spread.Members::members).orElse(List.of());
    if (members != lists.get(node)) {
      lists.set(node, members);
      deaths.forEach((dead, series) -> note(dead, series, changed.time()));
    }
  }

  private void life(Observation one, boolean down) {
    int node = one.node().index();
    if (isDown[node] != down) {
      isDown[node] = down;
      up += down ? -1 : 1;
      knowing += !knowsRumor[node] ? 0 : down ? -1 : 1;
      if (rumor != null) {
        rumor.add(one.time(), knowing, up);
      }
      deaths.forEach((dead, series) -> note(dead, series, one.time()));
    }
  }

  /** From here on others may take it to be dead. */
  private void suspect(Observation one) {
    boolean isMembership = lists.stream().anyMatch(list -> !list.isEmpty());
    if (isMembership && deaths.size() < MOST && !deaths.containsKey(one.node())) {
      KnowingSeries series =
          new KnowingSeries("take " + one.node().name() + " for dead", one.time());
      deaths.put(one.node(), series);
      note(one.node(), series, one.time());
    }
  }

  private void note(NodeName dead, KnowingSeries series, long time) {
    int burying = 0;
    int asked = 0;
    for (int i = 0; i < replicas; i++) {
      if (!isDown[i] && i != dead.index()) {
        asked++;
        burying += holdsDead(lists.get(i), dead) ? 1 : 0;
      }
    }
    series.add(time, burying, asked);
  }

  private static boolean holdsDead(List<Spread.Member> members, NodeName dead) {
    int index = dead.index();
    // Lists are in the order of the nodes, and mostly have them all.
    if (index < members.size() && members.get(index).node().index() == index) {
      return members.get(index).health() == Spread.Health.DEAD;
    }
    for (Spread.Member member : members) {
      if (member.node().index() == index) {
        return member.health() == Spread.Health.DEAD;
      }
    }
    return false;
  }

  List<KnowingSeries> series() {
    return rumor == null ? List.copyOf(deaths.values()) : List.of(rumor);
  }
}
