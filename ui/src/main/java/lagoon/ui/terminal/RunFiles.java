package lagoon.ui.terminal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lagoon.history.Observer;
import lagoon.history.Observation;
import lagoon.ui.writing.NewFile;

/** The files that are written while a run goes on; they are there whole when it is done, or not at all. */
final class RunFiles implements Closeable {

  private final List<Open> files = new ArrayList<>();
  private String failed = "";

  /** One of them. */
  private final class Open implements Observer {
    final String what;
    final NewFile file;
    final Observer observer;

    Open(String what, NewFile file, Observer observer) {
      this.what = what;
      this.file = file;
      this.observer = observer;
    }

    @Override
    public boolean wantsDetail() {
      return observer.wantsDetail();
    }

    @Override
    public void observe(Observation observation) {
      try {
        observer.observe(observation);
      } catch (UncheckedIOException fault) {
        failed = what;
        throw fault;
      }
    }
  }

  /**
   * Begins a file.
   *
   * @param what it is, for a sentence: "the trace"
   * @param listener what writes to it
   * @throws IOException if it cannot be written; {@link #failed} says which
   */
  void add(String what, String path, Function<Writer, Observer> listener) throws IOException {
    failed = what + " cannot be written to " + path;
    NewFile file = new NewFile(Path.of(path));
    Open open;
    try {
      open = new Open(failed, file, listener.apply(file.writer()));
    } catch (UncheckedIOException fault) {
      file.close();
      throw fault;
    }
    files.add(open);
  }

  /** Who writes them. */
  List<Observer> observers() {
    return List.copyOf(files);
  }

  /** They are finished. */
  void keep() throws IOException {
    for (Open open : files) {
      failed = open.what;
      open.file.keep();
    }
  }

  /** Which file could not be written, as the beginning of a sentence. */
  String failed() {
    return failed;
  }

  @Override
  public void close() throws IOException {
    for (Open open : files) {
      open.file.close();
    }
  }
}
