package lagoon.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Look;
import lagoon.picture.look.Point;
import org.junit.jupiter.api.Test;

/** Where a violation is told: beside its node, off the ways of messages, and not across another card. */
class CalloutSpotsTest {

  private static final Box NODE = new Box(250, 180, 100, 40);
  private static final List<Box> ONE_SHAPE = List.of(new Box(0, 0, 200, 60));

  private static Box spot(Clearing clearing, Box node, List<Box> cards, List<MessageMark> moving) {
    return new CalloutSpots(clearing, cards, moving).best(node, ONE_SHAPE, 1).box();
  }

  private static Box onEmptySheet(List<MessageMark> moving) {
    Clearing clearing = new Clearing(new Box(0, 0, 640, 420));
    clearing.take(NODE);
    return spot(clearing, NODE, List.of(NODE), moving);
  }

  private static MessageMark message(Point at, Point end) {
    NodeName from = new NodeName(0, "n0");
    return new MessageMark(1, from, new NodeName(1, "n1"), at, end, at, 0, MessageMark.RADIUS, "Replicate",
        Look.of("Replicate", true), MessageMark.State.MOVING, "", Optional.empty(), 1, false, 1,
        Frame.Emphasis.PLAIN, false);
  }

  @Test
  void itStandsNextToItsNodeAndOffTheWayOfAMessageThatWillComeThere() {
    Point at = new Point(60, 130);
    Point end = new Point(600, 130);
    Box usual = onEmptySheet(List.of());
    assertThat(usual.crosses(at, end)).as("where no message comes").isTrue();
    Box other = onEmptySheet(List.of(message(at, end)));
    assertThat(other.crosses(at, end)).isFalse();
    assertThat(other.distance(NODE)).isEqualTo(usual.distance(NODE)).isLessThan(20);
  }

  @Test
  void itsLineCrossesNoOtherCardWhereAPlaceALittleFartherAwaySparesThat() {
    Box node = new Box(20, 30, 60, 40);
    Box card = new Box(150, 20, 60, 60);
    Box usual = spot(corridor(node, card), node, List.of(node), List.of());
    Point tip = node.edgeTowards(usual.centre());
    assertThat(card.crosses(usual.edgeTowards(tip), tip)).as("where nobody asks for it").isTrue();
    Box other = spot(corridor(node, card), node, List.of(node, card), List.of());
    Point otherTip = node.edgeTowards(other.centre());
    assertThat(card.crosses(other.edgeTowards(otherTip), otherTip)).isFalse();
    assertThat(other.distance(node)).isGreaterThan(usual.distance(node));
  }

  /** Below the node something else is in the way. */
  private static Clearing corridor(Box node, Box card) {
    Clearing clearing = new Clearing(new Box(0, 0, 900, 340));
    clearing.take(node);
    clearing.take(card);
    clearing.take(new Box(0, 84, 900, 150));
    return clearing;
  }

  @Test
  void whereNothingIsFreeItCoversAsLittleAsCanBe() {
    Clearing clearing = new Clearing(new Box(0, 0, 640, 420));
    clearing.take(new Box(0, 0, 640, 300));
    clearing.take(new Box(0, 320, 640, 100));
    Box spot = spot(clearing, NODE, List.of(NODE), List.of());
    assertThat(spot.y()).isLessThan(320).isGreaterThan(240);
    assertThat(clearing.isFree(spot)).as("it is taken from now on").isFalse();
  }
}
