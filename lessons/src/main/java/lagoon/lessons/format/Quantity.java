package lagoon.lessons.format;

import java.util.List;
import java.util.Map;
import lagoon.setting.Inline;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;

/** A number that a run gives. */
@Union(value = Union.By.NAME, scalar = Quantity.Cost.class)
public sealed interface Quantity {

  /** In words: "the share of reads at the leader". */
  String text();

  /**
   * With an amount, a sentence without its end: "the share of reads at the leader is at most 5 %", "jo's
   * fifth read takes 4.22 s".
   */
  default String as(String amount) {
    return text() + " is " + amount;
  }

  /** A number of the whole run. */
  @Named("a number of the whole run: one of every run, or one that its protocol is known by")
  record Cost(@Setting("its name, such as leader-share") String name) implements Quantity {

    /** In the order in which a reader is told of them. */
    private static final List<Map.Entry<String, String>> WORDS = List.of(
        Map.entry("operations", "the number of operations"),
        Map.entry("failed", "the number of operations that failed"),
        Map.entry("unknown", "the number of operations without an answer"),
        Map.entry("reads", "the number of reads"),
        Map.entry("reads-at-leader", "the number of reads at the leader"),
        Map.entry("leader-share", "the share of reads at the leader"),
        Map.entry("stale-reads", "the number of stale reads"),
        Map.entry("stale-share", "the share of stale reads"),
        Map.entry("stalest-versions", "the number of versions that the stalest read missed"),
        Map.entry("stalest", "the staleness of the stalest read"),
        Map.entry("read-p50", "the latency of reads, p50"),
        Map.entry("read-p99", "the latency of reads, p99"),
        Map.entry("writes", "the number of writes"),
        Map.entry("write-p50", "the latency of writes, p50"),
        Map.entry("write-p99", "the latency of writes, p99"),
        Map.entry("messages", "the number of messages"),
        Map.entry("messages-per-operation", "the number of messages for each operation"));

    /** What every run is measured by, whatever its protocol. */
    public static final List<String> OF_EVERY_RUN = WORDS.stream().map(Map.Entry::getKey).toList();

    @Override
    public String text() {
      return WORDS.stream().filter(one -> one.getKey().equals(name)).map(Map.Entry::getValue).findFirst()
          .orElse(name);
    }
  }

  /** The time from asking to answer. */
  @Named("how long an operation took")
  record Latency(@Inline OneOperation which) implements Quantity {
    @Override
    public String text() {
      return "the time that " + which.text() + " takes";
    }

    @Override
    public String as(String amount) {
      return which.text() + " takes " + amount;
    }
  }

  /** The staleness of a read in time. */
  @Named("how stale a read was: the time since the first version that it missed was acknowledged")
  record Behind(@Inline OneOperation which) implements Quantity {
    @Override
    public String text() {
      return "the time that " + which.text() + " is behind";
    }

    @Override
    public String as(String amount) {
      return which.text() + " is " + amount + " behind";
    }
  }

  /** The staleness of a read in versions. */
  @Named("how many acknowledged versions a read missed")
  record VersionsBehind(@Inline OneOperation which) implements Quantity {
    @Override
    public String text() {
      return "the number of versions that " + which.text() + " misses";
    }
  }

  /** The time from one moment to another. */
  @Named("the time from one moment to another")
  record Span(@Setting("the earlier moment") Moment from, @Setting("the later moment") Moment to)
      implements Quantity {
    @Override
    public String text() {
      return "the time from \"" + from.text() + "\" to \"" + to.text() + "\"";
    }
  }

  /** What a key holds at the end. */
  @Named("the number that a key holds at the end")
  record Final(@Setting("the key") String key) implements Quantity {
    @Override
    public String text() {
      return "what " + key + " holds at the end";
    }
  }

  /** How often a guarantee broke. */
  @Named("how often a guarantee or an invariant was violated")
  record Violations(@Setting("its name") String of) implements Quantity {
    @Override
    public String text() {
      return "the number of violations of " + of;
    }
  }
}
