package lagoon.scenarios.histories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.guarantee.order.Recording;

/**
 * A history that was read.
 *
 * @param recording what can be judged
 * @param model what its operations mean
 * @param form how it is written
 * @param entries how many entries of clients there are
 * @param others how many of somebody else, such as the nemesis
 * @param open how many operations never ended, or ended so that nobody knows how
 * @param overlapping a session that had several operations under way at once, if there is one
 * @param lines by an operation's id: the line on which it begins
 */
public record ForeignHistory(
    Recording recording, Model model, Form form, long entries, long others, long open,
    Optional<String> overlapping, Map<Long, Integer> lines) {

  /** What its processes are called. */
  public List<String> processes() {
    return recording.processes();
  }
}
