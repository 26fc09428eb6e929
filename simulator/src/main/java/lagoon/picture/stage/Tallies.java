package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.picture.Numbers;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.trace.Moment;

/** How many know, at the lower edge. */
final class Tallies {

  private static final double HEIGHT = 20;
  private static final double PADDING = 8;
  private static final double AWAY = 6;

  private Tallies() {}

  /**
   * @param hidden how many messages on their way are not drawn
   */
  static Optional<TallyMark> of(
      Tidings tidings, Moment moment, Cast cast, Places places, NodeMarks marks, int hidden,
      Clearing clearing) {
    Optional<Tidings.Known> known = tidings.known();
    if (known.isEmpty() && places.tiles().isPresent() && !cast.keys().isEmpty()) {
      known = Optional.of(upToDate(moment, cast, marks));
    }
    return known.map(one -> {
      String text = one.text()
          + (hidden == 0 ? "" : "; " + Numbers.count(hidden, "message") + " on their way");
      double width = TallyMark.BAR + Letters.width(text, TallyMark.SIZE, true) + 3 * PADDING;
      return new TallyMark(clearing.best(places(clearing.sheet(), width)), text, one.share());
    });
  }

  private static Tidings.Known upToDate(Moment moment, Cast cast, NodeMarks marks) {
    int up = 0;
    int fresh = 0;
    for (NodeName replica : cast.replicas()) {
      if (moment.node(replica).life() != Moment.Life.DOWN) {
        up++;
        fresh += marks.isBehind(moment, replica) ? 0 : 1;
      }
    }
    return new Tidings.Known(Numbers.text(fresh) + " of " + Numbers.text(up) + " have the newest versions",
        up == 0 ? 0 : (double) fresh / up);
  }

  private static List<Box> places(Box sheet, double width) {
    List<Box> places = new ArrayList<>();
    double middle = sheet.x() + (sheet.width() - width) / 2;
    for (double y : new double[] {sheet.bottom() - HEIGHT - 2, sheet.y() + AWAY}) {
      for (double x : new double[] {middle, sheet.x() + AWAY, sheet.x() + sheet.width() * 0.25}) {
        places.add(new Box(x, y, width, HEIGHT));
      }
    }
    return places;
  }
}
