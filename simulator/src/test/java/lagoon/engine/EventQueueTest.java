package lagoon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The queue against the plainest thing that could be right: a sorted map from (time, sequence) to the handle.
 */
class EventQueueTest {

  private static final Event NOTHING = () -> {};
  /** What stands in the model where an event is a bare number and has no handle. */
  private static final long NUMBER = Long.MIN_VALUE;

  /** Delays of many kinds. */
  private enum Shape {
    TIES, DENSE, SPREAD, BIMODAL, POWERS, FAR;

    long after(RandomStream draw, long now) {
      long delay = switch (this) {
        case TIES -> draw.nextInt(3) * 10L;
        case DENSE -> draw.nextInt(1 << 10);
        case SPREAD -> draw.nextLong() >>> 20;
        case BIMODAL -> draw.nextInt(10) == 0 ? 5_000_000_000L + draw.nextInt(2) : draw.nextInt(5_000);
        case POWERS -> 1L << draw.nextInt(62);
        case FAR -> Long.MAX_VALUE - now - draw.nextInt(4);
      };
      return now + delay < 0 || delay < 0 ? Long.MAX_VALUE : now + delay;
    }
  }

  private record Key(long time, long sequence) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return time != other.time ? Long.compare(time, other.time) : Long.compare(sequence, other.sequence);
    }
  }

  private record Numbered(long sequence) implements Event {
    @Override
    public void happen() {}
  }

  /** Leads a queue and the model through the same random life and compares every answer. */
  private static final class Life {
    final EventQueue queue;
    final TreeMap<Key, Long> model = new TreeMap<>();
    final List<Long> handles = new ArrayList<>();
    final List<Key> keys = new ArrayList<>();
    final RandomStream draw;
    Shape shape;
    long now;
    long sequence;

    Life(long seed, EventQueue queue) {
      this.queue = queue;
      draw = new RandomStreams(seed).open("life");
      changeShape();
    }

    void changeShape() {
      shape = Shape.values()[draw.nextInt(Shape.values().length)];
    }

    void offer() {
      Key key = new Key(shape.after(draw, now), sequence++);
      if (draw.nextInt(4) == 0) {
        queue.offer(key.time, key.sequence);
        model.put(key, NUMBER);
        return;
      }
      long handle = queue.offer(key.time, new Numbered(key.sequence));
      assertThat(handle).isPositive();
      model.put(key, handle);
      handles.add(handle);
      keys.add(key);
    }

    void cancel() {
      if (handles.isEmpty()) return;
      int which = draw.nextInt(handles.size());
      boolean pending = model.remove(keys.get(which)) != null;
      assertThat(queue.cancel(handles.get(which))).isEqualTo(pending);
    }

    void poll(long until) {
      int slot = queue.poll(until);
      if (model.isEmpty() || model.firstKey().time > until) {
        assertThat(slot).isEqualTo(EventQueue.NONE);
        if (!model.isEmpty()) now = until;
        return;
      }
      Key first = model.firstKey();
      assertThat(queue.time()).isEqualTo(first.time);
      now = first.time;
      long handle = model.remove(first);
      assertThat(queue.cancel(handle)).isFalse();
      if (handle == NUMBER) {
        assertThat(slot).isEqualTo(EventQueue.BARE);
        assertThat(queue.number()).isEqualTo(first.sequence);
        return;
      }
      assertThat(queue.event(slot)).isEqualTo(new Numbered(first.sequence));
      if (draw.nextInt(2) == 0) offer();
      queue.release(slot);
    }

    void live(int steps, int cancelling) {
      int growing = 6;
      for (int step = 0; step < steps; step++) {
        if (draw.nextInt(40) == 0) changeShape();
        if (draw.nextInt(60) == 0) growing = draw.nextInt(10);
        int choice = draw.nextInt(10 + cancelling);
        if (choice >= 10) cancel();
        else if (choice < growing) offer();
        else poll(draw.nextInt(4) == 0 ? shape.after(draw, now) : Long.MAX_VALUE);
        assertThat(queue.pending()).isEqualTo(model.size());
      }
    }

    void drain() {
      while (!model.isEmpty()) poll(Long.MAX_VALUE);
      poll(Long.MAX_VALUE);
    }
  }

  @Property(tries = 2_000, seed = "20")
  void agreesWithASortedMap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int steps,
      @ForAll @IntRange(min = 0, max = 15) int cancelling) {
    Life life = new Life(seed, new EventQueue());
    life.live(steps, cancelling);
    life.drain();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithASortedMapWhereManyArePending(long seed) {
    Life life = new Life(seed, new EventQueue());
    for (int i = 0; i < 20_000; i++) {
      if (i % 2_000 == 0) life.changeShape();
      life.offer();
    }
    life.live(20_000, 3);
    life.drain();
  }

  @Property(tries = 100, seed = "21")
  void agreesWithASortedMapWhereSlotsWearOut(@ForAll long seed) {
    Life life = new Life(seed, new EventQueue(Integer.MAX_VALUE - 3));
    life.live(600, 3);
    life.drain();
  }

  @Test
  void handlesNeverGivenAreRefused() {
    EventQueue queue = new EventQueue();
    long handle = queue.offer(5, NOTHING);
    long[] others = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, handle + 1, handle - (1L << 32)};
    for (long other : others) {
      assertThat(queue.cancel(other)).as("handle %d", other).isFalse();
    }
    assertThat(queue.cancel(handle)).isTrue();
    for (long other : new long[] {handle, handle + (1L << 32), handle + (2L << 32)}) {
      assertThat(queue.cancel(other)).as("handle %d", other).isFalse();
    }
    assertThat(queue.pending()).isZero();
  }

  @Test
  void eventsThatHappenedOrWereCancelledAreForgotten() {
    EventQueue queue = new EventQueue();
    int cancelled = (int) queue.offer(1, NOTHING);
    queue.offer(2, NOTHING);
    assertThat(queue.cancel(1L << 32 | cancelled)).isTrue();
    assertThat(queue.event(cancelled)).isNull();
    int polled = queue.poll(9);
    assertThat(queue.event(polled)).isSameAs(NOTHING);
    queue.release(polled);
    assertThat(queue.event(polled)).isNull();
  }

  @Test
  void aSlotInUseAgainKeepsItsNewEvent() {
    EventQueue queue = new EventQueue();
    queue.offer(1, NOTHING);
    int polled = queue.poll(9);
    Event next = () -> {};
    assertThat((int) queue.offer(2, next)).isEqualTo(polled);
    queue.release(polled);
    assertThat(queue.event(polled)).isSameAs(next);
  }
}
