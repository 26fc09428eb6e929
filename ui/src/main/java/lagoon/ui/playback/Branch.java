package lagoon.ui.playback;

import java.util.List;
import java.util.Optional;
import lagoon.simulation.Change;
import lagoon.simulation.When;

/**
 * One way the run may go. A branch is complete in itself: what was opened, these settings, these changes; its
 * parent only says from where somebody set out.
 *
 * @param id its number in the project; never used again
 * @param name what people call it
 * @param parent the branch that it was made from; empty for the first
 * @param fork where it first differs from its parent; empty: from the beginning
 * @param settings other settings from the beginning, as after {@code --set}
 * @param changes what was done by hand, in the order of {@link Change#when}
 */
public record Branch(
    int id, String name, Optional<Integer> parent, Optional<When> fork, List<String> settings,
    List<Change> changes) {
  public Branch {
    settings = List.copyOf(settings);
    changes = List.copyOf(changes);
  }

  Branch named(String newName) {
    return new Branch(id, newName, parent, fork, settings, changes);
  }

  Branch under(Optional<Integer> newParent) {
    return new Branch(id, name, newParent, fork, settings, changes);
  }

  /** Whether it would be the same run. */
  boolean isSameRunAs(Branch other) {
    return settings.equals(other.settings) && changes.equals(other.changes);
  }
}
