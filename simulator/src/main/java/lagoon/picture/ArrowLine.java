package lagoon.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Paints the arrows that leave one lane in one direction, nearest first; each begins where the one before
 * ends. Of two to one lane, the second would hide the first, and is left out.
 */
final class ArrowLine {

  /** An arrow keeps so many columns of line and blank beside its words: {@code "─ "} and {@code " ─"}. */
  private static final int BESIDE = 4;

  /** And so many between two heads: a blank, two of line and the head. */
  private static final int BETWEEN = 4;

  private final Canvas canvas;
  private final Pen pen;
  private final int[] columns;
  private final boolean right;

  ArrowLine(Canvas canvas, Pen pen, int[] columns, boolean right) {
    this.canvas = canvas;
    this.pen = pen;
    this.columns = columns;
    this.right = right;
  }

  void paint(List<Arrow> arrows) {
    int begin = columns[arrows.get(0).from()] + step();
    boolean told = arrows.get(0).what().isEmpty();
    List<Arrow> unsaid = new ArrayList<>();
    for (int i = 0; i < arrows.size(); i++) {
      Arrow arrow = arrows.get(i);
      if (i > 0 && arrow.to() == arrows.get(i - 1).to()) {
        continue;
      }
      int tip = tip(arrow, begin);
      line(begin, tip, arrow);
      List<String> words = i > 0 ? right ? List.of() : arrow.note() : right ? arrow.what() : both(arrow);
      boolean better = i == 0 && fitsBetterBehind(arrows, words, Math.abs(tip - begin) - BESIDE);
      told |= !better && label(begin, tip, words) && i == 0;
      begin = columns[arrow.to()] + step();
      if (right && i + 1 < arrows.size()) {
        int next = noteBetween(arrow, columns[arrows.get(i + 1).to()]);
        if (next == begin && !arrow.note().isEmpty()) {
          unsaid.add(arrow);
        }
        begin = next;
      }
    }
    Arrow last = withNotesOf(unsaid, arrows.get(arrows.size() - 1));
    if (right) {
      behind(columns[last.to()], told ? last.note() : both(last));
    } else if (!told) {
      behind(columns[last.from()], both(last));
    }
  }

  private int step() {
    return right ? 1 : -1;
  }

  private int tip(Arrow arrow, int begin) {
    int beside = columns[arrow.to()] - step();
    boolean roomToMiss = arrow.end() != Arrow.End.ARRIVED && Math.abs(beside - begin) > 1;
    return roomToMiss ? beside - step() : beside;
  }

  private void line(int begin, int tip, Arrow arrow) {
    for (int column = begin; column != tip; column += step()) {
      canvas.put(column, pen.glyphs().line(), Tone.ARROW);
    }
    switch (arrow.end()) {
      case LOST -> canvas.put(tip, pen.glyphs().lost(), Tone.FAULT);
      case ON_ITS_WAY -> canvas.put(tip, pen.glyphs().onItsWay(), Tone.ARROW);
      default -> canvas.put(tip, pen.glyphs().head(right), Tone.ARROW);
    }
    canvas.keep(columns[arrow.to()]);
  }

  /** Whether more can be said behind the right end of the only arrow than on it. */
  private boolean fitsBetterBehind(List<Arrow> arrows, List<String> words, int roomOnArrow) {
    Arrow only = arrows.get(0);
    int behind = canvas.room(columns[right ? only.to() : only.from()] + 2) - 1;
    return arrows.size() == 1 && only.note().isEmpty()
        && pen.index(words, behind) < pen.index(words, roomOnArrow);
  }

  private boolean label(int begin, int tip, List<String> wordings) {
    int leftEnd = right ? begin : tip + 1;
    String text = pen.choose(wordings, Math.abs(tip - begin) - BESIDE);
    if (!text.isEmpty()) {
      write(leftEnd + 1, " " + text + " ");
    }
    return !text.isEmpty();
  }

  /** What became of an arrow, between its head and the next one; returns where the next one begins. */
  private int noteBetween(Arrow arrow, int next) {
    int start = columns[arrow.to()] + 2;
    String text = pen.choose(arrow.note(), next - start - BETWEEN - 1);
    return text.isEmpty() ? start - 1 : write(start, text) + 1;
  }

  /**
   * The last arrow, whose note says those for which there was no room as well, unless they are all the same:
   * else one would be read for all. Without room for that it speaks of the last one alone, where the tips of
   * the others say that they ended otherwise; else nothing is said.
   */
  private static Arrow withNotesOf(List<Arrow> unsaid, Arrow last) {
    if (unsaid.stream().allMatch(arrow -> arrow.note().equals(last.note()))) {
      return last;
    }
    List<String> together = new ArrayList<>();
    for (int i = 0; i < last.note().size(); i++) {
      List<String> words = new ArrayList<>();
      for (Arrow arrow : unsaid) {
        words.add(arrow.note().get(Math.min(i, arrow.note().size() - 1)));
      }
      words.add(last.note().get(i));
      together.add(String.join(i == 0 ? ", " : "/", words));
    }
    if (unsaid.stream().noneMatch(arrow -> arrow.end() == last.end())) {
      together.addAll(last.note());
    }
    together.add("");
    return new Arrow(last.from(), last.to(), last.end(), last.what(), together);
  }

  private void behind(int column, List<String> wordings) {
    int start = column + 2;
    int room = canvas.room(start);
    String text = pen.squeeze(wordings, start + room < canvas.width() ? room - 1 : room);
    if (!text.isEmpty()) {
      canvas.clear(write(start, text));
    }
  }

  private int write(int column, String text) {
    return canvas.write(column, text, Tone.ARROW);
  }

  private static List<String> both(Arrow arrow) {
    if (arrow.note().isEmpty()) {
      return arrow.what();
    }
    List<String> both = new ArrayList<>();
    for (String what : arrow.what()) {
      for (String note : arrow.note()) {
        both.add(note.isEmpty() ? what : what + ", " + note);
      }
    }
    both.addAll(arrow.end() == Arrow.End.ARRIVED ? arrow.what() : arrow.note());
    return both;
  }
}
