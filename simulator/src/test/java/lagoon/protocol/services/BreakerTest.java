package lagoon.protocol.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import lagoon.view.Load.Position;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final BreakerSettings.Count THREE_IN_A_ROW = new BreakerSettings.Count(3, 1_000, 2);

  private static Breaker open() {
    Breaker breaker = new Breaker(THREE_IN_A_ROW, false);
    for (int i = 0; i < 3; i++) {
      breaker.ended(breaker.pass(), false);
    }
    assertThat(breaker.position()).isEqualTo(Position.OPEN);
    return breaker;
  }

  private static Breaker halfOpen() {
    Breaker breaker = open();
    breaker.tryAgain();
    return breaker;
  }

  @Test
  void itOpensAtTheLastOfSoManyFailuresInARow() {
    Breaker breaker = new Breaker(THREE_IN_A_ROW, false);
    assertThat(breaker.ended(breaker.pass(), false)).isFalse();
    assertThat(breaker.ended(breaker.pass(), false)).isFalse();
    assertThat(breaker.ended(breaker.pass(), false)).isTrue();
    assertThat(breaker.pass()).isEqualTo(Breaker.REFUSED);
  }

  @Test
  void aSuccessForgetsTheFailuresBeforeIt() {
    Breaker breaker = new Breaker(THREE_IN_A_ROW, false);
    for (int i = 0; i < 20; i++) {
      assertThat(breaker.ended(breaker.pass(), i % 3 == 2)).isFalse();
    }
  }

  @Test
  void halfOpenItLetsAsManyCallsTryAsItMayAndNoMore() {
    Breaker breaker = halfOpen();
    assertThat(breaker.pass()).isNotEqualTo(Breaker.REFUSED);
    assertThat(breaker.pass()).isNotEqualTo(Breaker.REFUSED);
    assertThat(breaker.pass()).isEqualTo(Breaker.REFUSED);
    assertThat(breaker.show("payments", OptionalLong.empty()).calls()).isEqualTo(2);
  }

  @Test
  void itClosesWhenAllThatTriedSucceeded() {
    Breaker breaker = halfOpen();
    long permit = breaker.pass();
    breaker.ended(permit, true);
    assertThat(breaker.position()).isEqualTo(Position.HALF_OPEN);
    breaker.ended(breaker.pass(), true);
    assertThat(breaker.position()).isEqualTo(Position.CLOSED);
    assertThat(breaker.show("payments", OptionalLong.empty()).failures()).isZero();
  }

  @Test
  void itOpensAgainWhenOneThatTriedFails() {
    Breaker breaker = halfOpen();
    long first = breaker.pass();
    long second = breaker.pass();
    assertThat(breaker.ended(first, false)).isTrue();
    assertThat(breaker.position()).isEqualTo(Position.OPEN);
    assertThat(breaker.ended(second, false)).as("it is open already").isFalse();
  }

  @Test
  void aCallThatBeganBeforeItOpenedSaysNothingWhenItIsHalfOpen() {
    Breaker breaker = new Breaker(THREE_IN_A_ROW, false);
    long early = breaker.pass();
    long lucky = breaker.pass();
    for (int i = 0; i < 3; i++) {
      breaker.ended(breaker.pass(), false);
    }
    breaker.tryAgain();
    assertThat(breaker.ended(early, false)).isFalse();
    breaker.ended(lucky, true);
    breaker.ended(breaker.pass(), true);
    assertThat(breaker.position()).as("one of two probes").isEqualTo(Position.HALF_OPEN);
  }

  @Test
  void aBrokenOneLetsEveryCallTry() {
    Breaker breaker = new Breaker(THREE_IN_A_ROW, true);
    for (int i = 0; i < 3; i++) {
      breaker.ended(breaker.pass(), false);
    }
    breaker.tryAgain();
    for (int i = 0; i < 50; i++) {
      assertThat(breaker.pass()).isNotEqualTo(Breaker.REFUSED);
    }
  }

  // ---- how failures are counted ----

  @Test
  void aShareSaysNothingBeforeThereAreEnoughCalls() {
    FailureWindow window = FailureWindow.ofTheLast(10, 0.5, 4);
    assertThat(window.add(false)).isFalse();
    assertThat(window.add(false)).isFalse();
    assertThat(window.add(true)).isFalse();
    assertThat(window.add(true)).as("half of four, and the last a success").isTrue();
  }

  @Test
  void whatIsOlderThanTheWindowDoesNotCount() {
    FailureWindow window = FailureWindow.ofTheLast(4, 0.75, 4);
    window.add(false);
    window.add(false);
    for (int i = 0; i < 4; i++) {
      assertThat(window.add(true)).isFalse();
    }
    assertThat(window.failures()).isZero();
    assertThat(window.add(false)).isFalse();
    assertThat(window.add(false)).isFalse();
    assertThat(window.add(false)).as("three of the last four").isTrue();
    assertThat(window.calls()).isEqualTo(4);
  }

  @Test
  void whereThereIsNoBreakerNothingIsTooMuch() {
    FailureWindow window = FailureWindow.none();
    for (int i = 0; i < 1_000; i++) {
      assertThat(window.add(false)).isFalse();
    }
  }
}
