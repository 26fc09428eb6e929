package lagoon.simulation;

import java.util.List;
import java.util.Optional;
import lagoon.network.Condition;
import lagoon.network.Fault;
import lagoon.network.MessageMatch;
import lagoon.network.SomeMessages;
import lagoon.network.Trouble;
import lagoon.network.Way;

/** Faults, written as a test would say them: {@code crash("primary").at("1s").until("2s")}. */
public final class Troubles {

  private final Trouble trouble;
  private Optional<Long> at = Optional.empty();
  private Optional<Condition> after = Optional.empty();
  private Optional<Long> until = Optional.empty();
  private Optional<Long> lasting = Optional.empty();

  private Troubles(Trouble trouble) {
    this.trouble = trouble;
  }

  public static Troubles crash(String node) {
    return new Troubles(new Trouble.Crash(node));
  }

  public static Troubles restart(String node) {
    return new Troubles(new Trouble.Restart(node));
  }

  public static Troubles pause(String node) {
    return new Troubles(new Trouble.Pause(node));
  }

  public static Troubles resume(String node) {
    return new Troubles(new Trouble.Resume(node));
  }

  public static Troubles partition(List<String> one, List<String> other) {
    return new Troubles(new Trouble.Partition(List.of(one, other)));
  }

  public static Troubles cut(String from, String to) {
    return new Troubles(new Trouble.Cut(new Way(from, to)));
  }

  public static Troubles slow(String from, String to, String by) {
    return new Troubles(new Trouble.Slow(new Way(from, to), Durations.of(by)));
  }

  public static Troubles drop(SomeMessages some) {
    return new Troubles(new Trouble.Drop(some));
  }

  public static Troubles duplicate(SomeMessages some) {
    return new Troubles(new Trouble.Duplicate(some));
  }

  public static Troubles delay(SomeMessages some, String by) {
    return new Troubles(new Trouble.Delay(some, Durations.of(by)));
  }

  public static Troubles hold(SomeMessages some) {
    return new Troubles(new Trouble.Hold(some));
  }

  /** All messages of a kind. */
  public static SomeMessages each(String kind) {
    return new SomeMessages(one(kind), Optional.empty());
  }

  /** All messages of a kind on one link. */
  public static SomeMessages each(String kind, String from, String to) {
    return new SomeMessages(one(kind, from, to), Optional.empty());
  }

  /** So many of them, after the first few. */
  public static SomeMessages some(SomeMessages all, int skip, int count) {
    return new SomeMessages(later(all.which(), skip), Optional.of(count));
  }

  /** The first message of a kind. */
  public static MessageMatch one(String kind) {
    return new MessageMatch(Optional.of(kind), Optional.empty(), Optional.empty(), 0);
  }

  /** The first message of a kind on one link. */
  public static MessageMatch one(String kind, String from, String to) {
    return new MessageMatch(Optional.of(kind), Optional.of(from), Optional.of(to), 0);
  }

  /** The one after so many. */
  public static MessageMatch later(MessageMatch first, int skip) {
    return new MessageMatch(first.message(), first.from(), first.to(), skip);
  }

  public Troubles at(String time) {
    at = Optional.of(Durations.of(time));
    return this;
  }

  public Troubles until(String time) {
    until = Optional.of(Durations.of(time));
    return this;
  }

  public Troubles lasting(String time) {
    lasting = Optional.of(Durations.of(time));
    return this;
  }

  public Troubles afterApplied(String replica, String key, long version) {
    after = Optional.of(
        new Condition.Applied(new Condition.AppliedVersion(replica, Optional.of(key), version)));
    return this;
  }

  public Troubles afterCompleted(String session, long operations) {
    after = Optional.of(new Condition.Completed(new Condition.CompletedOperations(session, operations)));
    return this;
  }

  public Troubles beforeDelivery(MessageMatch match) {
    after = Optional.of(new Condition.BeforeDelivery(match));
    return this;
  }

  public Fault fault() {
    return new Fault(at, Optional.empty(), after, until, lasting, trouble);
  }
}
