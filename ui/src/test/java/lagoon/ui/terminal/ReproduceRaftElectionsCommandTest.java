package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code lagoon reproduce raft-elections}: what it takes, refuses, and says. */
class ReproduceRaftElectionsCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Terminal terminal = new Terminal(
        new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err), false, false);
    String[] all = new String[arguments.length + 2];
    all[0] = "reproduce";
    all[1] = "raft-elections";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    int status = Main.run(terminal, all);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  @Test
  void whatIsPublishedStandsBesideOurs() {
    assertThat(run("--trials", "500")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("500 trials", " 0.00059 ", " 0.05230 ", " 0.18080 ", " 0.48800 ");
    assertThat(out.toString().lines().filter(line -> line.contains("first to stand"))).hasSize(4);
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void rowsThatAreNotPrintedCanBeAskedFor() {
    assertThat(run("--servers", "7", "--failed", "2", "--latency", "0.1,0.3", "--trials", "500"))
        .isEqualTo(Main.MET);
    assertThat(out.toString().lines().filter(line -> line.contains("split vote"))).hasSize(2)
        .allMatch(line -> line.startsWith("  7            2 "));
    assertThat(run("--latency", "0.2", "--trials", "500", "--json")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("\"experiment\" : \"raft-elections\"", "\"latency\" : 0.2");
  }

  @Test
  void helpAndRefusalOfALatencySpeakOfShares() {
    assertThat(run("--help")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("--latency=L[,L...] ").doesNotContain("L[,L...][");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run("--latency", "0.1,x")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("x is no number; expected a share such as 0.1")
        .doesNotContain("double");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "--servers 0; --servers is between 1 and 100, not 0",
      "--failed 5; --failed is between 0 and 4, not 5",
      "--servers 3 --failed -1; --failed is between 0 and 2, not -1",
      "--latency 1.5; --latency is between 0 and 1, not 1.5",
      "--latency -1; --latency is between 0 and 1, not -1.0",
      "--latency NaN; --latency is between 0 and 1, not NaN",
      "--latency soon; soon is no number; expected a share such as 0.1",
      "--latency ,; --latency says no latency: 0.1 is one, and 0.01,0.1 are two",
      "--trials 1; --trials is between 100 and 100000000, not 1"})
  void whatMeansNothingIsRefused(String arguments, String sentence) {
    assertThat(run(arguments.split(" "))).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).startsWith("lagoon: ").contains(sentence);
    assertThat(out.toString()).isEmpty();
  }
}
