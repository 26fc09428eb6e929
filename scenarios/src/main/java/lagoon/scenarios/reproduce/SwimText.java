package lagoon.scenarios.reproduce;

import java.util.List;
import java.util.Locale;
import lagoon.scenarios.reproduce.PbsResult.Estimate;

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
    table.line(String.format(Locale.ROOT, "  %-6s %-40s %9s %9s %9s", "n", "", "theirs", "ours", "std.err."));
    results.forEach(table::rows);
    return table.text.toString();
  }

  private void rows(SwimResult one) {
    row(Integer.toString(one.nodes()), "drawn: by anybody, mean", one.exactAnybody(), one.anybody());
    row("", "drawn: by a given member, mean", one.exactGiven(), one.given());
    row("", "drawn: given member later than 2n-1", one.exactLate(), one.late());
    line(String.format(Locale.ROOT, "  %-6s %-40s %9s %9.4f %9.4f", "", "in turn: by a given member, mean", "-",
        one.inTurn().value(), one.inTurn().error()));
    line(String.format(Locale.ROOT, "  %-6s %-40s %9s %9d", "", "in turn: by a given member, longest",
        "<= " + one.bound(), one.longest()));
  }

  private void row(String size, String what, double theirs, Estimate ours) {
    line(String.format(Locale.ROOT, "  %-6s %-40s %9.4f %9.4f %9.4f", size, what, theirs, ours.value(),
        ours.error()));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
