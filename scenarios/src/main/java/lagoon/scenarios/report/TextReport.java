package lagoon.scenarios.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Value;
import lagoon.picture.Glyphs;
import lagoon.picture.Style;
import lagoon.picture.TextPainter;
import lagoon.picture.Times;
import lagoon.picture.Tone;
import lagoon.protocol.Curve;
import lagoon.protocol.Measured;
import lagoon.scenarios.running.Costs;
import lagoon.scenarios.running.Expectation;
import lagoon.scenarios.running.MeasuredText;
import lagoon.scenarios.running.Report;
import lagoon.simulation.Expect;

/**
 * A report for people in a terminal: what happened, which guarantee broke and why, what is left, what it
 * cost, and how to run it again. It is readable without colour.
 */
public final class TextReport {

  /** Longer lines of prose are hard to read: pictures and tables with many columns alone are wider. */
  public static final int MEASURE = 100;

  /** How many proofs of one guarantee are told; the rest is counted. */
  private static final int PROOFS = 2;
  /** Of how many operations without success it is told what became of them. */
  private static final int UNSUCCESSFUL = 4;

  private final Report report;
  private final Look look;
  private final Lines lines;

  /**
   * How a report looks.
   *
   * @param width columns, at least 40
   * @param rows the greatest number of rows of the diagram
   * @param verbose whether every message and every proof is shown
   */
  public record Look(int width, int rows, boolean verbose, Glyphs glyphs, Style style) {}

  /**
   * How to go on.
   *
   * @param replay the command that runs it again
   * @param isChanged whether the run is another one than the file's, for which its expectations were not
   *     written
   * @param isRepairable whether what the file is repaired by would make it another run
   */
  public record Again(String replay, boolean isChanged, boolean isRepairable) {}

  private TextReport(Report report, Look look) {
    this.report = report;
    this.look = look;
    this.lines = new Lines(look.width(), look.style());
  }

  /** The report as text. */
  public static String of(Report report, Look look, Again again) {
    TextReport text = new TextReport(report, look);
    text.heading();
    text.diagram();
    text.verdicts();
    text.proofs();
    text.unsuccessful();
    text.ends();
    text.costs();
    text.measured();
    text.expectations(again);
    text.repair(again);
    text.lines.blank();
    // On one line of 80 columns, so that it can be marked as one.
    report.fingerprint().ifPresent(hex -> text.lines.paragraph("", "fingerprint " + hex));
    text.lines.command("again", again.replay());
    return text.lines.toString();
  }

  private void heading() {
    lines.line(Tone.HEADING, Lines.plain(report.scenario().title().orElse(report.scenario().scenario())));
    report.scenario().story().ifPresent(story -> lines.paragraph("", Lines.plain(story)));
    report.leftOut().sentences().forEach(sentence -> lines.paragraph("", Lines.plain(sentence)));
    report.end()
        .limit()
        .ifPresent(
            limit -> lines.paragraph(
                "", "It ended at " + Times.point(report.end().time()) + ": " + limit + "."));
    lines.blank();
  }

  private void diagram() {
    if (report.trace().isEmpty()) {
      return;
    }
    TextPainter painter = new TextPainter(look.width(), look.glyphs(), look.style());
    lines.painted(painter.paint(report.trace().get(), look.rows(), look.verbose()));
  }

  private void verdicts() {
    lines.blank();
    List<Judgement> tested =
        report.verdicts().stream().filter(one -> one.verdict() != Verdict.UNTESTED).toList();
    boolean isAnybodyThere = report.costs().operations() > 0;
    List<Judgement> shown = isAnybodyThere ? report.verdicts() : tested;
    if (!shown.isEmpty()) {
      lines.row(Tone.HEADING, "guarantee", "verdict", "checked", "contested");
      judgements(shown);
    }
    if (!isAnybodyThere) {
      lines.paragraph("", "No client did anything: what is guaranteed to clients was not put to the test.");
    }
    if (!report.invariants().isEmpty()) {
      String[] columns = shown.isEmpty() ? new String[] {"verdict", "checked", "contested"}
          : new String[] {"", "", ""};
      lines.row(Tone.HEADING, "invariant", columns[0], columns[1], columns[2]);
      judgements(report.invariants());
    }
    if (!isAnybodyThere) {
      return;
    }
    ladder("strongest that hold", Order.strongest(report.verdicts()));
    ladder("weakest that fail", Order.weakest(report.verdicts()));
    contradiction();
  }

  /** What is true of several in a row is said once, beneath the last of them. */
  private void judgements(List<Judgement> all) {
    for (int i = 0; i < all.size(); i++) {
      boolean isSaidBelow = i + 1 < all.size() && all.get(i).reason().equals(all.get(i + 1).reason());
      judgement(all.get(i), isSaidBelow ? "" : all.get(i).reason());
    }
  }

  /** The higher rungs know what clients know: values. What won without having seen another is newer there. */
  private void contradiction() {
    for (String above : Order.strongest(report.verdicts())) {
      for (String below : Order.weakest(report.verdicts())) {
        if (Order.isAbove(above, below)) {
          lines.paragraph("  ", above + " is judged by the values that clients saw, " + below + " by which"
              + " version came after which: a version that won without having seen another is newer than it"
              + " for the one and not for the other.");
          return;
        }
      }
    }
  }

  /** Where the run stands among guarantees that are weaker and stronger. */
  private void ladder(String what, List<String> names) {
    List<String> rungs = names.stream().filter(Order::isOnTheLadder).toList();
    boolean isClimbed = report.verdicts().stream().anyMatch(one -> Order.rungs().contains(one.guarantee()));
    if (isClimbed) {
      lines.paragraph("  ", what + ": " + (rungs.isEmpty() ? "none" : String.join(", ", rungs)));
    }
  }

  private void judgement(Judgement one, String reason) {
    String times = one.violations() > 1 ? ", " + one.violations() + " times" : "";
    lines.row(
        one.verdict() == Verdict.VIOLATED ? Tone.VIOLATION : Tone.COPY,
        Lines.plain(one.guarantee()),
        sign(one.verdict()) + " " + one.verdict().name().toLowerCase(Locale.ROOT) + times,
        Long.toString(one.checked()),
        Long.toString(one.contested()));
    if (!reason.isEmpty()) {
      lines.paragraph("    ", Lines.plain(reason));
    }
  }

  /** Never colour alone: each verdict has a sign of its own. */
  private String sign(Verdict verdict) {
    return sign(verdict, look.glyphs());
  }

  static String sign(Verdict verdict, Glyphs glyphs) {
    boolean ascii = glyphs == Glyphs.ASCII;
    return switch (verdict) {
      case HOLDS -> ascii ? "+" : "✓";
      case VIOLATED -> ascii ? "!" : "✗";
      case UNKNOWN -> "?";
      case UNTESTED -> ascii ? "-" : "·";
    };
  }

  private void proofs() {
    boolean begun = false;
    List<String> weakest = Order.weakest(report.verdicts());
    for (Judgement judgement : judgements()) {
      // That a stronger guarantee fails, too, needs no proof of its own.
      if (!look.verbose() && Order.rungs().contains(judgement.guarantee())
          && !weakest.contains(judgement.guarantee())) {
        continue;
      }
      int told = 0;
      // To say that there is one more takes as much room as to tell it.
      long most = judgement.violations() == PROOFS + 1 ? PROOFS + 1 : PROOFS;
      for (Violation violation : report.violations()) {
        boolean isWanted = look.verbose() || told < most && !isToldAlready(violation);
        if (violation.guarantee().equals(judgement.guarantee()) && isWanted) {
          if (!begun) {
            begun = true;
            lines.blank();
            lines.line(Tone.HEADING, "why");
          }
          told++;
          proof(violation);
        }
      }
      if (told > 0 && judgement.violations() > told) {
        long more = judgement.violations() - told;
        lines.paragraph(
            "    ", "... and " + more + " more" + (look.verbose() ? "." : "; --verbose tells them."));
      }
    }
  }

  private List<Judgement> judgements() {
    return Stream.concat(report.verdicts().stream(), report.invariants().stream()).toList();
  }

  /** A user's violation is nearly always a session's, too: what was told once is not told again. */
  private boolean isToldAlready(Violation violation) {
    return violation.guarantee().endsWith("/user")
        && report.violations().stream()
            .anyMatch(
                other ->
                    other.observation() == violation.observation()
                        && violation.guarantee().equals(other.guarantee() + "/user"));
  }

  /** Its time stands there as in the diagram, so that it is found there. */
  private void proof(Violation violation) {
    String who = violation.session().map(session -> ", " + session.name()).orElse("");
    lines.line(
        Tone.VIOLATION,
        "  " + sign(Verdict.VIOLATED) + " " + Lines.plain(violation.guarantee() + who)
            + ", at " + Times.at(violation.time()));
    lines.paragraph("    ", Lines.plain(violation.proof()));
  }

  /** In full, for beside an arrow there is seldom room. */
  private void unsuccessful() {
    List<Unsuccessful> all =
        report.trace().map(trace -> Unsuccessful.of(trace, UNSUCCESSFUL + 1)).orElse(List.of());
    if (all.isEmpty()) {
      return;
    }
    lines.blank();
    lines.line(Tone.HEADING, "what had no success");
    for (Unsuccessful one : all.subList(0, Math.min(UNSUCCESSFUL, all.size()))) {
      lines.line(Tone.COPY, "  " + (look.glyphs() == Glyphs.ASCII ? "x" : "✕") + " " + Lines.plain(
          one.completed().operation().session() + ", " + one.completed().operation().action().text()
              + ", at " + Times.at(one.completed().time())));
      lines.paragraph("    ", Lines.plain(one.text()));
    }
    long more = report.costs().failed() + report.costs().unknown() - UNSUCCESSFUL;
    if (more > 0) {
      lines.paragraph("    ", "... and " + more + " more.");
    }
  }

  private void ends() {
    boolean isNothingToSay =
        report.ends().isEmpty() && report.end().openFaults().isEmpty() && report.diverged().isEmpty();
    if (report.ends().size() > 24 || isNothingToSay) {
      return;
    }
    lines.blank();
    lines.line(Tone.HEADING, "in the end");
    for (Map.Entry<String, Value> end : report.ends().entrySet()) {
      lines.paragraph(
          "  ", Lines.plain(end.getKey() + " = " + end.getValue() + change(end.getKey(), end.getValue())));
    }
    for (String fault : report.end().openFaults()) {
      lines.paragraph("  ", Lines.plain("At the end " + fault + "."));
    }
    if (!report.diverged().isEmpty()) {
      lines.paragraph("  ",
          "These replicas hold something else: " + String.join(", ", report.diverged()) + ".");
    }
  }

  private String change(String key, Value after) {
    Value before = report.scenario().data().getOrDefault(key, Value.ABSENT);
    if (before.equals(after)) {
      return " (as before)";
    }
    if (before instanceof Value.Amount was && after instanceof Value.Amount is) {
      long change = is.amount() - was.amount();
      return " (was " + was + ": " + (change > 0 ? "+" : "") + change + ")";
    }
    return before.isPresent() ? " (was " + before + ")" : "";
  }

  private void costs() {
    Costs costs = report.costs();
    lines.blank();
    lines.line(Tone.HEADING, "what it cost");
    if (costs.operations() == 0) {
      lines.pair("  messages", Long.toString(costs.messages()));
      return;
    }
    if (costs.isLed()) {
      lines.pair(
          "  reads at the leader",
          costs.readsAtLeader() + " of " + costs.reads() + percent(costs.leaderShare(), costs.reads()));
    }
    lines.pair("  stale reads",
        costs.staleReads() + " of " + costs.reads() + percent(costs.staleShare(), costs.reads())
        + (costs.staleReads() == 0 ? ""
            : ", at most " + costs.stalestVersions()
                + (costs.stalestVersions() == 1 ? " version" : " versions")
                + " and " + Times.span(costs.stalest()) + " behind"));
    if (costs.reads() > 0) {
      lines.pair("  read latency", quantiles(costs.readP50(), costs.readP99()));
    }
    if (costs.writes() > 0) {
      lines.pair("  write latency", quantiles(costs.writeP50(), costs.writeP99()));
    }
    lines.pair("  messages", costs.messages() + " for " + costs.operations()
        + (costs.operations() == 1 ? " operation" : " operations")
        + ", " + tenths(costs.messagesPerOperation()) + " each");
    long planned = report.scenario().workload().map(one -> one.sessions() * one.operations()).orElse(0L);
    if (report.scenario().sessions().isEmpty() && costs.operations() < planned) {
      lines.pair("  not begun", (planned - costs.operations()) + " of " + planned
          + " operations: the run was over");
    }
    if (costs.failed() + costs.unknown() > 0) {
      lines.pair("  without success", costs.failed() + " failed, " + costs.unknown() + " unknown");
    }
  }

  private void measured() {
    if (report.measured().isEmpty()) {
      return;
    }
    lines.blank();
    lines.line(Tone.HEADING, "what was measured");
    int widest = report.measured().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    for (Measured one : report.measured()) {
      lines.pair("  " + one.name() + " ".repeat(widest - one.name().length() + 1), MeasuredText.of(one));
    }
    for (Curve curve : report.curves()) {
      lines.line(Tone.COPY, "  " + curve.name());
      List<String> drawn = CurveText.of(curve, look.width() - 4, look.glyphs());
      lines.line(Tone.COPY, "    " + drawn.get(0));
      lines.paragraph("    ", drawn.get(1));
    }
  }

  private static String quantiles(long p50, long p99) {
    return "p50 " + Times.span(p50) + ", p99 " + Times.span(p99);
  }

  private static String percent(double share, long of) {
    return of == 0 ? "" : " (" + Math.round(100 * share) + " %)";
  }

  /** With one decimal; a formatter would cost a tenth of the time of a short run. */
  private static String tenths(double number) {
    long tenths = Math.round(10 * number);
    return tenths / 10 + "." + tenths % 10;
  }

  private void expectations(Again again) {
    List<Expectation> all = report.expectations();
    if (!all.isEmpty()) {
      expectations(all, again.isChanged());
    }
  }

  private void expectations(List<Expectation> all, boolean isChanged) {
    List<Expectation> missed = all.stream().filter(one -> !one.met()).toList();
    lines.blank();
    lines.line(
        missed.isEmpty() ? Tone.HEADING : Tone.VIOLATION,
        (missed.isEmpty() ? met(all.size()) : notMet(missed.size(), all.size()))
            + (missed.isEmpty() || !isChanged ? ""
                : "; " + (all.size() == 1 ? "it was" : "they were") + " written for another run"));
    for (Expectation one : missed) {
      lines.paragraph(
          "  ", Lines.plain(one.what() + ": expected " + one.expected() + ", found " + one.found()));
    }
  }

  private static String met(int all) {
    return all == 1
        ? "the one expectation of the file is met"
        : "all " + all + " expectations of the file are met";
  }

  private static String notMet(int missed, int all) {
    return all == 1
        ? "the one expectation of the file is not met"
        : missed + " of " + all + " expectations of the file " + (missed == 1 ? "is" : "are") + " not met";
  }

  private void repair(Again again) {
    if (report.scenario().repairedBy().isEmpty() || !again.isRepairable() || !isBrokenAsExpected()) {
      return;
    }
    lines.blank();
    StringBuilder sets = new StringBuilder(again.replay());
    report.scenario()
        .repairedBy()
        .forEach((path, value) -> sets.append(" --set ").append(ShellWord.of(path + "=" + value.text())));
    lines.command("repaired by", sets.toString());
  }

  /** What the author's remedy is for: a violation that the file expects, or any where it says of none. */
  private boolean isBrokenAsExpected() {
    Expect expect = report.scenario().expect();
    List<String> expected = Stream.of(expect.verdicts(), expect.invariants())
        .flatMap(of -> of.entrySet().stream()).filter(one -> one.getValue() == Expect.Expected.VIOLATED)
        .map(Map.Entry::getKey).toList();
    return report.violations().stream()
        .anyMatch(one -> expected.isEmpty() || expected.contains(one.guarantee()));
  }
}
