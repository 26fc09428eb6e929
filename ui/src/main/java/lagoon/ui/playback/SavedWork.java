package lagoon.ui.playback;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.text.Document;
import lagoon.setting.FlowWriter;
import lagoon.setting.Setting;
import lagoon.setting.Shapes;
import lagoon.simulation.When;

/**
 * What somebody did by hand, as a file keeps it until it is saved as a scenario: which scenario was open, and
 * its branches. It is YAML on one line, and read as suspiciously as a scenario.
 */
public record SavedWork(
    @Setting("the name by which the scenario was opened") String name,
    @Setting("the scenario's file; left out for one of the catalogue") Optional<String> file,
    @Setting("the scenario's text at that time") String text,
    @Setting("another seed than the text's") Optional<Long> seed,
    @Setting("settings of all branches") List<String> settings,
    @Setting("the branch that was looked at") int active,
    @Setting(value = "the branches", min = "1", max = "10000") List<SavedBranch> branches) {

  /** What is to be kept of a project; empty where nothing was done by hand. */
  public static Optional<SavedWork> of(Project project) {
    Optional<Source> source = project.source();
    if (source.isEmpty() || project.tree().branches().size() < 2) {
      return Optional.empty();
    }
    List<SavedBranch> branches = new ArrayList<>();
    for (Branch branch : project.tree().branches()) {
      branches.add(new SavedBranch(branch.id(), branch.name(), branch.parent(), branch.fork().map(When::time),
          branch.fork().map(When::events).orElse(0), branch.settings(), branch.changes()));
    }
    Source opened = source.get();
    return Optional.of(new SavedWork(opened.name(), opened.file().map(Path::toString),
        opened.document().text(), opened.seed(), opened.settings(), project.tree().active(), branches));
  }

  /** What was open. */
  public Source source() {
    return new Source(name, file.map(Path::of), Document.of(name, text), settings, seed);
  }

  /**
   * Its branches.
   *
   * @throws IllegalArgumentException if they are no tree: a parent that does not come first, a number twice
   */
  public Tree tree() {
    List<Branch> all = new ArrayList<>();
    int next = 0;
    for (SavedBranch one : branches) {
      boolean isRoot = one.parent().isEmpty();
      boolean hasParent = all.stream().anyMatch(other -> one.parent().equals(Optional.of(other.id())));
      if (isRoot != all.isEmpty() || !isRoot && !hasParent
          || all.stream().anyMatch(other -> other.id() == one.id())) {
        throw new IllegalArgumentException("branch " + one.id() + " has no place in the tree");
      }
      all.add(new Branch(one.id(), one.name(), one.parent(),
          one.fork().map(time -> new When(time, one.forkEvents())), one.settings(), one.changes()));
      next = Math.max(next, one.id() + 1);
    }
    Tree tree = new Tree(all, active, next);
    tree.activeBranch();
    return tree;
  }

  /** As the file's text. */
  String written(Shapes shapes) {
    return FlowWriter.write(shapes.of(SavedWork.class), this) + "\n";
  }

  /** The work that a text holds; empty where it holds none. */
  static Optional<SavedWork> read(Document document, Shapes shapes) {
    Optional<SavedWork> work = new Format<>(SavedWork.class, shapes).load(document).value();
    try {
      work.ifPresent(SavedWork::tree);
      work.ifPresent(SavedWork::source);
      return work;
    } catch (IllegalArgumentException noTreeOrNoPath) {
      return Optional.empty();
    }
  }
}
