package lagoon.ui.desktop.branches;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lagoon.picture.Times;
import lagoon.scenarios.ScenarioFormat;
import lagoon.simulation.Change;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Status;
import lagoon.ui.playback.Tree;

/** The branches of a tree, each under the one that it was made from. */
final class BranchLines {

  private BranchLines() {}

  /**
   * A branch in the list.
   *
   * @param depth how far it is set in: 0 for the first one
   */
  record Line(Branch branch, int depth, boolean isActive) {

    /** "from 110 ms on"; where it first differs from the one above it. */
    String origin() {
      return branch.parent().isEmpty() ? "what was opened"
          : branch.fork().map(when -> "from " + Times.at(when.time()) + " on").orElse("from the beginning");
    }
  }

  /** All of them, each followed by those made from it. */
  static List<Line> of(Tree tree) {
    List<Line> lines = new ArrayList<>();
    tree.branches().stream().filter(branch -> branch.parent().isEmpty())
        .forEach(branch -> add(lines, tree, branch, 0));
    return lines;
  }

  private static void add(List<Line> lines, Tree tree, Branch branch, int depth) {
    lines.add(new Line(branch, depth, branch.id() == tree.active()));
    tree.children(branch.id()).forEach(child -> add(lines, tree, child, depth + 1));
  }

  /** The id of the branch so many lines further in the list, round and round. */
  static int further(Tree tree, int by) {
    List<Integer> ids = of(tree).stream().map(line -> line.branch().id()).toList();
    return ids.get(Math.floorMod(ids.indexOf(tree.active()) + by, ids.size()));
  }

  /** How far the computing of a branch is, in words; empty where there is nothing to say. */
  static String status(Status status, boolean isThere) {
    if (status instanceof Status.Running running) {
      return "computing, " + Math.round(100 * running.progress()) + " %";
    } else if (status instanceof Status.Failed failed) {
      return failed.sentence();
    }
    return status instanceof Status.Cancelled
        ? isThere ? "cancelled; this is the run before" : "not computed" : "";
  }

  /** What was done by hand on a branch, as a file writes it, a change in a line; empty where nothing was. */
  static String byHand(Branch branch, ScenarioFormat format) {
    return String.join("\n", Stream.concat(
        branch.settings().stream().map(setting -> "--set " + setting),
        branch.changes().stream().map((Change change) -> format.written(change))).toList());
  }
}
