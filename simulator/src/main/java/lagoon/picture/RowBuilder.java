package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import lagoon.trace.Moment;

/** A row while it is composed. */
final class RowBuilder {

  private final long time;
  private final List<Moment.Life> lives;
  private final List<Long> ids;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();

  RowBuilder(long time, List<Moment.Life> lives, List<Long> ids) {
    this.time = time;
    this.lives = lives;
    this.ids = ids;
  }

  RowBuilder mark(int lane, Symbol symbol, List<String> wordings) {
    marks.add(new Mark(lane, symbol, wordings));
    return this;
  }

  RowBuilder mark(int lane, Symbol symbol, String... wordings) {
    return mark(lane, symbol, List.of(wordings));
  }

  RowBuilder arrow(Arrow arrow) {
    arrows.add(arrow);
    return this;
  }

  Row event() {
    return new Row.Event(time, lives, ids, marks, arrows);
  }

  Row banner(Row.Banner.Kind kind, List<String> wordings) {
    return new Row.Banner(time, lives, ids, kind, wordings);
  }
}
