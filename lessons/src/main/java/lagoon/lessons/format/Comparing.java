package lagoon.lessons.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.setting.AsWritten;
import lagoon.setting.Inline;
import lagoon.setting.Setting;

/**
 * Runs of one scenario side by side.
 *
 * @param compare the runs: what they are called, and the settings in which they differ
 * @param source the scenario
 * @param rows what is compared; all that differs where it is empty
 */
public record Comparing(
    @Setting(value = "the runs", min = "2", max = "6") List<Variant> compare,
    @Inline Source source,
    @Setting(value = "which rows: guarantees, invariants, keys, or costs such as \"stale reads\"; all that"
        + " differ where it is left out", max = "20") List<String> rows) {

  /** One run. */
  public record Variant(
      @Setting("what it is called") String name,
      @Setting(value = "its settings, by path", max = "20") Map<String, AsWritten> set,
      @Setting("what is said of it") Optional<String> note) {}
}
