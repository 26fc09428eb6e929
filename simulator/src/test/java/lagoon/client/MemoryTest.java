package lagoon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.engine.RandomStream;
import lagoon.engine.RandomStreams;
import lagoon.history.Key;
import lagoon.history.Value;
import lagoon.history.Version;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What a session remembers, against maps. */
class MemoryTest {

  private static Version next(Key key, Version before) {
    return Version.written(key, new Value.Amount(1), null, before == null ? List.of() : List.of(before));
  }

  @Property(seed = "21", tries = 200)
  void tokensAreTheNewestVersionsWrittenAndRead(@ForAll @IntRange(max = 1_000_000) int seed) {
    RandomStream draw = new RandomStreams(seed).open("life");
    Memory memory = seed % 2 == 0 ? new Memory() : new Memory(new VersionBoard(3, 40 * 64), 1);
    Map<Integer, List<Version>> lines = new HashMap<>();
    Map<Integer, Integer> written = new HashMap<>();
    Map<Integer, Integer> read = new HashMap<>();
    Map<Integer, Long> at = new HashMap<>();
    for (int now = 1; now <= 200; now++) {
      Key key = new Key(draw.nextInt(40) * 64, "k");
      List<Version> line = lines.computeIfAbsent(key.index(), any -> new ArrayList<>());
      if (line.isEmpty() || draw.nextInt(2) == 0) {
        line.add(next(key, line.isEmpty() ? null : line.get(line.size() - 1)));
      }
      int which = draw.nextInt(line.size());
      if (draw.nextInt(2) == 0) {
        memory.wrote(List.of(line.get(which)), now);
        written.merge(key.index(), which, Math::max);
        at.put(key.index(), (long) now);
      } else {
        memory.read(List.of(line.get(which)));
        read.merge(key.index(), which, Math::max);
      }
      assertThat(memory.writtenAt(key)).isEqualTo(at.getOrDefault(key.index(), Memory.NEVER));
      int mine = written.getOrDefault(key.index(), -1);
      int seen = read.getOrDefault(key.index(), -1);
      assertThat(memory.tokens(List.of(key), false))
          .isEqualTo(mine < 0 ? List.of() : List.of(line.get(mine)));
      int both = Math.max(mine, seen);
      assertThat(memory.tokens(List.of(key), true)).isEqualTo(List.of(line.get(both)));
    }
  }

  @Test
  void siblingsAreBothTokens() {
    Key key = new Key(0, "k");
    Version root = next(key, null);
    Version mine = next(key, root);
    Version other = next(key, root);
    Memory memory = new Memory();
    memory.wrote(List.of(mine), 5);
    memory.read(List.of(other));
    assertThat(memory.tokens(List.of(key), true)).containsExactly(mine, other);
    assertThat(memory.activeAt()).isEqualTo(5);
  }

  @Test
  void stickingDependsOnTheWish() {
    Memory memory = new Memory();
    lagoon.history.NodeName one = new lagoon.history.NodeName(0, "one");
    lagoon.history.NodeName two = new lagoon.history.NodeName(1, "two");
    memory.stickTo(one, Optional.of("one"));
    assertThat(memory.sticky(Optional.of("one"))).isEqualTo(one);
    assertThat(memory.sticky(Optional.empty())).isNull();
    memory.leave(two, one);
    assertThat(memory.sticky(Optional.of("one"))).isEqualTo(one);
    memory.leave(one, two);
    assertThat(memory.sticky(Optional.of("one"))).as("the wish led to another").isEqualTo(two);
  }
}
