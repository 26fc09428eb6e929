package lagoon.protocol.services;

import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** How many retries there may be. */
@Union(Union.By.NAME)
public sealed interface BudgetSettings {

  /** Which part of a retry a call pays for. */
  double share();

  /** How many retries can be saved up. */
  double reserve();

  /** No limit but the attempts of each call. */
  @Named("as many as the attempts of each call allow")
  record Unlimited() implements BudgetSettings {
    @Override
    public double share() {
      return 0;
    }

    @Override
    public double reserve() {
      return 0;
    }
  }

  /** A share of the calls. */
  @Named("at most a share of the calls, and a reserve")
  record Limited(
      @Setting(value = "how many retries there may be for each call", unit = Unit.SHARE, byDefault = "10%")
          double share,
      @Setting(value = "how many retries can be saved up; there are so many at first", byDefault = "10",
          min = "1", max = "1000000")
          double reserve)
      implements BudgetSettings {}
}
