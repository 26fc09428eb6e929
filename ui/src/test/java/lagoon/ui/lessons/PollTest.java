package lagoon.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import lagoon.lessons.Course;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Put;
import lagoon.lessons.playing.Runs;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;

class PollTest {

  private static final Lesson LESSON = new Course().find("read-your-writes").orElseThrow().lesson()
      .orElseThrow();

  /** Of three offers the second is right. */
  private static Posed posed() {
    return posed(Posed.Form.ONE, List.of(1));
  }

  private static Posed posed(Posed.Form form, List<Integer> right) {
    Question any = LESSON.questions().get(0);
    Posed.Offer offer = new Posed.Offer("x", Optional.empty());
    return new Posed(new Put(any, form, List.of(offer, offer, offer), Optional.empty()), right,
        Optional.empty(), List.of());
  }

  /** A question of the lesson, with the answer of its run. */
  private static Posed real(String name) throws Posed.Unanswerable {
    Step.Ask ask = LESSON.steps().stream().filter(step -> step instanceof Step.Ask)
        .map(Step.Ask.class::cast).filter(one -> one.question().question().equals(name)).findFirst()
        .orElseThrow();
    Runs runs = new Runs(LESSON.folder(), new Scenarios(Protocols.installed()));
    return Posed.of(ask.question(), ask.source().map(runs::of));
  }

  @Test
  void sharesAreOfAllHands() {
    Poll poll = Poll.of(posed()).with(0, 3).with(1, 9);
    assertThat(poll.text(0)).isEqualTo("3 of 12 hands (25 %)");
    assertThat(poll.text(2)).isEqualTo("0 of 12 hands (0 %)");
    assertThat(poll.verdict(posed())).isEqualTo("9 of 12 hands were for what the run says. "
        + "Most of the class predicted it.");
  }

  @Test
  void aSplitClassAndOneThatIsWrongAreToldApart() {
    Poll none = Poll.of(posed());
    assertThat(none.with(0, 4).with(1, 4).verdict(posed())).endsWith("The class was split.");
    Poll wrong = none.with(2, 4).with(1, 1);
    assertThat(wrong.verdict(posed())).startsWith("1 of 5 hands were").contains("predicted something else");
    assertThat(wrong.favourite()).hasValue(2);
    assertThat(none.with(0, 4).with(1, 4).favourite()).isEmpty();
  }

  @Test
  void withoutHandsNothingIsSaid() {
    Poll none = Poll.of(posed());
    assertThat(none.text(0)).isEmpty();
    assertThat(none.verdict(posed())).isEmpty();
    assertThat(none.favourite()).isEmpty();
    assertThat(none.with(0, -5).with(1, 1_000_000).votes()).extracting(Poll.Vote::hands)
        .containsExactly(0, Poll.MOST, 0);
  }

  @Test
  void whereSeveralAreRightEachOfThemCounts() {
    Posed some = posed(Posed.Form.SOME, List.of(0, 2));
    assertThat(Poll.of(some).with(0, 2).with(1, 3).with(2, 2).verdict(some))
        .isEqualTo("4 of 7 hands were for what the run says, one of them at least. "
            + "Most of the class predicted it.");
  }

  @Test
  void numbersThatWereHeardAreRightWithinWhatTheQuestionAllows() throws Exception {
    Posed posed = real("token-waits");
    Poll poll = Poll.of(posed).heard(posed, "3s", 6).heard(posed, "3100ms", 1).heard(posed, "4s", 8);
    assertThat(poll.votes()).extracting(Poll.Vote::isRight).containsExactly(true, true, false);
    assertThat(poll.verdict(posed)).startsWith("7 of 15 hands were for what the run says.")
        .contains("predicted something else");
    Poll again = poll.heard(posed, "4s", 2);
    assertThat(again.votes()).hasSize(3);
    assertThat(again.verdict(posed)).endsWith("Most of the class predicted it.");
    assertThat(again.heard(posed, "4s", 0).votes()).hasSize(2);
    assertThatThrownBy(() -> poll.heard(posed, "soon", 3)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a time with its unit");
  }

  @Test
  void ordersThatWereHeardAreKnownByTheirLetters() throws Exception {
    Posed posed = real("still-on-its-way");
    String right = posed.rightAsTyped();
    assertThat(Poll.of(posed).votes()).as("nothing is offered").isEmpty();
    Poll poll = Poll.of(posed).heard(posed, right.replace(" ", ""), 5).heard(posed, "a b c d", 4);
    assertThat(poll.votes()).extracting(Poll.Vote::answer).containsExactly(right, "a b c d");
    assertThat(poll.votes()).extracting(Poll.Vote::isRight).containsExactly(true, false);
    assertThat(poll.verdict(posed)).isEqualTo(
        "5 of 9 hands were for what the run says. Most of the class predicted it.");
    assertThatThrownBy(() -> poll.heard(posed, "a b", 4)).hasMessageContaining("all letters");
  }
}
