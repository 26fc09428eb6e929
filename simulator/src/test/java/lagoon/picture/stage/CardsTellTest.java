package lagoon.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lagoon.clock.VectorClock;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.picture.look.Palette;
import lagoon.picture.paint.StageText;
import lagoon.picture.svg.Svg;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import lagoon.view.Agreement;
import lagoon.view.Facet;
import lagoon.view.Load;
import lagoon.view.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a card tells without anybody asking: snapshots, holes, who does not belong, what is held back. */
class CardsTellTest {

  private static final long MS = 1_000_000;

  private final Script script = new Script(List.of("n1", "n2", "n3"), List.of("alice"));
  private final NodeName first = script.replica(0);
  private final NodeName second = script.replica(1);
  private final NodeName third = script.replica(2);

  private Frame frame(double milliseconds) {
    Trace trace = script.trace();
    return Frame.of(trace, (long) (milliseconds * MS), Layout.of(trace), StageOptions.of(920, 400));
  }

  private static String svg(Frame frame) {
    return Svg.of(frame, Palette.LIGHT);
  }

  private static FacetMark.LogMark log(Frame frame, NodeName node) {
    return (FacetMark.LogMark) frame.node(node).orElseThrow().facets().get(0);
  }

  private static Agreement.Entries entries(long... numbers) {
    List<Agreement.Entry> entries = new ArrayList<>();
    for (long number : numbers) {
      entries.add(new Agreement.Entry(number, 1, "x = " + number));
    }
    return new Agreement.Entries(entries, 2);
  }

  // ---- logs ----

  @Test
  void whatIsOnlyInASnapshotIsNamedAndNotCountedAsEntries() {
    script.shows(first, 0, Facet.Log.of(5, 6, 6), entries(5, 6));
    script.shows(second, 0, Facet.Log.of(5, 12, 12), entries(5, 6, 7, 8, 9, 10, 11, 12));
    script.shows(third, 0, Facet.Log.of(9, 8, 8), entries());
    Frame frame = frame(1);
    assertThat(log(frame, first).earlier()).isZero();
    assertThat(log(frame, first).cut()).isEqualTo(4);
    FacetMark.LogMark longer = log(frame, second);
    assertThat(longer.earlier()).isEqualTo(8 - longer.entries().size()).isPositive();
    assertThat(svg(frame)).contains(">snapshot to 4<", ">snapshot to 4 …<", ">snapshot to 8<")
        .doesNotContain("empty log", " more<");
    assertThat(String.join("\n", StageText.of(frame))).contains("log snapshot to 4 ?5(1)");
  }

  @Test
  void aLogThatNeverHadAnythingIsEmpty() {
    script.shows(first, 0, Facet.Log.of(1, 0, 0), entries());
    script.shows(second, 0, Facet.Log.of(1, 1, 0), entries(1));
    assertThat(svg(frame(1))).contains(">empty log<").doesNotContain("snapshot");
  }

  @Test
  void aHoleInALogIsARowOfItsOwn() {
    script.shows(first, 0, Facet.Log.of(1, 4, 0), entries(2, 4));
    script.shows(second, 0, Facet.Log.of(3, 4, 2), entries(4));
    Frame frame = frame(1);
    assertThat(log(frame, first).entries()).extracting(FacetMark.EntryMark::number)
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(log(frame, first).entries()).extracting(FacetMark.EntryMark::isMissing)
        .containsExactly(true, false, true, false);
    assertThat(log(frame, second).entries()).extracting(FacetMark.EntryMark::number).containsExactly(3L, 4L);
    assertThat(svg(frame)).contains(">missing<");
    assertThat(String.join("\n", StageText.of(frame))).contains("?1 missing ✓2(1) x = 2 ?3 missing");
  }

  // ---- roles ----

  @Test
  void whoListensHasNotTheLetterOfWhoLeads() {
    script.shows(first, 0, Facet.Role.inTerm("leader", 2));
    script.shows(second, 0, Facet.Role.inTerm("listener", 2));
    script.shows(third, 0, Facet.Role.inTerm("follower", 2));
    assertThat(frame(1).nodes()).filteredOn(node -> !node.client()).extracting(NodeMark::letter)
        .containsExactly("L", "Li", "F");
  }

  // ---- what spreads ----

  private static Spread.Rumor rumor(Spread.Stage stage) {
    return new Spread.Rumor("price = 8 (v2)", stage, 0);
  }

  @Test
  void ofVersionsThatSpreadThoseAreCountedWhoHaveTheNewest() {
    Version old = script.key("price", 10);
    Operation write = script.at(1).invoke(0, new Action.Write(old.key(), new Value.Amount(8)), 0);
    Version fresh = Version.written(old.key(), new Value.Amount(8), write, List.of(old));
    script.role(third, 0, "absent");
    script.at(2).applied(first, 0, fresh);
    script.shows(first, 0, rumor(Spread.Stage.INFECTIVE));
    // Before there is anything to hear, nobody has not heard it.
    assertThat(frame(1.5).tally().orElseThrow().text()).isEqualTo("2 of 2 have the newest versions");
    assertThat(svg(frame(1.5))).doesNotContain("heard");
    Frame frame = frame(3);
    assertThat(frame.tally().orElseThrow().text()).isEqualTo("1 of 2 have the newest versions");
    assertThat(frame.nodes()).extracting(NodeMark::letter).startsWith("I", "S", "A");
    script.at(4).applied(second, 0, fresh);
    script.shows(second, 0, rumor(Spread.Stage.REMOVED));
    assertThat(frame(5).tally().orElseThrow().text()).isEqualTo("2 of 2 have the newest versions");
    assertThat(svg(frame(5))).contains(">absent<");
  }

  @Test
  void whoHearsTheRumourHasNoBannerButWhoLeavesHas() {
    script.at(1).role(first, 0, "infective");
    script.role(second, 0, "leaving");
    assertThat(frame(2).banners()).extracting(Frame.Banner::text).containsExactly("n2 is now leaving");
  }

  @ParameterizedTest
  @CsvSource({"920, 400, true", "458, 336, false"})
  void theTallyCoversNobodyAndLeavesItsBarOutWhereThatHasNoRoom(int width, int height, boolean hasBar) {
    List<String> names = List.of("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "registry");
    Script members = new Script(names, List.of());
    for (int i = 0; i < names.size(); i++) {
      members.shows(members.replica(i), 0, new Spread.Members(names.stream().map(name ->
          new Spread.Member(members.replica(names.indexOf(name)), Spread.Health.ALIVE, 0)).toList()));
    }
    members.at(1).crashed(members.replica(3));
    Trace trace = members.trace();
    Frame frame = Frame.of(trace, 2 * MS, Layout.of(trace, Layout.Family.CENTRE),
        StageOptions.of(width, height));
    TallyMark tally = frame.tally().orElseThrow();
    assertThat(tally.text()).isEqualTo("0 of 8 take n4 for dead");
    assertThat(tally.bar() > 0).isEqualTo(hasBar);
    assertThat(frame.nodes()).noneMatch(node -> node.box().overlaps(tally.box()));
  }

  // ---- what presses ----

  @Test
  void whatIsHeldBackComesBeforeWhatIsThere() {
    Facet.Vector clock = new Facet.Vector("applied", VectorClock.zero());
    script.shows(first, 0, clock, new Facet.Gauge("updates held back", 0, ""));
    script.shows(second, 0, clock, new Facet.Gauge("updates held back", 2, ""));
    assertThat(frame(1).node(first).orElseThrow().gauges().get(0)).startsWith("applied");
    assertThat(frame(1).node(second).orElseThrow().gauges().get(0)).isEqualTo("updates held back: 2");
  }

  @Test
  void whoWaitsOnItsOwnCardIsNotNamedThere() {
    script.shows(first, 0, new Facet.Waiting(List.of(
        new Facet.Request("n1", "a ballot: write captain = alice", OptionalLong.empty()),
        new Facet.Request("n2", "a ballot: write captain = bob", OptionalLong.empty()))));
    assertThat(frame(1).node(first).orElseThrow().waiting()).containsExactly(
        "waits for a ballot: write captain = alice", "n2 waits for a ballot: write captain = bob");
  }

  @Test
  void whatIsWrongOfASingleOperationIsToldByTheProof() {
    Version old = script.key("captain", 0);
    Operation write = script.at(1).invoke(0, new Action.Write(old.key(), new Value.Amount(1)), 0);
    script.at(2).violated(first, 0, "progress", "No ballot of n1 came to an end.", write);
    Frame.Callout callout = frame(3).callouts().get(0);
    assertThat(callout.node().name()).isEqualTo("alice");
    assertThat(String.join(" ", callout.lines())).isEqualTo("✗ progress No ballot of n1 came to an end.");
  }

  @Test
  void whatBreaksForAUserAloneIsNotToldAsIfASessionSufferedIt() {
    Version old = script.key("captain", 0);
    Operation write = script.at(1).invoke(0, new Action.Write(old.key(), new Value.Amount(1)), 0);
    script.at(2).violated(first, 0, "read-your-writes/user", "Let W be a write.", write);
    assertThat(frame(3).callouts().get(0).lines().get(0)).isEqualTo("✗ read your writes/user");
    script.at(2).violated(first, 0, "read-your-writes", "Let W be a write.", write);
    assertThat(frame(3).callouts()).hasSize(1);
    assertThat(frame(3).callouts().get(0).lines().get(0)).isEqualTo("✗ read your writes");
  }

  @Test
  void whatIsWrongInTheEndAtEachReplicaIsToldOnce() {
    script.at(2).violated(first, 0, "final captain = 1", "In the end n1 has 0.");
    script.at(2).violated(second, 0, "final captain = 1", "In the end n2 has 0.");
    assertThat(frame(3).callouts()).hasSize(1);
    script.at(2).violated(second, 0, "final mate = 1", "In the end n2 has 0.");
    assertThat(frame(3).callouts()).hasSize(2);
  }

  @Test
  void inAStormOfRetriesTheseAreSeenWhateverElseHasNoRoom() {
    script.shows(first, 0, new Load.Calls("calls to payments", 5600, 494, 4126, 0, 0, 8477));
    script.shows(second, 0, new Load.Calls("calls to payments", 5600, 4940, 26, 0, 0, 77));
    assertThat(svg(frame(1))).contains(">✕4126<", ">↺8477<", ">✓4940<").doesNotContain(">✓494<");
  }
}
