package lagoon.ui.playback;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lagoon.scenarios.text.Document;

/**
 * Watches one file and tells of its new text whenever it was saved. Editors save in several steps (write
 * beside, rename, write again): it waits until the folder has been still for a moment, and tells only where
 * the text is another one than before. That a file is away is told only when it has not come back for a
 * while.
 */
public final class FileWatch implements Closeable {

  private static final long STILL_MILLIS = 100;

  /** An editor that writes beside and renames is done sooner. */
  private static final long AWAY_MILLIS = 1_000;

  private final Path file;
  private final Executor delivery;
  private final Consumer<Document> changed;
  private final Runnable gone;
  private final WatchService service;
  private String known;
  private boolean isThere;
  private volatile boolean closed;

  private FileWatch(Path file, String known, Executor delivery, Consumer<Document> changed, Runnable gone)
      throws IOException {
    this.file = file.toAbsolutePath();
    this.known = known;
    this.delivery = delivery;
    this.changed = changed;
    this.gone = gone;
    this.isThere = Files.isRegularFile(this.file);
    this.service = FileSystems.getDefault().newWatchService();
  }

  /**
   * Begins to watch.
   *
   * @param known the file's text as it was read; a text saved since then is told of at once
   * @param delivery brings new texts to the thread that wants them
   * @param gone told when the file was deleted or has another name
   * @throws IOException if the file's folder cannot be watched
   */
  public static FileWatch on(
      Path file, String known, Executor delivery, Consumer<Document> changed, Runnable gone)
      throws IOException {
    FileWatch watch = new FileWatch(file, known, delivery, changed, gone);
    try {
      watch.file.getParent().register(watch.service, StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException | RuntimeException fault) {
      watch.close();
      throw fault;
    }
    Thread thread = new Thread(watch::run, "lagoon-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  /** The file, by its absolute path. */
  public Path file() {
    return file;
  }

  private void run() {
    try {
      // What was saved before the watch began, or is being saved just now, is looked at first.
      boolean concerns = true;
      while (!closed) {
        for (WatchKey more = service.poll(STILL_MILLIS, TimeUnit.MILLISECONDS); more != null;
            more = service.poll(STILL_MILLIS, TimeUnit.MILLISECONDS)) {
          concerns |= drain(more);
        }
        boolean wasThere = isThere;
        isThere = concerns ? look() : isThere;
        WatchKey next = wasThere && !isThere ? service.poll(AWAY_MILLIS, TimeUnit.MILLISECONDS) : null;
        if (next != null) {
          // Of whichever file: whether this one is back is looked at again.
          drain(next);
          isThere = true;
          concerns = true;
        } else {
          if (wasThere && !isThere) {
            tell(gone);
          }
          concerns = drain(service.take());
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException over) {
      closed = true;
    }
  }

  /** Whether what happened in the folder may concern the file; after an overflow nobody knows. */
  private boolean drain(WatchKey key) {
    boolean concerns = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      concerns |= event.kind() == StandardWatchEventKinds.OVERFLOW
          || file.getFileName().equals(event.context());
    }
    key.reset();
    return concerns;
  }

  /** Tells of another text; returns whether the file is there. */
  private boolean look() {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    Document now = Document.read(file);
    if (!now.text().equals(known)) {
      known = now.text();
      tell(() -> changed.accept(now));
    }
    return true;
  }

  private void tell(Runnable what) {
    delivery.execute(() -> {
      if (!closed) {
        what.run();
      }
    });
  }

  /** Watches no longer; nothing more is told. */
  @Override
  public void close() throws IOException {
    closed = true;
    service.close();
  }
}
