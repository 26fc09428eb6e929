package lagoon.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lagoon.history.Value;
import org.junit.jupiter.api.Test;

/** What each type makes of two changes that were made at once. */
class ReplicatedTest {

  private static final Replicated.Event ALICE = new Replicated.Event("alice", 1, 100);
  private static final Replicated.Event BOB = new Replicated.Event("bob", 2, 200);

  private static Value text(String text) {
    return new Value.Text(text);
  }

  @Test
  void allAdditionsCount() {
    Counter five = Counter.of(new Value.Amount(5));
    assertThat(five.plus("alice", 1).merge(five.plus("bob", -2)).count()).isEqualTo(4);
    assertThatThrownBy(() -> five.become(text("many"), ALICE)).hasMessageContaining("many");
  }

  @Test
  void theLaterAssignmentWinsAndNeverOneThatTheWriterHadSeen() {
    Register page = Register.of(text("draft"));
    assertThat(page.become(text("a"), ALICE).merge(page.become(text("b"), BOB)).plain()).isEqualTo(text("b"));
    // Alice's clock is behind Bob's, but she has seen what he wrote.
    Register seen = page.become(text("b"), BOB);
    assertThat(seen.become(text("a"), ALICE).merge(seen).plain()).isEqualTo(text("a"));
  }

  @Test
  void anAdditionWinsAgainstARemovalThatHadNotSeenIt() {
    ObservedRemoveSet cart = ObservedRemoveSet.of(text("book"));
    Replicated.Event later = new Replicated.Event("alice", 3, 300);
    ObservedRemoveSet again = cart.become(text(""), ALICE).become(text("book"), later);
    assertThat(again.merge(cart.become(text(""), BOB))).hasToString("[book]");
    // What both had seen, and one has removed, is gone.
    assertThat(cart.become(text(""), ALICE).merge(cart.become(text("book, pen"), BOB)))
        .hasToString("[pen]");
  }

  @Test
  void whatBothTypedStaysAndWhatOneDeletedIsGone() {
    Sequence page = Sequence.of(text("The lagoon is deep."));
    Sequence alice = page.become(text("The blue lagoon is deep."), ALICE);
    Sequence bob = page.become(text("The lagoon is very deep"), BOB);
    assertThat(alice.merge(bob).plain()).isEqualTo(text("The blue lagoon is very deep"));
    assertThat(bob.merge(alice)).isEqualTo(alice.merge(bob));
  }

  @Test
  void whatTwoTypeAtOnePlaceIsNotInterleaved() {
    Sequence alice = Sequence.EMPTY.become(text("lagoon"), ALICE);
    Sequence bob = Sequence.EMPTY.become(text("SEA"), BOB);
    assertThat(alice.merge(bob).text()).isEqualTo("SEAlagoon");
  }
}
