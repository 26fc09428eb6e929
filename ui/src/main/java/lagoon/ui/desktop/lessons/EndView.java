package lagoon.ui.desktop.lessons;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.lessons.Shelf;

/** The end of a lesson: how it went, and what comes next. */
final class EndView {

  private static final String ONWARD = "Next lesson";

  private final VBox box = new VBox();

  EndView(Page page) {
    box.getStyleClass().addAll("step", "end-step");
    box.setId("lesson-end");
    box.getChildren().add(page.prose().markdown("**This lesson is done.**"));
    page.sitting().after().ifPresent(next -> box.getChildren().add(Prose.plain(
        "The next one is \u201c" + next.title() + "\u201d. " + left(page.sitting().leftInNext()))));
    Button list = Controls.button(page.desk().commands(), "lessons");
    list.setText("All lessons");
    list.setId("end-lessons");
    Button again = new Button("From the beginning");
    again.setId("end-first");
    again.setOnAction(event -> page.sitting().to(0));
    box.getChildren().addAll(list, again);
  }

  /** Where the next lesson opens. */
  private static String left(Optional<Shelf.Place> next) {
    return next.isEmpty() ? ONWARD + " begins it."
        : next.get().isEnd() ? "You have gone through it: " + ONWARD + " begins it again, with your answers."
        : "You left it at step " + (next.get().step() + 1) + " of " + next.get().steps() + ": " + ONWARD
            + " goes on there.";
  }

  /** What the button that goes on does at the end of a lesson. */
  static String verb(Page page) {
    return page.sitting().after().isPresent() ? ONWARD : "All lessons";
  }

  Node node() {
    return box;
  }
}
