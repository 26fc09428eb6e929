package lagoon.ui.terminal;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    Path folder = place.toAbsolutePath().getParent();
    this.unfinished = Files.createTempFile(folder, place.getFileName().toString(), ".unfinished");
    this.unfinished.toFile().deleteOnExit();
    this.writer = new BufferedWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8), 1 << 16);
  }

  Writer writer() {
    return writer;
  }

  /** It is finished: from now on it stands in its place. */
  void keep() throws IOException {
    writer.close();
    isOpen = false;
    Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    if (isOpen) {
      writer.close();
      Files.deleteIfExists(unfinished);
    }
  }
}
