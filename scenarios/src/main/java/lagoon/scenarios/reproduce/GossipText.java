package lagoon.scenarios.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.RumorSettings;
import lagoon.scenarios.reproduce.GossipFigure.Quantity;
import lagoon.scenarios.reproduce.GossipFigure.Theirs;

/** Figures about gossip as a table for people: theirs, ours, and how sure ours are. */
public final class GossipText {

  private final StringBuilder text = new StringBuilder();
  /** What the last row was about, which the next one need not say again. */
  private String variant = "";
  private String row = "";

  private GossipText() {}

  /** The table of these figures, in their order. */
  public static String of(List<GossipFigure> figures) {
    GossipText table = new GossipText();
    table.line("Epidemic algorithms for replicated database maintenance (Demers et al., 1987)");
    figures.forEach(table::figure);
    table.verdict(figures);
    return table.text.toString();
  }

  private void figure(GossipFigure one) {
    String its = one.rumor().map(GossipText::variant).orElse("Nobody stops")
        + one.rumor().map(rumor -> String.format(Locale.ROOT, "; n = %,d", rumor.n())).orElse("")
        + String.format(Locale.ROOT, "; %,d trials", one.trials());
    if (!its.equals(variant)) {
      line("");
      line(its);
      line(String.format(Locale.ROOT, "  %-13s %-23s %9s %9s %9s", one.rumor().isPresent() ? "k" : "n", "",
          "theirs", "ours", "std.err."));
      variant = its;
      row = "";
    }
    String label = one.rumor().map(rumor -> "" + rumor.k())
        .orElseGet(() -> String.format(Locale.ROOT, "%,d", one.n()));
    line(String.format(Locale.ROOT, "  %-13s %-23s %9s %9s %9s %s", label.equals(row) ? "" : label, what(one),
        one.theirs().map(Theirs::printed).orElse("-"), number(one.ours().value()),
        number(one.ours().error()), one.agrees().orElse(true) ? "" : "differs"));
    row = label;
  }

  private static String variant(RumorSettings rumor) {
    String said = rumor.exchange().text() + ", " + rumor.counts().text() + ", " + rumor.loses().text();
    return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }

  private static String what(GossipFigure one) {
    return one.quantity() == Quantity.ROUNDS ? one.exchange().text() : one.quantity().text();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value >= 10 ? "%.3f" : "%.5f", value);
  }

  private void verdict(List<GossipFigure> figures) {
    List<Integer> sizes = figures.stream()
        .filter(one -> one.rumor().isEmpty() && one.exchange() == Exchange.PUSH)
        .map(GossipFigure::n).toList();
    if (!sizes.isEmpty()) {
      line("");
      line("Push takes log2 n + ln n rounds and a constant, of which the first two are");
      line(String.join(", ", sizes.stream().map(n -> String.format(
          Locale.ROOT, "%.2f for %,d", Gossip.pushTakes(n), n)).toList()) + ".");
    }
    List<Boolean> verdicts = figures.stream().map(GossipFigure::agrees).flatMap(Optional::stream).toList();
    long off = verdicts.stream().filter(agrees -> !agrees).count();
    line("");
    if (verdicts.isEmpty()) {
      line("Nothing is printed of these.");
    } else {
      line(off == 0 ? "All " + verdicts.size() + " figures agree that are printed or follow from a law:"
          : off + " of " + verdicts.size() + " figures differ; to agree is to be");
      line("within 3 standard errors and half of the last digit printed; of the law, and");
      line("1 % of it; of rounds, 0.1 or 3 standard errors, whichever is more.");
    }
    if (figures.stream().anyMatch(one -> one.chanceOfTheirs().isPresent())) {
      line("");
      line("Theirs are means of trials, too; of how many is not printed. What differs would");
      line("be their chance, within 3 standard errors of theirs, if they made no more than");
      figures.stream().filter(one -> one.chanceOfTheirs().isPresent()).forEach(one -> line(String.format(
          Locale.ROOT, "%,d trials: k = %d, %s.", one.chanceOfTheirs().getAsLong(),
          one.rumor().orElseThrow().k(), what(one))));
      line("Other readings of the paper were tried; none makes all of them agree. With very");
      line("many trials the last receipts are off to both sides.");
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
