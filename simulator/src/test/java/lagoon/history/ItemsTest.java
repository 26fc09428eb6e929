package lagoon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists and sets, and what is done to them. */
class ItemsTest {

  private final Key key = new Key(0, "x");
  private Value held = Value.ABSENT;

  @Test
  void aListKeepsItsOrderAndEveryValue() {
    apply(new Action.Append(key, new Value.Amount(2)));
    apply(new Action.Append(key, new Value.Amount(1)));
    apply(new Action.Append(key, new Value.Amount(2)));
    assertThat(held).hasToString("[2, 1, 2]");
  }

  @Test
  void aSetKeepsEachValueOnceInOrder() {
    apply(new Action.Include(key, new Value.Text("a")));
    apply(new Action.Include(key, new Value.Amount(10)));
    apply(new Action.Include(key, new Value.Amount(9)));
    apply(new Action.Include(key, new Value.Amount(10)));
    assertThat(held).hasToString("[9, 10, a]")
        .isEqualTo(Value.Items.set(List.of(
            new Value.Text("a"), new Value.Amount(10), new Value.Amount(9), new Value.Amount(9))));
    apply(new Action.Remove(key, new Value.Amount(10)));
    apply(new Action.Remove(key, new Value.Amount(11)));
    assertThat(held).hasToString("[9, a]");
  }

  @Test
  void aListIsNoNumberAndANumberNoList() {
    apply(new Action.Append(key, new Value.Amount(1)));
    assertThat(effect(new Action.Add(key, 1)))
        .isEqualTo(new Effect.Refused("x holds the list [1], not a number"));
    held = new Value.Amount(1);
    assertThat(effect(new Action.Append(key, held))).isEqualTo(new Effect.Refused("x holds 1, not a list"));
  }

  @Test
  void actionsSayWhatTheyDo() {
    assertThat(new Action.Append(key, new Value.Amount(1)).text()).isEqualTo("append 1 to x");
    assertThat(new Action.Include(key, new Value.Amount(1)).text()).isEqualTo("include 1 in x");
    assertThat(new Action.Remove(key, new Value.Amount(1)).text()).isEqualTo("remove 1 from x");
  }

  private void apply(Action action) {
    held = ((Effect.Changed) effect(action)).puts().get(0).value();
  }

  private Effect effect(Action action) {
    return action.evaluate(any -> held);
  }
}
