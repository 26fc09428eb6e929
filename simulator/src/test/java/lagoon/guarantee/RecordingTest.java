package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.guarantee.order.Answer;
import lagoon.guarantee.order.Budget;
import lagoon.guarantee.order.Linearizable;
import lagoon.guarantee.order.Recording;
import lagoon.guarantee.order.Sequential;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

/** What clients know of a run. */
class RecordingTest {

  private final Tale tale = new Tale("r0", "r1");

  @Test
  void aStaleReadOfAReplicaIsSequentialButNotLinearizable() {
    tale.starts("x", 0);
    tale.at(1).writes("alice", "x", 1, "r0");
    tale.at(2).reads("bob", "r1", "x");
    Recording recording = Recording.of(tale.history());
    Answer linearizable = Linearizable.check(recording, Budget.usual());
    assertThat(linearizable.verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(linearizable.impasse().orElseThrow().proof()).contains("bob's read of x that returned 0")
        .contains("after alice's write of x = 1 was over");
    assertThat(Sequential.check(recording, Budget.usual()).verdict()).isEqualTo(Verdict.UNTESTED);
  }

  @Test
  void aSessionIsAProcessAndWhatWasNeverWrittenIsAbsent() {
    tale.at(1).reads("alice", "r0", "x", "y");
    Operation open = tale.at(2).write("bob", "y", 1);
    tale.fails(tale.write("carol", "x", 1));
    List<Recorded> operations = Recording.of(tale.history()).operations();
    assertThat(operations).extracting(Recorded::process).containsExactly(0, 1, 2);
    assertThat(operations).extracting(Recorded::outcome)
        .containsExactly(Outcome.OK, Outcome.UNKNOWN, Outcome.FAILED);
    assertThat(operations.get(0).returned()).containsExactly(Value.ABSENT, Value.ABSENT);
    assertThat(operations.get(1).completed()).isEqualTo(Recorded.NEVER);
    assertThat(operations.get(1).invoked()).isEqualTo(open.invokedOrder());
  }

  @Test
  void siblingsHaveNoPlaceInAnOrder() {
    Version one = tale.makeBlindly(tale.write("alice", "x", 1));
    Version other = tale.makeBlindly(tale.write("bob", "x", 2));
    tale.ok(tale.read("carol", "x"), List.of(one, other));
    Answer answer = Linearizable.check(Recording.of(tale.history()), Budget.usual());
    assertThat(answer.verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(answer.reason()).isEqualTo("Not applicable: operation 3, carol's read of x, returned several "
        + "versions of it at once.");
  }
}
