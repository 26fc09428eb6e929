package lagoon.ui.playback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.text.Document;
import lagoon.setting.Shapes;

/**
 * Keeps what was done by hand in a folder while it is not saved, so that a crash or a kill loses nothing: one
 * file for each program that runs, named by its process. A file is there whole or not at all. Whoever starts
 * next is offered the files of processes that are gone.
 */
public final class Autosave {

  private static final String ENDING = ".lagoon-work";

  private final Path folder;
  private final long process;
  private final Shapes shapes;

  /**
   * Autosave of this process.
   *
   * @param folder made when it is first needed
   */
  public Autosave(Path folder, ScenarioFormat format) {
    this(folder, format, ProcessHandle.current().pid());
  }

  Autosave(Path folder, ScenarioFormat format, long process) {
    this.folder = folder;
    this.process = process;
    this.shapes = format.shapes();
  }

  /** Work that a program left behind. */
  public record Left(Path file, SavedWork work) {}

  /**
   * Keeps what a project holds now; where nothing was done by hand, what was kept before goes.
   *
   * @throws IOException if it cannot be written; what was kept before is still there then
   */
  public void keep(Optional<SavedWork> work) throws IOException {
    Path place = folder.resolve(process + ENDING);
    if (work.isEmpty()) {
      Files.deleteIfExists(place);
      return;
    }
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(process + ".unfinished");
    Files.writeString(unfinished, work.get().written(shapes), StandardCharsets.UTF_8);
    try {
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException plain) {
      Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The work of programs that no longer run, the newest first. What cannot be read is not offered. */
  public List<Left> left() {
    List<Left> left = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(this::isLeft).sorted(Comparator.comparing(Autosave::age)).toList()) {
        SavedWork.read(Document.read(file), shapes).ifPresent(work -> left.add(new Left(file, work)));
      }
    } catch (IOException nothing) {
      return List.of();
    }
    return left;
  }

  /** It was taken up, or is not wanted. */
  public void discard(Left work) throws IOException {
    Files.deleteIfExists(work.file());
  }

  private boolean isLeft(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(ENDING)) {
      return false;
    }
    try {
      long owner = Long.parseLong(name.substring(0, name.length() - ENDING.length()));
      return owner != process && ProcessHandle.of(owner).isEmpty();
    } catch (NumberFormatException foreign) {
      return false;
    }
  }

  private static long age(Path file) {
    try {
      return -Files.getLastModifiedTime(file).toMillis();
    } catch (IOException gone) {
      return 0;
    }
  }
}
