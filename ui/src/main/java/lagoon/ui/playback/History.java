package lagoon.ui.playback;

import java.util.ArrayDeque;
import java.util.Optional;

/** The trees before and after: what undo and redo go back and forth between. */
final class History {

  private static final int KEPT = 200;

  private final ArrayDeque<Tree> before = new ArrayDeque<>();
  private final ArrayDeque<Tree> after = new ArrayDeque<>();

  /** Something was done: it can be undone, and what was undone cannot be redone any more. */
  void note(Tree was) {
    before.push(was);
    after.clear();
    if (before.size() > KEPT) {
      before.removeLast();
    }
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean canRedo() {
    return !after.isEmpty();
  }

  /** The tree before, which takes the place of that one. */
  Optional<Tree> undo(Tree now) {
    return step(before, after, now);
  }

  /** The tree after, which takes the place of that one. */
  Optional<Tree> redo(Tree now) {
    return step(after, before, now);
  }

  /** A number is never given twice, whatever was undone. */
  private static Optional<Tree> step(ArrayDeque<Tree> from, ArrayDeque<Tree> to, Tree now) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(now);
    Tree tree = from.pop();
    return Optional.of(new Tree(tree.branches(), tree.active(), Math.max(tree.next(), now.next())));
  }

  void clear() {
    before.clear();
    after.clear();
  }
}
