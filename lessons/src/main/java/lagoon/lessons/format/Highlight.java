package lagoon.lessons.format;

import java.util.List;
import java.util.Optional;
import lagoon.setting.Setting;

/**
 * What of a run the reader should look at.
 *
 * @param nodes these nodes
 * @param story what led to that moment
 */
public record Highlight(
    @Setting(value = "nodes", max = "20") List<String> nodes,
    @Setting("a moment: what led to it is bright, all else is dim") Optional<Moment> story) {

  /** Nothing in particular. */
  public static final Highlight NOTHING = new Highlight(List.of(), Optional.empty());
}
