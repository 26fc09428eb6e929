package lagoon.network;

import java.util.Optional;
import lagoon.setting.Setting;

/** Which messages a fault or a condition means. */
public record MessageMatch(
    @Setting("the kind of message, such as Replicate; any kind where it is left out")
        Optional<String> message,
    @Setting("the sending node; any node where it is left out") Optional<String> from,
    @Setting("the receiving node; any node where it is left out") Optional<String> to,
    @Setting(value = "how many matching messages to let pass first", byDefault = "0", min = "0",
        max = "1000000")
        int skip) {

  /** All messages of a link. */
  static MessageMatch link(Way way) {
    return new MessageMatch(Optional.empty(), Optional.of(way.from()), Optional.of(way.to()), 0);
  }

  /** Whether it means this message, whatever {@code skip} says. */
  boolean fits(Delivery delivery) {
    return from.map(delivery.from.name().name()::equals).orElse(true)
        && to.map(delivery.to.name().name()::equals).orElse(true)
        && message.map(delivery.message.kind()::equals).orElse(true);
  }

  /** "Replicate from primary to replica-2". */
  public String text() {
    return message.orElse("messages")
        + from.map(name -> " from " + name).orElse("")
        + to.map(name -> " to " + name).orElse("");
  }
}
