package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.history.Operation;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class LostAcknowledgedWriteTest {

  private static final String NAME = "lost-acknowledged-write";

  private final Tale tale = new Tale("primary", "replica-1");

  @Test
  void aWriteThatOnlyTheCrashedPrimaryHadIsLost() {
    Version old = tale.starts("x", 0);
    Operation write = tale.at(0).write("alice", "x", 1);
    tale.apply(write, "primary").at(10).ok(write);
    tale.at(20).crash("primary").at(30).restart("primary", old).at(5000);
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 1, 1, 1, ""));
    Violation violation = tale.violations(NAME).get(0);
    assertThat(violation.session()).contains(tale.session("alice"));
    assertThat(violation.witnesses()).containsExactly(write);
    assertThat(violation.proof()).isEqualTo(
        "Let W be alice's write of x = 1 (v2), acknowledged at 10 ms. The run came to rest at 5 "
            + "s, with no fault in the way. But of x, primary has 0 (v1) and replica-1 has 0 (v1): "
            + "none of that is W or came after it, so W is lost, though its session was "
            + "told that it was done.");
  }

  @Test
  void everyWriteThatIsLostIsCounted() {
    tale.starts("x", 0);
    for (int i = 1; i <= 5; i++) {
      tale.writes("alice", "x", i, "primary");
    }
    tale.crash("primary").restart("primary");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.VIOLATED, 5, 5, 5, ""));
  }

  @Test
  void aWriteThatWasOverwrittenBySomebodyWhoHadSeenItIsNotLost() {
    tale.writes("alice", "x", 1, "primary");
    tale.writes("bob", "x", 2, "primary");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(NAME, Verdict.HOLDS, 2, 2, 0, ""));
  }

  @Test
  void aWriteThatALaterTimestampOverwroteUnseenIsLost() {
    tale.writes("alice", "x", 1, "primary");
    Operation rival = tale.write("bob", "x", 2);
    tale.makeBlindly(rival);
    tale.apply(rival, "replica-1").ok(rival).apply(rival, "primary");
    assertThat(tale.violations(NAME)).singleElement()
        .satisfies(v -> assertThat(v.session()).contains(tale.session("alice")));
  }

  @Test
  void aReplicaThatIsStillDownMayYetBringItBack() {
    tale.writes("alice", "x", 1, "primary");
    tale.crash("primary");
    End down = new End(0, true, List.of("primary is down"), Optional.empty());
    assertThat(Tale.of(tale.judged(down), NAME).verdict()).isEqualTo(Verdict.UNTESTED);
    End moving = new End(0, false, List.of(), Optional.empty());
    assertThat(Tale.of(tale.judged(moving), NAME).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void whereEveryReplicaHadItAndNoneCrashedNothingIsTested() {
    tale.writes("alice", "x", 1, "primary", "replica-1");
    assertThat(tale.judgement(NAME)).isEqualTo(new Judgement(
        NAME, Verdict.UNTESTED, 1, 0, 0,
        "Every replica had each write when it was acknowledged, and none crashed afterwards."));
    tale.crash("primary");
    assertThat(tale.judgement(NAME).verdict()).isEqualTo(Verdict.HOLDS);
  }
}
