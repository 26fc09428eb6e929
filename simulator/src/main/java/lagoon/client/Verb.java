package lagoon.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Value;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** What a step does: the key that stands first names it. */
@Union(Union.By.FIRST_KEY)
public sealed interface Verb {

  /** Reads one key or several, at one replica. */
  record Read(@Setting(
      value = "the keys to read", min = "1", max = "1000") List<String> read) implements Verb {}

  /** Sets a key. */
  record Write(@Setting(value = "the key and its new value", min = "1", max = "1") Map<String, Value> write)
      implements Verb {}

  /** Adds to a number. */
  record Add(@Setting(value = "the key and the amount to add", min = "1", max = "1") Map<String, Long> add)
      implements Verb {}

  /** Deletes a key. */
  record Delete(@Setting("the key to delete") String delete) implements Verb {}

  /** Moves an amount between two keys, atomically. */
  record Transfer(@Setting("what to move") Transferred transfer) implements Verb {}

  /** Sets a key if it holds the expected value. */
  record CompareAndSet(@Setting("what to compare and set") Swap compareAndSet) implements Verb {}

  /** Appends to a list. */
  record Append(
      @Setting(value = "the list's key and the value to append", min = "1", max = "1")
          Map<String, Value> append) implements Verb {}

  /** Puts a value into a set. */
  record Include(
      @Setting(value = "the set's key and the value to put in", min = "1", max = "1")
          Map<String, Value> include) implements Verb {}

  /** Takes a value out of a set. */
  record Remove(
      @Setting(value = "the set's key and the value to take out", min = "1", max = "1")
          Map<String, Value> remove) implements Verb {}

  /** Does nothing for a while. */
  record Wait(@Setting(value = "how long to wait", name = "wait", unit = Unit.DURATION) long duration)
      implements Verb {}

  /** Waits until a time of the run; goes on at once when it is past. */
  record At(@Setting(value = "the time to wait for", unit = Unit.DURATION) long at) implements Verb {}

  /** Does the steps several times. */
  record Repeat(
      @Setting(value = "how often", min = "0", max = "1000000") int repeat,
      @Setting("what to repeat") List<Step> steps)
      implements Verb {}

  /** Does the steps at regular times, until the run's duration is over or the times are used up. */
  record Every(
      @Setting(value = "the time from one beginning to the next", unit = Unit.DURATION,
          min = "1us") long every,
      @Setting(value = "how often; until the end where it is left out", min = "0", max = "1000000")
          Optional<Integer> times,
      @Setting("what to do each time") List<Step> steps)
      implements Verb {}

  /** Does several lists of steps at the same time, and goes on when all are done. */
  record InParallel(@Setting(
      value = "the lists of steps", min = "1", max = "1000") List<List<Step>> inParallel)
      implements Verb {}

  /** Does the steps only where the last read was as it says. */
  record When(
      @Setting("the condition") Seen when,
      @Setting("what to do then") List<Step> steps,
      @Setting("what to do otherwise") List<Step> otherwise)
      implements Verb {}

  /** From where to where, and how much. */
  record Transferred(
      @Setting("the key it is taken from") String from,
      @Setting("the key it is added to") String to,
      @Setting("how much") long amount) {}

  /** What is expected and what comes in its place. */
  record Swap(
      @Setting("the key") String key,
      @Setting("the value that it must hold; nothing where it is left out") Optional<Value> expected,
      @Setting("its new value") Value value) {}

  /** What the session saw. */
  record Seen(@Setting("what the last read returned") LastRead lastRead) {}

  /** A test of what the last read returned; without any read, or after a read that failed, it is false. */
  record LastRead(
      @Setting("which key, of a read of several; the first where it is left out") Optional<String> key,
      @Setting(value = "it returned this value", name = "equals") Optional<Value> equalTo,
      @Setting("it returned a number below this") Optional<Long> below,
      @Setting("it returned this number or a greater one") Optional<Long> atLeast,
      @Setting(value = "it returned nothing", byDefault = "false") boolean absent) {
    public LastRead {
      if (equalTo.isEmpty() && below.isEmpty() && atLeast.isEmpty() && !absent) {
        throw new IllegalArgumentException("last-read needs one of equals, below, at-least, absent");
      }
    }

    /** Whether a value passes every test that is set. */
    boolean passes(Value value) {
      return equalTo.map(value::equals).orElse(true)
          && below.map(limit -> value instanceof Value.Amount found && found.amount() < limit).orElse(true)
          && atLeast.map(limit -> value instanceof Value.Amount found && found.amount() >= limit).orElse(true)
          && !(absent && value.isPresent());
    }
  }
}
