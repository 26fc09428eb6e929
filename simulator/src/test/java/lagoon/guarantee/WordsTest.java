package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Operation;
import lagoon.history.Value;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Tale tale = new Tale("primary");

  @Test
  void aTimeIsToldInTheUnitThatSuitsItAndCutOffAsPicturesDo() {
    assertThat(List.of(0L, 999L, 1_500L, 110_000_000L, 1_203_999_600L, 90_000_000_000L, 150_000_000_000L))
        .extracting(Words::time)
        .containsExactly("0 ms", "999 ns", "1.5 \u00b5s", "110 ms", "1.203 s", "90 s", "2.5 min");
  }

  @Test
  void everyKindOfWriteHasItsNoun() {
    assertThat(List.of(
            write(new Action.Write(tale.key("x"), new Value.Text("a"))),
            write(new Action.Add(tale.key("n"), 5)),
            write(new Action.Delete(tale.key("x"))),
            write(new Action.Transfer(tale.key("n"), tale.key("m"), 2)),
            write(new Action.CompareAndSet(tale.key("m"), new Value.Amount(2), new Value.Amount(7)))))
        .containsExactly(
            "alice's write of x = a (v1)",
            "alice's addition of 5 to n (n = 5, v1)",
            "alice's deletion of x (v2)",
            "alice's transfer of 2 from n to m (n = 3, v2)",
            "alice's change of m from 2 to 7 (m = 7, v2)");
  }

  private String write(Action action) {
    Operation operation = tale.invoke("alice", action, Optional.empty());
    tale.apply(operation, "primary");
    return Words.write(operation, tale.make(operation, "primary").get(0));
  }
}
