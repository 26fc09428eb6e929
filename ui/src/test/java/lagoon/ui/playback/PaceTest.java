package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.history.Observation;
import lagoon.scenarios.text.Document;
import lagoon.trace.Trace;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How much room there is for what happens, on the line of time and while a run plays. */
class PaceTest {

  private static Played raft() {
    Opened opened = new Opened(Crew.DIRECT);
    opened.project.open(Opened.shipped("raft-election"));
    return opened.played();
  }

  @Test
  void aMinuteOfHeartbeatsHasLessRoomThanTheStoryBeforeIt() {
    Played run = raft();
    Trace trace = run.trace();
    int last = trace.size();
    while (!(trace.get(last - 1) instanceof Observation.Applied)) {
      last--;
    }
    Cursor end = Cursor.after(trace, last - 1);
    assertThat(end.time()).as("of 70 s").isLessThan(trace.end() / 10);
    assertThat(end.count()).as("of all events").isLessThan(trace.size() / 5);
    assertThat(run.pace().share(end)).isGreaterThan(0.75);
  }

  @Test
  void aPartitionHasTheRoomOfAFewFaultsHoweverManyLinksItCuts() {
    Opened opened = new Opened(Crew.DIRECT);
    opened.project.open(Opened.shipped("raft-partition"));
    int first = opened.position(Observation.Cut.class, 0);
    int last = first;
    double room = 0;
    while (opened.trace().get(last) instanceof Observation.Cut) {
      room += opened.played().pace().room(last++);
    }
    assertThat(last - first).isGreaterThan(20);
    assertThat(room).isLessThan(5);
  }

  @Test
  void aRunThatIsCutAtAnObservationFillsTheWholeLine() {
    Trace whole = raft().trace();
    Trace cut = whole.first(20);
    assertThat(cut.end()).isEqualTo(cut.get(19).time());
    Pace pace = Pace.of(cut);
    assertThat(pace.share(Cursor.atEnd(cut))).isEqualTo(1);
    assertThat(pace.at(1)).isEqualTo(Cursor.atEnd(cut));
    assertThat(pace.share(Cursor.after(cut, 18))).isLessThan(1);
    assertThat(Pace.of(whole.first(0)).at(1)).isEqualTo(Cursor.START);
  }

  @Test
  void aPlaceOfTheLineIsThePlaceOfItsCursor() {
    Pace pace = raft().pace();
    double before = -1;
    for (int i = 0; i <= 1000; i++) {
      Cursor cursor = pace.at(i / 1000.0);
      double share = pace.share(cursor);
      assertThat(share).isCloseTo(i / 1000.0, Offset.offset(0.01)).isGreaterThanOrEqualTo(before);
      before = share;
    }
    assertThat(pace.at(0)).isEqualTo(Cursor.START);
    assertThat(pace.at(1)).isEqualTo(Cursor.atEnd(pace.trace()));
  }

  @Test
  void faultsOfTwoMomentsAndNewRolesHaveTheWholeRoom() {
    Opened opened = new Opened(Crew.DIRECT);
    opened.project.open(Source.shipped("still", Document.of("still.yaml", """
        scenario: still
        duration: 3s
        cluster: {followers: [a, b]}
        sessions: [{name: s, steps: [{at: 2500ms}, {read: x}]}]
        faults: [{at: 1s, crash: a}, {at: 2s, crash: b}]
        """)));
    int first = opened.position(Observation.Crashed.class, 0);
    int second = opened.position(Observation.Crashed.class, 1);
    assertThat(second).as("nothing happens between them").isEqualTo(first + 1);
    assertThat(opened.played().pace().room(first)).isEqualTo(1);
    assertThat(opened.played().pace().room(second)).isEqualTo(1);
    Played raft = raft();
    for (int position = 0; position < raft.trace().size(); position++) {
      if (raft.trace().get(position) instanceof Observation.RoleChanged) {
        assertThat(raft.pace().room(position)).isEqualTo(1);
      }
    }
  }

  @Test
  void timeThatPassesBetweenTwoHasItsRoom() {
    Pace pace = raft().pace();
    Trace trace = pace.trace();
    int next = 1;
    while (trace.get(next).time() - trace.get(next - 1).time() < 1_000_000) {
      next++;
    }
    Cursor before = Cursor.after(trace, next - 1);
    Cursor between = new Cursor((trace.get(next - 1).time() + trace.get(next).time()) / 2, next);
    Cursor after = Cursor.after(trace, next);
    double middle = (pace.share(before) + pace.share(after)) / 2;
    assertThat(pace.share(after)).isGreaterThan(pace.share(before));
    assertThat(pace.share(between)).isCloseTo(middle, Offset.offset(1e-9));
  }

  @Test
  void whoPlaysARunWaitsForHeartbeatsNoLongerThanForAHandfulOfMessages() {
    Pace pace = raft().pace();
    PlayClock clock = new PlayClock(true, Speed.of(0.01), true);
    long time = 10_000_000_000L;
    assertThat(time).as("after the story").isLessThan(pace.trace().end());
    int seconds = 0;
    while (time < pace.trace().end()) {
      time = clock.advance(pace, time, 1_000_000_000L);
      seconds++;
    }
    assertThat(seconds).as("wall seconds for a minute at a hundredth of real time").isLessThan(60);
  }

  @Test
  void theStoryOfARunWithoutClientsHasStops() {
    Opened opened = new Opened(Crew.DIRECT);
    opened.project.open(Opened.shipped("raft-split-vote"));
    Trace trace = opened.trace();
    int stop = opened.played().pace().beats().after(0).orElseThrow();
    assertThat(trace.get(stop - 1).time()).isPositive();
    Cursor cursor = Cursor.after(trace, stop - 1);
    assertThat(trace.after(cursor.count()).nodes()).as("one of them stands")
        .anyMatch(node -> node.role().filter("candidate"::equals).isPresent());
  }
}
