package lagoon.network;

import java.util.Optional;
import lagoon.setting.Setting;

/**
 * One message on its way, named so that a person can write it and another run finds the same one: the third
 * Replicate that primary sent to replica-2 since the run began. A message that arrives twice is one message.
 *
 * @param number counts from 1 what was sent of that kind on that link, lost ones included; empty: of those
 *     that are on their way, the one that was sent first
 */
public record SentMessage(
    @Setting("the kind of message, such as Replicate") String message,
    @Setting("the sending node") String from,
    @Setting("the receiving node") String to,
    @Setting(value = "which of them, counted from the beginning of the run; the first of those on their way"
        + " where it is left out", min = "1") Optional<Long> number) {

  /** "Replicate 3 from primary to replica-2". */
  public String text() {
    return message + number.map(one -> " " + one).orElse("") + " from " + from + " to " + to;
  }
}
