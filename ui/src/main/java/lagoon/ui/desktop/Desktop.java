package lagoon.ui.desktop;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
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
public final class Desktop {

  /** With this system property the time from the start of the program to the first picture is printed. */
  private static final String FIRST_PICTURE = "lagoon.first-picture";

  /** So long an ending program waits for a disk. */
  private static final int LAST_WRITES_SECONDS = 5;

  private final Optional<Source> source;
  private final Optional<String> lesson;
  private final String learner;
  private final CompletableFuture<Optional<String>> ended = new CompletableFuture<>();
  private final ExecutorService writing = pool("lagoon-writing", 1);

  private Desktop(Optional<Source> source, Optional<String> lesson, String learner) {
    this.source = source;
    this.lesson = lesson;
    this.learner = learner;
  }

  /**
   * Opens a window and returns when it is closed.
   *
   * @param source a scenario to open; empty: none
   * @param lesson a lesson to open, by its name or its folder; empty: none
   * @param learner whose progress in lessons it is
   * @return why there can be no window, in a sentence; empty: there was one
   */
  public static Optional<String> open(Optional<Source> source, Optional<String> lesson, String learner) {
    Optional<String> missing = NoScreen.foreseen(System.getProperty("os.name"), System.getenv());
    if (missing.isPresent()) {
      return missing;
    }
    // JavaFX warns that it is not on the module path, which it need not be; held, so that its level stays.
    Logger javafx = Logger.getLogger("javafx");
    javafx.setLevel(Level.OFF);
    Logger toolkit = Logger.getLogger("com.sun.javafx");
    toolkit.setLevel(Level.OFF);
    Desktop desktop = new Desktop(source, lesson, learner);
    Optional<String> refused = NoScreen.starting(desktop::show);
    return refused.isPresent() ? refused : desktop.untilItEnded();
  }

  /** What was still being written when the window closed is written. */
  private Optional<String> untilItEnded() {
    try {
      return ended.join();
    } finally {
      // Not shut down: a view that closes after the window may still have something to write.
      try {
        writing.submit(() -> { }).get(LAST_WRITES_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException | TimeoutException slow) {
        // Whatever keeps the disk busy, nobody waits for ever; no file is half-written all the same.
      }
    }
  }

  private void show() {
    try {
      Stage stage = new Stage();
      Crew crew = crew(writing);
      Desk desk = new Desk(new Project(Protocols.installed(), crew), crew);
      Thread.currentThread().setUncaughtExceptionHandler(new Mistakes(desk));
      Window window =
          new Window(desk, stage, Home.ofUser(), new SystemFileChoice(stage), learner);
      stage.setOnHidden(event -> ended.complete(Optional.empty()));
      if (System.getProperty(FIRST_PICTURE) != null) {
        tellFirstPicture();
      }
      window.show();
      // The window comes first, and then what it shows.
      source.ifPresent(one -> Platform.runLater(() -> desk.project().open(one)));
      lesson.ifPresent(one -> Platform.runLater(() -> window.lessons().open(one)));
    } catch (RuntimeException | Error mistake) {
      ended.completeExceptionally(mistake);
    }
  }

  /** A crew that writes on a thread of its own as well. */
  public static Crew crew() {
    return crew(pool("lagoon-writing", 1));
  }

  /** Runs have what processors there are but one: drawing needs that. */
  private static Crew crew(Executor writing) {
    int runs = Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors() - 1));
    return new Crew(pool("lagoon-run", runs), pool("lagoon-view", 1), writing, Platform::runLater);
  }

  private static ExecutorService pool(String name, int threads) {
    return Executors.newFixedThreadPool(threads, work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    });
  }

  /** In the second pulse, when the first has been painted. */
  private static void tellFirstPicture() {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == 2) {
          stop();
          ProcessHandle.Info info = ProcessHandle.current().info();
          Duration time = Duration.between(info.startInstant().orElseThrow(), Instant.now());
          System.err.println("lagoon: first picture after " + time.toMillis() + " ms, "
              + info.totalCpuDuration().orElse(Duration.ZERO).toMillis() + " ms of processors");
        }
      }
    }.start();
  }
}
