package lagoon.lessons;

import static org.assertj.core.api.Assertions.assertThat;

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
