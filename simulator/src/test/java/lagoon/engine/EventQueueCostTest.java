package lagoon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * No shape of load is quadratic: what an event costs in entries moved and passed stays below a bound that
 * does not grow with the number of events. Each shape is one that ruins some other queue: a calendar with a
 * fixed width, a ladder that sorts a long bottom, a heap that keeps cancelled timers.
 */
class EventQueueCostTest {

  /** Twice what the worst of the shapes below was seen to cost; a quadratic queue costs thousands. */
  private static final double BOUND = 5;

  private static final Event NOTHING = () -> {};
  private static final int MANY = 100_000;

  private final EventQueue queue = new EventQueue();
  private final RandomStream draw = new RandomStreams(3).open("load");
  private long operations;

  private void offer(long time) {
    queue.offer(time, NOTHING);
    operations++;
  }

  private long poll() {
    int slot = queue.poll(Long.MAX_VALUE);
    assertThat(slot).isNotEqualTo(EventQueue.NONE);
    queue.release(slot);
    operations++;
    return queue.time();
  }

  private void drain() {
    while (queue.pending() > 0) poll();
  }

  private void hold(int pending, LongUnaryOperator next) {
    for (int i = 0; i < pending; i++) offer(next.applyAsLong(0));
    for (int i = 0; i < 3 * MANY; i++) offer(next.applyAsLong(poll()));
  }

  private void assertCheap() {
    assertThat((double) queue.steps() / operations).as("entries moved per operation").isLessThan(BOUND);
  }

  private long exponential(long mean) {
    return Math.round(-mean * StrictMath.log(1 - draw.nextDouble()));
  }

  @Test
  void smoothDelaysCost() {
    hold(MANY, now -> now + exponential(1_000_000));
    assertCheap();
    assertThat(queue.steps()).as("the counter counts").isGreaterThan(operations);
  }

  @Test
  void microsecondsAmongSecondsCost() {
    hold(MANY, now -> now
        + (draw.nextInt(10) == 0 ? 5_000_000_000L + draw.nextInt(1_000) : exponential(5_000)));
    assertCheap();
  }

  @Test
  void delaysOfEveryMagnitudeCost() {
    hold(1_000, now -> now + (1L << draw.nextInt(40)) + draw.nextInt(3));
    assertCheap();
  }

  @Test
  void equalTimesCost() {
    hold(MANY, now -> now + 1_000_000L * draw.nextInt(3));
    assertCheap();
  }

  @Test
  void oneFarClumpCosts() {
    for (int i = 0; i < MANY; i++) offer(1L << 61);
    for (int i = 0; i < MANY; i++) offer((1L << 61) + draw.nextInt(1_000));
    drain();
    assertCheap();
  }

  @Test
  void clumpsWithinClumpsCost() {
    for (int i = 0; i < MANY; i++) {
      long time = 0;
      for (int digit = 0; digit < 10; digit++) time = time << 6 | (draw.nextInt(4) == 0 ? 1 : 0);
      offer(time);
    }
    drain();
    assertCheap();
  }

  @Test
  void everEarlierTimesCost() {
    offer(0);
    poll();
    for (long i = MANY; i > 0; i--) offer(i);
    drain();
    for (long i = MANY; i > 0; i--) offer(queue.time() + i * i);
    drain();
    assertCheap();
  }

  @Test
  void whatIsScheduledAmongTheNextEventsCosts() {
    // A few far apart, so that near reaches far; then all that follow go into it, each the earliest.
    for (int round = 0; round < 20; round++) {
      long now = queue.time();
      for (int i = 1; i <= 10; i++) offer(now + i * 100_000_000L);
      poll();
      now = queue.time();
      for (int i = 10_000; i > 0; i--) offer(now + i * 1_000);
      drain();
    }
    assertCheap();
  }

  @Test
  void growingAndShrinkingCost() {
    for (int round = 0; round < 5; round++) {
      long now = queue.time();
      for (int i = 0; i < MANY; i++) offer(now + exponential(1L << 10 * round));
      drain();
    }
    assertCheap();
  }

  @Test
  void tinyStepsTowardsAFarClumpCost() {
    for (int i = 0; i < MANY; i++) offer(1_000_000 + draw.nextInt(50));
    long until = 0;
    while (queue.pending() > 0) {
      int slot = queue.poll(until);
      operations++;
      if (slot == EventQueue.NONE) until += until < 990_000 ? 997 : 1;
      else queue.release(slot);
    }
    assertCheap();
  }

  @Test
  void timeoutsThatAreCancelledCostAndAreNotKept() {
    long[] timeouts = new long[1_000];
    for (int i = 0; i < 10 * MANY; i++) {
      offer(queue.time() + exponential(1_000));
      int which = i % timeouts.length;
      queue.cancel(timeouts[which]);
      timeouts[which] = queue.offer(queue.time() + 10_000_000_000L, NOTHING);
      operations++;
      poll();
    }
    assertThat(queue.pending()).isEqualTo(timeouts.length);
    assertThat(queue.stored()).isLessThan(2 * timeouts.length + 200);
    assertCheap();
  }
}
