package lagoon.ui.playback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The scenarios that were opened last, kept in a file of one name a line, the latest first. */
public final class RecentFiles {

  /** How many are kept. */
  public static final int KEPT = 12;

  private static final int LONGEST = 4096;
  private static final int LARGEST = 1 << 20;

  private final Path file;

  /** Those kept in that file, which is made when the first one is noted. */
  public RecentFiles(Path file) {
    this.file = file;
  }

  /** Their names, the latest first; none where the file is missing or no text. */
  public List<String> names() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return List.of();
      }
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(name -> !name.isBlank() && name.length() <= LONGEST).distinct().limit(KEPT).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** That one was opened now. */
  public void note(Source source) throws IOException {
    String name = source.file().map(path -> path.toAbsolutePath().normalize().toString())
        .orElse(source.name());
    if (name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0) {
      return;
    }
    List<String> names = new ArrayList<>(names());
    names.remove(name);
    names.add(0, name);
    write(names.subList(0, Math.min(KEPT, names.size())));
  }

  /** That one is gone. */
  public void forget(String name) throws IOException {
    List<String> names = new ArrayList<>(names());
    if (names.remove(name)) {
      write(names);
    }
  }

  private void write(List<String> names) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.write(unfinished, names, StandardCharsets.UTF_8);
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
