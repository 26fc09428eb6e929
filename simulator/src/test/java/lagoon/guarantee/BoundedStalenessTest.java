package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import lagoon.history.History;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class BoundedStalenessTest {

  private final Tale tale = new Tale("primary", "replica-1");

  private void twoWritesAndAStaleRead() {
    tale.starts("x", 0);
    tale.at(10).writes("alice", "x", 1, "primary");
    tale.at(20).writes("alice", "x", 2, "primary");
    tale.at(30).reads("bob", "replica-1", "x");
  }

  @Test
  void aReadMissesNoMoreVersionsThanItsBound() {
    twoWritesAndAStaleRead();
    assertThat(judgement(new StalenessBound.Versions(2)).verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(judgement(new StalenessBound.Versions(1)).verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(judged(new StalenessBound.Versions(1)).violations()).extracting(Violation::proof).contains(
        "Let W be alice's write of x = 1 (v2), acknowledged at 10 ms. Then R, invoked at 30 ms, read x"
            + " at replica-1"
            + " and returned 0 (v1). It missed 2 versions that had been acknowledged before, W the"
            + " first of them,"
            + " and may miss no more than 1.");
  }

  @Test
  void aReadIsBehindByNoMoreTimeThanItsBound() {
    twoWritesAndAStaleRead();
    assertThat(judgement(new StalenessBound.Behind(20_000_000)).verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(judgement(new StalenessBound.Behind(19_999_999)).verdict()).isEqualTo(Verdict.VIOLATED);
    List<Violation> violations = judged(new StalenessBound.Behind(5_000_000)).violations();
    assertThat(violations).extracting(Violation::proof).contains(
        "Let W be alice's write of x = 1 (v2), acknowledged at 10 ms. Then R, invoked at 30 ms, read x"
            + " at replica-1"
            + " and returned 0 (v1). W had been acknowledged 20 ms before, and R may miss what was"
            + " acknowledged in"
            + " the last 5 ms and nothing else.");
  }

  @Test
  void aFreshReadIsContestedWhereAnotherReplicaWouldHaveBrokenTheBound() {
    tale.starts("x", 0);
    tale.at(10).writes("alice", "x", 1, "primary");
    tale.at(30).reads("bob", "primary", "x");
    assertThat(judgement(new StalenessBound.Versions(0)).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(judgement(new StalenessBound.Behind(19_000_000)).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(judgement(new StalenessBound.Behind(21_000_000)).verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(judgement(new StalenessBound.Behind(21_000_000)).checked()).isEqualTo(1);
  }

  /** Whatever the history: as many violations as reads whose staleness, by its definition, is more. */
  @Property(tries = 1500, seed = "4410", edgeCases = EdgeCasesMode.NONE)
  void asManyViolationsAsReadsThatAreTooStale(@ForAll("steps") List<Long> steps, @ForAll boolean tame) {
    AnyHistory any = new AnyHistory(steps, tame);
    History history = any.history();
    List<List<Long>> staleness = new Definitions(history, End.quiet(0)).staleness();
    Judge judge = new Judge(history.cast(), List.of(), violation -> {});
    List<StalenessBound> bounds = List.of(
        new StalenessBound.Versions(0), new StalenessBound.Versions(1), new StalenessBound.Behind(0),
        new StalenessBound.Behind(10_000_000));
    bounds.forEach(judge::bound);
    history.observations().forEach(judge::observe);
    judge.finish(End.quiet(0));
    LongStream found = bounds.stream().mapToLong(bound -> Tale.of(judge, bound.name()).violations());
    assertThat(found).containsExactly(
        count(staleness, 1, 0), count(staleness, 1, 1), count(staleness, 2, 0),
        count(staleness, 2, 10_000_000));
    Statistics.label("too stale").collect(count(staleness, 1, 1) > 0)
        .coverage(check -> check.check(true).count(n -> n > 100));
  }

  private static long count(List<List<Long>> staleness, int which, long bound) {
    return staleness.stream().filter(one -> one.get(which) > bound).count();
  }

  @Provide
  Arbitrary<List<Long>> steps() {
    return Arbitraries.longs().between(0, 1L << 60).withDistribution(RandomDistribution.uniform())
        .list().ofMaxSize(70).withSizeDistribution(RandomDistribution.uniform());
  }

  private Judgement judgement(StalenessBound bound) {
    return Tale.of(judged(bound), bound.name());
  }

  private Judge judged(StalenessBound bound) {
    Judge judge = new Judge(tale.history().cast(), List.of(), violation -> {});
    judge.bound(bound);
    tale.observations().forEach(judge::observe);
    judge.finish(End.quiet(0));
    return judge;
  }
}
