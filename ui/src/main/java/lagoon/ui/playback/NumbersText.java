package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lagoon.picture.Times;

/** The numbers at the cursor in words: for whoever reads rather than looks. */
public final class NumbersText {

  private NumbersText() {}

  /** One part for each chart, in their order; those of what spreads come last. */
  public static List<String> at(Charts charts, Cursor cursor) {
    List<String> parts = new ArrayList<>();
    parts.add(staleness(charts, cursor.time()));
    double share = charts.leaderShare(charts.slot(cursor.time()));
    parts.add(Double.isNaN(share) ? "no reads now"
        : Math.round(100 * share) + " % of reads at the leader now");
    parts.add(latency("reads", charts.reads(cursor)));
    parts.add(latency("writes", charts.writes(cursor)));
    double messages = charts.messageKinds().stream()
        .mapToDouble(kind -> charts.messagesPerSecond(kind, charts.slot(cursor.time()))).sum();
    parts.add(Math.round(messages) + " messages per second now");
    for (KnowingSeries one : charts.knowing()) {
      if (!Double.isNaN(one.share(cursor.time()))) {
        parts.add(one.knowing(cursor.time()) + " of " + one.of(cursor.time()) + " " + one.name());
      }
    }
    return parts;
  }

  private static String staleness(Charts charts, long time) {
    List<StalenessSeries> behind = charts.staleness().stream().filter(one -> one.versionsAt(time) > 0)
        .sorted(Comparator.comparingLong((StalenessSeries one) -> -one.behindAt(time))).toList();
    if (behind.isEmpty()) {
      return "no replica is behind";
    }
    StalenessSeries most = behind.get(0);
    int versions = most.versionsAt(time);
    String others = behind.size() == 1 ? ""
        : behind.size() == 2 ? ", one other too" : ", " + (behind.size() - 1) + " others too";
    return most.replica().name() + " is " + versions + (versions == 1 ? " version" : " versions") + " and "
        + Times.span(most.behindAt(time)) + " behind" + others;
  }

  private static String latency(String what, Latencies latencies) {
    return latencies.count() == 0 ? "no " + what + " answered so far"
        : latencies.count() + " " + (latencies.count() == 1 ? what.substring(0, what.length() - 1) : what)
            + " answered: half within " + Times.span(latencies.p50())
            + ", 99 % within " + Times.span(latencies.p99());
  }
}
