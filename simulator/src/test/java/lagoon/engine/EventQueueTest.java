package lagoon.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The queue against the plainest thing that could be right: a sorted map from (time, sequence) to the event. */
class EventQueueTest {

  private static final Event NOTHING = () -> {};

  /** Shapes of times to come, all later than or at now. */
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

  /** Drives a queue and the model through the same random life and compares every answer. */
  private static final class Life {
    final EventQueue queue = new EventQueue();
    final TreeMap<Key, Long> model = new TreeMap<>();
    final List<Long> handles = new ArrayList<>();
    final List<Key> keys = new ArrayList<>();
    final RandomStream draw;
    long now;
    long sequence;

    Life(long seed) {
      draw = new RandomStreams(seed).stream("life");
    }

    void offer(Shape shape) {
      Key key = new Key(shape.after(draw, now), sequence++);
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
      assertThat(((Numbered) queue.event(slot)).sequence).isEqualTo(first.sequence);
      assertThat(queue.cancel(model.remove(first))).isFalse();
      now = first.time;
      if (draw.nextInt(2) == 0) offer(Shape.DENSE);
      queue.release(slot);
    }
  }

  @Property(tries = 2_000)
  void agreesWithASortedMap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int length,
      @ForAll @IntRange(min = 0, max = 5) int cancelling) {
    Life life = new Life(seed);
    Shape[] shapes = Shape.values();
    Shape shape = shapes[life.draw.nextInt(shapes.length)];
    int growing = 6;
    for (int step = 0; step < length; step++) {
      if (life.draw.nextInt(40) == 0) shape = shapes[life.draw.nextInt(shapes.length)];
      if (life.draw.nextInt(60) == 0) growing = life.draw.nextInt(10);
      int choice = life.draw.nextInt(10 + cancelling);
      if (choice >= 10) life.cancel();
      else if (choice < growing) life.offer(shape);
      else life.poll(life.draw.nextInt(4) == 0 ? shape.after(life.draw, life.now) : Long.MAX_VALUE);
      assertThat(life.queue.pending()).isEqualTo(life.model.size());
    }
    while (!life.model.isEmpty()) {
      Key first = life.model.firstKey();
      int slot = life.queue.poll(Long.MAX_VALUE);
      assertThat(((Numbered) life.queue.event(slot)).sequence).isEqualTo(first.sequence);
      life.model.remove(first);
      life.queue.release(slot);
    }
    assertThat(life.queue.poll(Long.MAX_VALUE)).isEqualTo(EventQueue.NONE);
  }

  @Test
  void handlesNeverGivenAreRefused() {
    EventQueue queue = new EventQueue();
    long handle = queue.offer(5, NOTHING);
    for (long other : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, handle + 1, handle - 1, handle + (1L << 32)}) {
      assertThat(queue.cancel(other)).as("handle %d", other).isFalse();
    }
    assertThat(queue.cancel(handle)).isTrue();
    assertThat(queue.pending()).isZero();
  }
}
