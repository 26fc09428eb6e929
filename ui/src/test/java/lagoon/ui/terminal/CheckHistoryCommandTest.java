package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command that checks histories, and the one that writes them: what they take, refuse, and say. */
class CheckHistoryCommandTest {

  private static final String STALE =
      "0 :invoke :write 1\n0 :ok :write 1\n1 :invoke :read nil\n1 :ok :read 0\n";
  private static final String FRESH =
      "0 :invoke :write 1\n1 :invoke :read nil\n0 :ok :write 1\n1 :ok :read 0\n";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String input, String... arguments) {
    Terminal terminal = new Terminal(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out),
        new PrintWriter(err), false, false);
    int status = Main.run(terminal, arguments);
    terminal.out().flush();
    terminal.err().flush();
    return status;
  }

  private int check(String input, String... arguments) {
    return run(input, Stream.concat(Stream.of("check-history", "-", "--model", "register"),
        Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void theExitStatusTellsWhetherAGuaranteeIsViolated() {
    assertThat(check(FRESH, "--initial", "0")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("linearizable                 ✓ holds ");
    assertThat(check(STALE, "--initial", "0")).isEqualTo(Main.NOT_MET);
    assertThat(out.toString()).contains("why linearizable is violated", "the longest order that works",
        "line 3      process 1: read register -> 0");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatIsViolatedWasContested() {
    assertThat(check(STALE, "--initial", "0")).isEqualTo(Main.NOT_MET);
    assertThat(out.toString()).containsPattern("linearizable +✗ violated +2 +1\\R");
  }

  @Test
  void itIsSequentialAllTheSame() {
    assertThat(check(STALE, "--initial", "0", "--guarantee", "sequential", "--guarantee", "causal"))
        .isEqualTo(Main.MET);
    assertThat(check(STALE, "--initial", "0", "--guarantee", "all")).isEqualTo(Main.NOT_MET);
  }

  @Test
  void whatNobodyKnowsHasAStatusOfItsOwn() {
    StringBuilder long400 = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      long400.append(i).append(" :invoke :write ").append(i).append('\n');
    }
    for (int i = 0; i < 20; i++) {
      long400.append(i).append(" :ok :write ").append(i).append('\n');
    }
    assertThat(check(long400 + STALE.replace("read 0", "read 7"), "--steps", "5")).isEqualTo(Main.UNDECIDED);
    assertThat(out.toString()).contains("? unknown", "the budget of steps is spent");
  }

  @Test
  void aHistoryThatCannotBeReadIsToldOnStandardError() {
    assertThat(check("0 :ok :read 3\n")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).isEqualToIgnoringNewLines(
        "standard input:1:1: process 0 ends read, and has nothing under way");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--model rgister | there is no model rgister; expected one of register, cas-register, kv,"
          + " list-append, bank, set, counter; did you mean register?",
      "--guarantee causl | there is no guarantee causl; expected one of pram, causal, causal-convergence,"
          + " causal-memory, sequential, linearizable; did you mean causal?",
      "--guarantee monotonic-reads | a history alone does not tell whether monotonic-reads holds: only a run"
          + " does; expected one of pram, causal, causal-convergence, causal-memory, sequential,"
          + " linearizable",
      "--format xml | there is no format xml; expected one of edn, log, json",
      "--steps 0 | --steps is a whole number from 1 on, not 0",
      "--memory 9999999 | --memory is a whole number from 1 on, up to 1048576, not 9999999",
      "--width 3 | --width is between 40 and 1000 columns, not 3",
      "--initial {0 | --initial: this ends too early; expected }"})
  void badOptionsAreRefusedInASentence(String options, String sentence) {
    String[] words = options.split(" ", 2);
    assertThat(run(STALE, "check-history", "-", words[0], words[1])).isEqualTo(Main.REFUSED);
    assertThat(err.toString().lines()).allMatch(line -> line.length() <= 80);
    assertThat(err.toString()).isEqualToNormalizingWhitespace("lagoon: " + sentence);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThat(run("", "check-history", "nowhere.edn")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).startsWith("lagoon: there is no file ");
    assertThat(run("", "check-history", folder.toString())).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("is a folder; expected a file");
  }

  @Test
  void aRunWritesAHistoryThatSaysTheSame() throws IOException {
    for (String name : new String[] {"h.edn", "h.jsonl"}) {
      Path file = folder.resolve(name);
      assertThat(run("", "run", "double-bank-transfer", "-q", "--history", file.toString()))
          .isEqualTo(Main.MET);
      assertThat(run("", "check-history", file.toString(), "--json")).isEqualTo(Main.NOT_MET);
      assertThat(out.toString()).contains("\"linearizable\" : {", "\"verdict\" : \"violated\"",
          "\"impasses\"", "transfer 100 from checking to rent");
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("h.edn", "h.jsonl");
    }
  }

  @Test
  void aHistoryThatCannotBeWrittenIsRefused() {
    assertThat(run("", "run", "double-bank-transfer", "--history", "h.txt")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).isEqualToIgnoringNewLines(
        "lagoon: --history ends in .edn, .jsonl or .json, which says how it is written; not h.txt");
    String missing = folder.resolve("no/h.edn").toString();
    assertThat(run("", "run", "double-bank-transfer", "--history", missing)).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains(
        "lagoon: the history cannot be written to " + missing + ": there is no such folder");
    assertThat(run("", "run", "double-bank-transfer", "--history", "h.edn", "--trace", "h.edn"))
        .isEqualTo(Main.REFUSED);
  }

  @Test
  void baseballIsPlayedAndTold() {
    assertThat(run("", "reproduce", "baseball", "--seeds", "1")).isEqualTo(Main.NOT_MET);
    assertThat(out.toString()).contains("explored   18  0-0 0-1", "The sets differ.");
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
    assertThat(run("", "reproduce", "baseball", "--seeds", "0")).isEqualTo(Main.REFUSED);
  }
}
