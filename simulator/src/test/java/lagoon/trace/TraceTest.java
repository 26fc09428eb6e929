package lagoon.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TraceTest {

  private static final NodeName NODE = new NodeName(0, "n0");
  private static final Cast CAST =
      new Cast(List.of(NODE), List.of(NODE), List.of(), List.of(), List.of(), List.of());

  @Provide
  Arbitrary<Trace> traces() {
    return AnyTrace.traces();
  }

  @Property(seed = "1")
  void everyObservationIsFoundUnderItsId(@ForAll("traces") Trace trace) {
    for (int position = 0; position < trace.size(); position++) {
      assertThat(trace.positionOf(trace.get(position).id())).isEqualTo(position);
      assertThat(trace.find(trace.get(position).id())).contains(trace.get(position));
    }
    assertThat(trace.find(0)).isEmpty();
    assertThat(trace.find(trace.size() + 1)).isEmpty();
  }

  @Property(seed = "1", tries = 100)
  void theFirstObservationsAreATraceOfTheirOwn(@ForAll("traces") Trace trace) {
    for (int count = 0; count <= trace.size(); count++) {
      Trace first = trace.first(count);
      assertThat(first.observations()).isEqualTo(trace.observations().subList(0, count));
      assertThat(first.isTruncated()).isFalse();
      for (int position = 0; position < count; position++) {
        assertThat(first.eventsAt(position)).isEqualTo(trace.eventsAt(position));
      }
    }
  }

  @Property(seed = "1")
  void observationsUpToATimeAreCounted(@ForAll("traces") Trace trace) {
    for (Observation observation : trace.observations()) {
      for (long time = observation.time() - 1; time <= observation.time() + 1; time++) {
        long at = time;
        assertThat(trace.countUpTo(time))
            .isEqualTo((int) trace.observations().stream().filter(o -> o.time() <= at).count());
      }
    }
  }

  @Test
  void idsMayHaveGaps() {
    Trace trace = Trace.of(CAST, List.of(crash(3, 0), crash(7, 0), crash(8, 5), crash(20, 5)));
    assertThat(List.of(trace.positionOf(3), trace.positionOf(7), trace.positionOf(8), trace.positionOf(20)))
        .containsExactly(0, 1, 2, 3);
    assertThat(List.of(trace.positionOf(2), trace.positionOf(4), trace.positionOf(9), trace.positionOf(21)))
        .containsOnly(-1);
  }

  @Test
  void observationsOutOfOrderAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Trace.of(CAST, List.of(crash(1, 5), crash(2, 4))))
        .withMessage("observation 2 at 4 ns cannot follow observation 1 at 5 ns");
    assertThatIllegalArgumentException().isThrownBy(() -> Trace.of(CAST, List.of(crash(2, 5), crash(2, 5))));
  }

  @Test
  void aRecordingKeepsTheFirstAndCountsTheRest() {
    Recording recording = new Recording(CAST, 2);
    recording.observe(crash(1, 0));
    Trace early = recording.trace();
    recording.observe(crash(2, 1));
    recording.observe(crash(3, 2));
    recording.observe(crash(4, 3));
    assertThat(early.size()).isEqualTo(1);
    assertThat(early.isTruncated()).isFalse();
    assertThat(recording.trace().observations()).containsExactly(crash(1, 0), crash(2, 1));
    assertThat(recording.trace().isTruncated()).isTrue();
    assertThat(recording.trace().missed()).isEqualTo(2);
    assertThat(recording.trace().end()).isEqualTo(1);
  }

  @Test
  void aRunInWhichNothingHappenedHasATraceToo() {
    Trace trace = new Recording(CAST, 10).trace();
    assertThat(trace.end()).isZero();
    assertThat(trace.at(5).node(NODE).life()).isEqualTo(Moment.Life.UP);
  }

  @Test
  void thereIsNoMomentAfterTheEndOfTheTrace() {
    Trace trace = Trace.of(CAST, new ArrayList<>(List.of(crash(1, 0))));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> trace.after(2));
  }

  private static Observation crash(long id, long time) {
    return new Observation.Crashed(id, time, NODE, 0);
  }
}
