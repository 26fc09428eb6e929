package lagoon.scenarios.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.history.Value;
import lagoon.setting.AsWritten;
import lagoon.setting.Inline;
import lagoon.setting.Keyed;
import lagoon.setting.Named;
import lagoon.setting.Scalar;
import lagoon.setting.Setting;
import lagoon.setting.Shapes;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** A whole file. */
public record Play(
    @Setting(value = "What it is called", name = "scenario", min = "1", max = "60") String name,
    @Setting("A line for lists") Optional<String> title,
    @Setting(value = "Where all chance comes from", byDefault = "1") long seed,
    @Setting(value = "When sessions stop", unit = Unit.DURATION, byDefault = "10s", min = "1ms", max = "1h")
        long duration,
    @Setting("The replicas and how they talk") Cluster cluster,
    @Setting("What is there at the beginning") Map<String, Value> data,
    @Setting(value = "How sessions read", byDefault = "leader", live = true) Strategy reads,
    @Setting(value = "Who does what", min = "1", max = "5") List<Session> sessions,
    @Setting("Settings changed during the run") List<Change> changes,
    @Setting("What breaks") List<Fault> faults,
    @Setting("What must be so at the end") List<Invariant> invariants,
    @Setting(value = "What the run must show", byDefault = "{}") Expect expect) {

  /** Shapes that know the protocols below. */
  public static Shapes shapes() {
    Map<String, Class<? extends Record>> protocols =
        new TreeMap<>(Map.of("leader-follower", LeaderFollower.class, "quorum", Quorum.class));
    return new Shapes(type -> type == Protocol.class ? protocols : Map.of());
  }

  /** The cluster: the protocol's own settings stand beside its name. */
  public record Cluster(
      @Setting(value = "How replicas talk") String protocol,
      @Keyed("protocol") @Inline Protocol settings,
      @Setting(value = "On every link", byDefault = "5ms", live = true) Latency latency,
      @Setting(value = "How often a message is lost", byDefault = "0%", unit = Unit.SHARE) double loss,
      @Inline Limits limits) {}

  /** Limits, inline. */
  public record Limits(
      @Setting(value = "How many events at most", byDefault = "1000", min = "1") int maxEvents,
      @Setting(value = "How fast", byDefault = "1.5", min = "0.1", max = "100") double speed,
      @Setting(value = "Whether to keep a trace", byDefault = "true") boolean trace) {}

  /** Found by name from outside. */
  public interface Protocol {}

  /** One leader. */
  @Named("one leader, many followers")
  public record LeaderFollower(
      @Setting(value = "Takes the writes", byDefault = "primary") String leader,
      @Setting(value = "Receive them", min = "1", max = "9") List<String> followers,
      @Setting(value = "When a write is acknowledged", byDefault = "asynchronous") Replication replication,
      @Setting(value = "How long it takes to apply", byDefault = "0ms", live = true) Latency lag)
      implements Protocol {
    public LeaderFollower {
      if (followers.contains(leader)) {
        throw new IllegalArgumentException(leader + " cannot follow itself; expected another leader");
      }
    }
  }

  /** Votes. */
  public record Quorum(
      @Setting(value = "Copies", min = "1", max = "9", byDefault = "3") int n,
      @Setting(value = "Read votes", min = "1", max = "9", byDefault = "2") int r,
      @Setting(value = "Write votes", min = "1", max = "9", byDefault = "2") int w) implements Protocol {}

  /** A choice of words. */
  public enum Replication {
    @Named("acknowledged at once") ASYNCHRONOUS,
    @Named("acknowledged once some have it") SEMI_SYNCHRONOUS,
    @Named(name = "sync", value = "acknowledged once all have it") SYNCHRONOUS
  }

  /** A choice of records by name, of which one may be written as a scalar. */
  @Union(scalar = Constant.class)
  public sealed interface Latency {}

  /** Always the same. */
  public record Constant(@Setting(value = "The time", unit = Unit.DURATION) long value) implements Latency {}

  /** Between two. */
  public record Uniform(
      @Setting(value = "The least", unit = Unit.DURATION, byDefault = "0ms") long from,
      @Setting(value = "The greatest", unit = Unit.DURATION, max = "1min") long to) implements Latency {
    public Uniform {
      if (from > to) {
        throw new IllegalArgumentException("from is greater than to");
      }
    }
  }

  /** As measured. */
  public record Empirical(@Setting(value = "The times", unit = Unit.DURATION, min = "1") List<Long> values)
      implements Latency {}

  /** A choice by name. */
  @Union
  public sealed interface Strategy {}

  /** At the leader. */
  public record Leader() implements Strategy {}

  /** At followers. */
  public record Followers(
      @Setting(value = "In turn or by chance", byDefault = "uniform") Turn turn) implements Strategy {}

  /** In turn or by chance. */
  public enum Turn { UNIFORM, ROUND_ROBIN }

  /** Those who wrote lately go to the leader. */
  @Named("the leader for those who wrote lately")
  public record RecentWriter(
      @Setting(value = "How lately", unit = Unit.DURATION, live = true) long window) implements Strategy {}

  /** Nested alternatives count as alternatives of the whole. */
  public sealed interface Token extends Strategy {}

  /** Carries the last version. */
  public record VersionToken(
      @Setting(value = "What to do at a stale replica", byDefault = "wait") OnStale onStale,
      @Setting(value = "Which tokens", byDefault = "[]") List<String> tokens) implements Token {}

  /** What to do. */
  public enum OnStale { WAIT, GO_TO_LEADER }

  /** One sequence of operations. */
  public record Session(
      @Setting(value = "What it is called", min = "1") String name,
      @Setting("Who owns it") Optional<String> user,
      @Setting("How it reads") Optional<Strategy> reads,
      @Setting("What it does") List<Step> steps) {}

  /** One step: its verb, and what may stand beside every verb. */
  public record Step(
      @Inline Verb verb,
      @Setting("The wish behind it") Optional<String> intent,
      @Setting("How this one reads") Optional<Strategy> reads) {}

  /** What a step does. */
  @Union(Union.By.FIRST_KEY)
  public sealed interface Verb {}

  /** Reads. */
  public record Read(@Setting(value = "Which keys", name = "read", min = "1") List<String> keys)
      implements Verb {}

  /** Moves. */
  public record Transfer(@Setting("From where to where") Move transfer) implements Verb {}

  /** What to move. */
  public record Move(
      @Setting("From") String from,
      @Setting("To") String to,
      @Setting(value = "How much", min = "1") long amount) {}

  /** Waits. */
  public record Wait(@Setting(value = "How long", name = "wait", unit = Unit.DURATION) long time)
      implements Verb {}

  /** Again and again. */
  public record Repeat(
      @Setting(value = "How often", name = "repeat", min = "1", max = "100") int times,
      @Setting("What") List<Step> steps) implements Verb {}

  /** If. */
  public record When(@Setting("If") Condition when, @Setting("What") List<Step> steps) implements Verb {}

  /** A condition. */
  public record Condition(@Setting("What the last read must be") Optional<Comparison> lastRead) {}

  /** A comparison: by first key, inside a mapping of its own. */
  @Union(Union.By.FIRST_KEY)
  public sealed interface Comparison {}

  /** Exactly. */
  public record Equals(@Setting(value = "This", name = "equals") Value value) implements Comparison {}

  /** At least. */
  public record AtLeast(@Setting("This") long atLeast) implements Comparison {}

  /** New settings at a time: what they mean is known only when the path is. */
  public record Change(
      @Setting(value = "When", unit = Unit.DURATION) long at,
      @Setting(value = "What", min = "1") Map<String, AsWritten> set) {}

  /** Something that breaks. */
  public record Fault(
      @Setting(value = "When", unit = Unit.DURATION, byDefault = "0ms") long at,
      @Inline Breakage breakage,
      @Inline Optional<Kind> kind) {}

  /** What breaks. */
  @Union(Union.By.FIRST_KEY)
  public sealed interface Breakage {}

  /** Stops. */
  public record Crash(@Setting("Which") String crash) implements Breakage {}

  /** Goes on. */
  public record Heal(@Setting("Which; all of them if none is named") List<String> heal) implements Breakage {}

  /** A choice by name, inline. */
  @Union
  public sealed interface Kind {}

  /** Loses memory. */
  public record Amnesia() implements Kind {}

  /** Slow. */
  public record Slow(@Setting(value = "How much", min = "1") double by) implements Kind {}

  /** What must be so. */
  @Union(Union.By.FIRST_KEY)
  public sealed interface Invariant {}

  /** One intent, once. */
  public record Once(@Setting("Which intent") String once) implements Invariant {}

  /** A sum is kept. */
  public record Sum(@Setting(value = "Of which keys", min = "1") List<String> sum) implements Invariant {}

  /** What is expected. */
  public record Expect(
      @Setting("Of each guarantee") Map<Guarantee, Expected> verdicts,
      @Setting("Who suffers") Map<String, List<String>> violatedBy,
      @Setting("At the end") Map<String, Value> end,
      @Setting("A colour") Optional<Colour> colour) {}

  /** Words as keys. */
  public enum Guarantee { READ_YOUR_WRITES, MONOTONIC_READS, CONVERGENCE }

  /** Words as values. */
  public enum Expected { HOLDS, VIOLATED, NOT_VIOLATED }

  /** A type of its own, written as a scalar. */
  @Scalar("a colour such as \"#a0b0c0\"")
  public record Colour(String code) {
    /** The colour that a scalar means. */
    public static Colour of(Object scalar) {
      if (scalar instanceof String text && text.length() == 7 && text.startsWith("#")) {
        return new Colour(text);
      }
      throw new IllegalArgumentException("this is no colour; expected one such as \"#a0b0c0\"");
    }

    @Override
    public String toString() {
      return code;
    }
  }
}
