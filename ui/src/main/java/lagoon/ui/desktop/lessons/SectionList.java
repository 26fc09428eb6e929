package lagoon.ui.desktop.lessons;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import lagoon.lessons.format.Section;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.PressableRow;
import lagoon.ui.desktop.desk.Sheet;
import lagoon.ui.lessons.Sitting;

/** The sections of a lesson, to go to one of them. */
final class SectionList {

  private SectionList() {}

  static void show(Desk desk, Sitting sitting) {
    List<PressableRow> rows = new ArrayList<>();
    List<Section> sections = sitting.lesson().sections();
    int now = sitting.player().sectionAt(sitting.player().position());
    int step = 0;
    for (int i = 0; i < sections.size(); i++) {
      int first = step;
      step += sections.get(i).steps().size();
      Label title = new Label(i + 1 + ". " + sections.get(i).title());
      title.getStyleClass().add("name");
      Label meaning = new Label(sections.get(i).arc().meaning() + (i == now ? " \u00b7 you are here" : ""));
      meaning.getStyleClass().add("detail");
      PressableRow row = new PressableRow("section-" + (i + 1), () -> {
        desk.sheets().hide();
        sitting.to(first);
      }, title, meaning);
      row.setAccessibleText(title.getText() + ", " + meaning.getText());
      rows.add(row);
    }
    Rows list = new Rows("section-list", desk.commands(), rows);
    desk.sheets().show(Sheet.of("sections", "Sections of this lesson", list.node()));
    list.focus(now);
  }
}
