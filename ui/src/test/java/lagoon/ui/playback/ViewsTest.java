package lagoon.ui.playback;

import static lagoon.ui.playback.Opened.MS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lagoon.guarantee.Verdict;
import lagoon.history.Observation;
import lagoon.network.Trouble;
import lagoon.setting.Unit;
import lagoon.simulation.Change;
import lagoon.simulation.When;
import org.junit.jupiter.api.Test;

/** What lists, ladders, controls and charts show of a run. */
class ViewsTest {

  private final Opened bank = Opened.bank();

  // ---- the list of events ----

  @Test
  void aListWithoutFilterShowsEverything() {
    EventList all = EventList.of(bank.trace(), EventFilter.ALL);
    assertThat(all.size()).isEqualTo(bank.trace().size());
    assertThat(all.rowAt(Cursor.START)).isEqualTo(-1);
    assertThat(all.rowAt(Cursor.atEnd(bank.trace()))).isEqualTo(all.size() - 1);
  }

  @Test
  void kindsNodesAndSearchNarrowIt() {
    EventList operations = EventList.of(bank.trace(), EventFilter.ALL.kinds(Set.of(Kind.OPERATION)));
    assertThat(IntStream.range(0, operations.size()).mapToObj(i -> operations.row(i).text()))
        .contains("asks: read checking", "read checking returns checking 500 (v1)")
        .allMatch(text -> text.startsWith("asks: ") || text.contains("acknowledged")
            || text.contains("returns"));
    EventList found = EventList.of(bank.trace(), EventFilter.ALL.search(" CHECKING 500"));
    assertThat(found.size()).isBetween(1, bank.trace().size() - 1);
    EventList hidden = EventList.of(bank.trace(), EventFilter.ALL.hide(Set.of(bank.node("primary"))));
    assertThat(IntStream.range(0, hidden.size()).mapToObj(i -> hidden.row(i).observation().node().name()))
        .doesNotContain("primary").contains("replica-1");
  }

  @Test
  void theRowAtTheCursorIsTheLastThatHasHappened() {
    EventList sent = EventList.of(bank.trace(), EventFilter.ALL.kinds(Set.of(Kind.MESSAGE)));
    for (int row = 0; row < sent.size(); row++) {
      assertThat(sent.rowAt(Cursor.after(bank.trace(), sent.position(row)))).isEqualTo(row);
      assertThat(sent.rowAt(Cursor.before(bank.trace(), sent.position(row)))).isEqualTo(row - 1);
    }
  }

  @Test
  void everyKindOfObservationHasWords() {
    Opened stormy = new Opened(Crew.DIRECT);
    stormy.project.open(Opened.shipped("follower-catches-up"));
    stormy.project.intervene(Change.fault(new Trouble.Pause("primary")).lasting(5 * MS), When.before(MS));
    assertThat(stormy.trace().observations()).map(EventText::of).noneMatch(String::isBlank)
        .anyMatch(text -> text.startsWith("by hand: pause primary for 5ms"))
        .noneMatch(text -> text.matches("[A-Z][a-z]+[A-Z].*"));
  }

  // ---- the ladder ----

  @Test
  void aGuaranteeIsViolatedFromItsMomentOn() {
    int violated = bank.position(Observation.Violated.class, 0);
    int cause = bank.trace().positionOf(bank.violation().observation());
    Ladder before = Ladder.at(bank.played(), Cursor.before(bank.trace(), cause));
    Ladder after = Ladder.at(bank.played(), Cursor.after(bank.trace(), violated));
    assertThat(before.rungs().get(0).verdict()).isEmpty();
    assertThat(before.rungs().get(0).next()).contains(bank.violation());
    assertThat(after.rungs().get(0).verdict()).contains(Verdict.VIOLATED);
    assertThat(after.rungs().get(0).latest()).contains(bank.violation());
    assertThat(after.isFinal()).isFalse();
  }

  @Test
  void atTheEndEveryRungHasItsVerdict() {
    Ladder end = Ladder.at(bank.played(), Cursor.atEnd(bank.trace()));
    assertThat(end.isFinal()).isTrue();
    assertThat(end.rungs()).allMatch(rung -> rung.verdict().equals(Optional.of(rung.end().verdict())));
    assertThat(end.rungs()).extracting(Ladder.Rung::name).contains("once november-rent", "convergence");
  }

  // ---- the controls ----

  private List<Control> controls(When when) {
    return Controls.of(bank.project.format(), bank.played().settings(when));
  }

  private static Control at(List<Control> controls, String path) {
    return controls.stream().filter(one -> one.path().equals(path)).findFirst()
        .orElseThrow(() -> new AssertionError(
            path + " not among " + controls.stream().map(Control::path).collect(Collectors.joining(", "))));
  }

  @Test
  void everyLiveSettingHasAControlAndTheOthersHaveNone() {
    List<Control> controls = controls(When.START);
    assertThat(controls).extracting(Control::path)
        .contains("reads", "cluster.lag", "clients.timeout", "clients.attempts", "clients.retry")
        .doesNotContain("seed", "cluster.leader", "cluster.followers", "duration");
    assertThat(at(controls, "reads")).isInstanceOf(Control.OneOf.class);
    assertThat(at(controls, "clients.retry")).isInstanceOf(Control.OneOf.class);
  }

  @Test
  void aSliderHasTheUnitAndTheRangeOfItsDeclaration() {
    Control.Slider attempts = (Control.Slider) at(controls(When.START), "clients.attempts");
    assertThat(attempts.unit()).isEqualTo(Unit.NONE);
    assertThat(attempts.min()).isEqualTo(1);
    assertThat(attempts.at(7.4)).isEqualTo("7");
    assertThat(attempts.at(-5)).isEqualTo("1");
    Control.Slider lag = (Control.Slider) at(controls(When.START), "cluster.lag");
    assertThat(lag.unit()).isEqualTo(Unit.DURATION);
    assertThat(lag.now()).isEqualTo(500.0 * MS);
    assertThat(lag.at(20.0 * MS)).isEqualTo("20ms");
  }

  @Test
  void aControlShowsTheValueAtTheCursor() {
    assertThat(at(controls(When.before(7_999 * MS)), "cluster.lag").value()).isEqualTo("500ms");
    assertThat(at(controls(When.before(8_000 * MS)), "cluster.lag").value()).isEqualTo("20ms");
  }

  @Test
  void theSettingsOfTheChosenStrategyAreControlsToo() {
    bank.project.intervene(Change.set("reads", "{recent-writer: {window: 3s}}"));
    Control.OneOf reads = (Control.OneOf) at(controls(When.START), "reads");
    assertThat(reads.chosen()).isEqualTo("recent-writer");
    assertThat(reads.options()).extracting(Control.Option::word).contains("leader", "version-token");
    Control window = at(reads.inner(), "reads.recent-writer.window");
    bank.project.intervene(window.to("1s"));
    assertThat(bank.project.problems()).isEmpty();
    assertThat(((Control.OneOf) at(controls(When.START), "reads")).value()).contains("window: 1s");
  }

  @Test
  void whatAControlSaysCanBeDoneAndHasAnEffect() {
    for (Control control : controls(When.START)) {
      bank.project.intervene(control.to(control.value()));
      assertThat(bank.project.problems()).as(control.path()).isEmpty();
    }
  }

  // ---- the charts ----

  @Test
  void aReplicaIsBehindUntilItHasTheVersion() {
    Charts charts = Charts.of(bank.trace(), 50);
    StalenessSeries replica = charts.staleness().stream()
        .filter(one -> one.replica().name().equals("replica-1")).findFirst().orElseThrow();
    assertThat(replica.versionsAt(4 * MS)).isZero();
    assertThat(replica.versionsAt(5 * MS)).as("two keys, one version of each").isEqualTo(2);
    assertThat(replica.behindAt(105 * MS)).isEqualTo(100 * MS);
    assertThat(replica.versionsAt(9_000 * MS)).isZero();
    StalenessSeries leader = charts.staleness().get(0);
    assertThat(leader.versionsAt(105 * MS)).isZero();
  }

  @Test
  void latenciesGrowWithTheCursorForwardsAndBack() {
    Charts charts = Charts.of(bank.trace(), 50);
    assertThat(charts.writes(Cursor.START).count()).isZero();
    Latencies all = charts.writes(Cursor.atEnd(bank.trace()));
    assertThat(all.count()).isEqualTo(2);
    assertThat(all.p50()).isBetween(9_990_000L, 10_010_000L);
    assertThat(all.bars().stream().mapToLong(Latencies.Bar::count).sum()).isEqualTo(2);
    assertThat(charts.writes(Cursor.at(bank.trace(), 50 * MS)).count()).isEqualTo(1);
    assertThat(charts.reads(Cursor.atEnd(bank.trace())).count()).isEqualTo(1);
  }

  @Test
  void readsAndMessagesAreCountedWhereTheyHappen() {
    Charts charts = Charts.of(bank.trace(), 10);
    double sum = 0;
    for (int slot = 0; slot < charts.slots(); slot++) {
      sum += charts.messagesPerSecond("Replicate", slot) * charts.slotWidth() / 1e9;
    }
    long sent = bank.trace().observations().stream()
        .filter(one -> one instanceof Observation.Sent message
            && message.message().kind().equals("Replicate"))
        .count();
    assertThat(Math.round(sum)).isEqualTo(sent).isPositive();
    assertThat(charts.messageKinds()).startsWith("Write");
    assertThat(IntStream.range(0, charts.slots()).mapToDouble(charts::leaderShare).filter(x -> x >= 0))
        .containsExactly(0.0);
    bank.project.vary("leader", List.of("reads=leader"));
    Charts atLeader = Charts.of(bank.project.played(1).orElseThrow().trace(), 10);
    assertThat(IntStream.range(0, 10).mapToDouble(atLeader::leaderShare).filter(x -> x >= 0))
        .containsExactly(1.0);
  }
}
