package lagoon.ui.desktop.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was found. */
class FoundTest {

  private final Found found = new Found("ack", List.of(3, 7, 20), -1);

  @Test
  void itBeginsAtThePlaceOrAfterIt() {
    assertThat(found.from(0).position()).isEqualTo(3);
    assertThat(found.from(7).position()).isEqualTo(7);
    assertThat(found.from(8).count()).isEqualTo("3 of 3");
  }

  @Test
  void afterTheLastComesTheFirst() {
    assertThat(found.from(21).position()).isEqualTo(3);
    assertThat(found.from(20).step(1).position()).isEqualTo(3);
    assertThat(found.from(3).step(-1).position()).isEqualTo(20);
  }

  @Test
  void whatIsNowhereIsSaid() {
    Found nowhere = new Found("xyzzy", List.of(), -1).from(5);
    assertThat(nowhere.count()).isEqualTo("not found");
    assertThat(nowhere.step(1).position()).isEqualTo(-1);
    assertThat(Found.NOTHING.count()).isEmpty();
  }
}
