package lagoon.scenarios.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lagoon.scenarios.reproduce.PbsResult.Estimate;

/** The results as a table for people: what was published, what was found, and how sure that is. */
public final class PbsText {

  private final StringBuilder text = new StringBuilder();

  private PbsText() {}

  /** The table of these results, all of the same latencies, with the staleness in versions below it. */
  public static String of(List<PbsResult> results, KStaleness versions, PbsSize size) {
    PbsText table = new PbsText();
    table.head(results.get(0));
    results.forEach(table::rows);
    table.versions(versions, size);
    return table.text.toString();
  }

  private void head(PbsResult first) {
    line("Probabilistically bounded staleness (Bailis et al., VLDB 2012): " + first.latencies().text());
    line(String.format(
        Locale.ROOT, "n = %d, %,d trials, each through the quorum protocol; times in ms",
        first.size().n(), first.trials()));
    line("");
    line(String.format(Locale.ROOT, "  %-5s %-28s %9s %9s %9s %9s", "r,w", "", "print", "true", "ours",
        "std.err."));
  }

  private void rows(PbsResult one) {
    String size = one.size().r() + "," + one.size().w();
    Optional<Latencies.Published> published = one.latencies().published(
        one.size().n(), one.size().r(), one.size().w());
    row(size, "read latency, 99.9 %", published.map(Latencies.Published::read), Optional.empty(),
        one.readLatency());
    row("", "write latency, 99.9 %", published.map(Latencies.Published::write), Optional.empty(),
        one.writeLatency());
    row("", "wait for 99.9 % fresh", published.map(Latencies.Published::printed),
        published.map(Latencies.Published::trueWait), one.freshAfter());
    row("", "fresh at once", Optional.empty(), fresh(one, 0), one.freshAtOnce());
    row("", "fresh after 10 ms", Optional.empty(), fresh(one, 10), one.freshLater());
    row("", "fresh when read that late", Optional.empty(), Optional.empty(), one.confirmed());
  }

  private static Optional<Double> fresh(PbsResult one, int millis) {
    return one.latencies().publishedFresh(one.size().n(), one.size().r(), one.size().w(), millis);
  }

  private void row(
      String size, String what, Optional<Double> printed, Optional<Double> exact, Estimate ours) {
    line(String.format(Locale.ROOT, "  %-5s %-28s %9s %9s %9s %9s", size, what, number(printed),
        number(exact), number(Optional.of(ours.value())), number(Optional.of(ours.error()))));
  }

  private static String number(Optional<Double> value) {
    return value.map(one -> String.format(Locale.ROOT, one >= 20 ? "%.2f" : "%.4f", one)).orElse("-");
  }

  private void versions(KStaleness versions, PbsSize size) {
    line("");
    line(String.format(
        Locale.ROOT,
        "Fresh within k versions, quorums drawn uniformly, r = %d, w = %d: 1 - (C(n-w,r)/C(n,r))^k",
        size.r(), size.w()));
    line(String.format(Locale.ROOT, "  %-34s %9s %9s %9s %9s", "k", "", "exact", "ours", "std.err."));
    for (int k : KStaleness.VERSIONS) {
      Estimate ours = versions.within(k);
      line(String.format(Locale.ROOT, "  %-34d %9s %9.4f %9.4f %9.4f", k, "", versions.exact(k), ours.value(),
          ours.error()));
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
