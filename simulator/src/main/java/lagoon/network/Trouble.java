package lagoon.network;

import java.util.List;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** What a fault does. Those that last end with the fault's {@code until} or {@code for}. */
@Union(Union.By.FIRST_KEY)
public sealed interface Trouble {

  /** The node loses its memory and is gone until it is restarted; what it persisted stays. */
  record Crash(@Setting("the node that crashes") String crash) implements Trouble {}

  /** A crashed node comes back with what it persisted. */
  record Restart(@Setting("the node that comes back") String restart) implements Trouble {}

  /** The node does nothing for a while and loses nothing: a long garbage collection. */
  record Pause(@Setting("the node that stops") String pause) implements Trouble {}

  /** A paused node goes on with what has arrived meanwhile. */
  record Resume(@Setting("the node that goes on") String resume) implements Trouble {}

  /** No message crosses between the groups; nodes that are in no group reach everybody. */
  record Partition(
      @Setting(value = "the groups that cannot reach each other", min = "2") List<List<String>> partition)
      implements Trouble {}

  /** Messages of one direction are lost. */
  record Cut(@Setting("the direction that is cut") Way cut) implements Trouble {}

  /** Messages of one direction take longer. */
  record Slow(
      @Setting("the direction that is slow") Way slow,
      @Setting(value = "how much longer each message takes", unit = Unit.DURATION) long by)
      implements Trouble {}

  /** Messages are lost. */
  record Drop(@Setting("the messages that are lost") SomeMessages drop) implements Trouble {}

  /** Messages arrive twice. */
  record Duplicate(@Setting("the messages that arrive twice") SomeMessages duplicate) implements Trouble {}

  /** Messages take longer. */
  record Delay(
      @Setting("the messages that take longer") SomeMessages delay,
      @Setting(value = "how much longer", unit = Unit.DURATION) long by)
      implements Trouble {}

  /**
   * Messages wait at their receiver's door until the fault ends: one that would have arrived meanwhile
   * arrives then, a later one when it would have arrived anyway. A message that several faults hold waits for
   * the last of them.
   */
  record Hold(@Setting("the messages that do not arrive before the fault ends") SomeMessages hold)
      implements Trouble {}
}
