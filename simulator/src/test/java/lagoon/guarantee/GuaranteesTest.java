package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lagoon.history.History;
import lagoon.history.Observation;
import lagoon.history.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;

/**
 * The judge, online and afterwards, against the definitions read as they stand, on histories in which
 * anything goes.
 */
class GuaranteesTest {

  private static final List<String> OF_WRITES = List.of("monotonic-writes", "writes-follow-reads");
  private static final Value TWO = new Value.Amount(2);

  @Property(tries = 1500, seed = "4711", edgeCases = EdgeCasesMode.NONE)
  void theJudgeAgreesWithTheDefinitions(
      @ForAll("steps") List<Long> steps, @ForAll boolean tame) {
    AnyHistory any = new AnyHistory(steps, tame);
    compare(any, any.history(), any.end(steps.size()));
  }

  @Property(tries = 500, seed = "4712", edgeCases = EdgeCasesMode.NONE)
  void soItDoesWhereNoApplicationIsKnown(@ForAll("steps") List<Long> steps) {
    AnyHistory any = new AnyHistory(steps, false);
    History whole = any.history();
    List<Observation> some = whole.observations().stream()
        .filter(o -> o instanceof Observation.Invoked || o instanceof Observation.Completed)
        .toList();
    Judge judge = Judge.of(new History(whole.cast(), some), invariants(any), any.end(0));
    for (String name : List.of("read-your-writes", "read-your-writes/user", "monotonic-reads")) {
      Judgement all = Tale.of(Judge.of(whole, List.of(), any.end(0)), name);
      Judgement less = Tale.of(judge, name);
      assertThat(less.checked()).isEqualTo(all.checked());
      assertThat(less.violations()).isEqualTo(all.violations());
      assertThat(less.contested()).isEqualTo(less.verdict() == Verdict.VIOLATED ? 1 : 0);
    }
    for (String name : List.of(
        "monotonic-writes", "writes-follow-reads", "convergence", "lost-acknowledged-write", "sum x, y")) {
      assertThat(Tale.of(judge, name).verdict()).isEqualTo(Verdict.UNTESTED);
    }
  }

  /**
   * Long numbers and long lists are as likely as short ones: most of what is interesting needs many
   * choices.
   */
  @Provide
  Arbitrary<List<Long>> steps() {
    return Arbitraries.longs().between(0, 1L << 60).withDistribution(RandomDistribution.uniform())
        .list().ofMaxSize(70).withSizeDistribution(RandomDistribution.uniform());
  }

  @Test
  void theGuaranteesAreReportedByTheirNamesAndInTheirOrder() {
    Judge judge = new Judge(new Tale("primary").history().cast(), List.of(), violation -> {});
    assertThat(judge.judgements().stream().map(Judgement::guarantee)).isEqualTo(Guarantees.names());
  }

  private static List<Invariant> invariants(AnyHistory any) {
    return List.of(
        new Invariant.Sum(any.keys()), new Invariant.Once("wish"), new Invariant.Final(any.x(), TWO));
  }

  @Property(tries = 1000, seed = "4713", edgeCases = EdgeCasesMode.NONE)
  void whatIsForgottenMakesAVerdictUnknownAndNeverWrong(
      @ForAll("steps") List<Long> steps, @ForAll boolean tame, @ForAll boolean tiny) {
    AnyHistory any = new AnyHistory(steps, tame);
    End end = any.end(steps.size());
    Definitions definitions = new Definitions(any.history(), end);
    Capacity capacity = tiny ? new Capacity(1, 1, 1, 1) : new Capacity(3, 5, 2, 2);
    Facts facts = new Facts(any.history().cast(), definitions.knowsCopies(), capacity);
    Judge judge = new Judge(facts, invariants(any), violation -> {});
    any.history().observations().forEach(judge::observe);
    judge.finish(end);
    for (Map.Entry<String, Definitions.Reading> reading : readings(any, definitions).entrySet()) {
      Verdict right = reading.getValue().verdict(end);
      Verdict said = Tale.of(judge, reading.getKey()).verdict();
      boolean isRight = said == right
          || said == Verdict.UNKNOWN
          || said == Verdict.UNTESTED && right != Verdict.VIOLATED;
      assertThat(isRight).as(reading.getKey() + " is " + right + ", and said " + said).isTrue();
    }
  }

  static void compare(AnyHistory any, History history, End end) {
    List<Violation> flagged = new ArrayList<>();
    List<List<Long>> staleness = new ArrayList<>();
    Judge online = new Judge(history.cast(), invariants(any), flagged::add);
    online.measure((read, versions, behind) -> staleness.add(List.of(read.id(), versions, behind)));
    for (Observation observation : history.observations()) {
      online.observe(observation);
      assertThat(flagged).allMatch(violation -> violation.observation() <= observation.id());
    }
    online.finish(end);
    Judge afterwards = Judge.of(history, invariants(any), end);
    Definitions definitions = new Definitions(history, end);
    if (definitions.knowsCopies()) {
      assertThat(afterwards.violations()).isEqualTo(online.violations());
      assertThat(afterwards.judgements()).isEqualTo(online.judgements());
    }
    Map<String, Definitions.Reading> readings = readings(any, definitions);
    assertThat(afterwards.judgements()).hasSize(readings.size());
    for (Judgement judgement : afterwards.judgements()) {
      Definitions.Reading reading = readings.get(judgement.guarantee());
      List<Violation> kept = Tale.of(afterwards.violations(), judgement.guarantee());
      assertThat(kept.stream().map(violation -> pair(judgement.guarantee(), violation)))
          .as(judgement.guarantee())
          .containsExactlyInAnyOrderElementsOf(reading.failures);
      assertThat(judgement.violations()).isEqualTo(reading.failures.size());
      // What failed could have failed, even where no replica is known to have been behind.
      long contested = Math.max(reading.contested, reading.failures.isEmpty() ? 0 : 1);
      assertThat(List.of(judgement.checked(), judgement.contested()))
          .as("checked and contested of " + judgement.guarantee())
          .isEqualTo(List.of(Math.max(reading.checked, contested), contested));
      assertThat(judgement.verdict()).as(judgement.guarantee()).isEqualTo(reading.verdict(end));
      assertThat(judgement.reason().isEmpty())
          .isEqualTo(judgement.verdict() == Verdict.HOLDS || judgement.verdict() == Verdict.VIOLATED);
    }
    for (Violation violation : afterwards.violations()) {
      if (OF_WRITES.contains(violation.guarantee())) {
        assertThat(violation.seenBy()).isEqualTo(definitions.seenBy(violation));
      }
    }
    assertThat(staleness).isEqualTo(definitions.staleness());
  }

  private static Map<String, Definitions.Reading> readings(AnyHistory any, Definitions definitions) {
    Map<String, Definitions.Reading> readings = new HashMap<>();
    readings.put("read-your-writes", definitions.readYourWrites());
    readings.put("read-your-writes/user", definitions.readYourWritesOfUser());
    readings.put("monotonic-reads", definitions.monotonicReads());
    readings.put("monotonic-writes", definitions.monotonicWrites());
    readings.put("writes-follow-reads", definitions.writesFollowReads());
    readings.put("convergence", definitions.convergence());
    readings.put("lost-acknowledged-write", definitions.lostAcknowledgedWrites());
    readings.put("sum x, y", definitions.sum(any.keys()));
    readings.put("once wish", definitions.once("wish"));
    readings.put("final x = 2", definitions.ends(any.x(), TWO));
    return readings;
  }

  private static boolean isReplacement(Violation violation) {
    return violation.proof().contains("put it over W2");
  }

  /** A violation as the definitions call it. */
  private static String pair(String guarantee, Violation violation) {
    return switch (guarantee) {
      case "read-your-writes", "read-your-writes/user", "monotonic-reads" ->
          violation.witnesses().get(1).id() + " " + violation.versions().get(0).key();
      case "monotonic-writes", "writes-follow-reads" ->
          violation.witnesses().get(1).id() + (isReplacement(violation) ? " replaced" : " early") + " at "
              + violation.replica().get() + " in " + violation.observation();
      case "convergence" -> violation.versions().get(0).key().name();
      case "lost-acknowledged-write" ->
          violation.witnesses().get(0).id() + " " + violation.versions().get(0).key();
      case "sum x, y" -> violation.replica().get()
          + (violation.proof().contains(" applied ") ? " in " + violation.observation() : " at the end");
      case "once wish" -> "once more";
      default -> violation.replica().get().name();
    };
  }

  /** What "never" is worth: histories of the kind above reach every verdict of every guarantee, often. */
  @Test
  void everyVerdictIsReachedSometimes() {
    Random random = new Random(12);
    Map<String, Integer> reached = new HashMap<>();
    for (int i = 0; i < 3000; i++) {
      List<Long> steps = new ArrayList<>();
      for (int step = random.nextInt(70); step >= 0; step--) {
        steps.add(random.nextLong() & (1L << 60) - 1);
      }
      AnyHistory any = new AnyHistory(steps, i % 2 == 0);
      Judge judge = Judge.of(any.history(), invariants(any), any.end(steps.size()));
      Facts few = new Facts(any.history().cast(), true, new Capacity(1, 1, 1, 1));
      Judge forgetful = new Judge(few, List.of(), violation -> {});
      any.history().observations().forEach(forgetful::observe);
      forgetful.finish(End.quiet(0));
      for (Judgement judgement : judge.judgements()) {
        reached.merge(judgement.guarantee() + " " + judgement.verdict(), 1, Integer::sum);
      }
      for (Judgement judgement : forgetful.judgements()) {
        reached.merge(judgement.guarantee() + " forgotten " + judgement.verdict(), 1, Integer::sum);
      }
      for (Violation violation : judge.violations()) {
        if (violation.seenBy().isPresent()) {
          reached.merge(violation.guarantee() + " seen", 1, Integer::sum);
        }
        if (isReplacement(violation)) {
          reached.merge(violation.guarantee() + " replaced", 1, Integer::sum);
        }
      }
    }
    for (String guarantee : List.of(
        "read-your-writes", "read-your-writes/user", "monotonic-reads", "monotonic-writes",
        "writes-follow-reads", "convergence", "lost-acknowledged-write", "sum x, y", "once wish",
        "final x = 2")) {
      for (Verdict verdict : Verdict.values()) {
        assertThat(reached).as(reached.toString()).containsKey(guarantee + " " + verdict);
      }
    }
    for (String guarantee : List.of(
        "read-your-writes", "monotonic-reads", "monotonic-writes", "writes-follow-reads",
        "lost-acknowledged-write")) {
      assertThat(reached).as(reached.toString()).containsKey(guarantee + " forgotten UNKNOWN");
    }
    for (String guarantee : OF_WRITES) {
      assertThat(reached.get(guarantee + " seen")).as(reached.toString()).isGreaterThan(20);
      assertThat(reached.get(guarantee + " replaced")).isGreaterThan(20);
    }

  }
}
