package lagoon.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

  /** Reference values to sixteen digits, as any table or statistics program gives them. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.75, 0.6744897501960817",
    "0.9, 1.2815515655446004",
    "0.925, 1.4395314709384557",
    "0.975, 1.959963984540054",
    "0.995, 2.5758293035489004",
    "0.001, -3.090232306167813",
    "1e-10, -6.361340902404056",
    "1e-20, -9.262340089798408"})
  void agreesWithTheTables(double p, double z) {
    assertThat(NormalQuantile.of(p)).isCloseTo(z, within(1e-14 * Math.max(1, Math.abs(z))));
  }

  @Test
  void isSymmetricAndRises() {
    double before = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < 4096; i++) {
      double z = NormalQuantile.of(i / 4096.0);
      assertThat(z).isGreaterThan(before);
      assertThat(z).isCloseTo(-NormalQuantile.of(1 - i / 4096.0), within(1e-12));
      before = z;
    }
  }
}
