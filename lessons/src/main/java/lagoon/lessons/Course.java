package lagoon.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.lessons.format.HeadReader;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.LessonFormat;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Step;
import lagoon.lessons.format.Tally;
import lagoon.lessons.format.TallyReader;

/** The lessons that come with Lagoon, in the order in which a class goes through them. */
public final class Course {

  private final List<String> names;
  /** Null until a lesson is read whole. */
  private LessonFormat format;

  /** The course on the class path. */
  public Course() {
    try (InputStream in = Course.class.getResourceAsStream("/course/index")) {
      names = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank()).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException("the course cannot be read", fault);
    }
  }

  /** The names of the lessons, in order. */
  public List<String> names() {
    return names;
  }

  /** The lesson of that name; empty if the course has none. No run is run for it. */
  public Optional<LoadedLesson> find(String name) {
    return names.contains(name) ? Optional.of(format().load(LessonFolder.ofCourse(name))) : Optional.empty();
  }

  /**
   * The lesson of that name for somebody who learns. Its prose was checked when Lagoon was built, and is not
   * again.
   *
   * @param met told each step as soon as it is read, while the rest is still being read
   * @return empty if the course has none of that name
   */
  public Optional<LoadedLesson> open(String name, Consumer<Step> met) {
    return names.contains(name) ? Optional.of(format().open(LessonFolder.ofCourse(name), met))
        : Optional.empty();
  }

  /** What each lesson is, in order: a list needs no more, and reads no more of them. */
  public List<HeadReader.Read> heads() {
    HeadReader reader = new HeadReader();
    return names.stream().map(name -> reader.read(LessonFolder.ofCourse(name))).toList();
  }

  /** What there is to do in the lesson of that name; empty if the course has none. */
  public Optional<Tally> tally(String name) {
    return names.contains(name) ? TallyReader.read(LessonFolder.ofCourse(name)) : Optional.empty();
  }

  private LessonFormat format() {
    if (format == null) {
      format = new LessonFormat();
    }
    return format;
  }

  /**
   * The lesson that lies in a directory, which may be named by the file in it; empty if no {@code lesson.md}
   * lies there.
   */
  public Optional<LoadedLesson> read(Path path) {
    boolean isFile = path.endsWith(LessonFolder.LESSON) && Files.isRegularFile(path);
    Path directory = !isFile ? path : path.getParent() == null ? Path.of(".") : path.getParent();
    return Files.isRegularFile(directory.resolve(LessonFolder.LESSON))
        ? Optional.of(format().load(LessonFolder.of(directory))) : Optional.empty();
  }

  /** The lesson that comes after that one. */
  public Optional<String> after(String name) {
    int at = names.indexOf(name);
    return at >= 0 && at + 1 < names.size() ? Optional.of(names.get(at + 1)) : Optional.empty();
  }
}
