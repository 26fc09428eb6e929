package lagoon.picture;

import java.util.List;

/** Paints a row that goes right across: a violation, a fault, a setting, a fold. */
final class BannerLine {

  private final Canvas canvas;
  private final Pen pen;
  private final int[] columns;

  BannerLine(Canvas canvas, Pen pen, int[] columns) {
    this.canvas = canvas;
    this.pen = pen;
    this.columns = columns;
  }

  /**
   * @param timeIsKnown whether the row above happened at the same time and says so
   */
  void paint(Row.Banner banner, boolean timeIsKnown) {
    Glyphs glyphs = pen.glyphs();
    if (banner.kind() == Row.Banner.Kind.VIOLATION) {
      // It has no column for the time, and needs none below the event that completed it.
      String at = timeIsKnown ? "" : " at " + Times.at(banner.time());
      across(0, glyphs.heavy(), glyphs.broken(), Wording.around("", banner.wordings(), at), Tone.VIOLATION);
    } else if (banner.kind() == Row.Banner.Kind.FAULT) {
      across(start(), glyphs.dotted(), glyphs.cut(), banner.wordings(), Tone.FAULT);
    } else {
      across(start(), glyphs.dotted(), glyphs.dotted(), banner.wordings(), Tone.REMARK);
    }
  }

  private int start() {
    return columns.length == 0 ? 0 : columns[0];
  }

  private void across(int start, char line, char sign, List<String> wordings, Tone tone) {
    for (int column = start; column < canvas.width(); column++) {
      canvas.put(column, line, tone);
    }
    String before = sign == line ? " " : " " + sign + " ";
    String text = pen.squeeze(wordings, canvas.width() - start - before.length() - 5);
    canvas.write(start + 2, before + text + " ", tone);
  }

  void paint(Row.Fold fold) {
    String violations = Numbers.count(fold.violations(), "violation");
    String faults = Numbers.count(fold.faults(), "fault");
    String both = violations.isEmpty() || faults.isEmpty() ? "" : " and ";
    String what = violations.isEmpty() && faults.isEmpty() ? "" : " with " + violations + both + faults;
    String rows = pen.glyphs().ellipsis() + " " + Numbers.text(fold.rows()) + " more rows";
    String until = ", until " + Times.at(fold.until());
    String line =
        pen.squeeze(List.of(rows + what + until, rows + what, rows), canvas.width() - start() - 2);
    canvas.clear(canvas.write(start() + 2, line, Tone.REMARK));
  }
}
