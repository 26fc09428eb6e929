package lagoon.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import org.junit.jupiter.api.Test;

class ClocksTest {

  /** What happened at a node, and how each clock stamped it. */
  private record Event(VectorClock vector, long lamport, HybridClock.Stamp hybrid, long wall) {}

  /** Some nodes with wrong clocks that send each other messages at random. */
  private static List<Event> history(long seed) {
    RandomStream draw = new RandomStreams(seed).open("clocks");
    List<Event> events = new ArrayList<>();
    List<Integer> latest = new ArrayList<>(List.of(-1, -1, -1));
    LamportClock[] lamport = {new LamportClock(), new LamportClock(), new LamportClock()};
    HybridClock[] hybrid = {new HybridClock(), new HybridClock(), new HybridClock()};
    DriftingClock[] wall = {
      DriftingClock.RIGHT, new DriftingClock(5_000, 100_000), new DriftingClock(-3_000, -50_000)};
    long time = 10_000;
    for (int i = 0; i < 60; i++) {
      time += draw.nextInt(800);
      int node = draw.nextInt(3);
      VectorClock vector = latest.get(node) < 0 ? VectorClock.zero() : events.get(latest.get(node)).vector;
      int heard = events.isEmpty() || draw.nextInt(2) == 0 ? -1 : draw.nextInt(events.size());
      long physical = wall[node].read(time);
      if (heard < 0) {
        events.add(new Event(vector.tick("n" + node), lamport[node].tick(), hybrid[node].tick(physical),
            physical));
      } else {
        Event from = events.get(heard);
        events.add(new Event(vector.merge(from.vector).tick("n" + node), lamport[node].receive(from.lamport),
            hybrid[node].receive(from.hybrid, physical), physical));
      }
      latest.set(node, events.size() - 1);
    }
    return events;
  }

  @Test
  void logicalAndHybridStampsAgreeWithCausalityAndWallClocksDoNot() {
    int contradicted = 0;
    int concurrent = 0;
    for (long seed = 1; seed <= 40; seed++) {
      List<Event> events = history(seed);
      for (Event a : events) {
        for (Event b : events) {
          if (a.vector.compareTo(b.vector) == VectorClock.Order.BEFORE) {
            assertThat(a.lamport).as("seed " + seed).isLessThan(b.lamport);
            assertThat(a.hybrid).as("seed " + seed).isLessThan(b.hybrid);
            contradicted += a.wall > b.wall ? 1 : 0;
          }
          concurrent += a.vector.compareTo(b.vector) == VectorClock.Order.CONCURRENT
              && a.lamport < b.lamport ? 1 : 0;
        }
      }
    }
    assertThat(contradicted).as("pairs that wall clocks put the wrong way").isPositive();
    assertThat(concurrent).as("pairs that Lamport's clock orders and causality does not").isPositive();
  }

  @Test
  void hybridStampsStayCloseToTheLargestPhysicalTime() {
    for (Event event : history(3)) {
      assertThat(event.hybrid.physical()).isGreaterThanOrEqualTo(event.wall);
    }
  }

  @Test
  void aClockThatGainsShowsMoreAndMore() {
    DriftingClock fast = new DriftingClock(100, 50);
    assertThat(fast.read(0)).isEqualTo(100);
    assertThat(fast.read(1_000_000)).isEqualTo(1_000_150);
    assertThat(new DriftingClock(0, -50).read(1_000_000)).isEqualTo(999_950);
  }

  @Test
  void aDriftingClockSaysHowFarOffItIs() {
    assertThat(new DriftingClock(200_000_000, 50)).hasToString("200ms ahead, gains 50ppm");
    assertThat(new DriftingClock(-200_000_000, -0.5)).hasToString("200ms behind, loses 0.5ppm");
    assertThat(new DriftingClock(0, 10)).hasToString("gains 10ppm");
    assertThat(DriftingClock.RIGHT).hasToString("right");
    assertThat(new DriftingClock(1_000, 100_000).ahead(1_000_000)).isEqualTo(101_000);
  }

  @Test
  void aSpanOnADriftingClockEndsWhenItHasGoneOnByThatMuch() {
    for (double drift : new double[] {-500_000, -50, 0, 20, 100_000}) {
      DriftingClock clock = new DriftingClock(7_000, drift);
      long end = 5_000_000_000L + clock.lasting(2_000_000_000L);
      assertThat(clock.read(end) - clock.read(5_000_000_000L)).isBetween(1_999_999_999L, 2_000_000_001L);
    }
  }
}
