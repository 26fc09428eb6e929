package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.RumorSettings;
import lagoon.epidemic.RumorSettings.Counts;
import lagoon.epidemic.RumorSettings.Loses;
import lagoon.scenarios.reproduce.Gossip;
import lagoon.scenarios.reproduce.GossipFigure;
import lagoon.scenarios.reproduce.GossipFigure.Quantity;
import lagoon.scenarios.reproduce.GossipJson;
import lagoon.scenarios.reproduce.GossipScale;
import lagoon.scenarios.reproduce.GossipScaleText;
import lagoon.scenarios.reproduce.GossipText;
import org.junit.jupiter.api.Test;

/**
 * The figures of Demers et al. (PODC 1987), with fewer trials than {@code lagoon reproduce gossip} makes; the
 * mechanisms are tested beside their package.
 */
class GossipTest {

  private final List<Integer> told = new ArrayList<>();
  private final Gossip gossip = new Gossip(1, told::add);

  private static RumorSettings push(Counts counts, Loses loses, int k) {
    return new RumorSettings(Gossip.SITES, Exchange.PUSH, counts, loses, k);
  }

  @Test
  void whatIsPrintedIsFoundAgain() {
    List<GossipFigure> figures = new ArrayList<>();
    for (int k : Gossip.KS) {
      figures.addAll(gossip.rumor(push(Counts.FEEDBACK, Loses.COUNTER, k), 400));
    }
    figures.addAll(gossip.rumor(push(Counts.BLIND, Loses.COIN, 1), 400));
    for (int n : Gossip.SIZES) {
      figures.add(gossip.rounds(n, Exchange.PUSH, 150));
      figures.add(gossip.rounds(n, Exchange.PUSH_PULL, 150));
    }
    assertThat(figures).hasSize(32).allMatch(one -> one.agrees().orElseThrow());
    assertThat(told).hasSize(6 * 400 + 8 * 150);
    String text = GossipText.of(figures);
    assertThat(text).contains("All 32 figures agree", "Push, blind, coin; n = 1,000; 400 trials",
        "6.77 for 16, 11.25 for 100, 16.87 for 1,000, 22.50 for 10,000.");
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(GossipJson.of(figures, 1)).contains("\"theirs\" : 39.283", "\"agrees\" : true\n}");
  }

  @Test
  void aFigureThatIsOffIsSaidToDiffer() {
    GossipFigure residue = gossip.rumor(push(Counts.FEEDBACK, Loses.COUNTER, 1), 50).get(0);
    assertThat(residue.agrees()).contains(true);
    GossipFigure wrong = new GossipFigure(residue.n(), residue.exchange(), residue.rumor(),
        Quantity.RESIDUE, Optional.of(new GossipFigure.Theirs(".25", 0.25, 0.005, true)), residue.ours(), 50);
    assertThat(wrong.agrees()).contains(false);
    assertThat(GossipText.of(List.of(residue, wrong))).contains("differs", "1 of 2 figures differ",
        "if they made no more than\n", " trials: k = 1, residue.\n");
    double deviation = residue.ours().error() * Math.sqrt(50);
    double outside = 0.25 - residue.ours().value() - 0.005;
    assertThat(wrong.chanceOfTheirs().getAsLong()).isEqualTo((long) Math.pow(3 * deviation / outside, 2));
    assertThat(residue.chanceOfTheirs()).isEmpty();
    assertThat(GossipJson.of(List.of(residue, wrong), 1)).contains("\"agrees\" : false\n}");
  }

  @Test
  void whatWasNotPrintedHasNothingBesideIt() {
    List<GossipFigure> figures = new ArrayList<>(gossip.rumor(
        new RumorSettings(200, Exchange.PULL, Counts.FEEDBACK, Loses.COIN, 2), 100));
    figures.add(gossip.rounds(200, Exchange.PULL, 100));
    assertThat(figures).hasSize(4).allMatch(one -> one.theirs().isEmpty() && one.agrees().isEmpty());
    assertThat(GossipText.of(figures)).contains("Nothing is printed of these.");
    assertThat(GossipJson.of(figures, 1)).contains("\"theirs\" : null");
  }

  @Test
  void anotherSeedIsAnotherSample() {
    RumorSettings settings = push(Counts.FEEDBACK, Loses.COUNTER, 2);
    assertThat(gossip.rumor(settings, 20)).isEqualTo(gossip.rumor(settings, 20))
        .isNotEqualTo(new Gossip(2, done -> {}).rumor(settings, 20));
  }

  @Test
  void aSiteSendsTheSameAmongEverMore() {
    List<GossipScale> sizes = new ArrayList<>();
    for (int n : new int[] {10, 100, 1_000, 10_000, 20_000}) {
      int trials = GossipScale.trials(n, 10);
      sizes.add(GossipScale.run(n, trials, 1, told::add));
    }
    assertThat(sizes).allSatisfy(one -> {
      assertThat(one.sentEach().value()).isCloseTo(2, within(0.15));
      assertThat(one.push().value()).isCloseTo(Gossip.pushTakes(one.n()), within(2.0));
    });
    String text = GossipScaleText.of(sizes);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    // In the legend, and once for each size.
    assertThat(text.chars().filter(one -> one == '●').count()).isEqualTo(1 + sizes.size());
    assertThat(GossipJson.ofScale(sizes, 1)).contains("\"sent-per-site-and-period\"");
    assertThat(GossipScale.trials(1_000_000, 1_000)).isEqualTo(3);
  }
}
