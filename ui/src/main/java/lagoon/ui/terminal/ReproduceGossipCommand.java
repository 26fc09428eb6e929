package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.RumorSettings;
import lagoon.epidemic.RumorSettings.Counts;
import lagoon.epidemic.RumorSettings.Loses;
import lagoon.scenarios.reproduce.Gossip;
import lagoon.scenarios.reproduce.GossipFigure;
import lagoon.scenarios.reproduce.GossipJson;
import lagoon.scenarios.reproduce.GossipScale;
import lagoon.scenarios.reproduce.GossipScaleText;
import lagoon.scenarios.reproduce.GossipText;
import picocli.CommandLine.Model.OptionSpec;

/** {@code lagoon reproduce gossip}: whom a rumour misses, what it costs, how long it takes. */
final class ReproduceGossipCommand extends Command {

  private static final int MOST = 10_000_000;
  private static final int MOST_SITES = 10_000_000;
  private static final int MILLION = 1_000_000;
  private static final int RUMORS = 1_000;
  private static final int ROUNDS = 2_500;
  /** So many sites in all trials of a row together, but at least the fewest trials. */
  private static final int ENOUGH = 25_000_000;
  private static final int FEWEST = 10;

  private final OptionSpec sites =
      add(OptionSpec.builder("--n").paramLabel("N").type(Integer.class)
          .description("How many sites; 1000 if only --k or --variant is said. With --scale: how many at"
              + " most; 1000000 if nothing is said."));
  private final OptionSpec patience =
      add(OptionSpec.builder("--k").paramLabel("K").type(Integer.class)
          .description("When a site loses interest; 1 to 5, one after the other, if only --n or --variant is"
              + " said."));
  private final OptionSpec variant =
      add(OptionSpec.builder("--variant").paramLabel("PIECE[,PIECE...]").type(String.class)
          .description("push, pull or push-pull; feedback or blind; counter or coin. What is not said is"
              + " push, feedback, counter."));
  private final OptionSpec scale =
      add(OptionSpec.builder("--scale").type(boolean.class)
          .description("Rounds until all know, and what a site sends, for 10 to N sites."));
  private final OptionSpec trials =
      add(OptionSpec.builder("--trials").paramLabel("N").type(Integer.class)
          .description("How many trials for each row; 1000, or 2500 of rounds, if nothing is said, and"
              + " fewer of more than 10000 sites. With --scale at most so many."));
  private final OptionSpec seed =
      add(OptionSpec.builder("--seed").paramLabel("N").type(Long.class).defaultValue("1")
          .description("Where all random numbers come from; 1 if nothing is said."));
  private final OptionSpec json =
      add(OptionSpec.builder("--json").type(boolean.class).description("Write JSON instead of a table."));

  private Exchange exchange = Exchange.PUSH;
  private Counts counts = Counts.FEEDBACK;
  private Loses loses = Loses.COUNTER;
  private TrialProgress progress;

  ReproduceGossipCommand(Terminal terminal) {
    super(terminal, "gossip",
        "Rumours that end (Demers et al., 1987), whom they miss and what they cost, and rounds until all know"
            + " one that does not: all that is published, or what --n, --k and --variant ask for. Exit status"
            + " 1: a figure differs.");
  }

  @Override
  public Integer call() {
    int n = sites.<Integer>getValue() == null ? Gossip.SITES : sites.<Integer>getValue();
    Integer count = trials.getValue();
    Integer k = patience.getValue();
    if (n < 2 || n > MOST_SITES) {
      return refuse("--n is between 2 and " + MOST_SITES + ", not " + n);
    }
    if (k != null && (k < 1 || k > 1_000)) {
      return refuse("--k is between 1 and 1000, not " + k);
    }
    if (count != null && (count < 2 || count > MOST)) {
      return refuse("--trials is between 2 and " + MOST + ", not " + count);
    }
    String pieces = variant.getValue();
    if (pieces != null) {
      Set<Class<?>> said = new HashSet<>();
      for (String typed : pieces.split(",", -1)) {
        String piece = typed.trim();
        Optional<Enum<?>> meant = take(piece.toLowerCase(Locale.ROOT));
        if (meant.isEmpty()) {
          return refuse("there is no piece of a variant " + piece + "; expected push, pull or"
              + " push-pull, feedback or blind, counter or coin");
        } else if (!said.add(meant.get().getDeclaringClass())) {
          return refuse(
              "--variant says two things that exclude each other, " + piece + " the second of them");
        }
      }
    }
    if (Boolean.TRUE.equals(scale.getValue())) {
      return k != null || pieces != null
          ? refuse("--scale is about a rumour that nobody stops: --k and --variant have no meaning with it")
          : scale(sites.<Integer>getValue() == null ? MILLION : n, count == null ? RUMORS : count);
    }
    boolean isAsked = sites.getValue() != null || k != null || pieces != null;
    List<GossipFigure> figures = new ArrayList<>();
    if (isAsked) {
      asked(figures, n, k == null ? Gossip.KS : List.of(k));
    } else {
      published(figures);
    }
    progress.end();
    print(Boolean.TRUE.equals(json.getValue())
        ? GossipJson.of(figures, seed.getValue()) : GossipText.of(figures));
    return figures.stream().allMatch(one -> one.agrees().orElse(true)) ? Main.MET : Main.NOT_MET;
  }

  /** What the piece means, which holds from now on; empty: nothing. */
  private Optional<Enum<?>> take(String piece) {
    for (Exchange one : Exchange.values()) {
      if (one.text().equals(piece)) {
        exchange = one;
        return Optional.of(one);
      }
    }
    for (Counts one : Counts.values()) {
      if (one.text().equals(piece)) {
        counts = one;
        return Optional.of(one);
      }
    }
    for (Loses one : Loses.values()) {
      if (one.text().equals(piece)) {
        loses = one;
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private void published(List<GossipFigure> figures) {
    int parts = Gossip.KS.size() + 1 + 2 * Gossip.SIZES.size();
    for (int k : Gossip.KS) {
      rumor(figures, new RumorSettings(Gossip.SITES, exchange, counts, loses, k), parts);
    }
    rumor(figures, new RumorSettings(Gossip.SITES, Exchange.PUSH, Counts.BLIND, Loses.COIN, 1), parts);
    for (int n : Gossip.SIZES) {
      rounds(figures, n, Exchange.PUSH, parts);
      rounds(figures, n, Exchange.PUSH_PULL, parts);
    }
  }

  private void asked(List<GossipFigure> figures, int n, List<Integer> ks) {
    for (int k : ks) {
      rumor(figures, new RumorSettings(n, exchange, counts, loses, k), ks.size() + 1);
    }
    rounds(figures, n, exchange, ks.size() + 1);
  }

  private void rumor(List<GossipFigure> figures, RumorSettings settings, int parts) {
    int some = trials(RUMORS, settings.n());
    figures.addAll(gossip(some, parts).rumor(settings, some));
  }

  private void rounds(List<GossipFigure> figures, int n, Exchange which, int parts) {
    int some = trials(ROUNDS, n);
    figures.add(gossip(some, parts).rounds(n, which, some));
  }

  /** As many as were asked for, or the usual number, but not for hours. */
  private int trials(int usual, int n) {
    Integer asked = trials.getValue();
    return asked != null ? asked : Math.min(usual, Math.max(FEWEST, ENOUGH / n));
  }

  private Gossip gossip(int some, int parts) {
    progress = progress == null ? new TrialProgress(terminal(), some, parts) : progress.next(some);
    return new Gossip(seed.getValue(), progress::done);
  }

  private int scale(int most, int count) {
    if (most < 10) {
      return refuse("--scale begins with 10 sites: --n is at least 10, not " + most);
    }
    List<Integer> sizes = new ArrayList<>();
    for (long n = 10; n < most; n *= 10) {
      sizes.add((int) n);
    }
    sizes.add(most);
    List<GossipScale> found = new ArrayList<>();
    for (int n : sizes) {
      int some = GossipScale.trials(n, count);
      progress = progress == null
          ? new TrialProgress(terminal(), some, sizes.size()) : progress.next(some);
      found.add(GossipScale.run(n, some, seed.getValue(), progress::done));
    }
    progress.end();
    print(Boolean.TRUE.equals(json.getValue())
        ? GossipJson.ofScale(found, seed.getValue()) : GossipScaleText.of(found));
    return Main.MET;
  }

  private void print(String text) {
    terminal().out().print(text);
  }

  private int refuse(String sentence) {
    terminal().err().println("lagoon: " + sentence);
    return Main.REFUSED;
  }
}
