package lagoon.ui.desktop.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Status;

/** Which branches stand side by side, and how that changes. */
final class Sides {

  /** More than these have no room beside each other. */
  static final int MOST = 6;

  private final Desk desk;

  Sides(Desk desk) {
    this.desk = desk;
  }

  /** Those that are there, at most {@link #MOST}; fewer than two stand beside nothing. */
  List<Integer> shown() {
    Project project = desk.project();
    return desk.comparing().stream().filter(id -> project.tree().find(id).isPresent()).distinct()
        .limit(MOST).toList();
  }

  /** The letter by which people call a branch: the same on its stage and in the table. */
  static String letter(int place) {
    return String.valueOf((char) ('A' + place));
  }

  /** Chooses a branch, or no longer; with the first one comes the branch that is looked at. */
  void choose(int branch, boolean chosen) {
    List<Integer> next = new ArrayList<>(shown());
    if (!chosen) {
      next.remove((Integer) branch);
    } else if (!next.contains(branch)) {
      if (next.size() == MOST) {
        desk.say("At most six branches stand side by side: take one away first.");
        return;
      }
      next.add(branch);
    }
    become(next);
  }

  /** Puts a branch that was just made beside the others, or beside the one that is looked at. */
  void add(int branch) {
    if (shown().isEmpty()) {
      become(List.of(desk.project().tree().active(), branch));
    } else {
      choose(branch, true);
    }
  }

  /** Begins with these where they are still there, or else with the first branches that there are. */
  boolean begin(List<Integer> wanted) {
    Project project = desk.project();
    Stream<Integer> known = wanted.stream().filter(id -> project.tree().find(id).isPresent());
    Stream<Integer> near = Stream.of(project.tree().branches().get(0).id(), project.tree().active());
    Stream<Integer> all = project.tree().branches().stream().map(Branch::id);
    long enough = Math.max(2, wanted.size());
    List<Integer> next = Stream.concat(Stream.concat(known, near), all).distinct().limit(enough).toList();
    if (next.size() < 2) {
      return false;
    }
    become(next);
    return true;
  }

  void end() {
    become(List.of());
  }

  private void become(List<Integer> next) {
    if (!next.equals(desk.comparing())) {
      desk.comparing().setAll(next);
    }
  }

  /** Computes those that nobody has asked for yet. */
  void compute() {
    Project project = desk.project();
    shown().stream().filter(id -> project.played(id).isEmpty()
        && project.status(id) instanceof Status.Cancelled).forEach(project::compute);
  }

  /** What is to be said of a branch whose run is not there: how far it is, or why there is none. */
  static String text(Status status) {
    if (status instanceof Status.Running running) {
      return "being computed, " + Math.round(100 * running.progress()) + " %";
    } else if (status instanceof Status.Failed failed) {
      return failed.sentence();
    }
    return status instanceof Status.Done ? "computed" : "not computed";
  }
}
