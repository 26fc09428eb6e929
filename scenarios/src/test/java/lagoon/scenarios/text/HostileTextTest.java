package lagoon.scenarios.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that try to cost more than they should. */
class HostileTextTest {

  private static final int MOST = 1 << 20;

  static Stream<Arguments> deep() {
    return Stream.of("[", "{", "- ", "? ", "[? ", "a: [", "{a: ", "[[],", "- - ? ")
        .map(piece -> Arguments.of(piece, piece.repeat(MOST / piece.length())));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("deep")
  void nestingThatIsTooDeepIsRefusedWithoutFollowingIt(String name, String text) {
    assertThat(onSmallStack(text)).singleElement().asString().contains("nested more than 64 deep");
  }

  static Stream<Arguments> longTexts() {
    return Stream.of("*a ", "&a ", "!a ", "\"a\" ", "--- \n", "%A\n", "# ", "\n", "a ", "a\n", "a: ",
        "a: b\n", "1",
            "'", "\"", "\\", "|\n", "{a: b},", "a,", "]", ",", ": ", "\ud83c\udfb2", "\u0001")
        .map(piece -> Arguments.of(piece.strip(), piece.repeat(MOST / piece.length())));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @MethodSource("longTexts")
  void lengthAloneTakesNoTime(String name, String text) {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> onSmallStack(text));
  }

  @Test
  void aliasesThatExplodeAreRefusedBeforeTheyDo() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      text.append("a").append(i).append(": &a").append(i).append(" [");
      text.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
    }
    assertThat(onSmallStack(text.toString())).singleElement().asString()
        .startsWith("file:6:5: with its aliases written out this is more than 100000 values");
  }

  @Test
  void longTextsThatAreRepeatedCountByTheirLength() {
    String text = "a: &a " + "x".repeat(MOST / 2) + "\nb: [" + "*a, ".repeat(1000) + "]\n";
    assertThat(onSmallStack(text)).singleElement().asString().contains("this is more than 100000 values");
  }

  @Test
  void aDocumentWithTooManyValuesIsRefused() {
    assertThat(onSmallStack("[" + "1,".repeat(MOST / 3) + "]")).singleElement().asString()
        .contains("this document has more than 100000 values");
  }

  @Test
  void aTextThatIsTooLongIsRefusedUnread() throws IOException {
    assertThat(onSmallStack(" ".repeat(1 << 21))).singleElement().asString()
        .isEqualTo("file:1:1: this has 2097152 characters; expected at most 1048576");
    assertThat(Document.read("file", new ByteArrayInputStream(new byte[1 << 21])).problems())
        .singleElement().asString().isEqualTo("file:1:1: this is too large; expected at most 1048576 bytes");
  }

  @Test
  void bytesThatAreNoTextAreRefusedWhereTheyStand() throws IOException {
    byte[] bytes = {'a', ':', ' ', 'b', '\n', 'c', (byte) 0xff, 'd'};
    assertThat(Document.read("file", new ByteArrayInputStream(bytes)).problems())
        .singleElement().asString().isEqualTo("file:2:2: this is not UTF-8; expected a text in UTF-8");
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    assertThat(Document.read(java.nio.file.Path.of("no", "such.yaml")).problems())
        .singleElement().asString().endsWith("such.yaml:1:1: there is no such file");
    assertThat(Document.read(java.nio.file.Path.of("src")).problems())
        .singleElement().asString().isEqualTo("src:1:1: this is a folder; expected a file");
  }

  @Property(tries = 5000, seed = "3")
  void anyTextIsReadOrRefused(
      @ForAll @StringLength(max = 200) @CharRange(from = '\0', to = '\u00ff') String text) {
    assertThatCode(() -> isReadOrRefused(text)).doesNotThrowAnyException();
  }

  @Property(tries = 5000, seed = "4")
  void anyTextOfYamlsOwnCharactersIsReadOrRefused(
      @ForAll @Size(max = 60) List<@CharRange(from = 0, to = 31) Character>
      picks) {
    StringBuilder text = new StringBuilder();
    for (char pick : picks) {
      text.append("ab1: -?[]{},&*!|>'\"%@`#~<=\n\n \t\\.".charAt(pick));
    }
    assertThatCode(() -> isReadOrRefused(text.toString())).doesNotThrowAnyException();
  }

  private static void isReadOrRefused(String text) {
    Document document = Document.of("file", text);
    assertThat(document.root().isPresent() || !document.problems().isEmpty()).isTrue();
    for (Problem problem : document.problems()) {
      assertThat(problem.at().line()).isPositive();
      assertThat(problem.at().offset()).isBetween(0, text.length());
    }
  }

  /** Reads the text with far less stack than a program has, so that recursion would show. */
  private static List<String> onSmallStack(String text) {
    AtomicReference<List<String>> problems = new AtomicReference<>();
    Thread thread = new Thread(null, () -> problems.set(
        Document.of("file", text).problems().stream().map(Problem::toString).toList()), "small", 256 * 1024);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    assertThat(problems.get()).as("the reader's thread died").isNotNull();
    return problems.get();
  }
}
