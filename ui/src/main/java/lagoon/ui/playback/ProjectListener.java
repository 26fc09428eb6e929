package lagoon.ui.playback;

import java.util.List;
import lagoon.scenarios.text.Problem;

/** Who wants to know what changed in a project. Called on the thread that owns the project. */
public interface ProjectListener {

  /** Another scenario, other branches, other names, another active branch. */
  default void treeChanged() {}

  /** A branch is further, or done, or will not be. */
  default void statusChanged(int branch, Status status) {}

  /** Another run is on the screen: {@link Project#played()}. */
  default void runChanged() {}

  /** Another time, or another branch's same time. */
  default void cursorMoved() {}

  /** Something else is selected. Its story is told of later. */
  default void selectionChanged() {}

  /** What led to the selection is known: {@link Project#story}. */
  default void storyFound() {}

  /** It plays, or no longer, or at another speed. */
  default void clockChanged() {}

  /**
   * What is wrong with the scenario's text, or with what was asked for; empty: nothing any more. What was
   * there before stays.
   */
  default void problemsFound(List<Problem> problems) {}
}
