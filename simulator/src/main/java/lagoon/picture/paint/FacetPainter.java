package lagoon.picture.paint;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.Times;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import lagoon.picture.stage.FacetMark;
import lagoon.view.Load;
import lagoon.view.Spread;

/** Paints what a card shows beside its copies. */
final class FacetPainter {

  private static final double SMALL = 11;
  private static final double TINY = 9;
  private static final double ENTRY = 10;
  /** So many cells of a pool are drawn one by one; a larger pool is a bar. */
  private static final int CELLS = 12;
  private static final double BAR = 66;
  private static final double LEAST_BAR = 30;

  private final Brush brush;

  FacetPainter(Brush brush) {
    this.brush = brush;
  }

  void paint(FacetMark mark) {
    if (mark instanceof FacetMark.LogMark log) {
      log(log);
    } else if (mark instanceof FacetMark.BallotMark ballot) {
      ballot(ballot);
    } else if (mark instanceof FacetMark.VotesMark votes) {
      votes(votes);
    } else if (mark instanceof FacetMark.MembersMark members) {
      members(members);
    } else if (mark instanceof FacetMark.CallsMark calls) {
      calls(calls);
    } else if (mark instanceof FacetMark.BreakerMark breaker) {
      breaker(breaker);
    } else if (mark instanceof FacetMark.PoolMark pool) {
      pool(pool);
    }
  }

  private static Point left(Box box, double down) {
    return new Point(box.x(), box.y() + down);
  }

  // ---- agreement ----

  private void log(FacetMark.LogMark log) {
    Box box = log.box();
    brush.line(List.of(new Point(box.x() - 4, box.y()), new Point(box.x() - 4, box.bottom())),
        Brush.Stroke.of(Ink.LINE, 1));
    if (log.entries().isEmpty()) {
      StagePainter.fitted(brush, left(box, box.height() / 2 + 4),
          log.cut() > 0 ? snapshot(log) : "empty log", box.width(), Brush.Font.of(SMALL, Ink.FAINT));
    }
    log.entries().forEach(this::entry);
    double free = log.entries().isEmpty() ? 0 : log.entries().get(0).box().y() - box.y();
    if (log.earlier() + log.cut() > 0 && free >= TINY + 1) {
      String text = log.cut() == 0 ? "… " + log.earlier() + " more"
          : snapshot(log) + (log.earlier() > 0 ? " …" : "");
      StagePainter.fitted(brush, left(box, free - 2), text, box.width(), Brush.Font.of(TINY, Ink.FAINT));
    }
  }

  private static String snapshot(FacetMark.LogMark log) {
    return "snapshot to " + log.cut();
  }

  /** A committed entry has a whole outline and a tick, one that is not, a broken outline. */
  private void entry(FacetMark.EntryMark entry) {
    Box box = entry.box();
    Brush.Dash dash = entry.committed() ? Brush.Dash.SOLID : Brush.Dash.DASHED;
    Ink edge = entry.committed() ? Ink.EDGE : Ink.STALE;
    brush.box(box, 3, entry.committed() ? Ink.GROUND : Ink.CARD, new Brush.Stroke(edge, 1, dash));
    double base = box.y() + box.height() / 2 + 4;
    String number = Long.toString(entry.number());
    double narrow = box.width() < 80 ? 0.8 : 1;
    brush.text(new Point(box.x() + 2, base), number, Brush.Font.of(TINY, Ink.FAINT));
    if (entry.isMissing()) {
      StagePainter.fitted(brush, new Point(box.x() + 6 + Letters.width(number, TINY), base), "missing",
          box.width() - 8 - Letters.width(number, TINY), Brush.Font.of(ENTRY, Ink.STALE));
      return;
    }
    double x = box.x() + 5.5 + Letters.width(number, TINY) + 7 * narrow;
    Marks.term(brush, new Point(x, box.y() + box.height() / 2), 6.5, entry.term());
    double right = box.right() - (entry.committed() ? 12 : 3);
    StagePainter.fitted(brush, new Point(x + 10, base), what(entry.what(), right - x - 10),
        right - x - 10, Brush.Font.of(ENTRY, entry.committed() ? Ink.TEXT : Ink.STALE));
    if (entry.committed()) {
      Marks.tick(brush, new Point(box.right() - 7, box.y() + box.height() / 2), 3, Ink.FRESH);
    }
  }

  /** What an entry does; of "rent + 100" that it adds 100, where the key has no room beside it. */
  private static String what(String whole, double room) {
    if (whole.isEmpty()) {
      return "–";
    }
    int space = whole.indexOf(' ');
    boolean isOnKey = space > 0 && space + 2 < whole.length() && "=+−".indexOf(whole.charAt(space + 1)) >= 0
        && whole.charAt(space + 2) == ' ';
    return isOnKey && Letters.width(whole, ENTRY) > room
        ? whole.charAt(space + 1) + whole.substring(space + 3) : whole;
  }

  private void ballot(FacetMark.BallotMark mark) {
    Box box = mark.box();
    String name = mark.name().isEmpty() ? "" : mark.name() + ": ";
    String promised = mark.promised() < 0 ? "promised nothing" : "promised " + mark.promised();
    row(box, 9, mark.promised(), name + promised, Ink.FAINT);
    if (!mark.chosen().isEmpty()) {
      Marks.tick(brush, left(box, 27).plus(7, 0), 4.5, Ink.FRESH);
      String chosen = Letters.brief("chosen " + mark.chosen(), SMALL * 1.12, box.width() - 18);
      brush.text(left(box, 31).plus(18, 0), chosen, Brush.Font.of(SMALL, Ink.FRESH).strong());
    } else if (mark.accepted() >= 0) {
      row(box, 27, mark.accepted(), "accepted " + mark.value(), Ink.TEXT);
    }
  }

  private void row(Box box, double middle, long ballot, String text, Ink ink) {
    double from = 0;
    if (ballot >= 0) {
      Marks.term(brush, left(box, middle).plus(7, 0), 7.5, ballot);
      from = 18;
    }
    brush.text(left(box, middle + 4).plus(from, 0), Letters.brief(text, SMALL, box.width() - from),
        Brush.Font.of(SMALL, ink));
  }

  /** A sign for each voter, as long as they have room, and how many of those that it needs it has. */
  private void votes(FacetMark.VotesMark mark) {
    Box box = mark.box();
    String count = mark.granted() + "/" + mark.needed() + (mark.isAsked() ? " pre" : "");
    Ink ink = mark.granted() >= mark.needed() ? Ink.FRESH : Ink.ELECTION;
    double room = box.width() - Letters.width(count, SMALL, true) - 4;
    double step = Math.min(13, room / Math.max(1, mark.each().size()));
    for (int i = 0; i < mark.each().size() && step >= 5; i++) {
      Marks.vote(brush, left(box, 9).plus((i + 0.5) * step, 0), Math.min(5, step * 0.42),
          mark.each().get(i).vote());
    }
    brush.text(new Point(box.right(), box.y() + 13), count,
        Brush.Font.of(SMALL, ink).strong().at(Brush.Anchor.END));
  }

  // ---- members ----

  private void members(FacetMark.MembersMark mark) {
    if (mark.each().isEmpty()) {
      StringBuilder text = new StringBuilder().append(mark.alive()).append(" alive");
      text.append(mark.suspect() > 0 ? " · ?" + mark.suspect() : "");
      text.append(mark.dead() > 0 ? " · ✕" + mark.dead() : "");
      text.append(mark.left() > 0 ? " · " + mark.left() + " left" : "");
      StagePainter.fitted(brush, left(mark.box(), 12), text.toString(), mark.box().width(),
          Brush.Font.of(SMALL, mark.dead() + mark.suspect() > 0 ? Ink.STALE : Ink.FAINT));
      return;
    }
    mark.each().forEach(this::opinion);
  }

  private void opinion(FacetMark.OpinionMark mark) {
    Box box = mark.box();
    Point at = new Point(box.centre().x(), box.y() + 10);
    if (mark.selected()) {
      brush.box(box.grown(-0.5), 3, null, Brush.Stroke.of(Ink.SELECTED, 1.5));
    }
    Marks.health(brush, at, 6, mark.health(), mark.mistaken());
    brush.text(new Point(at.x(), box.y() + 26), Letters.fit(mark.label(), TINY, box.width()),
        Brush.Font.of(TINY, mark.health() == Spread.Health.ALIVE ? Ink.FAINT : Ink.TEXT)
            .at(Brush.Anchor.MIDDLE));
  }

  // ---- load ----

  /** A switch between two contacts: it lies on both, stands open, or touches with a dotted line. */
  private void breaker(FacetMark.BreakerMark mark) {
    Box box = mark.box();
    boolean isOpen = mark.position() == Load.Position.OPEN;
    Ink ink = isOpen ? Ink.VIOLATION : mark.position() == Load.Position.CLOSED ? Ink.FRESH : Ink.ELECTION;
    Point one = left(box, 10).plus(4, 0);
    Point other = one.plus(20, 0);
    Point end = isOpen ? one.plus(16, -8) : other;
    Brush.Dash dash = mark.position() == Load.Position.HALF_OPEN ? Brush.Dash.DOTTED : Brush.Dash.SOLID;
    brush.line(List.of(one, end), new Brush.Stroke(ink, 2.5, dash));
    brush.circle(one, 3, Ink.CARD, Brush.Stroke.of(ink, 1.5));
    brush.circle(other, 3, Ink.CARD, Brush.Stroke.of(ink, 1.5));
    String name = "→ " + mark.towards();
    double room = box.width() - 38;
    String text = words(mark).stream().filter(words ->
        Letters.width(words, SMALL, true) + Letters.width(name, SMALL) <= room).findFirst()
        .orElse(words(mark).get(2));
    StagePainter.fitted(brush, left(box, 13).plus(32, 0), name, room - Letters.width(text, SMALL, true),
        Brush.Font.of(SMALL, Ink.TEXT));
    brush.text(new Point(box.right(), box.y() + 13), text,
        Brush.Font.of(SMALL, ink).strong().at(Brush.Anchor.END));
  }

  /** How it stands, in fewer and fewer words: the name of whom it guards against comes before them. */
  private static List<String> words(FacetMark.BreakerMark mark) {
    String position = switch (mark.position()) {
      case CLOSED -> "closed";
      case OPEN -> "open";
      case HALF_OPEN -> "half-open";
    };
    String waits = mark.triesIn() >= 0 ? position + " " + Times.span(mark.triesIn()) : position;
    String count = mark.calls() > 0 ? " " + mark.failures() + "/" + mark.calls() : "";
    return List.of(waits + count, waits, position);
  }

  /** Counts with their signs, as many as have room, above a bar with a part for each end. */
  private void calls(FacetMark.CallsMark mark) {
    Box box = mark.box();
    double x = box.right();
    double name = Math.min(box.width() * 0.45, Letters.width(mark.name(), SMALL));
    List<Counted> counts = counts(mark, box.width() - name - 6);
    for (int i = counts.size() - 1; i >= 0; i--) {
      Counted one = counts.get(i);
      brush.text(new Point(x, box.y() + 12), one.text(),
          Brush.Font.of(SMALL, one.ink()).strong().at(Brush.Anchor.END));
      x -= one.width() + 5;
    }
    StagePainter.fitted(brush, left(box, 12), mark.name(), x - box.x(), Brush.Font.of(SMALL, Ink.TEXT));
    Marks.ends(brush, new Box(box.x(), box.y() + 14.5, box.width(), 3), mark.ends());
  }

  /** A count with its sign. */
  private record Counted(String text, Ink ink) {
    private double width() {
      return Letters.width(text, SMALL, true);
    }
  }

  /** Those of the counts that have room beside each other: what succeeded and failed comes first. */
  private static List<Counted> counts(FacetMark.CallsMark mark, double room) {
    List<Counted> all = new ArrayList<>();
    mark.ends().forEach(end ->
        all.add(new Counted(end.end().sign() + brief(end.count()), Marks.ink(end.end()))));
    if (mark.retries() > 0) {
      Counted retried = new Counted(FacetMark.CallsMark.RETRIED + brief(mark.retries()), Ink.STALE);
      all.add(Math.min(all.size(), 2), retried);
    }
    long ok = mark.ends().stream().filter(end -> end.end() == FacetMark.End.OK)
        .mapToLong(FacetMark.EndMark::count).sum();
    while (all.size() > 1 && all.stream().mapToDouble(one -> one.width() + 5).sum() > room) {
      // Where most calls are tries again, those say more than what succeeded, which the bar shows as well.
      boolean isStorm = all.size() == 3 && ok > 0 && mark.retries() > ok;
      all.remove(isStorm ? 0 : all.size() - 1);
    }
    return all;
  }

  /** "980", "2602", "15k". */
  private static String brief(long count) {
    return count < 10_000 ? Long.toString(count) : count / 1000 + "k";
  }

  private void pool(FacetMark.PoolMark mark) {
    Box box = mark.box();
    Ink ink = mark.isFull() ? Ink.VIOLATION : Ink.REQUEST;
    String count = mark.busy() + "/" + mark.size() + (mark.waiting() > 0 ? " +" + mark.waiting() : "");
    double right = Letters.width(count, SMALL, true);
    brush.text(new Point(box.right(), box.y() + 13), count,
        Brush.Font.of(SMALL, mark.isFull() ? Ink.VIOLATION : Ink.TEXT).strong().at(Brush.Anchor.END));
    double name = Letters.width(mark.name(), SMALL) + 8;
    double width = Math.max(LEAST_BAR, Math.min(BAR, box.width() - right - 10 - name));
    Box bar = new Box(box.right() - right - 6 - width, box.y() + 4, width, 10);
    bar(bar, mark, ink);
    StagePainter.fitted(brush, left(box, 13), mark.name(), bar.x() - box.x() - 6,
        Brush.Font.of(SMALL, Ink.TEXT));
  }

  /** Cells that are filled; behind a full bar those that wait are a bar of their own below. */
  private void bar(Box bar, FacetMark.PoolMark mark, Ink ink) {
    boolean isCells = mark.size() <= CELLS && mark.size() > 0;
    if (isCells) {
      double cell = bar.width() / mark.size();
      for (int i = 0; i < mark.size(); i++) {
        brush.box(new Box(bar.x() + i * cell, bar.y(), Math.max(1, cell - 1.5), bar.height()), 1.5,
            i < mark.busy() ? ink : Ink.GROUND, Brush.Stroke.of(ink, 1));
      }
    } else {
      double share = mark.size() == 0 ? 0 : Math.min(1, (double) mark.busy() / mark.size());
      brush.box(bar, 2, Ink.GROUND, Brush.Stroke.of(ink, 1));
      brush.box(new Box(bar.x(), bar.y(), bar.width() * share, bar.height()), 2, ink, null);
    }
    if (mark.waiting() > 0) {
      double share = mark.room() == 0 ? 1 : Math.min(1, (double) mark.waiting() / mark.room());
      brush.line(List.of(new Point(bar.x(), bar.bottom() + 2.5),
          new Point(bar.x() + Math.max(2, bar.width() * share), bar.bottom() + 2.5)),
          Brush.Stroke.of(Ink.STALE, 2));
    }
  }
}
