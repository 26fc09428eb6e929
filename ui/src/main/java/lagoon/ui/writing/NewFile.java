package lagoon.ui.writing;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside its place, and moved there when it is kept. */
public final class NewFile implements Closeable {

  private final Path place;
  private final Path unfinished;
  private final OutputStream stream;
  private final Writer writer;
  private boolean isOpen = true;

  /**
   * Begins to write.
   *
   * @throws IOException if nothing can be written there
   */
  public NewFile(Path place) throws IOException {
    this.place = place;
    if (Files.isDirectory(place)) {
      throw new FileSystemException(place.toString(), null, "it is a folder");
    }
    // A device or a pipe is written to as it stands; to move a file there would replace it.
    boolean isSpecial = Files.exists(place) && !Files.isRegularFile(place);
    this.unfinished =
        isSpecial
            ? place
            : place.resolveSibling(place.getFileName() + "." + ProcessHandle.current().pid() + ".unfinished");
    if (!isSpecial) {
      unfinished.toFile().deleteOnExit();
    }
    this.stream = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
    this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8.newEncoder()));
  }

  /** Why a file could not be written, in words. */
  public static String reason(Exception fault) {
    Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "it may not be written";
    }
    return cause instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(cause.getMessage());
  }

  /** Text, in UTF-8. */
  public Writer writer() {
    return writer;
  }

  /** Bytes, for what is no text; who writes here writes nothing to {@link #writer}. */
  public OutputStream stream() {
    return stream;
  }

  /** It is finished: from now on it stands in its place. */
  public void keep() throws IOException {
    writer.close();
    isOpen = false;
    if (!unfinished.equals(place)) {
      Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (isOpen) {
      writer.close();
      if (!unfinished.equals(place)) {
        Files.deleteIfExists(unfinished);
      }
    }
  }
}
