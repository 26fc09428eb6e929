package lagoon.simulation;

import java.util.List;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.setting.Setting;

/** A session that follows a script. */
public record SessionSettings(
    @Setting("its name") String name,
    @Setting("whose session it is; a user of the same name where it is left out") Optional<String> user,
    @Setting(value = "how its reads are routed, instead of as the scenario says", live = true)
        Optional<Strategy> reads,
    @Setting(value = "how its writes are routed, instead of as the scenario says", live = true)
        Optional<WriteStrategy> writes,
    @Setting(value = "what it does, one after the other", max = "10000") List<Step> steps) {

  /** The name of the user that it belongs to. */
  public String owner() {
    return user.orElse(name);
  }
}
