package lagoon.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.setting.AsWritten;
import lagoon.setting.Inline;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/**
 * What changes during a run, as a file says it: new settings, a fault, what a session does besides, a hand on
 * one message. {@code {at: 8s, set: {cluster.lag: 20ms}}}, {@code {at: 1s, crash: replica-1}},
 * {@code {at: 2s, as: alice, do: [{read: checking}]}},
 * {@code {at: 110ms, drop-now: {message: Replicate, from: primary, to: replica-2, number: 3}}}. Each is one
 * of these four; an {@link Intervention} is what it asks of a run.
 */
public record Change(
    @Setting(value = "when", unit = Unit.DURATION) long at,
    @Setting(value = "how many of the events of that time happen first; none where it is left out", min = "1",
        max = "1000000000") Optional<Integer> afterEvents,
    @Setting(value = "the new values, by path: cluster.lag, reads, sessions.alice.reads", max = "100")
        Map<String, AsWritten> set,
    @Inline Optional<Trouble> trouble,
    @Setting(value = "how long the fault lasts; for good where it is left out", name = "for",
        unit = Unit.DURATION) Optional<Long> lasting,
    @Setting("the session that does something besides") Optional<String> as,
    @Setting(value = "what it does, one after the other", name = "do", max = "10000") List<Step> steps,
    @Inline Optional<Touch> touch) {

  /**
   * @throws IllegalArgumentException if it is none of the four, or more than one
   */
  public Change {
    int kinds = (set.isEmpty() ? 0 : 1) + (trouble.isEmpty() ? 0 : 1) + (as.isEmpty() ? 0 : 1)
        + (touch.isEmpty() ? 0 : 1);
    if (kinds != 1) {
      throw new IllegalArgumentException((kinds == 0 ? "a change that changes nothing" : "two changes in one")
          + "; expected set, or a fault such as crash, or as and do, or a hand such as drop-now");
    }
    if (as.isPresent() == steps.isEmpty()) {
      throw new IllegalArgumentException("as says which session, and do what it does; expected both");
    }
    if (lasting.isPresent() && trouble.isEmpty()) {
      throw new IllegalArgumentException("only a fault lasts; expected for beside a fault such as crash");
    }
  }

  /** Another value for a setting, to be placed with {@link #at(When)}. */
  public static Change set(String path, String yaml) {
    return set(Map.of(path, new AsWritten(yaml)));
  }

  /** Other values for some settings, by path, to be placed with {@link #at(When)}. */
  public static Change set(Map<String, AsWritten> values) {
    return unplaced(values, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  }

  /** A fault, to be placed with {@link #at(When)}. */
  public static Change fault(Trouble trouble) {
    return unplaced(Map.of(), Optional.of(trouble), Optional.empty(), List.of(), Optional.empty());
  }

  /** What a session does besides, to be placed with {@link #at(When)}. */
  public static Change doing(String session, List<Step> steps) {
    return unplaced(Map.of(), Optional.empty(), Optional.of(session), steps, Optional.empty());
  }

  /** A hand on a message, a timer or a link, to be placed with {@link #at(When)}. */
  public static Change touch(Touch touch) {
    return unplaced(Map.of(), Optional.empty(), Optional.empty(), List.of(), Optional.of(touch));
  }

  private static Change unplaced(Map<String, AsWritten> set, Optional<Trouble> trouble, Optional<String> as,
      List<Step> steps, Optional<Touch> touch) {
    return new Change(0, Optional.empty(), set, trouble, Optional.empty(), as, steps, touch);
  }

  /** The same fault for so long, in nanoseconds. */
  public Change lasting(long time) {
    return new Change(at, afterEvents, set, trouble, Optional.of(time), as, steps, touch);
  }

  /** The same at that point. */
  public Change at(When when) {
    Optional<Integer> events = when.events() == 0 ? Optional.empty() : Optional.of(when.events());
    return new Change(when.time(), events, set, trouble, lasting, as, steps, touch);
  }

  /** When it happens. */
  public When when() {
    return new When(at, afterEvents.orElse(0));
  }
}
