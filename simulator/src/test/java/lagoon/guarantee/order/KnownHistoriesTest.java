package lagoon.guarantee.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.guarantee.Verdict;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;
import org.junit.jupiter.api.Test;

/** Small histories whose answers are known, and what is said of them. */
class KnownHistoriesTest {

  private static final Budget AMPLE = new Budget(100_000, 1L << 24);

  private final Key x = new Key(0, "x");
  private final Key y = new Key(1, "y");
  private final List<Recorded> operations = new ArrayList<>();
  private final Map<Key, Value> initial = Map.of(x, amount(0), y, amount(0));

  @Test
  void aReadThatMissesAWriteThatWasOverIsNotLinearizable() {
    ok(0, write(x, 1), 1, 2);
    read(1, x, 3, 4, amount(0));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(sequential().verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(linearizable().impasse().orElseThrow().proof())
        .isEqualTo("At first x holds 0. This operation can come first: alice's write of x = 1. After it x "
            + "holds 1. But bob's read of x that returned 0, which began after alice's write of x = 1 was "
            + "over, cannot come next. No order of the operations goes further.");
  }

  @Test
  void intervalsAreClosed() {
    ok(0, write(x, 1), 1, 3);
    read(1, x, 3, 4, amount(0));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(linearizable().contested()).isEqualTo(2);
  }

  @Test
  void aProcessSeesItsOwnWrite() {
    ok(0, write(x, 1), 1, 2);
    read(0, x, 3, 4, amount(0));
    assertThat(sequential().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void twoReadersMayNotSeeTwoWritesInDifferentOrders() {
    ok(0, write(x, 1), 1, 9);
    ok(1, write(x, 2), 1, 9);
    read(2, x, 1, 2, amount(1));
    read(2, x, 3, 4, amount(2));
    read(3, x, 1, 2, amount(2));
    assertThat(sequential().verdict()).isEqualTo(Verdict.HOLDS);
    read(3, x, 3, 4, amount(1));
    assertThat(sequential().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void eachKeyForItselfMayBeSequentialWhereBothTogetherAreNot() {
    ok(0, write(x, 1), 1, 2);
    read(0, y, 3, 4, amount(0));
    ok(1, write(y, 1), 1, 2);
    read(1, x, 3, 4, amount(0));
    assertThat(sequential().verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(linearizable().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void anUnknownWriteMayTakeEffectLate() {
    add(0, write(x, 1), 1, Recorded.NEVER, Outcome.UNKNOWN);
    read(1, x, 2, 3, amount(0));
    read(1, x, 4, 5, amount(1));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.HOLDS);
    read(1, x, 6, 7, amount(0));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aFailedWriteNeverTakesEffect() {
    add(0, write(x, 1), 1, 2, Outcome.FAILED);
    read(1, x, 3, 4, amount(1));
    Answer answer = linearizable();
    assertThat(answer.verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(answer.checked()).isEqualTo(1);
    assertThat(answer.impasse().orElseThrow().proof())
        .isEqualTo("At first x holds 0. No operation can come before the following. But bob's read of x that "
            + "returned 1 cannot come next. No order of the operations goes further.");
  }

  @Test
  void onlyOneOfTwoThatCompareAndSetFromTheSameValueSucceeds() {
    ok(0, new Action.CompareAndSet(x, amount(0), amount(1)), 1, 5);
    ok(1, new Action.CompareAndSet(x, amount(0), amount(2)), 1, 5);
    assertThat(linearizable().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aTransferIsSeenWholeOrNotAtAll() {
    ok(0, new Action.Transfer(x, y, 5), 1, 9);
    add(new Recorded(2, 1, new Action.Read(List.of(x, y)), 2, 3, Outcome.OK, List.of(amount(-5), amount(5))));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.HOLDS);
    add(new Recorded(3, 2, new Action.Read(List.of(x, y)), 4, 5, Outcome.OK, List.of(amount(-5), amount(0))));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void readsOfAListAgreeOnItsOrder() {
    Key list = new Key(2, "list");
    ok(0, new Action.Append(list, amount(1)), 1, 9);
    ok(1, new Action.Append(list, amount(2)), 1, 9);
    read(2, list, 2, 3, new Value.Items(List.of(amount(2))));
    read(2, list, 4, 5, new Value.Items(List.of(amount(2), amount(1))));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.HOLDS);
    read(3, list, 6, 7, new Value.Items(List.of(amount(1), amount(2))));
    assertThat(linearizable().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void aBudgetThatIsSpentGivesUnknown() {
    Key set = new Key(2, "set");
    for (int i = 0; i < 12; i++) {
      ok(i, new Action.Include(set, amount(i)), 1, 100);
    }
    read(12, set, 1, 100, Value.Items.set(List.of(amount(99))));
    budgetsAreSpent();
  }

  @Test
  void aBudgetIsSpentOnSumsToo() {
    for (int i = 0; i < 24; i++) {
      ok(i, new Action.Add(x, 2L << i % 12), 1, 100 + i);
      read(24 + i, x, 1, 50, amount(1 + 2L * i));
    }
    assertThat(Linearizable.check(operations, initial, new Budget(1_000, 1L << 24)).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  private void budgetsAreSpent() {
    assertThat(linearizable().verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(check(new Budget(100, 1L << 24))).isEqualTo(
        "No order was found before the search ended: the budget of steps is spent.");
    assertThat(check(new Budget(1_000_000, 20_000))).isEqualTo(
        "No order was found before the search ended: the budget of 20000 bytes is spent.");
    assertThat(check(new Budget(1_000_000, 1L << 24, () -> true))).isEqualTo(
        "No order was found before the search ended: it was told to stop.");
  }

  private String check(Budget budget) {
    Answer answer = Linearizable.check(operations, initial, budget);
    assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(answer.steps()).isLessThanOrEqualTo(budget.steps());
    return answer.reason();
  }

  private Answer linearizable() {
    return Linearizable.check(recording(), AMPLE);
  }

  private Answer sequential() {
    return Sequential.check(recording(), AMPLE);
  }

  private Recording recording() {
    return new Recording(operations, initial, List.of("alice", "bob"), Optional.empty());
  }

  private static Value amount(long amount) {
    return new Value.Amount(amount);
  }

  private static Action write(Key key, long value) {
    return new Action.Write(key, amount(value));
  }

  private void ok(int process, Action action, long invoked, long completed) {
    add(process, action, invoked, completed, Outcome.OK);
  }

  private void read(int process, Key key, long invoked, long completed, Value returned) {
    add(new Recorded(operations.size() + 1, process, new Action.Read(List.of(key)), invoked, completed,
        Outcome.OK, List.of(returned)));
  }

  private void add(int process, Action action, long invoked, long completed, Outcome outcome) {
    add(new Recorded(operations.size() + 1, process, action, invoked, completed, outcome, List.of()));
  }

  private void add(Recorded operation) {
    operations.add(operation);
  }
}
