package lagoon.epidemic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many rounds it takes until all know, and each round against the plainest reading of its definition. */
class RoundsTest {

  @ParameterizedTest
  @CsvSource({"16, PUSH, 7.43, 10000", "16, PUSH_PULL, 4.15, 10000", "100, PUSH, 12.29, 10000",
      "100, PUSH_PULL, 6.53, 10000", "1000, PUSH, 18.06, 2000", "1000, PUSH_PULL, 9.15, 1000",
      "10000, PUSH, 23.68, 300", "10000, PUSH_PULL, 11.61, 200"})
  void roundsUntilAllKnow(int n, Exchange exchange, double printed, int trials) {
    RandomStream peers = new RandomStreams(1).open("epidemic");
    Mean rounds = new Mean();
    for (int i = 0; i < trials; i++) rounds.add(Rounds.run(n, exchange, peers).rounds());
    assertThat(rounds.value()).isCloseTo(printed, within(0.1));
  }

  @Test
  void amongAMillionItTakesALogarithmAndTheSameForEachSite() {
    Rounds.Outcome outcome =
        Rounds.run(1_000_000, Exchange.PUSH_PULL, new RandomStreams(1).open("epidemic"));
    assertThat(outcome.rounds()).isBetween(14, 18);
    assertThat(outcome.contacts()).isEqualTo(1_000_000L * outcome.rounds());
    assertThat(outcome.curve()).hasSize(outcome.rounds() + 1).isSorted().startsWith(1).endsWith(1_000_000);
  }

  @Property(tries = 500, seed = "52")
  void agreesWithAPlainReading(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n,
      @ForAll Exchange exchange) {
    assertThat(Rounds.run(n, exchange, new RandomStreams(seed).open("epidemic")).curve())
        .isEqualTo(plain(n, exchange, new RandomStreams(seed).open("epidemic")));
  }

  private static List<Integer> plain(int n, Exchange exchange, RandomStream peers) {
    List<Integer> known = new ArrayList<>(List.of(0));
    List<Integer> curve = new ArrayList<>(List.of(1));
    while (known.size() < n) {
      Set<Integer> before = new HashSet<>(known);
      List<Integer> drawing = new ArrayList<>();
      if (exchange == Exchange.PUSH) drawing.addAll(known);
      else for (int site = 0; site < n; site++) drawing.add(site);
      for (int site : drawing) {
        int drawn = peers.nextInt(n - 1);
        int peer = drawn < site ? drawn : drawn + 1;
        if (exchange.pushes() && before.contains(site) && !known.contains(peer)) known.add(peer);
        if (exchange.pulls() && before.contains(peer) && !known.contains(site)) known.add(site);
      }
      curve.add(known.size());
    }
    return curve;
  }

  @Test
  void oneSiteIsNoPopulation() {
    assertThatThrownBy(() -> Rounds.run(1, Exchange.PUSH, new RandomStreams(1).open("epidemic")))
        .hasMessageContaining("between 2 and 16777216 sites");
  }
}
