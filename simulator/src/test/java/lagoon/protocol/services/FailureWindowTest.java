package lagoon.protocol.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureWindowTest {

  /** So many successes, and then failures. Returns how many of these were no more than allowed. */
  private static int allowed(FailureWindow window, int successes, int failures) {
    for (int i = 0; i < successes; i++) {
      assertThat(window.add(true)).isFalse();
    }
    int allowed = 0;
    while (allowed < failures && !window.add(false)) {
      allowed++;
    }
    return allowed;
  }

  /** 0.07 times 100 is 7.000000000000001 and 0.57 times 100 is 56.99999999999999. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 14, 28, 29, 50, 55, 56, 57, 58, 99, 100})
  void thatManyOfAHundredAreThatManyPerCent(int percent) {
    FailureWindow window = FailureWindow.ofTheLast(100, percent / 100.0, 100);
    assertThat(allowed(window, 100 - percent, percent)).isEqualTo(percent - 1);
    assertThat(window.failures()).isEqualTo(percent);
  }

  @Test
  void noShareIsTooLargeBeforeThereAreEnoughCalls() {
    FailureWindow window = FailureWindow.ofTheLast(20, 0.5, 10);
    assertThat(allowed(window, 0, 20)).isEqualTo(9);
  }

  @Test
  void theSmallestShareNeedsAFailure() {
    FailureWindow window = FailureWindow.ofTheLast(20, 1e-12, 1);
    assertThat(allowed(window, 20, 1)).isZero();
    assertThat(window.failures()).isEqualTo(1);
  }

  @Test
  void whatIsLongPastDoesNotCount() {
    FailureWindow window = FailureWindow.ofTheLast(4, 0.5, 4);
    assertThat(window.add(false)).isFalse();
    assertThat(allowed(window, 4, 2)).isEqualTo(1);
  }
}
