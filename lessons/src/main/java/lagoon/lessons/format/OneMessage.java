package lagoon.lessons.format;

import java.util.Optional;
import lagoon.setting.Setting;

/**
 * One message of a run.
 *
 * @param message its kind, as the trace names it
 * @param from the node that sent it
 * @param to the node to which it went
 * @param number which of these it is, from 1, in the order of what is asked for
 */
public record OneMessage(
    @Setting("its kind, such as Replicate") String message,
    @Setting("the node that sends it; any where it is left out") Optional<String> from,
    @Setting("the node that should get it; any where it is left out") Optional<String> to,
    @Setting(value = "which of these, from 1", byDefault = "1", min = "1", max = "1000000") int number) {

  /** "Replicate 2 from primary to replica-1". */
  public String text() {
    return message + (number == 1 ? "" : " " + number) + from.map(name -> " from " + name).orElse("")
        + to.map(name -> " to " + name).orElse("");
  }
}
