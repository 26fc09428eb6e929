package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(terminal(false), arguments);
  }

  private Terminal terminal(boolean colour) {
    return new Terminal(System.in, new PrintWriter(out), new PrintWriter(err), colour, false);
  }

  @Test
  void versionNamesLagoonAndJava() {
    assertThat(run("--version")).isEqualTo(Main.MET);
    assertThat(out.toString()).matches("lagoon \\S+ \\(Java \\S+\\)\\R");
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isEqualTo(Main.MET);
    for (String command : new Lagoon(terminal(false)).spec().subcommands().keySet()) {
      assertThat(out.toString()).contains("\n  " + command + " ");
    }
  }

  @Test
  void everyCommandHasHelpOfItsOwn() {
    for (String command : new Lagoon(terminal(false)).spec().subcommands().keySet()) {
      assertThat(run(command, "--help")).isEqualTo(Main.MET);
      assertThat(out.toString()).contains("Usage: lagoon " + command);
    }
  }

  @Test
  void theListIsOfThoseWhoseNameOrTitleHasAllWords() {
    assertThat(run("list", "BREAKER", "opens")).isEqualTo(Main.MET);
    assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.startsWith("circuit-breaker "))
        .allMatch(line -> line.matches("(?i).*breaker.*opens.*|.*opens.*breaker.*"));
    assertThat(run("list", "no-such-word")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("no scenario has no-such-word in its name or title");
  }

  @Test
  void problemsOfAFileAreBrokenIntoLinesThatFit() {
    assertThat(run("run", "raft-partition", "--set", "cluster.lga=1")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).startsWith("--set cluster.lga:1:9: ");
    assertThat(err.toString().lines()).hasSizeGreaterThan(1).allMatch(line -> line.length() <= 80);
    assertThat(err.toString().lines().skip(1)).allMatch(line -> line.startsWith("    "));
    String path = "x".repeat(90);
    assertThat(Wrapped.lines(path + " stands alone", "    ", 80)).containsExactly(path, "    stands alone");
    assertThat(Wrapped.lines("a " + path, "    ", 80)).containsExactly("a", "    " + path);
  }

  @Test
  void whatAnotherProtocolHasNoSettingForIsSaid() {
    assertThat(run("run", "double-bank-transfer", "--set", "cluster.protocol=quorum")).isEqualTo(Main.MET);
    assertThat(out.toString().replaceAll("\\s+", " ")).contains(
        "left out, quorum has no such setting: cluster.leader, cluster.followers, cluster.replication, "
            + "cluster.lag, the change of cluster.lag at 8s");
    assertThat(run("run", "double-bank-transfer", "--set", "cluster.protocol=quorum", "--format", "json"))
        .isEqualTo(Main.MET);
    assertThat(out.toString()).contains("\"left-out\"", "\"cluster.replication\"");
  }

  @Test
  void theRemedyIsOfferedForWhatItIsForAndKeepsWhatWasSet() {
    assertThat(run("run", "double-bank-transfer", "--set", "cluster.lag=600ms")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("repaired by:", "lagoon run double-bank-transfer --seed 7"
        + " --set cluster.lag=600ms --set 'reads={version-token: {on-stale: wait}}'");
    out.getBuffer().setLength(0);
    assertThat(run("run", "double-bank-transfer", "--set", "cluster.protocol=quorum")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("✗ sum checking, rent").doesNotContain("repaired by");
  }

  @Test
  void helpIsACommandToo() {
    assertThat(run("help", "run")).isEqualTo(Main.MET);
    assertThat(out.toString()).contains("Usage: lagoon run", "--situation");
  }

  @ParameterizedTest
  @CsvSource({"rnu, did you mean run?", "nonsense, 'expected one of run, compare'"})
  void whatIsNoCommandIsRefusedEvenWithHelpBehindIt(String word, String told) {
    assertThat(run(word)).isEqualTo(Main.REFUSED);
    assertThat(run(word, "--help")).isEqualTo(Main.REFUSED);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains(told));
  }

  @Test
  void anUnknownExperimentTellsWhichThereAre() {
    assertThat(run("reproduce", "foo")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("there is no command 'foo'; expected one of ");
  }

  @Test
  void anAddressAndASettingWithoutValueAreRefused() {
    assertThat(run("run", "https://x.y/z")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("https://x.y/z\" is an address");
    assertThat(run("run", "double-bank-transfer", "--set", "cluster=")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("no value is given; expected cluster=VALUE");
  }

  @Test
  void clientsOfNodesThatKeepNoDataAreWarnedOf() {
    for (String protocol : List.of("swim", "registry", "services")) {
      err.getBuffer().setLength(0);
      assertThat(run("run", "double-bank-transfer", "--set", "cluster.protocol=" + protocol))
          .isEqualTo(Main.MET);
      assertThat(err.toString().lines()).singleElement().asString()
          .isEqualTo("lagoon: no node of " + protocol
              + " takes reads and writes: no guarantee is put to the test");
    }
    err.getBuffer().setLength(0);
    run("run", "swim");
    run("run", "double-bank-transfer");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void namesOfAnotherProtocolsNodesAreOneProblemWithItsRemedy(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.yaml"), """
        scenario: orders
        cluster:
          leader: eu
          followers: [us, asia]
          links: [{from: eu, to: us, latency: 40ms}, {from: eu, to: asia, latency: 90ms}]
        sessions: [{name: s, steps: [{write: {a: 1}}]}]
        """);
    assertThat(run("run", file.toString(), "--set", "cluster.protocol=raft")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).containsOnlyOnce("there is no node")
        .contains("--set 'cluster.replicas=[eu, us, asia]'");
    assertThat(err.toString().replaceAll("\\s+", " ")).contains("no node eu, us or asia (in 4 places)");
    assertThat(run("compare", file.toString(), "--over", "cluster.protocol=raft")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("--over 'cluster.protocol=raft,cluster.replicas=[eu, us, asia]'");
    assertThat(run("run", file.toString(), "--set", "cluster.protocol=raft",
        "--set", "cluster.replicas=[eu, us, asia]")).isEqualTo(Main.MET);
  }

  @Test
  void withoutACommandItSaysHowItIsUsedAndRefuses() {
    assertThat(run()).isEqualTo(Main.REFUSED);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("Usage: lagoon");
  }

  @ParameterizedTest
  @CsvSource({
      "--versoin, there is no option '--versoin'; did you mean --version? (lagoon --help)",
      "--zebra, there is no option '--zebra' (lagoon --help)",
      "complete, there is no command 'complete'; did you mean completion? (lagoon --help)"})
  void badUsageIsOneLineThatHelps(String argument, String sentence) {
    assertThat(run(argument)).isEqualTo(Main.REFUSED);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualToIgnoringNewLines("lagoon: " + sentence);
  }

  @Test
  void aValueThatIsNoneOfTheChoicesIsRefusedWithThem() {
    assertThat(run("run", "profile-bio", "--format", "xml")).isEqualTo(Main.REFUSED);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("lagoon: --format is one of text, json, not 'xml' (lagoon run --help)");
  }

  @Test
  void outputThatNobodyReadsAnyMoreIsNoProblemToTellOf() {
    assertThat(listTo("Broken pipe")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).isEmpty();
    assertThat(listTo("No space left on device")).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).isEqualToIgnoringNewLines("lagoon: the output could not be written whole");
  }

  private int listTo(String fault) {
    OutputStream broken = new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(fault);
      }
    };
    return Main.run(
        new Terminal(System.in, Outlet.to(broken), new PrintWriter(err), false, false), "list");
  }

  @Test
  void anArgumentTooManyIsNamedWithTheCommandThatRefusesIt() {
    assertThat(run("completion", "zsh")).isEqualTo(Main.REFUSED);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("lagoon: 'zsh' is one argument too many (lagoon completion --help)");
  }

  @Test
  void anArgumentWithAnAtIsNoFileOfArguments(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("arguments"), "--version");
    assertThat(run("@" + file)).isEqualTo(Main.REFUSED);
  }

  @Test
  void aMistakeOfLagoonsIsOneSentenceWithoutATrace() {
    assertThat(fail(false)).isEqualTo(Main.REFUSED);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("lagoon: a mistake in Lagoon itself, not in your input: "
        + "java.lang.IllegalStateException: two lines (set LAGOON_DEBUG=1 to see where)");
  }

  @Test
  void theTraceIsShownToWhomeverAsksForIt() {
    assertThat(fail(true)).isEqualTo(Main.REFUSED);
    assertThat(err.toString()).contains("at " + MainTest.class.getName());
  }

  private int fail(boolean debug) {
    Command broken = new Command(terminal(false), "broken", "Fails.") {
      @Override
      public Integer call() {
        throw new IllegalStateException("two\n  lines");
      }
    };
    return Main.commandLine(terminal(false), new Problems(terminal(false), debug))
        .addSubcommand(broken.spec())
        .execute("broken");
  }

  @ParameterizedTest
  @CsvSource({"1h, , 1h: the run ends at ", "2s, 1s, 2s: the run ends at 1s"})
  void aSituationAfterTheEndOfTheRunIsRefused(String at, String until, String sentence) {
    List<String> arguments = new ArrayList<>(
        List.of("run", "multi-paxos-leader-lost", "--situation", "leader-lost", "--at", at));
    if (until != null) {
      arguments.addAll(List.of("--until", until));
    }
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(Main.REFUSED);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("lagoon: ").contains(sentence);
  }

  @Test
  void helpIsColouredOnlyWhereColourIsWanted() {
    Main.run(terminal(false), "--help");
    assertThat(out.toString()).doesNotContain("\u001b");
    Main.run(terminal(true), "--help");
    assertThat(out.toString()).contains("\u001b[");
  }

  @ParameterizedTest
  @CsvSource({
      "true, , xterm, true",
      "true, '', xterm, true",
      "true, , , true",
      "true, 1, xterm, false",
      "true, , dumb, false",
      "false, , xterm, false"})
  void colourNeedsATerminalAndNobodyAgainstIt(
      boolean isTerminal, String noColor, String term, boolean colour) {
    assertThat(Terminal.mayColour(isTerminal, noColor, term)).isEqualTo(colour);
  }

  @Test
  void outputIsUtf8WhateverTheLocale() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal.to(bytes).out().println("│ é");
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("│ é");
  }

  @Test
  void aTerminalThatSaysNoWidthIsAsWideAsIsUsual() {
    for (String none : new String[] {null, "", "0", "-3", "wide", "99999999999"}) {
      assertThat(Terminal.columns(none)).as("" + none).isEqualTo(80);
    }
    assertThat(Terminal.columns("132")).isEqualTo(132);
    assertThat(Terminal.columns("20")).isEqualTo(40);
    assertThat(Terminal.columns("20000")).isEqualTo(1000);
  }

  @Test
  void aReportIsAsWideAsTheTerminal() {
    StringWriter out = new StringWriter();
    Terminal wide = new Terminal(InputStream.nullInputStream(), new PrintWriter(out),
        new PrintWriter(out), false, false, 160);
    assertThat(Main.run(wide, "run", "double-bank-transfer", "--set", "reads=leader")).isEqualTo(Main.MET);
    wide.out().flush();
    assertThat(out.toString().lines().filter(line -> line.contains("\u2502")))
        .anyMatch(line -> line.length() > 85);
    assertThat(out.toString().lines().filter(line -> line.matches("\\p{L}.*")))
        .allMatch(line -> line.length() <= 100);
  }
}
