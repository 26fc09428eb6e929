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

  /** Where a teacher enters what the class says; null: nowhere. */
  default Node hands() {
    return null;
  }

  /** The letter or the number of an offer was typed and no field had it; the first one is 0. */
  default void offer(int offer) {}

  /** The lesson has gone on or is put away: nothing is done here any more. */
  default void leave() {}
}
