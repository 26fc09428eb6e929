package lagoon.ui.desktop.lessons;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.PressableRow;
import lagoon.ui.desktop.desk.Sheet;
import lagoon.ui.lessons.Shelf;

/** The course as a list: what each lesson is about, how long it takes, how far one is. */
final class LessonList {

  private LessonList() {}

  /**
   * Shows it over the window.
   *
   * @param chosen told the name of the one that is to be opened
   */
  static void show(Desk desk, Shelf shelf, Consumer<String> chosen) {
    List<Shelf.Entry> entries;
    try {
      entries = shelf.entries();
    } catch (IOException fault) {
      desk.say("What was done in lessons cannot be read: " + fault.getMessage());
      return;
    }
    List<PressableRow> rows = entries.stream().map(entry -> row(entry, name -> {
      desk.sheets().hide();
      chosen.accept(name);
    })).toList();
    Rows list = new Rows("lesson-list", desk.commands(), rows);
    desk.sheets().show(Sheet.of("lessons", "Lessons", list.node()));
    // Where somebody would go on: at the first that is not done.
    list.focus(Math.max(0, (int) entries.stream().takeWhile(Shelf.Entry::done).count()) % rows.size());
  }

  private static PressableRow row(Shelf.Entry entry, Consumer<String> chosen) {
    Label title = new Label(entry.number() + ". " + entry.title());
    title.getStyleClass().add("name");
    Label minutes = new Label(minutes(entry, " min"));
    minutes.getStyleClass().add("detail");
    minutes.setMinWidth(VBox.USE_PREF_SIZE);
    HBox room = new HBox();
    HBox.setHgrow(room, Priority.ALWAYS);
    Label summary = new Label(entry.summary());
    summary.setWrapText(true);
    PressableRow row = new PressableRow("lesson-" + entry.name(),
        () -> chosen.accept(entry.name()), new HBox(title, room, minutes), summary);
    String done = entry.standing().orElse("not begun");
    Label standing = new Label(done, Controls.icon(entry.done() ? "fth-check"
        : entry.standing().isPresent() ? "fth-bookmark" : "fth-circle"));
    standing.getStyleClass().add("detail");
    standing.setWrapText(true);
    row.getChildren().add(standing);
    row.setAccessibleText("Lesson " + entry.number() + ", " + entry.title() + ", "
        + minutes(entry, " minutes, ") + done);
    row.setAccessibleHelp(entry.summary());
    return row;
  }

  private static String minutes(Shelf.Entry entry, String unit) {
    return entry.minutes().isPresent() ? entry.minutes().getAsInt() + unit : "";
  }
}
