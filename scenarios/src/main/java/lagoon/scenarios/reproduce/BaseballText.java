package lagoon.scenarios.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The answers as a table for people: theirs, and what was found. */
public final class BaseballText {

  private static final int COLUMNS = 78;

  private final StringBuilder text = new StringBuilder();

  private BaseballText() {}

  /** The table of these results. */
  public static String of(List<Baseball.Result> results, int seeds) {
    BaseballText table = new BaseballText();
    table.line("Replicated data consistency explained through baseball (Terry, 2011)");
    table.line(String.format(Locale.ROOT,
        "The score read after the game, visitors-home; %d delivery orders, %,d seeds",
        (BaseballGame.RUNS + 1) * (BaseballGame.RUNS + 1), seeds));
    table.line("each, all of them runs of leader-follower replication.");
    results.forEach(table::result);
    boolean agree = results.stream().allMatch(Baseball.Result::agrees);
    table.line("");
    table.line(agree ? "All sets are the same: nothing outside, everything inside." : "The sets differ.");
    return table.text.toString();
  }

  private void result(Baseball.Result one) {
    line("");
    line(String.format(Locale.ROOT, "%s%s", one.row().text(),
        one.row() == Baseball.Row.MONOTONIC ? ", which " + one.runs() + " seeds gave" : ""));
    answers("theirs", one.row().published());
    answers("explored", one.explored());
    answers("seeds", one.drawn());
    difference("explored", one.explored(), one.row().published());
    difference("seeds", one.drawn(), one.row().published());
  }

  private void answers(String whose, Set<String> answers) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-9s %3d ", whose, answers.size()));
    for (String answer : answers) {
      if (line.length() + 1 + answer.length() > COLUMNS) {
        line(line.toString());
        line = new StringBuilder(" ".repeat(15));
      }
      line.append(' ').append(answer);
    }
    line(line.toString());
  }

  private void difference(String whose, Set<String> found, Set<String> published) {
    Set<String> outside = new TreeSet<>(found);
    outside.removeAll(published);
    Set<String> missing = new TreeSet<>(published);
    missing.removeAll(found);
    if (!outside.isEmpty()) {
      answers(whose + " +", outside);
    }
    if (!missing.isEmpty()) {
      answers(whose + " -", missing);
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
