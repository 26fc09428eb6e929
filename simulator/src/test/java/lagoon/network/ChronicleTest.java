package lagoon.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.engine.Engine;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.simulation.Durations;
import lagoon.simulation.Scenarios;
import lagoon.simulation.Simulation;
import lagoon.simulation.Steps;
import lagoon.simulation.Troubles;
import org.junit.jupiter.api.Test;

/** Who is told what, in which order, under which number. */
class ChronicleTest {

  private static final NodeName NODE = new NodeName(0, "a");

  private static Observation crashed(long id) {
    return new Observation.Crashed(id, 0, NODE, 0);
  }

  private static Observation explained(long id) {
    return new Observation.Explained(id, 0, NODE, 0, "why");
  }

  private static Observer listener(List<Observation> to, boolean detail) {
    return new Observer() {
      @Override
      public void observe(Observation observation) {
        to.add(observation);
      }

      @Override
      public boolean wantsDetail() {
        return detail;
      }
    };
  }

  @Test
  void detailsGoOnlyToThoseWhoWantThem() {
    List<Observation> all = new ArrayList<>();
    List<Observation> life = new ArrayList<>();
    Chronicle chronicle = new Chronicle(new Engine(), List.of(listener(all, true), listener(life, false)));
    chronicle.tell(crashed(1));
    chronicle.tell(explained(2));
    assertThat(all).hasSize(2);
    assertThat(life).hasSize(1);
    assertThat(new Chronicle(new Engine(), List.of(listener(life, false))).wantsDetail()).isFalse();
  }

  @Test
  void whatAnObserverObservesIsToldWhenAllHaveHeardThePresent() {
    Chronicle[] chronicle = new Chronicle[1];
    List<Observation> first = new ArrayList<>();
    List<Observation> last = new ArrayList<>();
    Observer checker = observation -> {
      first.add(observation);
      if (first.size() == 1) {
        chronicle[0].tell(crashed(2));
        chronicle[0].tell(crashed(3));
      }
    };
    chronicle[0] = new Chronicle(new Engine(), List.of(checker, listener(last, false)));
    chronicle[0].tell(crashed(1));
    assertThat(first).extracting(Observation::id).containsExactly(1L, 2L, 3L);
    assertThat(last).extracting(Observation::id).containsExactly(1L, 2L, 3L);
  }

  @Test
  void idsDoNotDependOnWhoListensAndObserversChangeNothing() {
    List<Observation> detailed = new ArrayList<>();
    List<Observation> plain = new ArrayList<>();
    eventful(listener(detailed, true));
    eventful(listener(plain, false));
    assertThat(plain).hasSizeGreaterThan(100);
    assertThat(detailed.stream().filter(one -> !one.isDetail()).map(Object::toString))
        .isEqualTo(plain.stream().map(Object::toString).toList());
  }

  @Test
  void idsGrowAndCausesComeBeforeTheirEffects() {
    List<Observation> seen = new ArrayList<>();
    eventful(listener(seen, true));
    long last = 0;
    for (Observation one : seen) {
      assertThat(one.id()).as(one.toString()).isGreaterThan(last);
      assertThat(one.cause()).as(one.toString()).isBetween(0L, one.id() - 1);
      last = one.id();
    }
    assertThat(seen.stream().map(one -> one.getClass().getSimpleName())).contains(
        "Crashed", "Restarted", "Dropped", "Paused", "Explained", "TimerCancelled", "Served");
  }

  /** A run in which much happens. */
  private static void eventful(Observer observer) {
    Simulation simulation = Scenarios.store().lag("200ms").loss(0.05).duplication(0.05)
        .reads(lagoon.simulation.Strategies.tokenThatWaits())
        .session("alice", Steps.repeat(40, Steps.add("k", 1), Steps.read("k")))
        .fault(Troubles.crash("replica-1").at("1s").until("2s"))
        .fault(Troubles.pause("primary").at("3s").until("4s"))
        .fault(Troubles.drop(Troubles.some(Troubles.each("Replicate"), 3, 4)))
        .simulation(observer);
    simulation.run(java.util.Optional.of(Durations.of("30s")));
  }
}
