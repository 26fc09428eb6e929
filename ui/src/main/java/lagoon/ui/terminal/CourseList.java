package lagoon.ui.terminal;

import java.util.List;
import java.util.Optional;
import lagoon.lessons.print.TextProse;
import lagoon.picture.Style;
import lagoon.scenarios.report.TextReport;
import lagoon.ui.lessons.Shelf;

/**
 * The course in a terminal, a line for each lesson: its title, how long it takes, how far one is. Below it
 * stands where to go on.
 *
 * @param entries in order
 * @param columns how wide the terminal is
 */
record CourseList(List<Shelf.Entry> entries, int columns) {

  private static final int BEFORE = 4;
  private static final int MINUTES = 8;
  private static final int STANDING = 24;
  /** With fewer columns, how far one is stands below the title. */
  private static final int NARROW = 60;
  private static final String INDENT = " ".repeat(BEFORE);

  /** The list. */
  String text(boolean hasSummaries) {
    TextProse prose = new TextProse(Math.min(columns, TextReport.MEASURE), Style.PLAIN);
    boolean isNarrow = columns < NARROW;
    int room = Math.min(columns - BEFORE - MINUTES - (isNarrow ? 0 : STANDING),
        entries.stream().mapToInt(entry -> entry.title().length()).max().orElse(0));
    Optional<Shelf.Entry> next = next();
    StringBuilder text = new StringBuilder();
    for (Shelf.Entry entry : entries) {
      List<String> title = Wrapped.lines(entry.title(), "", room);
      String line = (next.filter(one -> one == entry).isPresent() ? ">" : " ")
          + (entry.number() < 10 ? " " : "") + entry.number() + " " + title.get(0)
          + " ".repeat(Math.max(0, room - title.get(0).length())) + minutes(entry)
          + entry.brief().filter(brief -> !isNarrow).map(brief -> "  " + brief).orElse("");
      text.append(line.stripTrailing()).append('\n');
      title.stream().skip(1).forEach(rest -> text.append(INDENT).append(rest).append('\n'));
      entry.brief().filter(brief -> isNarrow)
          .ifPresent(brief -> text.append(INDENT).append(brief).append('\n'));
      if (hasSummaries || entry.read().head().isEmpty()) {
        text.append(prose.item(INDENT, TextProse.escaped(entry.summary())));
      }
    }
    text.append('\n');
    next.ifPresentOrElse(entry -> text.append(prose.item("", TextProse.escaped(whereTo(entry)))),
        () -> text.append(prose.item("", "All lessons are done. lagoon learn NUMBER begins one again.")));
    text.append(prose.item("", "lagoon learn NUMBER opens any other"
        + (hasSummaries ? "." : "; --summaries says what each is about.")));
    return text.toString();
  }

  private static String minutes(Shelf.Entry entry) {
    String minutes = entry.minutes().isPresent() ? entry.minutes().getAsInt() + " min" : "";
    return " ".repeat(Math.max(0, MINUTES - minutes.length())) + minutes;
  }

  private static String whereTo(Shelf.Entry entry) {
    String lesson = "lesson " + entry.number() + ", " + entry.title();
    String command = "lagoon learn " + entry.number();
    return entry.standing().map(standing -> "You are in " + lesson + ": " + standing + ". " + command
        + " goes on there.").orElseGet(() -> "Next is " + lesson + ". " + entry.summary() + " " + command
        + " begins it.");
  }

  /** Where somebody goes on: in the last lesson that was begun and not done; else at the first not done. */
  private Optional<Shelf.Entry> next() {
    List<Shelf.Entry> open = entries.stream()
        .filter(entry -> !entry.done() && entry.read().head().isPresent()).toList();
    return open.stream().filter(entry -> entry.standing().isPresent()).reduce((one, later) -> later)
        .or(() -> open.stream().findFirst());
  }
}
