package lagoon.ui.desktop.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import lagoon.protocol.Expectation;
import lagoon.trace.Trace;
import lagoon.ui.playback.Charts;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.KnowingSeries;
import lagoon.ui.playback.Latencies;
import lagoon.ui.playback.StalenessSeries;

/**
 * The lines of all charts of a run, made once for each run: at most {@link #STRETCHES} points each.
 *
 * @param charts what they were made from
 * @param versions how many versions replicas lacked at most, for those that were most behind
 * @param behind for how long they were behind at most, in nanoseconds
 * @param replicas how many replicas there are in all
 * @param leader the share of reads that a leader answered, in percent
 * @param messages messages per second, for the kinds of which most were sent
 * @param knowing the share of replicas that know what spreads, in percent, and what theory expects
 * @param reads latencies of all reads
 * @param writes latencies of all writes
 */
record Curves(
    Charts charts, List<Curve> versions, List<Curve> behind, int replicas, List<Curve> leader,
    List<Curve> messages, List<Curve> knowing, Latencies reads, Latencies writes) {

  /** Into how many stretches the time that is shown is cut. */
  static final int STRETCHES = 160;

  /** More lines than these nobody can tell apart. */
  static final int LINES = 6;

  /**
   * The charts of a run. Walks the whole trace.
   *
   * @param whole to the end; otherwise only while something happens to data
   * @param theory what theory expects up to a time, in nanoseconds
   */
  static Curves of(Trace trace, boolean whole, LongFunction<Optional<Expectation>> theory) {
    long active = Charts.activeUntil(trace);
    Charts charts = Charts.of(trace, STRETCHES, whole ? trace.end() : active + active / 12);
    List<StalenessSeries> most = most(charts);
    List<Curve> versions = new ArrayList<>();
    List<Curve> behind = new ArrayList<>();
    for (StalenessSeries one : most) {
      int[] lacked = one.mostVersions(STRETCHES, charts.slotWidth());
      long[] longest = one.longestBehind(STRETCHES, charts.slotWidth());
      versions.add(curve(charts, one.replica().name(), i -> lacked[i], versions.size(), most.size()));
      behind.add(curve(charts, one.replica().name(), i -> longest[i], behind.size(), most.size()));
    }
    Curve leader = curve(charts, "reads at the leader", i -> 100 * charts.leaderShare(i), 0, 1);
    Cursor end = Cursor.atEnd(trace);
    return new Curves(charts, versions, behind, charts.staleness().size(),
        leader.points().isEmpty() ? List.of() : List.of(leader), messages(charts),
        knowing(charts, theory), charts.reads(end),
        charts.writes(end));
  }

  /** Those that were most behind, in the order of the replicas. */
  private static List<StalenessSeries> most(Charts charts) {
    List<StalenessSeries> all = charts.staleness();
    List<StalenessSeries> sorted = new ArrayList<>(all);
    if (all.size() > LINES) {
      sorted.sort(Comparator.comparingDouble(one -> -sum(one.longestBehind(STRETCHES, charts.slotWidth()))));
    }
    List<StalenessSeries> most = sorted.subList(0, Math.min(LINES, sorted.size()));
    return all.stream().filter(most::contains).toList();
  }

  private static double sum(long[] values) {
    double sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }

  private static List<Curve> messages(Charts charts) {
    List<String> kinds = new ArrayList<>(charts.messageKinds());
    kinds.sort(Comparator.comparingDouble(kind -> -sent(charts, kind)));
    List<String> most = charts.messageKinds().stream()
        .filter(kinds.subList(0, Math.min(LINES, kinds.size()))::contains).toList();
    List<Curve> curves = new ArrayList<>();
    for (String kind : most) {
      curves.add(curve(charts, kind, i -> charts.messagesPerSecond(kind, i), curves.size(), most.size()));
    }
    return curves;
  }

  private static List<Curve> knowing(Charts charts, LongFunction<Optional<Expectation>> theory) {
    List<KnowingSeries> all = charts.knowing();
    List<Curve> curves = new ArrayList<>();
    for (KnowingSeries one : all) {
      curves.add(curve(charts, one.name(),
          i -> 100 * one.share((i + 1) * charts.slotWidth() - 1), curves.size(), all.size() + 1));
    }
    if (!all.isEmpty()) {
      long until = charts.slotWidth() * STRETCHES;
      theory.apply(until).ifPresent(expected -> curves.add(expected(expected, until)));
    }
    return curves;
  }

  private static Curve expected(Expectation expected, long until) {
    List<Curve.Point> points = new ArrayList<>();
    for (int i = 0; i < expected.shares().size() && i * expected.step() <= until; i++) {
      double percent = 100 * expected.shares().get(i);
      if (expected.isInRounds() && i > 0) {
        points.add(new Curve.Point((i - 1) * expected.step(), percent, false));
      }
      points.add(new Curve.Point(i * expected.step(), percent, true));
    }
    return new Curve(expected.name(), points);
  }

  private static double sent(Charts charts, String kind) {
    double sum = 0;
    for (int i = 0; i < STRETCHES; i++) {
      sum += charts.messagesPerSecond(kind, i);
    }
    return sum;
  }

  private static Curve curve(Charts charts, String name, Curve.Values values, int place, int of) {
    return Curve.of(name, STRETCHES, charts.slotWidth(), values, place, of);
  }

  /** Until when the charts show, in nanoseconds. */
  long until() {
    return charts.slotWidth() * STRETCHES;
  }
}
