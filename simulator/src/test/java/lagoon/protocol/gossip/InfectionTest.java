package lagoon.protocol.gossip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.protocol.gossip.GossipSettings.Contacts;
import lagoon.protocol.gossip.GossipSettings.Digests;
import lagoon.protocol.gossip.GossipSettings.Exchange;
import lagoon.protocol.gossip.GossipSettings.Graph;
import lagoon.protocol.gossip.GossipSettings.Rounds;
import lagoon.protocol.gossip.GossipSettings.Spreads;
import lagoon.protocol.gossip.GossipSettings.Stops;
import lagoon.view.Spread;
import org.junit.jupiter.api.Test;

class InfectionTest {

  private static Infection among(int nodes, List<String> absent) {
    return new Infection(new GossipSettings(nodes, absent, Spreads.RUMOR, "n1", Exchange.PUSH,
        Rounds.SYNCHRONOUS, 1_000_000_000, 0, 1, Stops.NEVER, Contacts.FEEDBACK, 1, 0, Digests.VERSIONS,
        Graph.COMPLETE, 4, 1, 1, Map.of()));
  }

  private static NodeName node(int number) {
    return new NodeName(number - 1, "n" + number);
  }

  private static void hears(Infection infection, int number, long time) {
    infection.observe(new Observation.StateChanged(number, time, node(number), 0,
        List.of(new Spread.Rumor("", Spread.Stage.INFECTIVE, 0))));
  }

  private static double half(Infection infection) {
    return infection.measured(0).get(0).value();
  }

  @Test
  void halfIsHalfOfThoseWhoBelongToTheGroup() {
    Infection infection = among(6, List.of("n4", "n5", "n6"));
    hears(infection, 1, 0);
    assertThat(half(infection)).isNaN();
    hears(infection, 2, 1_500_000_000);
    assertThat(half(infection)).as("two of three").isPositive();
  }

  @Test
  void halfIsHalfOfThoseWhoAreUp() {
    Infection infection = among(6, List.of());
    hears(infection, 1, 0);
    infection.observe(new Observation.Crashed(10, 1, node(6), 0));
    infection.observe(new Observation.Crashed(11, 1, node(5), 0));
    assertThat(half(infection)).isNaN();
    hears(infection, 2, 1_500_000_000);
    assertThat(half(infection)).as("two of four").isPositive();
  }

  @Test
  void whoHasHeardItAndIsDownDoesNotCount() {
    Infection infection = among(6, List.of());
    hears(infection, 1, 0);
    infection.observe(new Observation.Crashed(10, 1, node(1), 0));
    hears(infection, 2, 1_500_000_000);
    hears(infection, 3, 1_500_000_000);
    assertThat(half(infection)).as("two of five").isNaN();
  }

  @Test
  void theResidueIsThatOfWhoIsThereWhoeverComesAndGoes() {
    RandomStream draw = new RandomStreams(1).open("attendance");
    Infection infection = among(20, List.of("n19", "n20"));
    boolean[] knows = new boolean[20];
    boolean[] down = new boolean[20];
    boolean[] outside = new boolean[20];
    outside[18] = true;
    outside[19] = true;
    int heard = 0;
    for (int step = 1; step <= 400; step++) {
      int one = draw.nextInt(20);
      switch (draw.nextInt(5)) {
        case 0 -> {
          infection.observe(new Observation.Crashed(step, step, node(one + 1), 0));
          down[one] = true;
        }
        case 1 -> {
          infection.observe(new Observation.Restarted(step, step, node(one + 1), 0, List.of()));
          down[one] = false;
        }
        case 2, 3 -> {
          outside[one] = draw.nextInt(2) == 0;
          infection.observe(new Observation.RoleChanged(
              step, step, node(one + 1), 0, outside[one] ? "absent" : "member"));
        }
        default -> {
          if (heard++ % 6 == 0) {
            hears(infection, one + 1, step);
            knows[one] = true;
          }
        }
      }
      int there = 0;
      int without = 0;
      for (int i = 0; i < 20; i++) {
        there += down[i] || outside[i] ? 0 : 1;
        without += down[i] || outside[i] || knows[i] ? 0 : 1;
      }
      assertThat(infection.measured(0).get(3).value()).as("step " + step)
          .isEqualTo(there == 0 ? Double.valueOf(Double.NaN) : Double.valueOf((double) without / there));
    }
    assertThat(heard).isGreaterThan(20);
  }
}
