package lagoon.scenarios;

import java.util.ArrayList;
import java.util.List;

/**
 * What a file says that a run with another protocol than its own goes without.
 *
 * @param protocol the one that runs
 * @param settings what it has no setting for: the paths of those of the cluster, and the changes of them
 * @param expected what is not judged: names of invariants and of measured numbers that it does not have
 */
public record LeftOut(String protocol, List<String> settings, List<String> expected) {

  /** Nothing: a file that is run with its own protocol. */
  public static final LeftOut NOTHING = new LeftOut("", List.of(), List.of());

  public LeftOut {
    settings = List.copyOf(settings);
    expected = List.copyOf(expected);
  }

  /** Whether all the file says is in the run. */
  public boolean isNothing() {
    return settings.isEmpty() && expected.isEmpty();
  }

  /** Each kind of them as a sentence for people. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!settings.isEmpty()) {
      sentences.add("left out, " + protocol + " has no such setting: " + String.join(", ", settings));
    }
    if (!expected.isEmpty()) {
      sentences.add("not judged, for " + protocol + " has nothing of that name: "
          + String.join(", ", expected));
    }
    return sentences;
  }
}
