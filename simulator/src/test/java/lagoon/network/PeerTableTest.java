package lagoon.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The table against a HashMap. */
class PeerTableTest {

  @Property(seed = "11", tries = 300)
  void agreesWithAHashMap(
      @ForAll @Size(max = 300) List<@IntRange(max = 400) Integer> peers, @ForAll long absent) {
    PeerTable table = new PeerTable(absent);
    Map<Integer, Long> model = new HashMap<>();
    long value = absent;
    for (int peer : peers) {
      assertThat(table.get(peer)).isEqualTo(model.getOrDefault(peer, absent));
      table.put(peer, ++value);
      model.put(peer, value);
    }
    for (int peer = 0; peer <= 400; peer++) {
      assertThat(table.get(peer)).isEqualTo(model.getOrDefault(peer, absent));
    }
  }

  @Property(seed = "12", tries = 100)
  void peersThatShareSlotsDoNotShareValues(@ForAll @IntRange(min = 1, max = 24) int stride) {
    PeerTable table = new PeerTable(-1);
    for (int i = 0; i < 500; i++) table.put(i << stride & Integer.MAX_VALUE, i);
    Map<Integer, Long> last = new HashMap<>();
    for (int i = 0; i < 500; i++) last.put(i << stride & Integer.MAX_VALUE, (long) i);
    last.forEach((peer, value) -> assertThat(table.get(peer)).isEqualTo(value));
  }
}
