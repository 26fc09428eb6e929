package lagoon.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.lessons.Course;
import lagoon.lessons.format.Question;
import lagoon.lessons.playing.Posed;
import org.junit.jupiter.api.Test;

class PollTest {

  /** Of three offers the second is right. */
  private static Posed posed() {
    Question any = new Course().find("read-your-writes").orElseThrow().lesson().orElseThrow()
        .questions().get(0);
    Posed.Offer offer = new Posed.Offer("x", java.util.Optional.empty());
    return new Posed(any, Posed.Form.ONE, List.of(offer, offer, offer), List.of(1),
        java.util.Optional.empty(), List.of());
  }

  @Test
  void sharesAreOfAllHands() {
    Poll poll = Poll.of(3).with(0, 3).with(1, 9);
    assertThat(poll.text(0)).isEqualTo("3 of 12 hands (25 %)");
    assertThat(poll.text(2)).isEqualTo("0 of 12 hands (0 %)");
    assertThat(poll.verdict(posed())).isEqualTo("9 of 12 hands were for what the run says. "
        + "Most of the class predicted it.");
  }

  @Test
  void aSplitClassAndOneThatIsWrongAreToldApart() {
    assertThat(Poll.of(3).with(0, 4).with(1, 4).verdict(posed())).endsWith("The class was split.");
    assertThat(Poll.of(3).with(2, 4).with(1, 1).verdict(posed())).startsWith("1 of 5 hands were")
        .contains("predicted something else");
  }

  @Test
  void withoutHandsNothingIsSaid() {
    assertThat(Poll.of(3).text(0)).isEmpty();
    assertThat(Poll.of(3).verdict(posed())).isEmpty();
    assertThat(Poll.of(3).with(0, -5).with(1, 1_000_000).hands()).containsExactly(0, Poll.MOST, 0);
  }
}
