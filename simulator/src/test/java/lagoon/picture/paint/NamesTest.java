package lagoon.picture.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;
import org.junit.jupiter.api.Test;

/** A name that has little room is written smaller before it is cut short. */
class NamesTest {

  private record Written(String text, Brush.Font font) {}

  private static final class Words extends BlankBrush {
    private final List<Written> all = new ArrayList<>();

    @Override
    public void text(Point base, String text, Font font) {
      all.add(new Written(text, font));
    }
  }

  private static final Brush.Font NAME = Brush.Font.of(13, Ink.TEXT).strong();

  private static List<Written> written(String name, double room) {
    Words words = new Words();
    StagePainter.named(words, new Point(0, 0), name, room, NAME);
    assertThat(words.all).allSatisfy(one ->
        assertThat(Letters.width(one.text(), one.font().size(), true)).isLessThanOrEqualTo(room));
    return words.all;
  }

  @Test
  void whereThereIsRoomItIsAsItIs() {
    assertThat(written("client-1", 90)).containsExactly(new Written("client-1", NAME));
  }

  @Test
  void withLittleRoomItIsSmallerAndWhole() {
    double room = Letters.width("client-1", 11, true);
    assertThat(room).isLessThan(Letters.width("client-1", 13, true));
    assertThat(written("client-1", room)).singleElement().satisfies(one -> {
      assertThat(one.text()).isEqualTo("client-1");
      assertThat(one.font().size()).isEqualTo(11);
      assertThat(one.font().bold()).isTrue();
    });
  }

  @Test
  void ofANameOfSeveralPartsTheFirstLettersAndTheEndStay() {
    assertThat(written("replica-in-amsterdam", 70)).singleElement()
        .satisfies(one -> assertThat(one.text()).startsWith("re…").endsWith("terdam"));
    assertThat(written("replica-in-amsterdam", 90).get(0).text())
        .isNotEqualTo(written("replica-in-rotterdam", 90).get(0).text());
  }

  @Test
  void withLessTheEndOfANumberedNameStays() {
    assertThat(written("client-958", 45)).singleElement()
        .satisfies(one -> assertThat(one.text()).startsWith("…").endsWith("958"));
    assertThat(written("coordinator", 45)).singleElement()
        .satisfies(one -> assertThat(one.text()).startsWith("c").endsWith("…"));
    assertThat(written("client-958", 3)).isEmpty();
  }
}
