package lagoon.scenarios.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTest {

  private final Node root = Document.of("file",
      "sessions:\n- name: alice\n  steps: [{read: x}]\n- name: bob\nset: {cluster.lag: 5ms}\n")
      .root().orElseThrow();

  @Test
  void anItemIsReachedByPositionOrByName() {
    assertThat(Path.of("sessions[0].steps[0].read").in(root).orElseThrow().text()).isEqualTo("x");
    assertThat(Path.of("sessions.alice.steps[0].read").in(root))
        .isEqualTo(Path.of("sessions[0].steps[0].read").in(root));
    assertThat(Path.of("sessions.bob").in(root)).isEqualTo(Path.of("sessions[1]").in(root));
    assertThat(Path.of("sessions.carol").in(root)).isEmpty();
    assertThat(Path.of("sessions[2]").in(root)).isEmpty();
  }

  @Test
  void aKeyWithAPointStandsInQuotes() {
    assertThat(Path.of("set.\"cluster.lag\"").in(root).orElseThrow().text()).isEqualTo("5ms");
    assertThat(Path.of("set").then("cluster.lag")).hasToString("set.\"cluster.lag\"");
  }

  @Test
  void whatIsNotThereStandsWhereItsSurroundingsDo() {
    assertThat(Path.of("sessions.bob.steps[3].read").markIn(root)).hasToString("file:4:3");
    assertThat(Path.of("duration").markIn(root)).hasToString("file:1:1");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "''|a path is missing; expected one such as cluster.lag or sessions.alice.steps[2]",
      "a..b|expected a key after a.",
      "a.|expected a key after a.",
      "a[x]|expected a whole number after [, such as [0] for the first item",
      "a[0|expected ] after a position in a list",
      "a[0]b|expected a point or [ between the steps of a path",
      "a[99999999]|expected a whole number after [, such as [0] for the first item",
      "a=b|a path cannot hold =; put the key in double quotes",
      "\"a|expected a closing quote"})
  void whatIsNoPathIsRefused(String text, String sentence) {
    assertThatThrownBy(() -> Path.of(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  @Test
  void anEndlessPathIsRefused() {
    assertThatThrownBy(() -> Path.of("a" + ".a".repeat(100_000))).hasMessage("a path has at most 64 steps");
  }

  @Property(tries = 1000, seed = "1")
  void aPathIsReadAsItIsPrinted(@ForAll @Size(min = 1, max = 6) List<String> keys,
      @ForAll @IntRange(max = 9) int index) {
    Path path = new Path(List.of());
    for (String key : keys) {
      path = path.then(key).then(index);
    }
    assertThat(segments(Path.of(path.toString()))).isEqualTo(segments(path));
  }

  private static List<String> segments(Path path) {
    List<String> names = new ArrayList<>();
    for (Path.Segment segment : path.segments()) {
      names.add(segment.toString());
    }
    return names;
  }
}
