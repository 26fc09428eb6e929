package lagoon.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.picture.Style;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Runner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs side by side, as text and as JSON. */
class ComparisonTest {

  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final List<String> SIX = List.of("reads=leader", "reads={recent-writer: {window: 5s}}",
      "reads=followers", "reads=nearest", "reads=any-replica", "reads={version-token: {}}");

  private static Comparison compare(String name, Optional<Long> until, List<String> variants) {
    ScenarioFormat format = new ScenarioFormat(PROTOCOLS);
    List<Comparison.Column> columns = new ArrayList<>();
    for (String variant : variants) {
      LoadedScenario loaded = format.load(new Catalogue().find(name).orElseThrow(), List.of(variant));
      columns.add(new Comparison.Column(variant,
          new Runner(PROTOCOLS).run(loaded, new Options(Optional.empty(), until, 0, true, List.of()))));
    }
    return Comparison.of(columns);
  }

  private static Comparison bank(int variants) {
    return compare("double-bank-transfer", Optional.empty(), SIX.subList(0, variants));
  }

  @Test
  void threeStrategiesOfTheDoubleTransferSideBySide() {
    Golden.assertSame("compare-three.txt", ComparisonText.of(bank(3), 80, Style.PLAIN));
  }

  @Test
  void sixStrategiesFitInEightyColumns() {
    Golden.assertSame("compare-six.txt", ComparisonText.of(bank(6), 80, Style.PLAIN));
  }

  @Test
  void aComparisonAsJson() {
    List<List<String>> settings = List.of(List.of(SIX.get(0)), List.of(SIX.get(1)));
    Golden.assertSame("compare.json",
        ComparisonJson.of(bank(2), settings, List.of("lagoon run x", "lagoon run y")));
  }

  /** Each verdict has its own colour, also beside others; what is no verdict has none. */
  @Test
  void aRowThatOneRunBreaksIsNotRedInAllOfThem() {
    Style named = (tone, text) -> tone + "(" + text + ")";
    String text = ComparisonText.of(bank(3), 80, named);
    assertThat(text.lines().filter(line -> line.contains("(read-your-writes)")).findFirst().orElseThrow())
        .contains("VIOLATION(read-your-writes)", "VIOLATION(violated", "COPY(holds)");
    assertThat(text.lines().filter(line -> line.contains("(reads at the leader)")))
        .singleElement().asString().doesNotContain("COPY").doesNotContain("VIOLATION");
    assertThat(text.replaceAll("(COPY|REMARK|VIOLATION|OPERATION|HEADING)\\(([^()]*)\\)", "$2"))
        .contains("read-your-writes");
  }

  /** Nothing is cut: the values of six runs have eight columns each. */
  @Test
  void whatIsTooLongForItsColumnGoesOnBelow() {
    Comparison carts = compare("double-bank-transfer", Optional.empty(), List.of(
        "data={checking: 500, rent: 0, a-key-that-has-a-rather-long-name: four short words}",
        "data={checking: 500, rent: 0, a-key-that-has-a-rather-long-name: onesinglelongword}", "reads=leader",
        "reads=nearest", "reads=any-replica", "reads=followers"));
    String text = ComparisonText.of(carts, 80, Style.PLAIN);
    assertThat(text).contains("""
        * a-key-that-has-a-rather four     onesingl nothing  nothing  nothing  nothing
          -long-name              short    elongwor
                                  words    d
        """);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  /** Without clients a table has no rows about what they saw and paid. */
  @Test
  void whoIsAliveAskedOfGossipAndOfARegistry() {
    Comparison both = compare("swim", Optional.empty(),
        List.of("cluster.protocol=swim", "cluster.protocol=registry"));
    Golden.assertSame("compare-who-is-alive.txt", ComparisonText.of(both, 80, Style.PLAIN));
    assertThat(both.rows()).noneMatch(row -> row.group() == Comparison.Group.GUARANTEE);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  void noLineIsWiderThanTheTerminal(int variants) {
    Comparison busy = compare("busy-service", Optional.of(200_000_000L), SIX.subList(0, variants));
    assertThat(ComparisonText.of(busy, 80, Style.PLAIN).lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void whatDiffersIsMarkedAndWhatDoesNotIsNot() {
    Comparison same = compare("double-bank-transfer", Optional.empty(), List.of("seed=7", "seed=7"));
    assertThat(same.rows()).noneMatch(Comparison.Row::differs);
    assertThat(ComparisonText.of(same, 80, Style.PLAIN)).contains("They differ in nothing");
    assertThat(bank(3).rows().stream().filter(Comparison.Row::differs).map(Comparison.Row::name))
        .contains("read-your-writes", "once november-rent", "reads at the leader", "checking")
        .doesNotContain("convergence", "failed");
  }

  @Test
  void keysThatEndAlikeAndKeysOfAWorkloadAreNotListed() {
    assertThat(bank(2).rows().stream().filter(row -> row.group() == Comparison.Group.END)).isEmpty();
    Comparison busy = compare("busy-service", Optional.of(200_000_000L), SIX.subList(0, 3));
    assertThat(busy.rows().stream().filter(row -> row.group() == Comparison.Group.END)).isEmpty();
  }
}
