package lagoon.lessons.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lagoon.scenarios.text.Document;

/** Where the files of one lesson lie. Only names such as {@code disaster.yaml} can be asked for. */
public interface LessonFolder {

  /** The file that every lesson has. */
  String LESSON = "lesson.md";

  /** Its name, which is the lesson's. */
  String name();

  /** A file's bytes; empty if there is none of that name. */
  Optional<InputStream> open(String file) throws IOException;

  /** Whether a file may be asked for: no path leads out of the folder. */
  static boolean mayBeAsked(String file) {
    return file.matches("[a-z0-9][a-z0-9-]*\\.yaml");
  }

  /** A text without the mark that some editors put before it, which is no character of it. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A scenario that lies there; empty if there is none of that name. */
  default Optional<Document> scenario(String file) {
    if (!mayBeAsked(file)) {
      return Optional.empty();
    }
    try (InputStream in = open(file).orElse(null)) {
      return in == null ? Optional.empty() : Optional.of(Document.read(name() + "/" + file, in));
    } catch (IOException fault) {
      throw new UncheckedIOException(file + " of the lesson " + name() + " cannot be read", fault);
    }
  }

  /** The word by which the lesson is asked for: its name where the course has it, else the folder. */
  default String word() {
    return name();
  }

  /** A lesson of the course, on the class path. */
  static LessonFolder ofCourse(String name) {
    return new Shipped(name);
  }

  /** A lesson in a directory. */
  static LessonFolder of(Path directory) {
    return new OnDisk(directory);
  }

  /** On the class path. */
  record Shipped(String name) implements LessonFolder {
    @Override
    public Optional<InputStream> open(String file) {
      return Optional.ofNullable(LessonFolder.class.getResourceAsStream("/course/" + name + "/" + file));
    }
  }

  /** In a directory of somebody's own. What only a link leads to, out of it, is not there. */
  record OnDisk(Path directory) implements LessonFolder {
    @Override
    public String name() {
      return directory.toAbsolutePath().normalize().getFileName().toString();
    }

    /** A folder that is named by one word alone could have the name or the number of a lesson. */
    @Override
    public String word() {
      boolean isBare = !directory.isAbsolute() && directory.getNameCount() == 1
          && !directory.startsWith(".") && !directory.startsWith("..");
      return isBare ? Path.of(".").resolve(directory).toString() : directory.toString();
    }

    @Override
    public Optional<InputStream> open(String file) throws IOException {
      Path path = directory.resolve(file);
      boolean isThere = Files.isRegularFile(path) && path.toRealPath().startsWith(directory.toRealPath());
      return isThere ? Optional.of(Files.newInputStream(path)) : Optional.empty();
    }
  }
}
