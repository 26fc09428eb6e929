package lagoon.ui.desktop.lessons;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lagoon.lessons.progress.Results;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.lessons.Shelf;
import lagoon.ui.writing.NewFile;

/** What learners have done, as files for a teacher. */
final class Exports {

  private final Desk desk;
  private final Shelf shelf;
  private final BiFunction<String, String, Optional<Path>> toSave;

  Exports(Desk desk, Shelf shelf, BiFunction<String, String, Optional<Path>> toSave) {
    this.desk = desk;
    this.shelf = shelf;
    this.toSave = toSave;
  }

  List<Command> commands() {
    return List.of(
        Command.of("lesson-results-csv", Command.Menu.LESSON, "Export results as CSV ...",
            "What everybody has done who learns on this machine, as a table.",
            () -> export("results.csv", shelf::csv)),
        Command.of("lesson-results-json", Command.Menu.LESSON, "Export results as JSON ...",
            "What everybody has done who learns on this machine, for programs.",
            () -> export("results.json", Results::json)));
  }

  private void export(String name, Function<List<Results.OfLearner>, String> format) {
    toSave.apply("Results", name).ifPresent(place -> desk.compute(() -> written(place, format), desk::say));
  }

  private String written(Path place, Function<List<Results.OfLearner>, String> format) {
    try (NewFile file = new NewFile(place)) {
      file.writer().write(format.apply(shelf.results()));
      file.keep();
      return "Written: " + place + ".";
    } catch (IOException fault) {
      return place + " cannot be written: " + NewFile.reason(fault) + ".";
    }
  }
}
