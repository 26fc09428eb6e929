package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.protocol.Protocols;
import lagoon.protocol.gossip.GossipSettings;
import lagoon.protocol.gossip.GossipSettings.Contacts;
import lagoon.protocol.gossip.GossipSettings.Digests;
import lagoon.protocol.gossip.GossipSettings.Exchange;
import lagoon.protocol.gossip.GossipSettings.Rounds;
import lagoon.protocol.gossip.GossipSettings.Stops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How nodes talk changes in the middle of a rumour among a hundred of them. */
class GossipChangeTest {

  private static final int NODES = 100;

  private static Gossiping hundred() {
    return Gossiping.among(NODES);
  }

  /** How a rumour goes whose settings change at a time; at a time after the run they do not. */
  private static Simulation run(long seed, Gossiping before, String at, GossipSettings after) {
    Run begun = Scenarios.store().seed(seed).duration("60s").settle("1s")
        .protocol("gossip", before.settings()).value();
    Scenario changed = Scenarios.store().seed(seed).duration("60s").settle("1s").protocol("gossip", after)
        .scenario();
    Run run = new Run(begun.scenario(), seed, List.of(new Intervention.Settings(
        When.before(Durations.of(at)), changed, Map.of("cluster.every", after.every() + "ns"))));
    Simulation simulation = new Simulation(run, Protocols.installed(), (cast, directory) -> List.of(), true);
    simulation.run(Optional.empty());
    return simulation;
  }

  private static double measured(Simulation simulation, String name) {
    return simulation.measured().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow()
        .value();
  }

  private static List<Double> curve(Simulation simulation) {
    return simulation.curves().get(0).values();
  }

  @ParameterizedTest
  @EnumSource(Exchange.class)
  void whatHappensInARoundDoesNotDependOnHowLongItIs(Exchange exchange) {
    for (String at : List.of("2500ms", "3s", "3900ms")) {
      Gossiping before = hundred().exchange(exchange);
      List<Double> same = curve(run(3, before, "70s", before.settings()));
      Simulation faster = run(3, before, at, hundred().exchange(exchange)
          .rounds(Rounds.SYNCHRONOUS, "250ms").settings());
      Simulation slower = run(3, before, at, hundred().exchange(exchange)
          .rounds(Rounds.SYNCHRONOUS, "1700ms").settings());
      assertThat(curve(faster)).as("faster from " + at).isEqualTo(same);
      assertThat(curve(slower)).as("slower from " + at).isEqualTo(same);
      assertThat(measured(slower, "rounds to reach all")).isEqualTo(same.size() - 1);
    }
  }

  @Test
  void inARhythmOfTheirOwnAShorterPeriodCountsAtOnce() {
    Gossiping before = hundred().exchange(Exchange.PUSH_PULL).rounds(Rounds.OWN, "20s");
    double slow = measured(run(1, before, "70s", before.settings()), "residue");
    double fast = measured(run(1, before, "5s", hundred().exchange(Exchange.PUSH_PULL)
        .rounds(Rounds.OWN, "500ms").settings()), "residue");
    assertThat(slow).as("three turns each").isPositive();
    assertThat(fast).isZero();
  }

  /** The mean of twenty rumours whose settings change after three rounds. */
  private static double mean(Gossiping before, GossipSettings after, String name) {
    double sum = 0;
    for (long seed = 1; seed <= 20; seed++) {
      sum += measured(run(seed, before, "3500ms", after), name);
    }
    return sum / 20;
  }

  @Test
  void fanOutAndPatienceAndDirectionCountFromTheChangeOn() {
    Gossiping plain = hundred();
    double alone = mean(plain, hundred().settings(), "rounds to reach all");
    assertThat(mean(plain, hundred().fanOut(5).settings(), "rounds to reach all")).isLessThan(alone - 3);
    assertThat(mean(plain, hundred().exchange(Exchange.PUSH_PULL).settings(), "rounds to reach all"))
        .isLessThan(alone - 2);

    Gossiping soon = hundred().stops(Stops.COUNTER, Contacts.FEEDBACK, 1);
    double residue = mean(soon, hundred().stops(Stops.COUNTER, Contacts.FEEDBACK, 1).settings(), "residue");
    assertThat(residue).isBetween(0.1, 0.3);
    assertThat(mean(soon, hundred().stops(Stops.COUNTER, Contacts.FEEDBACK, 6).settings(), "residue"))
        .isLessThan(residue / 4);
    assertThat(mean(hundred(), hundred().stops(Stops.COIN, Contacts.BLIND, 1).settings(), "residue"))
        .as("told no more from the next round on").isGreaterThan(0.5);
    // Whoever had stopped before does not begin again: what counts is that some had not.
    assertThat(mean(soon, hundred().settings(), "residue")).isLessThan(residue / 4);
    assertThat(mean(soon, hundred().stops(Stops.COUNTER, Contacts.FEEDBACK, 1)
        .antiEntropy("2s", Digests.VERSIONS).settings(), "residue")).as("compared since").isZero();
  }

  @Test
  void theRumourBeginsWhenItsOriginJoinsAndGoesOnWhenItLeaves() {
    for (long seed = 1; seed <= 10; seed++) {
      Simulation joins = run(seed, hundred().absent("n1"), "5500ms", hundred().settings());
      assertThat(curve(joins).subList(0, 6)).as("seed " + seed).containsOnly(0.0);
      assertThat(measured(joins, "residue")).as("seed " + seed).isZero();
      // It has told one other at most: whoever hears it when it leaves tells it on.
      Simulation leaves = run(seed, hundred(), "1ns", hundred().absent("n1").settings());
      assertThat(measured(leaves, "residue")).as("seed " + seed).isZero();
    }
  }

  @Test
  void whoPulledOnlyBeginsToPushAndTheOtherWayRound() {
    for (Exchange one : List.of(Exchange.PUSH, Exchange.PULL)) {
      for (Exchange other : List.of(Exchange.PULL, Exchange.PUSH)) {
        List<Double> rounds = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
          Simulation run = run(seed, hundred().exchange(one), "4500ms", hundred().exchange(other).settings());
          assertThat(measured(run, "residue")).as("seed " + seed).isZero();
          rounds.add(measured(run, "rounds to reach all"));
        }
        assertThat(rounds).allMatch(count -> count > 4 && count < 30);
      }
    }
  }
}
