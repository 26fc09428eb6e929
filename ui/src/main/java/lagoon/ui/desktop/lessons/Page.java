package lagoon.ui.desktop.lessons;

import java.util.function.BiFunction;
import javafx.scene.Node;
import lagoon.guarantee.Violation;
import lagoon.history.Cast;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.lessons.Sitting;

/**
 * What the views of steps share.
 *
 * @param proof the proof of a violation, with links to the picture
 * @param isPresenting whether a class looks: nothing is answered or kept, and answers wait to be revealed
 * @param host where they stand
 */
record Page(Desk desk, Sitting sitting, Prose prose, BiFunction<Violation, Cast, Node> proof,
    boolean isPresenting, Host host) {

  /** Where steps stand. */
  interface Host {

    /** What the key for going on does is another thing now, or there is more to see. */
    void changed();

    /** Brings a part of a step into sight. */
    void reveal(Node part);

    /** Gives the keys to the button that goes on. */
    void focusOnward();

    /** Gives the keys to the present step, which has something to answer now. */
    void focusStep();

    /** Shows something large over the stage. */
    void board(Node table);
  }
}
