package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.lessons.format.HeadReader;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.progress.Stamp;
import lagoon.ui.lessons.Shelf;
import org.junit.jupiter.api.Test;

/** Where am I, and what is next: the list answers that in a line each. */
class CourseListTest {

  private static final String LONG = "Sequential, causal, linearizable: the ladder";

  private static Shelf.Entry entry(int number, String title, String brief, boolean done) {
    Optional<String> standing = Optional.of(brief).filter(one -> !one.isEmpty());
    HeadReader.Read read = new HeadReader.Read("lesson-" + number,
        Optional.of(new Lesson.Head("lesson-" + number, title, "About it.", 45)), "");
    return new Shelf.Entry(number, read, standing.map(one -> "at " + one), standing, done,
        Optional.empty());
  }

  private static Shelf.Entry entry(int number, String when) {
    Shelf.Entry one = entry(number, "Lesson " + number, "step 3 of 9", false);
    return new Shelf.Entry(
        number, one.read(), one.standing(), one.brief(), false, Optional.of(Stamp.of(when)));
  }

  @Test
  void ofSeveralLessonsOneGoesOnInTheLatest() {
    List<Shelf.Entry> all = List.of(entry(1, "2026-11-03T10:00:00Z"), entry(2, "2026-11-05T10:00:00Z"),
        entry(3, "2026-11-04T10:00:00Z"), entry(4, "Kept by an older Lagoon", "step 2 of 9", false));
    assertThat(Shelf.next(all)).contains(all.get(1));
    assertThat(new CourseList(all, 80).text(false)).contains("> 2 Lesson 2");
  }

  private static final Shelf.Entry WRONG = new Shelf.Entry(2,
      new HeadReader.Read("broken", Optional.empty(), "the key minuts is unknown"), Optional.empty(),
      Optional.empty(), false, Optional.empty());

  @Test
  void aLessonThatCannotBeReadIsListedWithWhatIsWrong() {
    String text = new CourseList(List.of(entry(1, "One", "done, 3 of 4 right", true), WRONG,
        entry(3, "Three", "", false)), 80).text(false);
    assertThat(text).contains("  2 broken\n    This lesson cannot be read: the key minuts is unknown.\n")
        .as("nobody goes on there").contains("> 3 Three").contains("Next is lesson 3, Three. About it.");
  }

  @Test
  void whoIsInALessonGoesOnThereThoughOneBeforeItWasNotBegun() {
    assertThat(new CourseList(List.of(entry(1, "One", "", false), entry(2, "Two", "step 5 of 9", false),
        entry(3, "Three", "", false)), 80).text(false))
        .contains("> 2 Two   ", "You are in lesson 2, Two: at step 5 of 9. lagoon learn 2 goes on there.");
  }

  @Test
  void whoHasDoneAllIsToldSo() {
    assertThat(new CourseList(List.of(entry(1, "One", "done, 3 of 4 right", true)), 80).text(false))
        .doesNotContain(">").contains("All lessons are done.");
  }

  @Test
  void aTitleThatHasNoRoomGoesOnBelow() {
    List<Shelf.Entry> all = List.of(entry(12, LONG, "done, 16 of 18 right", true));
    assertThat(new CourseList(all, 80).text(false).lines().findFirst().orElseThrow())
        .isEqualTo(" 12 " + LONG + "  45 min  done, 16 of 18 right");
    assertThat(new CourseList(all, 60).text(false).lines().limit(2)).containsExactly(
        " 12 Sequential, causal,       45 min  done, 16 of 18 right", "    linearizable: the ladder");
  }
}
