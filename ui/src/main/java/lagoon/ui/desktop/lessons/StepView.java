package lagoon.ui.desktop.lessons;

import javafx.scene.Node;

/** A step of a lesson as it is seen. */
interface StepView {

  Node node();

  /** What the key that goes on does here first: "Answer"; empty: the lesson goes on. */
  default String verb() {
    return "";
  }

  /** Does that. */
  default void proceed() {}

  /** Where keys go when the step is reached; null: to the button that goes on. */
  default Node focus() {
    return null;
  }

  /** A letter from a to i was typed and no field had it. */
  default void letter(char letter) {}

  /** The lesson has gone on or is put away: nothing is done here any more. */
  default void leave() {}
}
