package lagoon.protocol.gossip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
}
