package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lagoon reproduce gossip}: what it takes, refuses, and says. */
class ReproduceGossipCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Terminal terminal = new Terminal(
        new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err), false, false);
    String[] all = new String[arguments.length + 2];
    all[0] = "reproduce";
    all[1] = "gossip";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    int status = Main.run(terminal, all);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  @Test
  void whatIsPublishedStandsBesideOurs() {
    assertThat(run("--k", "2", "--trials", "300")).isEqualTo(Main.MET);
    assertThat(out.toString())
        .contains("Push, feedback, counter; n = 1,000; 300 trials", " .037 ", " 18.06 ");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void rowsThatAreNotPrintedCanBeAskedFor() {
    assertThat(run("--n", "50", "--variant", "push-pull, blind,COIN", "--trials", "20")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("Push-pull, blind, coin; n = 50; 20 trials", "Nothing is printed");
    assertThat(out.toString().lines().filter(line -> line.contains("residue"))).hasSize(5);
  }

  @Test
  void roundsAreDrawnAgainstTheLogarithm() {
    assertThat(run("--scale", "--n", "500", "--trials", "20")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("● push   · log2 n + ln n");
    assertThat(run("--scale", "--n", "10", "--trials", "2", "--json")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("\"experiment\" : \"gossip-scale\"");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "--n 1; --n is between 2 and 10000000, not 1",
      "--k 0; --k is between 1 and 1000, not 0",
      "--trials 1; --trials is between 2 and 10000000, not 1",
      "--variant pusch; there is no piece of a variant pusch",
      "--variant push,pull; two things that exclude each other, pull the second",
      "--variant coin,blind,counter; two things that exclude each other, counter the second",
      "--scale --k 1; --k and --variant have no meaning with it",
      "--scale --n 9; --n is at least 10, not 9"})
  void whatMeansNothingIsRefused(String arguments, String sentence) {
    assertThat(run(arguments.split(" "))).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).startsWith("lagoon: ").contains(sentence);
    assertThat(out.toString()).isEmpty();
  }
}
