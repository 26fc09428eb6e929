package lagoon.benchmark;

import java.util.Arrays;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.epidemic.SpreadSettings;

/**
 * The yardstick of gossip through the engine: turns, questions and answers of push-pull, with their draws,
 * over a binary heap in one primitive array, ordered by (time, sequence). It knows neither sites nor rumour.
 */
final class BareSpread {

  private static final int TURN = 0;
  private static final int QUESTION = 1;
  private static final int ANSWER = 2;

  private final SpreadSettings settings;
  private final RandomStream peers;
  private final RandomStream periods;
  private final RandomStream delays;
  private final long shortest;
  private final double width;

  /** Two longs side by side: a time, and a sequence number with the kind in its last two bits. */
  private long[] keys = new long[64];
  private int size;
  private long sequence;
  private long drawn;

  BareSpread(SpreadSettings settings) {
    this.settings = settings;
    RandomStreams streams = new RandomStreams(1);
    peers = streams.open("peers");
    periods = streams.open("periods");
    delays = streams.open("delays");
    long jitter = Math.round(settings.jitter() * settings.period());
    shortest = settings.period() - jitter;
    width = 2.0 * jitter + 1;
  }

  /** So many events; the sum of what was drawn, so that no draw can be left out. */
  long run(long events) {
    for (int i = 0; i < settings.n(); i++) {
      push((long) (periods.nextDouble() * settings.period()), TURN);
    }
    for (long i = 0; i < events; i++) {
      long now = keys[0];
      int kind = (int) keys[1] & 3;
      pop();
      if (kind == TURN) {
        push(now + shortest + (long) (periods.nextDouble() * width), TURN);
        drawn += peers.nextInt(settings.n() - 1);
        push(now + settings.delay().sample(delays), QUESTION);
      } else if (kind == QUESTION) {
        push(now + settings.delay().sample(delays), ANSWER);
      }
    }
    return drawn;
  }

  private void push(long time, int kind) {
    if (2 * size == keys.length) keys = Arrays.copyOf(keys, keys.length << 1);
    long[] keys = this.keys;
    int i = size++;
    while (i > 0) {
      int parent = i - 1 >> 1;
      // The newest sequence number is the greatest: it never passes an equal time.
      if (time >= keys[2 * parent]) break;
      keys[2 * i] = keys[2 * parent];
      keys[2 * i + 1] = keys[2 * parent + 1];
      i = parent;
    }
    keys[2 * i] = time;
    keys[2 * i + 1] = sequence++ << 2 | kind;
  }

  private void pop() {
    long[] keys = this.keys;
    int last = --size;
    long time = keys[2 * last];
    long order = keys[2 * last + 1];
    int i = 0;
    for (int child = 1; child < last; child = 2 * i + 1) {
      if (child + 1 < last && isBefore(keys, child + 1, keys[2 * child], keys[2 * child + 1])) child++;
      if (!isBefore(keys, child, time, order)) break;
      keys[2 * i] = keys[2 * child];
      keys[2 * i + 1] = keys[2 * child + 1];
      i = child;
    }
    keys[2 * i] = time;
    keys[2 * i + 1] = order;
  }

  private static boolean isBefore(long[] keys, int index, long time, long order) {
    long other = keys[2 * index];
    return other < time || other == time && keys[2 * index + 1] < order;
  }
}
