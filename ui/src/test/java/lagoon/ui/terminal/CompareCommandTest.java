package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that compares: what it takes, what it refuses, how it ends. */
class CompareCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int compare(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "compare";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), new PrintWriter(out),
        new PrintWriter(err), false, false);
    int status = Main.run(terminal, all);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  @Test
  void aProblemWithAVariantNamesItsOption() {
    assertThat(compare("double-bank-transfer", "--over", "cluster.protocol=raftt")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).startsWith("--over cluster.protocol:1:18: ").doesNotContain("--set");
    assertThat(err.toString().replaceAll("\\s+", " ")).contains("did you mean raft?");
    assertThat(err.toString().lines()).allMatch(line -> line.length() <= 80).hasSizeGreaterThan(1);
  }

  @Test
  void aProblemWithASettingOfAllVariantsNamesThatOption() {
    assertThat(compare("double-bank-transfer", "--over", "reads=leader", "--set", "cluster.protocol=raftt"))
        .isEqualTo(Main.REFUSED);
    assertThat(err.toString()).startsWith("--set cluster.protocol:1:18: ");
  }

  @Test
  void twoStrategiesStandSideBySide() {
    assertThat(compare("double-bank-transfer", "--over", "reads=leader", "--over",
        "reads={recent-writer: {window: 5s}}")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("A reads=leader", "B reads={recent-writer: {window: 5s}}",
        "read-your-writes", "reads at the leader");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void oneVariantIsComparedWithTheFile() {
    assertThat(compare("double-bank-transfer", "--over", "reads=leader")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("A the file as it is", "B reads=leader", "* once november-rent");
  }

  @Test
  void whatAVariantGoesWithoutStandsBesideItsName() {
    assertThat(compare("double-bank-transfer", "--over", "cluster.protocol=quorum")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains(
        "B cluster.protocol=quorum\n     left out, quorum has no such setting:")
        .containsOnlyOnce("left out");
  }

  @Test
  void twoValuesForOneSettingOfAVariantAreRefused() {
    assertThat(compare("double-bank-transfer", "--over", "reads=leader,reads=followers"))
        .isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("gives reads two values");
    assertThat(compare("double-bank-transfer", "--over", "reads=leader,seed=3")).isEqualTo(Main.MET);
  }

  @Test
  void whatWasNotTestedHasItsReasonBelowTheTable() {
    assertThat(compare("double-bank-transfer", "--over", "reads=leader")).isEqualTo(Main.MET);
    assertThat(out.toString().replaceAll("\\s+", " ")).contains("B: why untested or unknown",
        "monotonic-reads: No session read a key that it had read before.");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  /** The same question asked of gossip and of a registry, each in a story that crashes what it has. */
  @Test
  void twoFilesStandSideBySide() {
    assertThat(compare("swim", "central-registry-lost", "--seed", "3")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("A swim\n", "B central-registry-lost\n");
    assertThat(compare("swim", "central-registry-lost", "--seed", "3", "--format", "json"))
        .isEqualTo(Main.MET);
    assertThat(out.toString())
        .contains("lagoon run swim --seed 3", "lagoon run central-registry-lost --seed 3");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aStoryThatDoesNotFitAnotherProtocolSaysHowToCompareAll() {
    assertThat(compare("central-registry-lost", "--over", "cluster.protocol=swim")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).containsOnlyOnce("there is no replica registry")
        .contains("lagoon compare central-registry-lost OTHER");
  }

  @Test
  void theSettingsOfAllVariantsAndTheSeedAreTheSame() {
    assertThat(compare("double-bank-transfer", "--set", "cluster.lag=20ms", "--seed", "5", "--format", "json",
        "--over", "reads=leader", "--over", "reads=followers")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("\"seed\" : 5",
        "lagoon run double-bank-transfer --seed 5 --set cluster.lag=20ms --set reads=leader",
        "\"differences\"");
  }

  @Test
  void expectationsDecideOnlyForTheFileAsItIsUnlessStrict() {
    assertThat(compare("double-bank-transfer", "--over", "reads=leader", "--over", "reads=nearest"))
        .isEqualTo(Main.MET);
    assertThat(out.toString()).doesNotContain("not met");
    assertThat(compare("double-bank-transfer", "--over", "reads=leader", "--over", "reads=nearest",
        "--strict")).isEqualTo(Main.NOT_MET);
    assertThat(out.toString())
        .contains("\nexpectations of the file that are not met: A 7 of 13, B 7 of 13");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "double-bank-transfer|what is to be compared?",
      "double-bank-transfer --over reads=lader --over reads=leader|did you mean leader?",
      "no-such-scenario --over reads=leader|there is no scenario",
      "double-bank-transfer --over reads=leader --width 20|--width is between 80 and 1000",
      "double-bank-transfer --over reads=leader --until soon|--until",
      "double-bank-transfer --over a=1 --over a=1 --over a=1 --over a=1 --over a=1 --over a=1 --over a=1"
          + "|there are 7 variants; expected at most 6",
      "swim double-bank-transfer --over reads=leader|--over makes variants of one scenario, and 2 are named",
      "--over reads=leader|which scenario?"})
  void whatItCannotDoItRefusesBeforeAnythingRuns(String arguments, String sentence) {
    assertThat(compare(arguments.split(" "))).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains(sentence);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aCommaSeparatesSettingsOnlyWhereAPathFollows() {
    assertThat(Variant.of("x", "reads={sticky: {replica: a}},cluster.lag=20ms").settings())
        .isEqualTo(List.of("reads={sticky: {replica: a}}", "cluster.lag=20ms"));
    assertThat(Variant.of("x", "cluster.followers=[a,b], reads=leader").settings())
        .isEqualTo(List.of("cluster.followers=[a,b]", "reads=leader"));
    assertThat(Variant.of("x", "title=one, two").settings()).isEqualTo(List.of("title=one, two"));
    assertThat(Variant.of("x", "title='a,b=c',seed=2").settings())
        .isEqualTo(List.of("title='a,b=c'", "seed=2"));
    assertThat(Variant.of("x", "reads=leader").settings()).isEqualTo(List.of("reads=leader"));
  }

  @Test
  void itsHelpAndTheCompletionKnowIt() {
    assertThat(compare("--help")).isZero();
    assertThat(out.toString()).contains("--over", "2 to 6 of them");
    StringWriter script = new StringWriter();
    Main.run(new Terminal(System.in, new PrintWriter(script, true), new PrintWriter(err), false, false),
        "completion");
    assertThat(script.toString()).contains("compare", "--over");
  }
}
