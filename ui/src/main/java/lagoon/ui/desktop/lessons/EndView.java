package lagoon.ui.desktop.lessons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Controls;

/** The end of a lesson: how it went, and what comes next. */
final class EndView {

  private final VBox box = new VBox();

  EndView(Page page) {
    box.getStyleClass().addAll("step", "end-step");
    box.setId("lesson-end");
    box.getChildren().add(page.prose().markdown("**This lesson is done.**"));
    page.sitting().after().ifPresent(next -> box.getChildren().add(Prose.plain(
        "The next one is \u201c" + next.title() + "\u201d: Continue opens it.")));
    Button list = Controls.button(page.desk().commands(), "lessons");
    list.setText("All lessons");
    list.setId("end-lessons");
    Button again = new Button("From the beginning");
    again.setId("end-first");
    again.setOnAction(event -> page.sitting().to(0));
    box.getChildren().addAll(list, again);
  }

  Node node() {
    return box;
  }
}
