package lagoon.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.lessons.format.LessonText;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Scenarios;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;

/** What is said after a question is not what a later one asks: its author hears of it. */
class SecretTest {

  private static LoadedLesson asking(String first, String second) {
    String question = "```question\nquestion: %s\nask: What?\nabout: {scenario: profile-bio}\n%s\n```\n\n";
    return LessonText.load(LessonText.with("## systems: G",
        question.formatted("first-one", first) + question.formatted("second-one", second) + "## systems: G"));
  }

  private static LoadedLesson rehearsed(String first, String second) {
    LoadedLesson lesson = asking(first, second);
    Rehearsal.of(lesson, new Scenarios(Protocols.installed()));
    return lesson;
  }

  private static final String RETURNS = "returns: {session: alice, read: 1}";
  private static final String BEHIND = "number: {behind: {session: alice, read: 1}}";
  private static final String BY = "answered-by: {session: alice, read: 1}";

  @Test
  void aNumberThatTheProofBeforeToldIsNoQuestionAnyMore() {
    assertThat(rehearsed(RETURNS, BEHIND).problems().lines()).singleElement().asString()
        .contains("the answer, 1 s, was told after a question before: Let W be");
    String latency = "number: {latency: {session: alice, read: 1}}";
    assertThat(rehearsed(BEHIND, latency).problems().lines()).isEmpty();
  }

  @Test
  void whatAPictureShowsToBeViolatedIsNoQuestionAnyMore() {
    String asked = "\n```question\nquestion: which\nask: Which?\nbreaks: [%s]\n```\n\n## story: A";
    String play = "until: {completed: {session: alice, read: 1}}\n```\n\n## story: A";
    String later = "until: violation\n```\n";
    // The picture shows that read your writes is violated: then none of these is.
    assertThat(shown(play, later + asked.formatted("monotonic-reads, convergence")))
        .singleElement().asString()
        .contains("the run has shown already what it violates: read-your-writes; expected the");
    assertThat(shown(play, later + asked.formatted("read-your-writes, monotonic-reads"))).hasSize(1);
    String before = play.substring(0, play.indexOf("## story"));
    assertThat(shown(play, before + asked.formatted("read-your-writes, monotonic-reads"))).isEmpty();
  }

  /** What is said of the good lesson with a piece replaced; its own questions come after those. */
  private static List<String> shown(String piece, String other) {
    String text = LessonText.with(piece, other);
    int second = text.indexOf("```question\nquestion: second");
    LoadedLesson lesson = LessonText.load(text.substring(0, second)
        + text.substring(text.indexOf("```question\nquestion: third")));
    Rehearsal.of(lesson, new Scenarios(Protocols.installed()));
    return lesson.problems().lines();
  }

  @Test
  void whoAnswersMayBeAskedBeforeWhatAndNotAfterIt() {
    assertThat(rehearsed(BY, RETURNS).problems().lines()).isEmpty();
  }

  @Test
  void aVerdictThatWasToldIsNotAskedAgainAlone() {
    String verdict = "yes-no: {guarantee: read-your-writes}";
    String both = "breaks: [read-your-writes, monotonic-reads]";
    assertThat(rehearsed(verdict, both).problems().lines()).isEmpty();
    assertThat(rehearsed(both, verdict).problems().lines())
        .singleElement().asString().contains("all that answers this was told after questions before");
  }
}
