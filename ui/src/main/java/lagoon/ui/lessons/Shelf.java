package lagoon.ui.lessons;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lagoon.lessons.Course;
import lagoon.lessons.format.HeadReader;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.LessonChecks;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Tally;
import lagoon.lessons.progress.Notebook;
import lagoon.lessons.progress.Progress;
import lagoon.lessons.progress.ProgressFolder;
import lagoon.lessons.progress.Results;
import lagoon.lessons.progress.Stamp;
import lagoon.protocol.Protocols;
import lagoon.ui.playback.Home;

/**
 * The course, and how far one learner is in each lesson of it.
 *
 * @param folder where progress is kept
 * @param learner whose it is
 */
public record Shelf(Course course, Scenarios scenarios, ProgressFolder folder, String learner) {

  /** The course for a learner whose things are kept there. */
  public static Shelf of(Home home, String learner) {
    return new Shelf(new Course(), new Scenarios(Protocols.installed()), new ProgressFolder(home.learning()),
        learner);
  }

  /** Who uses this machine. */
  public static String me() {
    return System.getProperty("user.name", "me");
  }

  /**
   * A lesson as a list shows it.
   *
   * @param number from 1
   * @param read what it says of itself, or what is wrong with it
   * @param standing how far the learner is; empty: not begun
   * @param brief the same in a few words
   * @param done whether it was gone through to its end
   * @param when something was done in it last; empty where that was not noted
   */
  public record Entry(int number, HeadReader.Read read, Optional<String> standing,
      Optional<String> brief, boolean done, Optional<Stamp> when) {

    /** Its name, by which it is opened. */
    public String name() {
      return read.lesson();
    }

    /** Its title; its name where it does not say one. */
    public String title() {
      return read.head().map(Lesson.Head::title).orElse(name());
    }

    /** What it is about; or what is wrong with it. */
    public String summary() {
      return read.head().map(Lesson.Head::summary)
          .orElseGet(() -> "This lesson cannot be read: " + read.problem() + ".");
    }

    /** About how long it takes, in minutes; empty where it does not say. */
    public OptionalInt minutes() {
      return read.head().map(head -> OptionalInt.of(head.minutes())).orElse(OptionalInt.empty());
    }
  }

  /** The lessons of the course, in order. */
  public List<Entry> entries() throws IOException {
    List<Progress> all = folder.all(learner);
    List<Entry> entries = new ArrayList<>();
    for (HeadReader.Read read : course.heads()) {
      Optional<Progress> progress = all.stream()
          .filter(one -> one.lesson().equals(read.lesson()) && !one.isNew()).findFirst();
      // How much there is to do matters only of one that was begun.
      Optional<Tally> begun = progress.filter(one -> read.head().isPresent())
          .flatMap(one -> course.tally(read.lesson()));
      entries.add(new Entry(entries.size() + 1, read,
          begun.map(one -> standing(one, progress.orElseThrow())),
          begun.map(one -> brief(one, progress.orElseThrow())),
          begun.filter(progress.orElseGet(() -> Progress.of(read.lesson()))::isDone).isPresent(),
          progress.flatMap(Progress::when)));
    }
    return entries;
  }

  /**
   * Where somebody goes on: in the lesson that was begun and not done, of several in the one at which
   * something was done last; else at the first not done.
   *
   * @return empty where all are done
   */
  public static Optional<Entry> next(List<Entry> entries) {
    List<Entry> open = entries.stream()
        .filter(entry -> !entry.done() && entry.read().head().isPresent()).toList();
    return open.stream().filter(entry -> entry.standing().isPresent())
        .max(Comparator.comparing(entry -> time(entry.when()))).or(() -> open.stream().findFirst());
  }

  /** The same without the list, for who is in a lesson; empty for who is in none. */
  public Optional<Left> left() throws IOException {
    return folder.all(learner).stream()
        .filter(one -> !one.isNew() && course.tally(one.lesson()).filter(all -> !one.isDone(all)).isPresent())
        .max(Comparator.comparing(one -> time(one.when())))
        .flatMap(one -> new HeadReader().read(LessonFolder.ofCourse(one.lesson())).head()
            .map(head -> new Left(one.lesson(), head.title())));
  }

  /** What an older Lagoon kept has no time: it was before all that has. */
  private static Instant time(Optional<Stamp> when) {
    return when.map(Stamp::at).orElse(Instant.EPOCH);
  }

  /**
   * A lesson in which somebody is.
   *
   * @param name by which it is opened
   * @param title what people call it
   */
  public record Left(String name, String title) {}

  /** "step 12 of 70"; "done, 14 of 16 right". */
  private static String brief(Tally all, Progress progress) {
    return progress.isDone(all)
        ? "done, " + progress.right(all) + " of " + all.questions().size() + " right"
        : "step " + (progress.step() + 1) + " of " + all.steps();
  }

  /** "at step 12 of 70; 7 of 16 questions answered, 5 right; 1 of 2 challenges solved". */
  public static String standing(Tally all, Progress progress) {
    String place =
        progress.isDone(all) ? "done" : "at step " + (progress.step() + 1) + " of " + all.steps();
    return place + "; " + score(all, progress);
  }

  /** "7 of 16 questions answered, 5 right; 1 of 2 challenges solved". */
  public static String score(Tally all, Progress progress) {
    return progress.answered(all) + " of " + all.questions().size() + " questions answered, "
        + progress.right(all) + " right; " + progress.solved(all) + " of " + all.challenges().size()
        + " challenges solved";
  }

  /**
   * A lesson of the course, or one in a folder, with what is wrong with it; one that comes with Lagoon was
   * checked when Lagoon was built.
   *
   * @return empty where the word means neither
   */
  public Optional<LoadedLesson> find(String word) {
    Optional<LoadedLesson> found = course.find(word);
    if (found.isEmpty()) {
      try {
        found = course.read(Path.of(word));
      } catch (InvalidPathException none) {
        found = Optional.empty();
      }
    }
    found.filter(loaded -> loaded.lesson().filter(one -> one.folder() instanceof LessonFolder.OnDisk)
        .isPresent()).ifPresent(loaded -> LessonChecks.check(loaded, scenarios));
    return found;
  }

  /**
   * Where a learner is in a lesson.
   *
   * @param step at which step, from 0
   * @param steps how many there are
   */
  public record Place(int step, int steps) {

    /** Whether it was gone through. */
    public boolean isEnd() {
      return step >= steps;
    }
  }

  /** Where the learner is in a lesson of the course, which is not read whole for it; empty: not begun. */
  public Optional<Place> place(String lesson) {
    Progress kept = progress(lesson).progress();
    return kept.isNew() ? Optional.empty()
        : course.tally(lesson).map(all -> new Place(kept.step(), all.steps()));
  }

  /** What the learner has done in a lesson. */
  public ProgressFolder.Kept progress(String lesson) {
    return folder.read(learner, lesson);
  }

  /**
   * Where what the learner does in a lesson is kept from now on.
   *
   * @param kept what was done so far
   */
  public Notebook notebook(Progress kept) {
    return new Notebook(folder, learner, kept);
  }

  /** What learners have done, as a table by the clocks of this machine. */
  public String csv(List<Results.OfLearner> results) {
    return Results.csv(results, lesson -> course.tally(lesson).map(all -> OptionalInt.of(all.steps()))
        .orElse(OptionalInt.empty()), ZoneId.systemDefault());
  }

  /** What everybody has done who learns here, for a teacher's table. */
  public List<Results.OfLearner> results() throws IOException {
    List<Results.OfLearner> results = new ArrayList<>();
    for (String one : folder.learners()) {
      results.add(new Results.OfLearner(one, folder.all(one)));
    }
    return results;
  }
}
