package lagoon.lessons.progress;

import java.io.IOException;
import java.time.InstantSource;

/**
 * Keeps what one learner does in one lesson as it happens. What was answered, tried or asked for is on the
 * disk when {@link #keep} returns. A move is noted and nobody waits for the disk: the end of the program does
 * not lose it, and at worst the machine's does. What the same learner does in a second window meanwhile is
 * kept, too. For one thread at a time.
 */
public final class Notebook {

  private final ProgressFolder folder;
  private final String learner;
  private final InstantSource clock;
  /** What of it is on the disk. */
  private Progress written;
  /** The same with the moves since. */
  private Progress noted;

  /**
   * Of a learner who begins or goes on.
   *
   * @param kept what the folder has of the lesson
   */
  public Notebook(ProgressFolder folder, String learner, Progress kept) {
    this(folder, learner, kept, InstantSource.system());
  }

  Notebook(ProgressFolder folder, String learner, Progress kept, InstantSource clock) {
    this.clock = clock;
    this.folder = folder;
    this.learner = learner;
    this.written = kept;
    this.noted = kept;
  }

  /**
   * Notes that the lesson was opened, though nothing may come of it.
   *
   * @throws IOException if nothing can be written there
   */
  public void open() throws IOException {
    folder.note(learner, noted, now());
  }

  private Stamp now() {
    return new Stamp(clock.instant());
  }

  /**
   * Keeps what was done so far.
   *
   * @throws IOException if nothing can be written there
   */
  public void keep(Progress progress) throws IOException {
    if (!progress.hasDone(written)) {
      write(progress);
      noted = progress;
    } else if (progress.step() != noted.step()) {
      folder.note(learner, progress, now());
      noted = progress;
    }
  }

  /**
   * The lesson is left: the moves are on the disk, too.
   *
   * @throws IOException if nothing can be written there
   */
  public void leave() throws IOException {
    if (!noted.equals(written)) {
      write(noted);
    }
  }

  private void write(Progress progress) throws IOException {
    folder.update(learner, progress, written, now());
    written = progress;
  }

  /**
   * Forgets what was done.
   *
   * @throws IOException if it cannot be forgotten
   */
  public void forget() throws IOException {
    folder.reset(learner, written.lesson());
    written = Progress.of(written.lesson());
    noted = written;
  }
}
