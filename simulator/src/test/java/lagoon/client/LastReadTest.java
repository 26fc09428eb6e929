package lagoon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Value;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class LastReadTest {

  private static final Key X = new Key(0, "x");
  private static final Key Y = new Key(1, "y");
  private static final Key Z = new Key(2, "z");

  private static Version version(Key key, String text) {
    return Version.initial(key, new Value.Text(text));
  }

  @Test
  void ofEachKeyThatItReadItSaysWhatThatHeldAndOfOthersNothing() {
    LastRead read = new LastRead(List.of(Y, X, Z), List.of(version(Y, "of y"), version(X, "of x")));
    assertThat(read.value(X, Merge.NONE)).contains(new Value.Text("of x"));
    assertThat(read.value(Y, Merge.NONE)).contains(new Value.Text("of y"));
    assertThat(read.value(Z, Merge.NONE)).as("read, and nothing was there").contains(Value.ABSENT);
    assertThat(read.value(new Key(3, "other"), Merge.NONE)).as("not read").isEmpty();
  }

  @Test
  void siblingsOfAKeyAreWhatTheSessionMakesOfThem() {
    LastRead read =
        new LastRead(List.of(X, Y), List.of(version(X, "book"), version(Y, "cup"), version(X, "pen")));
    assertThat(read.value(X, Merge.UNION)).contains(new Value.Text("book, pen"));
    assertThat(read.value(X, Merge.NONE)).contains(new Value.Text("book"));
  }
}
