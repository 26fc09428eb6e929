package lagoon.ui.desktop.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which part is seen. */
class ScrollingTest {

  private final Scrolling top = new Scrolling(0, 100, 1000);

  @Test
  void nothingIsSeenBeyondTheEnds() {
    assertThat(top.by(-50).from()).isZero();
    assertThat(top.by(5000).from()).isEqualTo(900);
    assertThat(top.sized(2000, 1000).from()).isZero();
  }

  @Test
  void whatMovesWithinThePartThatIsSeenMovesNothing() {
    Scrolling middle = top.to(400);
    assertThat(middle.following(430)).isEqualTo(middle);
    assertThat(middle.following(465)).isEqualTo(middle);
  }

  @Test
  void whatLeavesIsFollowedByAsLittleAsPossible() {
    Scrolling middle = top.to(400);
    assertThat(middle.following(472).from()).isEqualTo(402);
    assertThat(middle.following(424).from()).isEqualTo(399);
  }

  @Test
  void whatIsFarAwayComesToTheMiddle() {
    assertThat(top.showing(600, 10).from()).isEqualTo(550);
    assertThat(top.showing(60, 10)).isEqualTo(top);
  }

  @Test
  void whatEndsSomethingIsSeenWithAsMuchAsPossibleOfWhatLedThere() {
    assertThat(top.to(600).endingAt(620).from()).isEqualTo(550);
    assertThat(top.endingAt(40).from()).isZero();
  }

  @Test
  void stretchedThePlaceStaysWhereItIs() {
    Scrolling middle = top.to(400);
    Scrolling twice = middle.stretched(2, 450);
    assertThat(twice.length()).isEqualTo(2000);
    assertThat(900 - twice.from()).isEqualTo(450 - middle.from());
  }

  @Test
  void aPageKeepsALittleOfTheOneBefore() {
    assertThat(top.pages(1).from()).isBetween(50.0, 99.0);
    assertThat(top.pages(1).pages(-1)).isEqualTo(top);
  }
}
