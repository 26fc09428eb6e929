package lagoon.simulation;

import java.util.List;
import java.util.Map;
import lagoon.guarantee.StalenessBound;
import lagoon.history.Value;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.setting.Unit;

/** What a file says must be true of a run besides the guarantees. */
@Union(Union.By.FIRST_KEY)
public sealed interface StatedInvariant {

  /** The name under which it is reported: "once november-rent". */
  String name();

  /** An intent is carried out at most once. */
  record Once(@Setting(
      "an intent that must not be carried out twice") String once) implements StatedInvariant {
    @Override
    public String name() {
      return "once " + once;
    }
  }

  /** The sum of some keys never changes. */
  record Sum(@Setting(value = "keys whose sum must never change", min = "1", max = "1000") List<String> sum)
      implements StatedInvariant {
    @Override
    public String name() {
      return "sum " + String.join(", ", sum);
    }
  }

  /** A key ends at a value. */
  record Ends(
      @Setting(value = "the key and the value that it must have in the end", name = "final", min = "1",
          max = "1")
          Map<String, Value> ends)
      implements StatedInvariant {
    @Override
    public String name() {
      Map.Entry<String, Value> only = ends.entrySet().iterator().next();
      return "final " + only.getKey() + " = " + only.getValue();
    }
  }

  /** Bounded staleness, in versions. */
  record StaleVersions(
      @Setting(value = "how many acknowledged versions of a key a read may miss at most",
          name = "stale-versions", min = "0", max = "1000000")
          long most)
      implements StatedInvariant {
    @Override
    public String name() {
      return bound().name();
    }

    StalenessBound bound() {
      return new StalenessBound.Versions(most);
    }
  }

  /** Bounded staleness, in time. */
  record StaleTime(
      @Setting(value = "how long before a read the oldest version that it misses may have been acknowledged",
          name = "stale-for", unit = Unit.DURATION, min = "0ms", max = "1000h")
          long most)
      implements StatedInvariant {
    @Override
    public String name() {
      return bound().name();
    }

    StalenessBound bound() {
      return new StalenessBound.Behind(most);
    }
  }
}
