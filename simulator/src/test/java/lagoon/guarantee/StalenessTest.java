package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lagoon.history.History;
import lagoon.history.Operation;
import org.junit.jupiter.api.Test;

class StalenessTest {

  private final Tale tale = new Tale("primary", "replica-1", "replica-2");

  @Test
  void aReadMissesWhatWasAcknowledgedBeforeItWasInvoked() {
    tale.starts("x", 0);
    tale.at(10).writes("alice", "x", 1, "primary");
    tale.at(20).writes("alice", "x", 2, "primary");
    Operation pending = tale.at(25).write("alice", "x", 3);
    tale.apply(pending, "primary");
    Operation read = tale.at(30).read("bob", "x");
    tale.at(35).ok(pending).serve(read, "replica-1").at(40).ok(read);
    tale.at(50).reads("bob", "primary", "x");
    assertThat(staleness()).containsExactly(
        List.of(4L, 2L, 20_000_000L), List.of(5L, 0L, 0L));
  }

  @Test
  void aConcurrentVersionIsNotMissed() {
    tale.writes("alice", "x", 1, "primary");
    Operation rival = tale.write("bob", "x", 2);
    tale.makeBlindly(rival);
    tale.apply(rival, "replica-1").ok(rival);
    tale.reads("carol", "replica-1", "x");
    assertThat(staleness()).containsExactly(List.of(3L, 0L, 0L));
  }

  @Test
  void theStalestKeyOfAReadCounts() {
    tale.starts("x", 0);
    tale.starts("y", 0);
    tale.at(10).writes("alice", "y", 1, "primary");
    tale.at(20).writes("alice", "x", 1, "primary");
    tale.at(30).writes("alice", "x", 2, "primary");
    tale.at(40).reads("bob", "replica-1", "x", "y");
    assertThat(staleness()).containsExactly(List.of(4L, 2L, 30_000_000L));
  }

  /**
   * A leader, followers that apply in its order, and acknowledgements and reads that overlap in every way.
   */
  @Test
  void whatIsForgottenOfAnOrderlyStoreIsNeverMissed() {
    int stale = 0;
    int forgotten = 0;
    for (int seed = 0; seed < 300; seed++) {
      Tale orderly = orderly(new Random(seed));
      List<List<Long>> expected = new Definitions(orderly.history(), End.quiet(0)).staleness();
      Facts facts = new Facts(orderly.history().cast(), true, new Capacity(4, 1000, 4, 1));
      assertThat(staleness(orderly.history(), facts)).as("seed " + seed).isEqualTo(expected);
      AcknowledgedVersions versions = facts.acknowledged.of(0);
      forgotten += versions != null && 2 * versions.size() < versions.count() ? 1 : 0;
      stale += expected.stream().filter(one -> one.get(1) > 1).count();
    }
    assertThat(stale).isGreaterThan(100);
    assertThat(forgotten).isGreaterThan(50);
  }

  private static Tale orderly(Random random) {
    Tale tale = new Tale("primary", "replica-1", "replica-2");
    tale.starts("x", 0);
    List<Operation> log = new ArrayList<>();
    List<Operation> unacknowledged = new ArrayList<>();
    List<Operation> reads = new ArrayList<>();
    List<Operation> served = new ArrayList<>();
    int[] applied = new int[3];
    for (int step = 0; step < 150; step++) {
      tale.at(step);
      int what = random.nextInt(10);
      if (what < 3) {
        Operation write = tale.write("alice", "x", step);
        tale.apply(write, "primary");
        log.add(write);
        unacknowledged.add(write);
      } else if (what == 3) {
        for (int i = random.nextInt(7); i > 0 && !unacknowledged.isEmpty(); i--) {
          tale.ok(unacknowledged.remove(Math.min(unacknowledged.size() - 1, random.nextInt(3))));
        }
      } else if (what < 6) {
        int follower = 1 + random.nextInt(2);
        for (int i = random.nextInt(5); i > 0 && applied[follower] < log.size(); i--) {
          tale.apply(log.get(applied[follower]++), "replica-" + follower);
        }
      } else if (what == 6) {
        reads.add(tale.read("bob", "x"));
      } else if (what < 9 && !reads.isEmpty()) {
        Operation read = reads.remove(random.nextInt(Math.min(2, reads.size())));
        int replica = random.nextInt(3);
        tale.serve(read, replica == 0 ? "primary" : "replica-" + replica);
        served.add(read);
      } else if (!served.isEmpty()) {
        tale.ok(served.remove(random.nextInt(Math.min(2, served.size()))));
      }
    }
    return tale;
  }

  private List<List<Long>> staleness() {
    return staleness(tale.history(), new Facts(tale.history().cast(), true, Capacity.DEFAULT));
  }

  private static List<List<Long>> staleness(History history, Facts facts) {
    List<List<Long>> staleness = new ArrayList<>();
    Judge judge = new Judge(facts, List.of(), violation -> {});
    judge.measure((read, versions, behind) -> staleness.add(List.of(read.id(), versions, behind)));
    history.observations().forEach(judge::observe);
    return staleness;
  }
}
