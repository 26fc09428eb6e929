package lagoon.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.Verb;
import lagoon.history.Value;

/** Steps of sessions, written as a test would say them. */
public final class Steps {

  private Steps() {}

  public static Step read(String... keys) {
    return plain(new Verb.Read(List.of(keys)));
  }

  public static Step write(String key, long value) {
    return plain(new Verb.Write(Map.of(key, new Value.Amount(value))));
  }

  public static Step add(String key, long amount) {
    return plain(new Verb.Add(Map.of(key, amount)));
  }

  public static Step delete(String key) {
    return plain(new Verb.Delete(key));
  }

  public static Step transfer(String from, String to, long amount) {
    return plain(new Verb.Transfer(new Verb.Transferred(from, to, amount)));
  }

  public static Step compareAndSet(String key, long expected, long value) {
    return plain(
        new Verb.CompareAndSet(
            new Verb.Swap(key, Optional.of(new Value.Amount(expected)), new Value.Amount(value))));
  }

  public static Step waits(String duration) {
    return plain(new Verb.Wait(Durations.of(duration)));
  }

  public static Step at(String time) {
    return plain(new Verb.At(Durations.of(time)));
  }

  public static Step repeat(int times, Step... steps) {
    return plain(new Verb.Repeat(times, List.of(steps)));
  }

  public static Step every(String period, int times, Step... steps) {
    return plain(new Verb.Every(Durations.of(period), Optional.of(times), List.of(steps)));
  }

  public static Step forever(String period, Step... steps) {
    return plain(new Verb.Every(Durations.of(period), Optional.empty(), List.of(steps)));
  }

  public static Step inParallel(List<List<Step>> branches) {
    return plain(new Verb.InParallel(branches));
  }

  /** Does the steps where the last read returned that amount. */
  public static Step ifRead(long amount, Step... steps) {
    return when(lastRead(Optional.of(amount), Optional.empty(), Optional.empty(), false), List.of(steps),
        List.of());
  }

  public static Step ifBelow(long amount, Step... steps) {
    return when(lastRead(Optional.empty(), Optional.of(amount), Optional.empty(), false), List.of(steps),
        List.of());
  }

  public static Step ifAtLeast(long amount, Step... steps) {
    return when(lastRead(Optional.empty(), Optional.empty(), Optional.of(amount), false), List.of(steps),
        List.of());
  }

  public static Step ifAbsent(List<Step> steps, List<Step> otherwise) {
    return when(lastRead(Optional.empty(), Optional.empty(), Optional.empty(), true), steps, otherwise);
  }

  /** The same step with its reads routed so. */
  public static Step by(Strategy reads, Step step) {
    return new Step(step.verb(), step.intent(), Optional.of(reads));
  }

  /** The same step with an intent. */
  public static Step intending(String intent, Step step) {
    return new Step(step.verb(), Optional.of(intent), step.reads());
  }

  private static Verb.LastRead lastRead(
      Optional<Long> equal, Optional<Long> below, Optional<Long> atLeast, boolean absent) {
    return new Verb.LastRead(Optional.empty(), equal.map(Value.Amount::new), below, atLeast, absent);
  }

  private static Step when(Verb.LastRead test, List<Step> steps, List<Step> otherwise) {
    return plain(new Verb.When(new Verb.Seen(test), steps, otherwise));
  }

  private static Step plain(Verb verb) {
    return new Step(verb, Optional.empty(), Optional.empty());
  }
}
