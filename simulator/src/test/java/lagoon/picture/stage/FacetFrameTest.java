package lagoon.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import lagoon.history.NodeName;
import lagoon.picture.Golden;
import lagoon.picture.look.Box;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Logs, ballots, members, breakers and pools on the cards of nodes. */
class FacetFrameTest {

  private static final long MS = 1_000_000;

  private final Script script = new Script(List.of("n1", "n2", "n3"), List.of());
  private final NodeName first = script.replica(0);
  private final NodeName second = script.replica(1);
  private final NodeName third = script.replica(2);

  private Frame frame(double milliseconds) {
    return frame(milliseconds, StageOptions.of(1280, 800));
  }

  private Frame frame(double milliseconds, StageOptions options) {
    Trace trace = script.trace();
    return Frame.of(trace, (long) (milliseconds * MS), Layout.of(trace), options);
  }

  private <M extends FacetMark> M only(Frame frame, NodeName node, Class<M> kind) {
    List<M> found = frame.node(node).orElseThrow().facets().stream().filter(kind::isInstance)
        .map(kind::cast).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Agreement.Entries log(int size, long committed) {
    List<Agreement.Entry> entries = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      entries.add(new Agreement.Entry(i, 1 + i / 4, "x = " + i));
    }
    return new Agreement.Entries(entries, committed);
  }

  // ---- logs ----

  @Test
  void aLogIsAColumnWhoseCommittedEntriesAreMarked() {
    script.shows(first, 0, Facet.Role.inTerm("leader", 2), log(5, 3));
    Frame frame = frame(1);
    FacetMark.LogMark log = only(frame, first, FacetMark.LogMark.class);
    assertThat(log.entries()).extracting(FacetMark.EntryMark::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(log.entries()).extracting(FacetMark.EntryMark::committed)
        .containsExactly(true, true, true, false, false);
    assertThat(log.entries()).extracting(FacetMark.EntryMark::term).containsExactly(1L, 1L, 1L, 2L, 2L);
    assertThat(frame.node(first).orElseThrow().term()).hasValue(2);
    for (int i = 1; i < 5; i++) {
      assertThat(log.entries().get(i).box().y()).isGreaterThan(log.entries().get(i - 1).box().bottom());
      assertThat(log.entries().get(i).box().x()).isEqualTo(log.entries().get(0).box().x());
    }
  }

  @Test
  void ofALongLogTheNewestEntriesAreShownAndTheOthersCounted() {
    script.shows(first, 0, log(40, 38));
    FacetMark.LogMark log = only(frame(1), first, FacetMark.LogMark.class);
    int shown = log.entries().size();
    assertThat(shown).isBetween(4, 10);
    assertThat(log.entries().get(shown - 1).number()).isEqualTo(40);
    assertThat(log.earlier()).isEqualTo(40 - shown);
  }

  @Test
  void theColumnLeavesRoomForTheNameAndTheCopies() {
    script.key("x", 1);
    script.shows(first, 0, log(5, 3));
    for (NodeMark node : frame(1).nodes()) {
      for (FacetMark mark : node.facets()) {
        assertThat(node.box().contains(mark.box())).isTrue();
        assertThat(mark.box().x()).isGreaterThan(node.box().x() + 150);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {420, 640, 900, 1280, 1920})
  void whateverTheRoomNothingOfACardLiesOutsideOfIt(int width) {
    script.shows(first, 0, log(9, 3), new Agreement.Ballot("", 7, 5, "rent = 100", ""));
    script.shows(second, 0, members(Spread.Health.ALIVE, Spread.Health.DEAD));
    script.shows(third, 0, new Load.Pool("threads", 3, 4, 2, 10),
        new Load.Breaker("payments", Load.Position.OPEN, 5, 10, OptionalLong.of(9 * MS)));
    int marks = 0;
    for (NodeMark node : frame(1, StageOptions.of(width, width * 0.5)).nodes()) {
      List<Box> taken = new ArrayList<>();
      for (FacetMark mark : node.facets()) {
        assertThat(node.box().contains(mark.box())).as(mark + " in " + node.box()).isTrue();
        assertThat(taken).noneMatch(mark.box()::overlaps);
        taken.add(mark.box());
        marks++;
      }
    }
    assertThat(marks).isPositive();
  }

  // ---- ballots ----

  @Test
  void aBallotSaysWhatWasPromisedAcceptedAndChosen() {
    script.shows(first, 0, new Agreement.Ballot("", 7, 5, "rent = 100", ""));
    script.shows(second, 0, new Agreement.Ballot("", 9, 9, "rent = 200", "rent = 200"));
    script.shows(third, 0, new Agreement.Ballot("", 9, -1, "", ""));
    Frame frame = frame(1);
    FacetMark.BallotMark accepted = only(frame, first, FacetMark.BallotMark.class);
    assertThat(accepted.promised()).isEqualTo(7);
    assertThat(accepted.accepted()).isEqualTo(5);
    assertThat(accepted.chosen()).isEmpty();
    assertThat(only(frame, second, FacetMark.BallotMark.class).chosen()).isEqualTo("rent = 200");
    FacetMark.BallotMark promised = only(frame, third, FacetMark.BallotMark.class);
    assertThat(promised.isAccepted()).isFalse();
    assertThat(promised.box().height()).isLessThan(accepted.box().height());
  }

  // ---- members ----

  private Spread.Members members(Spread.Health ofSecond, Spread.Health ofThird) {
    return new Spread.Members(List.of(new Spread.Member(first, Spread.Health.ALIVE, 0),
        new Spread.Member(second, ofSecond, 0), new Spread.Member(third, ofThird, 0)));
  }

  @Test
  void aNodeShowsWhomItSuspectsAndWhomItIsWrongAbout() {
    script.shows(first, 0, members(Spread.Health.SUSPECT, Spread.Health.DEAD));
    script.shows(second, 0, members(Spread.Health.ALIVE, Spread.Health.DEAD));
    script.shows(third, 0, members(Spread.Health.ALIVE, Spread.Health.ALIVE));
    Frame frame = frame(1);
    FacetMark.MembersMark mark = only(frame, first, FacetMark.MembersMark.class);
    assertThat(mark.each()).extracting(FacetMark.OpinionMark::health)
        .containsExactly(Spread.Health.ALIVE, Spread.Health.SUSPECT, Spread.Health.DEAD);
    assertThat(mark.each()).extracting(FacetMark.OpinionMark::mistaken).containsExactly(false, false, true);
    assertThat(mark.each()).extracting(FacetMark.OpinionMark::label).containsExactly("1", "2", "3");
    assertThat(badges(frame, third)).containsExactly("✕2");
    assertThat(frame.node(third).orElseThrow().badges().get(0).kind()).isEqualTo(Badge.Kind.WRONGED);
    assertThat(badges(frame, second)).containsExactly("?1");
    assertThat(badges(frame, first)).isEmpty();
    assertThat(frame.tally().orElseThrow().text()).isEqualTo("2 of 2 take n3 for dead");
  }

  @Test
  void whoIsDownAndBelievedAliveIsAMistakeToo() {
    for (NodeName node : List.of(first, second, third)) {
      script.shows(node, 0, members(Spread.Health.ALIVE, Spread.Health.ALIVE));
    }
    script.at(1).crashed(third);
    script.at(2).shows(first, 0, members(Spread.Health.ALIVE, Spread.Health.DEAD));
    Frame before = frame(1.5);
    assertThat(only(before, first, FacetMark.MembersMark.class).each().get(2).mistaken()).isTrue();
    assertThat(before.tally().orElseThrow().text()).isEqualTo("0 of 2 take n3 for dead");
    Frame after = frame(3);
    assertThat(only(after, first, FacetMark.MembersMark.class).each().get(2).mistaken()).isFalse();
    assertThat(only(after, second, FacetMark.MembersMark.class).each().get(2).mistaken()).isTrue();
    assertThat(after.node(third).orElseThrow().badges().get(0).kind()).isEqualTo(Badge.Kind.DEAD);
    assertThat(after.tally().orElseThrow().share()).isEqualTo(0.5);
  }

  @Test
  void whereAllIsWellNothingIsCounted() {
    script.shows(first, 0, members(Spread.Health.ALIVE, Spread.Health.ALIVE));
    assertThat(frame(1).tally()).isEmpty();
    assertThat(frame(1).nodes()).allMatch(node -> node.badges().isEmpty());
  }

  private static List<String> badges(Frame frame, NodeName node) {
    return frame.node(node).orElseThrow().badges().stream().map(Badge::text).toList();
  }

  // ---- load ----

  @Test
  void breakersAndPoolsAreRowsInTheirOrder() {
    script.shows(first, 0, new Load.Pool("threads", 4, 4, 2, 10),
        new Load.Calls("calls to payments", 20, 10, 5, 0, 0, 0),
        new Load.Breaker("payments", Load.Position.OPEN, 5, 10, OptionalLong.of(9 * MS)),
        new Load.Breaker("stock", Load.Position.CLOSED, 0, 10, OptionalLong.empty()));
    List<FacetMark> marks = frame(4).node(first).orElseThrow().facets();
    assertThat(marks).hasSize(4);
    FacetMark.PoolMark pool = (FacetMark.PoolMark) marks.get(0);
    assertThat(pool.isFull()).isTrue();
    FacetMark.BreakerMark open = (FacetMark.BreakerMark) marks.get(2);
    assertThat(open.triesIn()).isEqualTo(5 * MS);
    assertThat(((FacetMark.BreakerMark) marks.get(3)).triesIn()).isEqualTo(-1);
    for (int i = 1; i < marks.size(); i++) {
      assertThat(marks.get(i).box().y()).isGreaterThanOrEqualTo(marks.get(i - 1).box().bottom());
    }
  }

  @Test
  void whatBecameOfCallsIsCountedByHowTheyEnded() {
    script.shows(first, 0, new Load.Calls("calls to payments", 20, 10, 5, 0, 2, 7));
    FacetMark.CallsMark calls = only(frame(1), first, FacetMark.CallsMark.class);
    assertThat(calls.name()).isEqualTo("→ payments");
    assertThat(calls.ends()).containsExactly(new FacetMark.EndMark(FacetMark.End.OK, 10),
        new FacetMark.EndMark(FacetMark.End.FAILED, 5), new FacetMark.EndMark(FacetMark.End.TURNED_AWAY, 2),
        new FacetMark.EndMark(FacetMark.End.OPEN, 3));
    assertThat(calls.retries()).isEqualTo(7);
  }

  // ---- votes ----

  @ParameterizedTest
  @ValueSource(ints = {300, 800})
  void aCandidateShowsWhoIsForItOnALargeCardAndOnASmallOne(int height) {
    script.shows(first, 0, Facet.Role.inTerm("candidate", 3), log(5, 3), new Agreement.Votes(
        List.of(first, second, third), List.of(first), List.of(third), false));
    Frame frame = frame(1, StageOptions.of(560, height));
    FacetMark.VotesMark votes = only(frame, first, FacetMark.VotesMark.class);
    assertThat(votes.each()).extracting(FacetMark.VoteMark::vote).containsExactly(
        FacetMark.Vote.GRANTED, FacetMark.Vote.OPEN, FacetMark.Vote.REFUSED);
    assertThat(votes.granted()).isEqualTo(1);
    assertThat(votes.needed()).isEqualTo(2);
    assertThat(frame.node(first).orElseThrow().box().contains(votes.box())).isTrue();
  }

  @Test
  void aLogThatIsDrawnIsNotToldInWordsToo() {
    script.shows(first, 0, Facet.Log.of(1, 5, 3), log(5, 3));
    script.shows(second, 0, Facet.Log.of(1, 5, 3));
    assertThat(frame(1).node(first).orElseThrow().gauges()).isEmpty();
    assertThat(frame(1).node(second).orElseThrow().gauges()).containsExactly("log to 5, applied to 3");
  }

  @Test
  void anEntryThatHasNoRoomForItsKeySaysWhatItDoes() {
    script.shows(first, 0, new Agreement.Entries(List.of(new Agreement.Entry(1, 1, "balance + 25")), 1));
    assertThat(Svg.of(frame(1, StageOptions.of(560, 300)), Palette.LIGHT)).contains(">+25<");
    assertThat(Svg.of(frame(1), Palette.LIGHT)).contains(">balance + 25<");
  }

  @Test
  void theRoleOfASmallCardIsAWholeWord() {
    script.shows(first, 0, Facet.Role.inTerm("candidate", 3), log(2, 1));
    script.shows(second, 0, Facet.Role.inTerm("follower", 3), log(2, 1));
    Frame frame = IntStream.iterate(560, width -> width >= 300, width -> width - 20)
        .mapToObj(width -> frame(1, StageOptions.of(width, 300)))
        .filter(one -> one.node(second).orElseThrow().detail() == NodeMark.Detail.BRIEF)
        .findFirst().orElseThrow();
    assertThat(Svg.of(frame, Palette.LIGHT)).contains(">candidate<", ">follower<")
        .doesNotContain("follower of");
  }

  @Test
  void whatANodeShowedIsGoneWhileItIsDown() {
    script.shows(first, 0, log(3, 1));
    script.at(1).crashed(first);
    assertThat(frame(0.5).node(first).orElseThrow().facets()).isNotEmpty();
    assertThat(frame(2).node(first).orElseThrow().facets()).isEmpty();
  }

  // ---- painters ----

  private Frame everything() {
    script.shows(first, 0, Facet.Role.inTerm("leader", 2), log(5, 3), members(Spread.Health.SUSPECT,
        Spread.Health.DEAD));
    script.shows(second, 0, Facet.Role.inTerm("candidate", 3), new Agreement.Votes(
            List.of(first, second, third), List.of(second), List.of(third), false),
        new Agreement.Ballot("", 7, 5, "rent = 100", ""),
        new Load.Breaker("payments", Load.Position.HALF_OPEN, 5, 10, OptionalLong.empty()));
    script.shows(third, 0, Facet.Role.inTerm("follower", 2), new Load.Pool("threads", 4, 4, 2, 10),
        new Load.Breaker("stock", Load.Position.OPEN, 5, 10, OptionalLong.of(40 * MS)),
        new Load.Calls("calls to stock", 40, 20, 5, 8, 0, 3));
    return frame(1);
  }

  @Test
  void theStageInWordsSaysAllOfIt() {
    Golden.check("facets-stage.txt", String.join("\n", StageText.of(everything())) + "\n");
  }

  @Test
  void theStageAsSvgSaysAllOfIt() {
    String svg = Svg.of(everything(), Palette.SAFE);
    Golden.check("facets-stage.svg", svg);
    assertThat(svg).contains(">x = 5<", ">promised 7<", ">half-open<", ">→ payments<", ">4/4 +2<", ">✕1<",
            ">1/2<", ">⊘8<")
        .doesNotContain("NaN");
  }

  @Test
  void nothingIsToldApartByColourAlone() {
    String one = Svg.of(everything(), Palette.LIGHT).replaceAll("#[0-9a-f]{6}", "");
    script.at(2).shows(first, 0, Facet.Role.inTerm("leader", 2), log(5, 5),
        members(Spread.Health.SUSPECT, Spread.Health.ALIVE));
    Frame later = frame(3);
    String other = Svg.of(later, Palette.LIGHT).replaceAll("#[0-9a-f]{6}", "");
    // What is committed now and was not has a tick and an unbroken outline; who is alive now is no cross.
    assertThat(count(other, "stroke-dasharray=\"6 4\"")).isLessThan(count(one, "stroke-dasharray=\"6 4\""));
    assertThat(count(other, "<polyline")).isGreaterThan(count(one, "<polyline") - 2);
    assertThat(only(later, first, FacetMark.LogMark.class).entries())
        .allMatch(FacetMark.EntryMark::committed);
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
