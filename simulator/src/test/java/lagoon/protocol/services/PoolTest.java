package lagoon.protocol.services;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.protocol.services.Pool.Entry;
import org.junit.jupiter.api.Test;

class PoolTest {

  private static Pool<String> full(int size, int room) {
    Pool<String> pool = new Pool<>(size, room);
    for (int i = 0; i < size; i++) {
      assertThat(pool.enter("in " + i)).isEqualTo(Entry.IN);
    }
    return pool;
  }

  @Test
  void whoComesGetsAPlaceOrWaitsOrIsTurnedAway() {
    Pool<String> pool = full(2, 1);
    assertThat(pool.enter("waits")).isEqualTo(Entry.WAITS);
    assertThat(pool.enter("too many")).isEqualTo(Entry.FULL);
    assertThat(pool.show("threads").text()).isEqualTo("threads: 2 of 2 busy, 1 of 1 wait");
  }

  @Test
  void aPlaceThatIsGivenBackGoesToWhoeverWaitsLongest() {
    Pool<String> pool = full(1, 2);
    pool.enter("first");
    pool.enter("second");
    assertThat(pool.leave()).isEqualTo("first");
    assertThat(pool.leave()).isEqualTo("second");
    assertThat(pool.leave()).isNull();
    assertThat(pool.busy()).isZero();
  }

  @Test
  void whoGivesUpIsNotAdmitted() {
    Pool<String> pool = full(1, 2);
    pool.enter("gone");
    pool.enter("stays");
    pool.giveUp("gone");
    assertThat(pool.leave()).isEqualTo("stays");
  }

  @Test
  void whenThereAreFewerPlacesNobodyLosesOneAndNobodyIsAdmittedUntilThereIsOne() {
    Pool<String> pool = full(3, 5);
    pool.enter("waits");
    assertThat(pool.resize(1, 5)).isEmpty();
    assertThat(pool.busy()).isEqualTo(3);
    assertThat(pool.leave()).isNull();
    assertThat(pool.leave()).isNull();
    assertThat(pool.leave()).isEqualTo("waits");
    assertThat(pool.busy()).isEqualTo(1);
  }

  @Test
  void whenThereAreMorePlacesAsManyAreAdmitted() {
    Pool<String> pool = full(1, 5);
    pool.enter("first");
    pool.enter("second");
    pool.enter("third");
    assertThat(pool.resize(3, 0)).containsExactly("first", "second");
    assertThat(pool.waiting()).as("who waits may stay").isEqualTo(1);
    assertThat(pool.enter("late")).isEqualTo(Entry.FULL);
  }
}
