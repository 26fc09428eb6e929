package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTableTest {

  @Test
  void itHoldsWhatAMapHoldsWhateverIsPutAndRemoved() {
    Random random = new Random(3);
    LongTable<Integer> table = new LongTable<>();
    Map<Long, Integer> map = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      long key = random.nextInt(i % 50_000 < 25_000 ? 3000 : 300) * (random.nextBoolean() ? 1L : 1L << 32);
      if (random.nextInt(5) < 2) {
        assertThat(table.remove(key)).isEqualTo(map.remove(key));
      } else {
        table.put(key, i);
        map.put(key, i);
      }
      assertThat(table.size()).isEqualTo(map.size());
    }
    map.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
    assertThat(table.get(-1)).isNull();
  }
}
