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
    if (known.isEmpty() && (places.tiles().isPresent() || tidings.isOfVersions()) && !cast.keys().isEmpty()) {
      known = Optional.of(upToDate(moment, cast, marks));
    }
    return known.map(one -> {
      String text = one.text()
          + (hidden == 0 ? "" : "; " + Numbers.count(hidden, "message") + " on their way");
      double words = Letters.width(text, TallyMark.SIZE, true) + 2 * PADDING;
      double whole = words + TallyMark.BAR + PADDING;
      // Words that cover nobody say more than words and a bar that do.
      Optional<TallyMark> clear = clearing.first(places(clearing.sheet(), whole))
          .map(box -> new TallyMark(box, text, one.share(), TallyMark.BAR))
          .or(() -> clearing.first(places(clearing.sheet(), words))
              .map(box -> new TallyMark(box, text, one.share(), 0)));
      return clear.orElseGet(() ->
          new TallyMark(clearing.best(places(clearing.sheet(), words)), text, one.share(), 0));
    });
  }

  private static Tidings.Known upToDate(Moment moment, Cast cast, NodeMarks marks) {
    int up = 0;
    int fresh = 0;
    for (NodeName replica : cast.replicas()) {
      if (Tidings.isThere(moment.node(replica))) {
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
      for (double x : new double[] {middle, sheet.x() + AWAY, sheet.x() + sheet.width() * 0.25,
          sheet.x() + sheet.width() * 0.75 - width, sheet.right() - AWAY - width}) {
        places.add(new Box(x, y, width, HEIGHT));
      }
    }
    return places;
  }
}
