package lagoon.scenarios.reproduce;

import java.util.List;
import java.util.Locale;

/** The results as a table for people: theirs, ours, and how sure that is. */
public final class SwimText {

  private final StringBuilder text = new StringBuilder();

  private SwimText() {}

  /** The table of these results, one group after the other. */
  public static String of(List<SwimResult> results) {
    SwimText table = new SwimText();
    table.line("SWIM (Das et al., DSN 2002): periods until a crashed member is probed");
    table.line(String.format(Locale.ROOT,
        "%,d trials for each line, each a run of the protocol; whole protocol periods",
        results.get(0).trials()));
    table.line("");
    table.line(String.format(Locale.ROOT, "  %-5s %-33s %9s %9s %9s", "n", "", "theirs", "ours", "std.err."));
    results.forEach(table::rows);
    table.line("");
    table.line(Beside.summary(results.stream().flatMap(one -> one.verdicts().stream()).toList()));
    table.line("The longest of those in turn is not to exceed the bound.");
    return table.text.toString();
  }

  private void rows(SwimResult one) {
    row(Integer.toString(one.nodes()), "drawn: by anybody, mean", one.anybodyBeside());
    row("", "drawn: by a given one, mean", one.givenBeside());
    row("", "drawn: by a given one after 2n-1", one.lateBeside());
    line(String.format(Locale.ROOT, "  %-5s %-33s %9s %9.4f %9.4f", "",
        "in turn: by a given one, mean", "-", one.inTurn().value(), one.inTurn().error()));
    line(String.format(Locale.ROOT, "  %-5s %-33s %9s %9d %9s %s", "", "in turn: by a given one, longest",
        "<= " + one.bound(), one.longest(), "", Beside.verdict(one.isBounded())));
  }

  private void row(String size, String what, Beside one) {
    line(String.format(Locale.ROOT, "  %-5s %-33s %9.4f %9.4f %9.4f %s", size, what, one.theirs(), one.ours(),
        one.error(), Beside.verdict(one.agrees())));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
