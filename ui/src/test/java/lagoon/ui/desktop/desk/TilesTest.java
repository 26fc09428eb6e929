package lagoon.ui.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In how many columns tiles stand. */
class TilesTest {

  @Test
  void wideRoomHasTilesBesideEachOtherAndHighRoomAbove() {
    assertThat(Tiles.columns(2, 1000, 400)).isEqualTo(2);
    assertThat(Tiles.columns(2, 700, 900)).isEqualTo(1);
    assertThat(Tiles.columns(4, 920, 200)).isEqualTo(4);
    assertThat(Tiles.columns(4, 700, 600)).isEqualTo(2);
    assertThat(Tiles.columns(6, 920, 370)).isEqualTo(3);
    assertThat(Tiles.columns(1, 10, 10)).isEqualTo(1);
  }
}
