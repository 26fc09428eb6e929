package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.simulation.Scenario;

/**
 * The branches of a project and which of them is looked at: a value, so that undo is the tree before.
 *
 * @param branches in the order in which they were made; the first is what was opened
 * @param active the id of the one that is looked at
 * @param next the id that the next one gets
 */
public record Tree(List<Branch> branches, int active, int next) {
  public Tree {
    branches = List.copyOf(branches);
  }

  /** A tree of one branch, without anything done by hand. */
  public static Tree of(String name) {
    Branch root = new Branch(0, name, Optional.empty(), Optional.empty(), List.of(), List.of());
    return new Tree(List.of(root), 0, 1);
  }

  /** A tree of a scenario, by its title; where not all of it is shown, that may tell what comes. */
  static Tree of(Scenario scenario, Optional<Horizon> limit) {
    return of(limit.isPresent() ? "The run as it is" : scenario.title().orElse(scenario.scenario()));
  }

  /** The branch of that id, if there is one. */
  public Optional<Branch> find(int id) {
    return branches.stream().filter(branch -> branch.id() == id).findFirst();
  }

  /**
   * The branch of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Branch get(int id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("there is no branch " + id));
  }

  /** The one that is looked at. */
  public Branch activeBranch() {
    return get(active);
  }

  /** The branches made from that one, in order. */
  public List<Branch> children(int id) {
    return branches.stream().filter(branch -> branch.parent().equals(Optional.of(id))).toList();
  }

  /** With one more branch, which must bear the id {@link #next}. */
  Tree with(Branch branch) {
    List<Branch> more = new ArrayList<>(branches);
    more.add(branch);
    return new Tree(more, active, next + 1);
  }

  Tree activated(int id) {
    get(id);
    return new Tree(branches, id, next);
  }

  Tree renamed(int id, String name) {
    get(id);
    return new Tree(
        branches.stream().map(branch -> branch.id() == id ? branch.named(name) : branch).toList(), active,
        next);
  }

  /** Without that branch; those made from it hang from its parent, which is looked at if it was. */
  Tree without(int id) {
    Branch gone = get(id);
    if (gone.parent().isEmpty()) {
      throw new IllegalArgumentException("the first branch is what was opened; it cannot be deleted");
    }
    List<Branch> left = new ArrayList<>();
    for (Branch branch : branches) {
      if (branch.id() != id) {
        left.add(branch.parent().equals(Optional.of(id)) ? branch.under(gone.parent()) : branch);
      }
    }
    return new Tree(left, active == id ? gone.parent().get() : active, next);
  }
}
