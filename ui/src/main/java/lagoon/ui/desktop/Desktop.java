package lagoon.ui.desktop;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import lagoon.protocol.Protocols;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.files.SystemFileChoice;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;

/** Starts JavaFX with one window. */
public final class Desktop extends Application {

  /** JavaFX makes the application itself: what it is to open waits here. */
  private static CompletableFuture<Optional<Source>> toOpen = new CompletableFuture<>();

  /** Held, so that its level stays. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  /** Opens a window and returns when it is closed. */
  public static void open(Optional<Source> source) {
    // JavaFX warns that it is not on the module path, which it need not be.
    JAVAFX.setLevel(Level.SEVERE);
    toOpen.complete(source);
    Application.launch(Desktop.class);
  }

  @Override
  public void start(Stage stage) {
    ExecutorService pool = Executors.newFixedThreadPool(2, work -> {
      Thread thread = new Thread(work, "lagoon-run");
      thread.setDaemon(true);
      return thread;
    });
    Crew crew = new Crew(pool, Platform::runLater);
    Desk desk = new Desk(new Project(Protocols.installed(), crew), crew);
    Window window = new Window(desk, stage, Home.ofUser(), new SystemFileChoice(stage));
    window.show();
    toOpen.join().ifPresent(desk.project()::open);
  }
}
