package lagoon.ui.desktop.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Problem;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Sheet;
import lagoon.ui.playback.FileWatch;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.RecentFiles;
import lagoon.ui.playback.Source;

/** Opens scenarios, watches the file that is open, and knows which ones were opened last. */
final class Opening implements ProjectListener {

  private final Desk desk;
  private final FileChoice choice;
  private final Keeping keeping;
  private final RecentFiles recent;
  /** Null while no file is open. */
  private FileWatch watch;
  /** What was noted as opened last; null before. */
  private String noted;

  Opening(Desk desk, Home home, FileChoice choice, Keeping keeping) {
    this.desk = desk;
    this.choice = choice;
    this.keeping = keeping;
    this.recent = new RecentFiles(home.recent());
    desk.project().add(this);
  }

  List<Command> commands() {
    return List.of(
        Command.of("open", Command.Menu.FILE, "Open a file ...", "Opens a scenario file.",
            () -> choice.toOpen().ifPresent(file -> open(file.toString()))).keys("Ctrl+O").icon("fth-folder"),
        Command.of("open-shipped", Command.Menu.FILE, "Open from the catalogue ...",
            "Opens one of the scenarios that come with Lagoon: search by title or story.",
            this::chooseShipped)
            .keys("Ctrl+Shift+O").icon("fth-book-open"),
        Command.of("reload", Command.Menu.FILE, "Read the file again",
            "Reads the file anew. That happens by itself whenever it is saved.", this::reload).keys("F5")
            .when(() -> file().isPresent()));
  }

  private void chooseShipped() {
    EntryList list = new EntryList(desk, "catalogue-sheet", name -> {
      desk.sheets().hide();
      open(name);
    });
    list.node().getStyleClass().add("catalogue-sheet");
    desk.sheets().show(Sheet.of("catalogue", "Scenarios that come with Lagoon", list.node()));
  }

  /** The names of what was opened last, the latest first. */
  List<String> recent() {
    return recent.names();
  }

  /** Opens a name of the catalogue or a file; asks first where something would be lost. */
  void open(String name) {
    unlessLost("Open " + name, () -> openNow(name));
  }

  /** Does something by which what is open is lost; asks first where it is not saved. */
  void unlessLost(String what, Runnable action) {
    keeping.unlessUnsaved(what, "Go on without saving", action);
  }

  private void openNow(String name) {
    Optional<Source> shipped =
        new Catalogue().find(name).map(document -> Source.shipped(name, document));
    try {
      desk.project().open(shipped.orElseGet(() -> Source.file(Path.of(name))));
    } catch (InvalidPathException nowhere) {
      desk.say("There is no file " + name + ".");
    }
  }

  /** Files that were let fall on the window; the first is opened. */
  void drop(List<File> files) {
    if (!files.isEmpty()) {
      open(files.get(0).toPath().toString());
      if (files.size() > 1) {
        desk.say("One file can be open: the first of those " + files.size() + ".");
      }
    }
  }

  private Optional<Path> file() {
    return desk.project().source().flatMap(Source::file);
  }

  private void reload() {
    file().ifPresent(file -> desk.compute(() -> Source.file(file).document(), document -> {
      if (file().equals(Optional.of(file))) {
        desk.project().reload(document);
        if (desk.project().problems().isEmpty()) {
          desk.say("Read again.");
        } else {
          desk.sayProblem("The file has problems.");
        }
      }
    }));
  }

  @Override
  public void treeChanged() {
    look();
    // What a lesson opens nobody chose, and what it brings along cannot be opened without it.
    desk.project().source().filter(source -> !keeping.isExempt() && !source.name().equals(noted)
        && (source.file().isPresent() || new Catalogue().names().contains(source.name())))
        .ifPresent(source -> {
      noted = source.name();
      try {
        recent.note(source);
      } catch (IOException unwritable) {
        desk.say("It cannot be noted which files were opened: " + unwritable.getMessage());
      }
    });
  }

  @Override
  public void problemsFound(List<Problem> problems) {
    // A project tells of problems before it says whose they are.
    Platform.runLater(this::look);
  }

  /** Watches the file that is open now, whoever opened it. */
  private void look() {
    Optional<Path> file = file().map(Path::toAbsolutePath);
    if (file.equals(Optional.ofNullable(watch).map(FileWatch::file))) {
      return;
    }
    close();
    file.ifPresent(path -> {
      Source source = desk.project().source().orElseThrow();
      try {
        watch = FileWatch.on(path, source.document().text(), Platform::runLater, document -> {
          desk.project().reload(document);
          if (desk.project().problems().isEmpty()) {
            desk.say("The file was saved: read again.");
          }
        }, () -> desk.say(path.getFileName() + " is away: what was read of it stays."));
      } catch (IOException | RuntimeException cannot) {
        desk.say("The file is not watched: " + cannot.getMessage());
      }
    });
  }

  /** Watches no longer. */
  void close() {
    if (watch != null) {
      try {
        watch.close();
      } catch (IOException alreadyGone) {
        desk.say("The file is no longer watched.");
      }
      watch = null;
    }
  }
}
