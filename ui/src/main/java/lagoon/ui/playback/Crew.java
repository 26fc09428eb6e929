package lagoon.ui.playback;

import java.util.concurrent.Executor;

/**
 * Who does the work of a project.
 *
 * @param background computes runs; a pool with few threads, or {@code Runnable::run} in a test
 * @param views computes what views need of a run: one after another, so that they do not together take the
 *     processor from the thread that draws
 * @param writing puts files on the disk: behind nothing else, for what waits is lost with the program
 * @param delivery brings results to the thread that owns the project: {@code Platform::runLater} in a
 *     desktop, {@code Runnable::run} where the background is the caller itself
 */
public record Crew(Executor background, Executor views, Executor writing, Executor delivery) {

  /** Everything at once on the caller's thread. */
  public static final Crew DIRECT = new Crew(Runnable::run, Runnable::run);

  /** A crew in which the same work for runs, for views and on files. */
  public Crew(Executor background, Executor delivery) {
    this(background, background, background, delivery);
  }
}
