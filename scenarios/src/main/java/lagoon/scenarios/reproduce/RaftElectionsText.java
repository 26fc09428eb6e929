package lagoon.scenarios.reproduce;

import java.util.List;
import java.util.Locale;

/** The results as a table for people: theirs, ours, and how sure that is. */
public final class RaftElectionsText {

  private final StringBuilder text = new StringBuilder();

  private RaftElectionsText() {}

  /** The table of these results, one cluster after the other. */
  public static String of(List<RaftElectionResult> results) {
    RaftElectionsText table = new RaftElectionsText();
    table.line("Raft (Ongaro, dissertation, chapter 9): elections with random timeouts");
    table.line(String.format(Locale.ROOT,
        "%,d trials for each line, runs of the protocol; times as shares of the range",
        results.get(0).trials()));
    table.line("");
    table.line(String.format(Locale.ROOT, "  %-7s %6s %7s  %-16s %9s %9s %9s",
        "servers", "failed", "latency", "", "theirs", "ours", "std.err."));
    results.forEach(table::rows);
    table.line("");
    table.line(Beside.summary(results.stream().flatMap(one -> one.verdicts().stream()).toList()));
    return table.text.toString();
  }

  private void rows(RaftElectionResult one) {
    row(String.format(Locale.ROOT, "%-7d %6d %7s", one.servers(), one.failed(), one.latency()),
        "split vote, P", one.splitBeside());
    row(String.format(Locale.ROOT, "%-7s %6s %7s", "", "", ""), "first to stand", one.earliestBeside());
  }

  private void row(String cluster, String what, Beside one) {
    line(String.format(Locale.ROOT, "  %s  %-16s %9.5f %9.5f %9.5f %s", cluster, what, one.theirs(),
        one.ours(), one.error(), Beside.verdict(one.agrees())));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
