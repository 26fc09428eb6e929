package lagoon.lessons.playing;

import java.util.Optional;

/**
 * Whether a claim is true of a run, and what shows it.
 *
 * @param holds whether it is true; empty where the run cannot say: what it asks about never happens
 * @param found what the run says, as a phrase: "it is violated", "30 %"
 * @param proof why, in sentences of the run's own; empty where there is none
 */
public record Truth(Optional<Boolean> holds, String found, Optional<String> proof) {

  static Truth of(boolean holds, String found) {
    return new Truth(Optional.of(holds), found, Optional.empty());
  }

  static Truth unknown(String found) {
    return new Truth(Optional.empty(), found, Optional.empty());
  }

  /** Whether it is certainly true. */
  public boolean isTrue() {
    return holds.orElse(false);
  }
}
