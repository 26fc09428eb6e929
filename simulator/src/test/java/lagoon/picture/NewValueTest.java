package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of links says what it means, not how a file has it. */
class NewValueTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "[{from: jo, to: paris, latency: 5ms}] | a message between jo and paris now takes 5 ms",
    "[{from: jo, to: paris, both-ways: false, latency: 5ms}] | a message from jo to paris now takes 5 ms",
    "[{to: paris, latency: {uniform: {min: 1ms, max: 2s}}}] | "
        + "a message to or from paris now takes uniform min 1 ms, max 2 s",
    "[{latency: 5ms}] | a message now takes 5 ms",
    "[{from: a, to: b, latencies: {Replicate: 3s}}] | Replicate between a and b now takes 3 s",
    "[{from: a, to: b, loss: 10%, duplication: 5%}] | "
        + "10% of messages between a and b now get lost; 5% of messages between a and b now arrive twice",
    "[{from: a, to: b, ordering: fifo}] | messages between a and b now keep their order",
    "[{from: a, to: b, ordering: any}] | messages between a and b may overtake each other now",
    "[] | no link differs from the rest now",
  })
  void linksAreToldInASentence(String value, String sentence) {
    assertThat(new NewValue("cluster.links", value).text()).isEqualTo(sentence);
  }

  @Test
  void withLittleRoomTheSentenceIsShorterAndThenTheSettingIsNamed() {
    assertThat(new NewValue("cluster.links", "[{from: jo, to: paris, latency: 5ms}]").wordings())
        .containsExactly("a message between jo and paris now takes 5 ms", "jo and paris now takes 5 ms",
            "cluster.links is now [{from: jo, to: paris, latency: 5ms}]",
            "links is now [{from: jo, to: paris, latency: 5ms}]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"[{from: 'a, b', latency: 5ms}]",
    "[{from: a, speed: 3}]", "[a]", "{from: a}", "[{from: a]"})
  void whatCannotBeTakenApartStandsAsItIs(String value) {
    assertThat(new NewValue("cluster.links", value).text()).isEqualTo("cluster.links is now " + value);
  }
}
