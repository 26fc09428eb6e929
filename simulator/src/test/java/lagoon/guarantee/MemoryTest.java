package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lagoon.history.Observation;
import lagoon.history.Operation;
import org.junit.jupiter.api.Test;

/** What the judge remembers does not grow with the number of operations. */
class MemoryTest {

  private static final int KEYS = 5;
  private static final int LAG = 20;
  private static final int SETTLED = 100;

  private final Random random = new Random(8);
  private final Tale tale = new Tale("primary", "replica-1");
  private final List<Operation> log = new ArrayList<>();
  private int applied;

  /** A follower that is always twenty writes behind, and is cut off for a while in the middle. */
  @Test
  void whatIsRememberedIsBoundedByKeysSessionsAndLag() {
    for (int key = 0; key < KEYS; key++) {
      tale.starts("k" + key, 0);
    }
    List.of("alice", "bob", "carol").forEach(tale::session);
    Facts facts = new Facts(tale.history().cast(), true, new Capacity(SETTLED, 1 << 18, 8, 8));
    Judge judge = new Judge(facts, List.of(), violation -> {});
    judge.measure((read, versions, behind) -> {});
    int seen = 0;
    for (int step = 0; step < 30_000; step++) {
      boolean isCutOff = step > 10_000 && step < 14_000;
      step(isCutOff ? Integer.MAX_VALUE : LAG);
      List<Observation> all = tale.observations();
      for (; seen < all.size(); seen++) {
        judge.observe(all.get(seen));
      }
      int open = log.size() - applied;
      if (step > 20_000 || step < 10_000) {
        assertThat(facts.writes.size()).isLessThanOrEqualTo(SETTLED + open + 2 * KEYS + 1);
        for (int key = 0; key < KEYS; key++) {
          AcknowledgedVersions versions = facts.acknowledged.of(key);
          assertThat(versions == null ? 0 : versions.size()).isLessThan(2 * LAG + 60);
        }
      }
    }
    assertThat(log.size()).isGreaterThan(10_000);
    judge.finish(End.quiet(0));
    assertThat(Tale.of(judge, "monotonic-writes").verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(Tale.of(judge, "writes-follow-reads").verdict()).isEqualTo(Verdict.HOLDS);
  }

  private void step(int lag) {
    String session = List.of("alice", "bob", "carol").get(random.nextInt(3));
    String key = "k" + random.nextInt(KEYS);
    if (random.nextBoolean()) {
      log.add(tale.writes(session, key, log.size(), "primary"));
    } else {
      tale.reads(session, random.nextBoolean() ? "primary" : "replica-1", key);
    }
    while (log.size() - applied > lag) {
      tale.apply(log.get(applied++), "replica-1");
    }
  }
}
