package lagoon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.NodeName;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final NodeName A = new NodeName(0, "a");
  private static final NodeName B = new NodeName(1, "b");
  private static final NodeName STRANGER = new NodeName(2, "c");

  private static Backlog<String> ofTwo() {
    Backlog<String> backlog = new Backlog<>(List.of(A, B));
    backlog.add(1, "one");
    backlog.add(2, "two");
    return backlog;
  }

  @Test
  void whatAllOthersHaveIsForgottenAndWhatOneLacksIsNot() {
    Backlog<String> backlog = ofTwo();
    backlog.acknowledge(A, 2);
    assertThat(backlog.owes(A)).isFalse();
    assertThat(backlog.next(B, 10)).containsExactly("one", "two");
    backlog.acknowledge(B, 1);
    assertThat(backlog.next(B, 10)).containsExactly("two");
    assertThat(backlog.isEmpty()).isFalse();
    backlog.acknowledge(B, 2);
    assertThat(backlog.isEmpty()).isTrue();
  }

  @Test
  void anOldAcknowledgementTakesNothingBack() {
    Backlog<String> backlog = ofTwo();
    backlog.acknowledge(A, 2);
    backlog.acknowledge(A, 1);
    assertThat(backlog.acknowledged(A)).isEqualTo(2);
  }

  @Test
  void whomItDoesNotConcernIsNotWaitedFor() {
    Backlog<String> backlog = ofTwo();
    backlog.acknowledge(STRANGER, 1);
    assertThat(backlog.concerns(STRANGER)).isFalse();
    backlog.acknowledge(A, 2);
    backlog.acknowledge(B, 2);
    assertThat(backlog.isEmpty()).isTrue();
  }
}
