package lagoon.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.view.Facet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MomentTest {

  private final Script script = new Script(List.of("n0", "n1"), List.of("alice"));
  private final Version one = script.key("x", 1);
  private final NodeName n0 = script.replica(0);
  private final NodeName n1 = script.replica(1);

  @Provide
  Arbitrary<Trace> traces() {
    return AnyTrace.traces();
  }

  /** Each part of the world, looked up by searching backwards for the last word on it. */
  @Property(seed = "1")
  void theWorldAtATimeIsWhatWasLastSaidOfEachPart(@ForAll("traces") Trace trace) {
    for (int count = 0; count <= trace.size(); count++) {
      List<Observation> before = trace.observations().subList(0, count);
      Moment moment = trace.after(count);
      for (Moment.Node node : moment.nodes()) {
        assertThat(node.life()).isEqualTo(life(before, node.name()));
        assertThat(node.shown()).isEqualTo(shown(before, node.name()));
        boolean replica = trace.cast().replicas().contains(node.name());
        if (replica) {
          assertThat(node.copies()).isEqualTo(copies(trace, before, node.name()));
        }
      }
      assertThat(moment.cuts()).containsExactlyInAnyOrderElementsOf(cuts(before));
      assertThat(moment.inFlight()).isEqualTo(inFlight(before));
    }
  }

  @Property(seed = "1")
  void theWorldAtATimeIsTheOneAfterTheLastObservationOfThatTime(@ForAll("traces") Trace trace) {
    for (Observation observation : trace.observations()) {
      Moment at = trace.at(observation.time());
      assertThat(at).isEqualTo(trace.after(trace.countUpTo(observation.time())));
    }
  }

  @Test
  void aLongTraceIsPlayedBackFromCheckpoints() {
    Version latest = one;
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      script.at(i);
      latest = Version.written(one.key(), new Value.Amount(i), null, List.of(latest));
      versions.add(latest);
      script.applied(n0, 0, latest);
    }
    Trace trace = script.trace();
    for (int i : new int[] {29_999, 4_095, 4_096, 0, 17_000, 8_191, 8_192}) {
      assertThat(trace.at(i * 1_000_000L).node(n0).copies()).containsExactly(versions.get(i));
    }
    assertThat(trace.at(29_999_000_000L).node(n1).copies()).containsExactly(one);
  }

  @Test
  void aCrashForgetsCopiesAndARestartBringsThoseOnDisk() {
    Version two = Version.written(one.key(), new Value.Amount(2), null, List.of(one));
    script.role(n0, 0, "leader");
    script.applied(n0, 0, two);
    script.at(1).crashed(n0);
    script.at(2).restarted(n0, one);
    Trace trace = script.trace();
    assertThat(trace.at(0).node(n0).copies()).containsExactly(two);
    assertThat(trace.at(0).node(n0).role()).contains("leader");
    Moment.Node down = trace.at(1_000_000).node(n0);
    assertThat(down).isEqualTo(
        new Moment.Node(n0, Moment.Life.DOWN, Optional.empty(), List.of(), List.of(), List.of()));
    assertThat(trace.at(2_000_000).node(n0).copies()).containsExactly(one);
  }

  @Test
  void siblingsOfAKeyAreHeldTogetherUntilAVersionReplacesThem() {
    Version left = Version.written(one.key(), new Value.Amount(2), null, List.of(one));
    Version right = Version.written(one.key(), new Value.Amount(3), null, List.of(one));
    Version merged = Version.written(one.key(), new Value.Amount(5), null, List.of(left, right));
    script.applied(n0, 0, left, right);
    script.at(1).applied(n0, 0, merged);
    assertThat(script.trace().at(0).node(n0).copies()).containsExactly(left, right);
    assertThat(script.trace().at(1_000_000).node(n0).copies()).containsExactly(merged);
  }

  @Test
  void aPausedNodeThatCrashesIsDownEvenWhenThePauseEnds() {
    script.paused(n0);
    script.at(1).crashed(n0);
    script.at(2).resumed(n0);
    assertThat(script.trace().at(0).node(n0).life()).isEqualTo(Moment.Life.PAUSED);
    assertThat(script.trace().at(2_000_000).node(n0).life()).isEqualTo(Moment.Life.DOWN);
  }

  @Test
  void aFaultOnMessagesIsInForceUntilItEnds() {
    long first = script.faultBegan(n0, "drop Ack");
    long second = script.faultBegan(n1, "drop Ack");
    script.at(5).faultEnded(first, 0);
    assertThat(script.trace().at(4_000_000).faults()).extracting(Observation::id)
        .containsExactly(first, second);
    assertThat(script.trace().at(5_000_000).faults()).extracting(Observation::id).containsExactly(second);
  }

  @Test
  void aMessageThatNobodySentIsNotInFlight() {
    script.shows(n0, 0, Facet.Role.of("leader"));
    long sent = script.sent(n0, n1, 0, new Script.Letter("Note", "", List.of()), 5);
    script.at(5).delivered(sent);
    script.delivered(sent);
    Trace trace = script.trace();
    assertThat(trace.at(4_000_000).inFlight()).containsExactly((Observation.Sent) script.find(sent));
    assertThat(trace.at(5_000_000).inFlight()).isEmpty();
    assertThat(trace.at(4_000_000).node(n0).shown()).containsExactly(Facet.Role.of("leader"));
  }

  private static Moment.Life life(List<Observation> before, NodeName node) {
    Moment.Life life = Moment.Life.UP;
    for (Observation o : before) {
      if (o.node().equals(node)) {
        if (o instanceof Observation.Crashed) {
          life = Moment.Life.DOWN;
        } else if (o instanceof Observation.Restarted
            || o instanceof Observation.Resumed && life != Moment.Life.DOWN) {
          life = Moment.Life.UP;
        } else if (o instanceof Observation.Paused && life != Moment.Life.DOWN) {
          life = Moment.Life.PAUSED;
        }
      }
    }
    return life;
  }

  private static List<State> shown(List<Observation> before, NodeName node) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).node().equals(node)) {
        if (before.get(i) instanceof Observation.StateChanged changed) {
          return changed.state();
        }
        if (before.get(i) instanceof Observation.Crashed || before.get(i) instanceof Observation.Restarted) {
          return List.of();
        }
      }
    }
    return List.of();
  }

  private static List<Version> copies(Trace trace, List<Observation> before, NodeName node) {
    List<Version> copies = new ArrayList<>(trace.cast().initial());
    for (Observation o : before) {
      if (o.node().equals(node)) {
        if (o instanceof Observation.Crashed) {
          copies.clear();
        } else if (o instanceof Observation.Restarted restarted) {
          copies.clear();
          copies.addAll(restarted.held());
        } else if (o instanceof Observation.Applied applied) {
          copies.removeIf(copy -> applied.versions().stream().anyMatch(v -> v.key().equals(copy.key())));
          copies.addAll(applied.versions());
        }
      }
    }
    copies.sort((a, b) -> Integer.compare(a.key().index(), b.key().index()));
    return copies;
  }

  private static List<Moment.Link> cuts(List<Observation> before) {
    List<Moment.Link> cuts = new ArrayList<>();
    for (Observation o : before) {
      if (o instanceof Observation.Cut cut) {
        cuts.remove(new Moment.Link(cut.node(), cut.to()));
        cuts.add(new Moment.Link(cut.node(), cut.to()));
      } else if (o instanceof Observation.Healed healed) {
        cuts.remove(new Moment.Link(healed.node(), healed.to()));
      }
    }
    return cuts;
  }

  private static List<Observation.Sent> inFlight(List<Observation> before) {
    List<Observation.Sent> inFlight = new ArrayList<>();
    for (Observation o : before) {
      if (o instanceof Observation.Sent sent) {
        inFlight.add(sent);
      } else if (o instanceof Observation.Delivered || o instanceof Observation.Dropped) {
        inFlight.removeIf(sent -> sent.id() == o.cause());
      }
    }
    return inFlight;
  }
}
