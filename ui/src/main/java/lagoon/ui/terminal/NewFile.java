package lagoon.ui.terminal;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
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
final class NewFile implements Closeable {

  private final Path place;
  private final Path unfinished;
  private final Writer writer;
  private boolean isOpen = true;

  NewFile(Path place) throws IOException {
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
    this.writer = new BufferedWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Why a file could not be written, in words. */
  static String reason(Exception fault) {
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

  Writer writer() {
    return writer;
  }

  /** It is finished: from now on it stands in its place. */
  void keep() throws IOException {
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
