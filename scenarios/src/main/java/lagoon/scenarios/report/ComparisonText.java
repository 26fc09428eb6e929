package lagoon.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.picture.Style;
import lagoon.picture.Tone;
import lagoon.scenarios.running.Comparison;

/**
 * A comparison for people in a terminal: the runs by letter, then a table with a column for each. Where the
 * runs differ, a star stands in front of the row. In 80 columns there is room for six runs.
 */
public final class ComparisonText {

  /** As many letters as there are columns in the narrowest table. */
  public static final int MOST = 6;

  private static final int LABEL = 26;
  private static final int WIDEST = 22;

  private final Comparison comparison;
  private final Lines lines;
  private final Style style;
  private final int cell;

  private ComparisonText(Comparison comparison, int width, Style style) {
    this.comparison = comparison;
    this.lines = new Lines(width, style);
    this.style = style;
    this.cell = Math.min(WIDEST, Math.max(9, (width - LABEL) / comparison.columns().size()));
  }

  /**
   * The comparison as text.
   *
   * @param width columns, at least 80 for six runs
   */
  public static String of(Comparison comparison, int width, Style style) {
    ComparisonText text = new ComparisonText(comparison, width, style);
    text.legend();
    text.table();
    text.reasons();
    return text.lines.toString();
  }

  private void legend() {
    for (int i = 0; i < comparison.columns().size(); i++) {
      lines.paragraph("  ", letter(i) + "  " + Lines.plain(comparison.columns().get(i).name()));
      comparison.columns().get(i).report().leftOut().sentences()
          .forEach(sentence -> lines.paragraph("     ", Lines.plain(sentence)));
    }
    lines.blank();
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column));
  }

  private void table() {
    Comparison.Group group = null;
    boolean isFirst = true;
    boolean isAnyStarred = false;
    for (Comparison.Row row : comparison.rows()) {
      if (row.group() != group) {
        group = row.group();
        heading(group, isFirst);
        isFirst = false;
      }
      row(row);
      isAnyStarred |= row.differs();
    }
    lines.blank();
    lines.paragraph("", isAnyStarred ? "* where they differ" : "They differ in nothing that is measured.");
  }

  /** Why something is not known, or was not tested; runs that differ in nothing of that are told together. */
  private void reasons() {
    boolean isAnybodyThere =
        comparison.rows().stream().anyMatch(row -> row.group() == Comparison.Group.GUARANTEE);
    Map<Map<String, List<String>>, List<String>> runs = new LinkedHashMap<>();
    for (int i = 0; isAnybodyThere && i < comparison.columns().size(); i++) {
      Map<String, List<String>> names = new LinkedHashMap<>();
      comparison.columns().get(i).report().verdicts().stream().filter(one -> !one.reason().isEmpty())
          .forEach(one -> names.computeIfAbsent(one.reason(), any -> new ArrayList<>()).add(one.guarantee()));
      if (!names.isEmpty()) {
        runs.computeIfAbsent(names, any -> new ArrayList<>()).add(letter(i));
      }
    }
    runs.forEach((names, letters) -> {
      lines.blank();
      lines.line(Tone.HEADING, String.join(", ", letters) + ": why untested or unknown");
      names.forEach((reason, of) -> lines.paragraph(
          "  ", Lines.plain(String.join(", ", of) + ": " + reason)));
    });
  }

  private void heading(Comparison.Group group, boolean isFirst) {
    StringBuilder line = new StringBuilder(switch (group) {
      case GUARANTEE -> "guarantee";
      case INVARIANT -> "invariant";
      case COST -> "what it cost";
      case END -> "in the end";
    });
    pad(line, LABEL);
    for (int i = 0; isFirst && i < comparison.columns().size(); i++) {
      line.append(letter(i));
      pad(line, LABEL + (i + 1) * cell);
    }
    lines.painted(style.paint(Tone.HEADING, line.toString().stripTrailing()) + "\n");
  }

  /** What is too long for its column goes on below. */
  private void row(Comparison.Row row) {
    List<Comparison.Cell> cells = row.cells();
    boolean areAllShort = cells.stream().allMatch(one -> one.text().length() < cell);
    List<List<String>> columns = new ArrayList<>();
    columns.add(broken(Lines.plain(row.name()), LABEL - 3));
    cells.forEach(one -> columns.add(broken(Lines.plain(areAllShort ? one.text() : one.brief()), cell - 1)));
    int height = columns.stream().mapToInt(List::size).max().orElse(1);
    List<Tone> tones = new ArrayList<>(List.of(Tone.OPERATION));
    cells.forEach(one -> tones.add(one.verdict().map(TextReport::tone).orElse(Tone.OPERATION)));
    if (tones.contains(Tone.VIOLATION)) {
      tones.set(0, Tone.VIOLATION);
    }
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder(i == 0 && row.differs() ? "* " : "  ");
      int seen = line.length();
      for (int column = 0; column < columns.size(); column++) {
        int start = column == 0 ? 2 : LABEL + (column - 1) * cell;
        String text = i < columns.get(column).size() ? columns.get(column).get(i) : "";
        if (!text.isEmpty()) {
          line.append(" ".repeat(start - seen)).append(style.paint(tones.get(column), text));
          seen = start + text.length();
        }
      }
      lines.painted(line.toString().stripTrailing() + "\n");
    }
  }

  /** The text in pieces of that width, broken at spaces, and in a word where it is longer than that. */
  private static List<String> broken(String text, int width) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int end = space > 0 ? space : width;
      pieces.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    pieces.add(rest);
    return pieces;
  }

  private static void pad(StringBuilder line, int width) {
    while (line.length() < width) {
      line.append(' ');
    }
  }
}
