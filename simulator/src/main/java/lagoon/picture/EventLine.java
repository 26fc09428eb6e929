package lagoon.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Paints one event on one line: marks, then arrows, then words wherever they have room. Words may run over
 * the lines of lanes to their right, but never over an arrow or a mark.
 */
final class EventLine {

  /** Words stand to the left of a mark only if they may be so many wordings more telling there. */
  private static final int CLEARLY_MORE = 2;

  private final Canvas canvas;
  private final Pen pen;
  private final int[] columns;

  EventLine(Canvas canvas, Pen pen, int[] columns) {
    this.canvas = canvas;
    this.pen = pen;
    this.columns = columns;
  }

  void paint(Row.Event event) {
    for (Mark mark : event.marks()) {
      canvas.put(columns[mark.lane()], pen.glyphs().of(mark.symbol()), tone(mark.symbol()));
    }
    List<Arrow> messages = new ArrayList<>();
    List<Arrow> links = new ArrayList<>();
    for (Arrow arrow : event.arrows()) {
      (arrow.end() == Arrow.End.CUT || arrow.end() == Arrow.End.HEALED ? links : messages).add(arrow);
    }
    for (int lane = 0; lane < columns.length; lane++) {
      paintFrom(lane, messages);
    }
    paintLinks(links);
    paintWords(event.marks());
  }

  private void paintFrom(int lane, List<Arrow> all) {
    List<Arrow> right = new ArrayList<>();
    List<Arrow> left = new ArrayList<>();
    for (Arrow arrow : all) {
      if (arrow.from() == lane) {
        (arrow.to() > lane ? right : left).add(arrow);
      }
    }
    if (!(left.isEmpty() && right.isEmpty()) && canvas.room(columns[lane]) > 0) {
      canvas.put(columns[lane], pen.glyphs().start(!left.isEmpty(), !right.isEmpty()), Tone.ARROW);
    }
    if (!right.isEmpty()) {
      right.sort(Comparator.comparing(Arrow::to));
      new ArrowLine(canvas, pen, columns, true).paint(right);
    }
    // Those to the left come last: their words may stand to the right of the lane, where no arrow is.
    if (!left.isEmpty()) {
      left.sort(Comparator.comparing(Arrow::to).reversed());
      new ArrowLine(canvas, pen, columns, false).paint(left);
    }
  }

  /**
   * A link that is cut both ways comes as two arrows: each end is crossed out by the one that points at it.
   */
  private void paintLinks(List<Arrow> links) {
    for (Arrow link : links) {
      boolean right = link.to() > link.from();
      int step = right ? 1 : -1;
      for (int column = columns[link.from()] + step; column != columns[link.to()]; column += step) {
        canvas.background(column, pen.glyphs().dotted(), Tone.FAULT);
      }
      if (links.size() == 1) {
        canvas.put(columns[link.from()], pen.glyphs().start(!right, right), Tone.FAULT);
        canvas.put(columns[link.to()] - step, pen.glyphs().head(right), Tone.FAULT);
      }
    }
    for (Arrow link : links) {
      boolean cut = link.end() == Arrow.End.CUT;
      boolean right = link.to() > link.from();
      char healed = pen.glyphs().start(right, !right);
      canvas.put(columns[link.to()], cut ? pen.glyphs().cut() : healed, Tone.FAULT);
      int left = Math.min(columns[link.from()], columns[link.to()]);
      String text = pen.squeeze(link.what(), Math.abs(columns[link.to()] - columns[link.from()]) - 6);
      if (!text.isEmpty()) {
        canvas.write(left + 2, " " + text + " ", Tone.FAULT);
      }
    }
  }

  private void paintWords(List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparing(Mark::lane));
    // All wordings are chosen before any is written: what is written takes room away.
    int[] wordings = new int[sorted.size()];
    for (int i = 0; i < wordings.length; i++) {
      for (Mark other : sorted) {
        if (other.symbol() == sorted.get(i).symbol()) {
          wordings[i] = Math.max(wordings[i], pen.index(other.wordings(), roomRight(other)));
        }
      }
    }
    for (int i = 0; i < wordings.length; i++) {
      Mark mark = sorted.get(i);
      if (!mark.wordings().isEmpty()) {
        write(mark, Math.min(wordings[i], mark.wordings().size() - 1), wordings.length == 1);
      }
    }
  }

  /** To the right of the mark; to its left, where there is room for clearly more. */
  private void write(Mark mark, int atRight, boolean alone) {
    int column = columns[mark.lane()];
    List<String> all = mark.wordings();
    int left = roomLeft(column);
    int right = roomRight(mark);
    boolean fitsLeft = !pen.choose(all, left).isEmpty();
    boolean fitsRight = !pen.choose(all, right).isEmpty();
    boolean moreAtLeft = alone && pen.index(all, left) + CLEARLY_MORE <= atRight;
    if (fitsLeft ? moreAtLeft || !fitsRight : !fitsRight && left > right) {
      String text = pen.squeeze(all, left);
      int start = column - 1 - Columns.of(text);
      canvas.write(start, text, tone(mark.symbol()));
      canvas.clear(start - 1);
      canvas.clear(column - 1);
    } else {
      String text = pen.squeeze(all.subList(atRight, all.size()), right);
      canvas.clear(canvas.write(column + 2, text, tone(mark.symbol())));
    }
  }

  /** The room for words beside a mark, a blank behind them included where something follows. */
  private int roomRight(Mark mark) {
    int start = columns[mark.lane()] + 2;
    int room = canvas.room(start);
    return start + room < canvas.width() ? room - 1 : room;
  }

  /** The room between the first lane and a mark, if nothing else stands there. */
  private int roomLeft(int column) {
    int room = column - columns[0] - 3;
    return room > 0 && canvas.room(columns[0]) >= column - columns[0] ? room : 0;
  }

  private static Tone tone(Symbol symbol) {
    return switch (symbol) {
      case INVOKED, COMPLETED, FAILED, UNKNOWN -> Tone.OPERATION;
      case SERVED, APPLIED -> Tone.COPY;
      case CRASHED, RESTARTED, PAUSED, RESUMED, DROPPED -> Tone.FAULT;
      case ROLE, TIMER, STATE, EXPLAINED -> Tone.REMARK;
      case SENT, DELIVERED -> Tone.ARROW;
    };
  }
}
