package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;
import lagoon.trace.AnyTrace;
import lagoon.trace.BusyDay;
import lagoon.trace.DoubleTransfer;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpaceTimeTest {

  @Provide
  Arbitrary<Trace> traces() {
    return AnyTrace.traces();
  }

  @Property(seed = "1")
  void inFullDetailEveryObservationHasOneRow(@ForAll("traces") Trace trace) {
    List<Long> shown = new ArrayList<>();
    SpaceTime.of(trace, new SpaceTime.Options(5, 1000, true)).rows().forEach(row -> shown.addAll(ids(row)));
    assertThat(shown).isEqualTo(trace.observations().stream().map(Observation::id).toList());
  }

  @Property(seed = "1")
  void withoutDetailTheLifeOfOperationsAndCopiesIsComplete(@ForAll("traces") Trace trace) {
    List<Long> shown = new ArrayList<>();
    SpaceTime.of(trace, new SpaceTime.Options(5, 1000, false)).rows().forEach(row -> shown.addAll(ids(row)));
    assertThat(new TreeSet<>(shown)).hasSameSizeAs(shown).containsAll(
        trace.observations().stream().filter(o -> !o.isDetail()).map(Observation::id).toList());
  }

  @Property(seed = "1")
  void foldsCountTheRowsThatAreLeftOut(
      @ForAll("traces") Trace trace, @ForAll @IntRange(min = 10, max = 40) int most,
      @ForAll boolean verbose) {
    int all = SpaceTime.of(trace, new SpaceTime.Options(5, 1000, verbose)).rows().size();
    List<Row> rows = SpaceTime.of(trace, new SpaceTime.Options(5, most, verbose)).rows();
    int counted = 0;
    for (Row row : rows) {
      counted += row instanceof Row.Fold fold ? fold.rows() : 1;
    }
    assertThat(counted).isEqualTo(all);
    assertThat(rows.size()).isLessThanOrEqualTo(most);
  }

  @Property(seed = "1")
  void timeRunsDownwards(@ForAll("traces") Trace trace, @ForAll boolean verbose) {
    List<Row> rows = SpaceTime.of(trace, new SpaceTime.Options(5, 20, verbose)).rows();
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).time()).isGreaterThanOrEqualTo(rows.get(i - 1).time());
    }
  }

  @Test
  void theDoubleTransferIsFifteenRows() {
    SpaceTime picture = SpaceTime.of(DoubleTransfer.trace(), new SpaceTime.Options(7, 100, false));
    assertThat(picture.lanes()).extracting(lane -> lane.node().name())
        .containsExactly("alice", "primary", "replica-1", "replica-2");
    assertThat(picture.lanes()).extracting(Lane::session).containsExactly(true, false, false, false);
    assertThat(picture.rows()).hasSize(15);
    Row.Event replication = (Row.Event) picture.rows().get(3);
    assertThat(replication.arrows()).extracting(Arrow::from, Arrow::to, Arrow::end).containsExactly(
        tuple(1, 2, Arrow.End.ARRIVED), tuple(1, 3, Arrow.End.ARRIVED));
    Row.Banner violation = (Row.Banner) picture.rows().get(8);
    assertThat(violation.kind()).isEqualTo(Row.Banner.Kind.VIOLATION);
    assertThat(violation.time()).isEqualTo(picture.rows().get(7).time());
  }

  @Test
  void sessionsOfViolationsAndTheReplicasThatServedThemHaveALane() {
    Trace trace = BusyDay.trace(100, 1000, 300, 100);
    SpaceTime picture = SpaceTime.of(trace, new SpaceTime.Options(5, 100, false));
    List<NodeName> shown = picture.lanes().stream().map(Lane::node).toList();
    Observation.Violated first = (Observation.Violated) trace.observations().stream()
        .filter(o -> o instanceof Observation.Violated).findFirst().orElseThrow();
    Operation read = first.witnesses().get(1);
    assertThat(shown).contains(read.session().node());
    trace.observations().stream()
        .filter(o -> o instanceof Observation.Served served && served.operation().equals(read))
        .forEach(o -> assertThat(shown).contains(o.node()));
    assertThat(shown).hasSize(5);
    assertThat(picture.hiddenSessions() + picture.hiddenReplicas()).isEqualTo(1095);
  }

  @Test
  void nodesThatAreWantedHaveALaneBeforeAllOthers() {
    Trace trace = BusyDay.trace(100, 1000, 300, 100);
    List<NodeName> nodes = trace.cast().nodes();
    List<NodeName> wanted = List.of(nodes.get(900), nodes.get(77));
    SpaceTime picture = SpaceTime.of(trace, new SpaceTime.Options(5, 100, false, wanted));
    assertThat(picture.lanes()).hasSize(5).extracting(Lane::node).containsAll(wanted);
    assertThat(picture.lanes()).as("and a session beside replicas").extracting(Lane::session)
        .contains(true, false);
    SpaceTime full = SpaceTime.of(trace, new SpaceTime.Options(5, 100, false, nodes.subList(0, 9)));
    assertThat(full.lanes()).extracting(Lane::node).containsExactlyInAnyOrderElementsOf(nodes.subList(0, 5));
  }

  @Test
  void aThousandSessionsDoNotCrowdOutTheReplicas() {
    SpaceTime picture =
        SpaceTime.of(BusyDay.trace(3, 1000, 600, 0), new SpaceTime.Options(5, 100, false));
    assertThat(picture.lanes()).filteredOn(lane -> !lane.session()).hasSize(3);
    assertThat(picture.hiddenSessions()).isEqualTo(998);
    assertThat(picture.hiddenReplicas()).isZero();
  }

  @Test
  void anAcknowledgementThatAnAnswerWaitedForIsDrawnAndAnotherIsNot() {
    Script script = new Script(List.of("n0", "n1"), List.of("alice"));
    Version one = script.key("x", 1);
    Operation write = script.invoke(0, new Action.Add(one.key(), 1), 0);
    long request =
        script.sent(script.client(0), script.replica(0), write.invokedOrder(), letter("Request"), 1);
    long arrived = script.at(1).delivered(request);
    long first = script.sent(script.replica(0), script.replica(1), arrived, letter("Prepare"), 1);
    long prepared = script.at(2).delivered(first);
    long needed = script.sent(script.replica(1), script.replica(0), prepared, letter("Ack"), 1);
    long idle = script.sent(script.replica(1), script.replica(0), prepared, letter("Gossip"), 1);
    long acked = script.at(3).delivered(needed);
    script.delivered(idle);
    long reply = script.sent(script.replica(0), script.client(0), acked, letter("Reply"), 1);
    script.at(4).completed(script.delivered(reply), write);
    List<Long> shown = new ArrayList<>();
    SpaceTime.of(script.trace(), new SpaceTime.Options(5, 100, false)).rows()
        .forEach(row -> shown.addAll(ids(row)));
    assertThat(shown).contains(first, needed).doesNotContain(idle);
  }

  @Test
  void aRequestThatLeavesLateIsNotCalledARepetition() {
    Script script = new Script(List.of("n0"), List.of("alice"));
    Version one = script.key("x", 1);
    Operation read = script.invoke(0, new Action.Read(List.of(one.key())), 0);
    script.at(5).sent(script.client(0), script.replica(0), read.invokedOrder(), letter("Request"), 1);
    script.at(9).sent(script.client(0), script.replica(0), read.invokedOrder(), letter("Request"), 1);
    List<Row> rows = SpaceTime.of(script.trace(), new SpaceTime.Options(5, 100, false)).rows();
    assertThat(((Row.Event) rows.get(1)).arrows().get(0).what()).containsExactly("Request");
    assertThat(((Row.Event) rows.get(2)).arrows().get(0).what()).containsExactly("again");
  }

  private static Script.Letter letter(String kind) {
    return new Script.Letter(kind, "", List.of());
  }

  private static List<Long> ids(Row row) {
    return row instanceof Row.Event event ? event.ids()
        : row instanceof Row.Banner banner ? banner.ids() : List.of();
  }
}
