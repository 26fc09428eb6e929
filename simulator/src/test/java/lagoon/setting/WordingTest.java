package lagoon.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final List<String> WORDS = List
      .of("leader", "followers", "asynchronous", "recent-writer", "lag");

  @Test
  void theNearestWordIsSuggested() {
    assertThat(Wording.nearest("leder", WORDS)).contains("leader");
    assertThat(Wording.nearest("LEADER", WORDS)).contains("leader");
    assertThat(Wording.nearest("recent_writer", WORDS)).contains("recent-writer");
    assertThat(Wording.nearest("folowesr", WORDS)).contains("followers");
    assertThat(Wording.nearest("async", WORDS)).contains("asynchronous");
    assertThat(Wording.nearest("lga", WORDS)).contains("lag");
  }

  @Test
  void oneLetterTooManyIsNearerThanAShortWordThatItBeginsWith() {
    List<String> sticky = List.of("sticky", "sticky-to-leader");
    assertThat(Wording.nearest("sticky-to-leaderx", sticky)).contains("sticky-to-leader");
    assertThat(Wording.nearest("sticky-", sticky)).contains("sticky");
    assertThat(Wording.nearest("stick", sticky)).contains("sticky");
  }

  @Test
  void aWordThatIsFarFromAllIsNotExplained() {
    assertThat(Wording.nearest("quorum", WORDS)).isEmpty();
    assertThat(Wording.nearest("x", WORDS)).isEmpty();
    assertThat(Wording.nearest("", WORDS)).isEmpty();
    assertThat(Wording.nearest("l".repeat(100_000), WORDS)).isEmpty();
  }

  @Test
  void wordsAreListedAsPeopleDo() {
    assertThat(Wording.oneOf(List.of("a"))).isEqualTo("a");
    assertThat(Wording.oneOf(List.of("a", "b"))).isEqualTo("a or b");
    assertThat(Wording.oneOf(List.of("a", "b", "c"))).isEqualTo("one of a, b or c");
  }

  @Test
  void whatStandsInAFileIsShownShortAndWithoutControlCharacters() {
    assertThat(Wording.shown("replica-1")).isEqualTo("replica-1");
    assertThat(Wording.shown("two words")).isEqualTo("\"two words\"");
    assertThat(Wording.shown("\u001b[31mred")).isEqualTo("\"\\u001b[31mred\"");
    assertThat(Wording.shown("x".repeat(1000))).hasSize(40).endsWith("...");
    assertThat(Wording.shown("")).isEqualTo("\"\"");
  }
}
