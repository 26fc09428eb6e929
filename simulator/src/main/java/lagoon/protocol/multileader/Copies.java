package lagoon.protocol.multileader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lagoon.clock.VectorClock;
import lagoon.history.Key;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * What one replica holds of each key: one version, or siblings in the order of their stamps. Which of two
 * versions stays is decided by their stamps alone, which may be wrong.
 */
final class Copies {

  private final MultiLeaderSettings.Resolve resolve;
  private final boolean dropsTombstones;
  private final List<List<Stamped>> held = new ArrayList<>();

  Copies(MultiLeaderSettings settings, int keys, List<Version> initial) {
    resolve = settings.resolve();
    dropsTombstones = settings.tombstones() == MultiLeaderSettings.Tombstones.DROPPED;
    for (int i = 0; i < keys; i++) {
      held.add(List.of());
    }
    Stamp first = Stamp.initial(settings.clock());
    initial.forEach(version -> held.set(version.keyIndex(), List.of(new Stamped(version, first))));
  }

  List<Stamped> at(int key) {
    return held.get(key);
  }

  /**
   * A version comes in.
   *
   * @return what the replica holds of that key now; null where nothing has changed
   */
  List<Version> merge(Stamped one) {
    int key = one.version().keyIndex();
    List<Stamped> now = switch (resolve) {
      case LAST_TO_ARRIVE -> List.of(one);
      case LAST_WRITER_WINS -> {
        List<Stamped> here = at(key);
        yield here.isEmpty() || one.stamp().compareTo(here.get(0).stamp()) > 0 ? List.of(one) : null;
      }
      case KEEP_SIBLINGS -> beside(at(key), one);
    };
    if (now == null) {
      return null;
    }
    held.set(key, dropsTombstones ? present(now) : now);
    return now.stream().map(Stamped::version).toList();
  }

  private static List<Stamped> beside(List<Stamped> here, Stamped one) {
    List<Stamped> now = new ArrayList<>();
    for (Stamped other : here) {
      if (other.stamp().includes(one.stamp())) {
        return null;
      }
      if (!one.stamp().includes(other.stamp())) {
        now.add(other);
      }
    }
    now.add(one);
    now.sort(Comparator.comparing(Stamped::stamp));
    return List.copyOf(now);
  }

  private static List<Stamped> present(List<Stamped> some) {
    return some.stream().filter(one -> one.version().value().isPresent()).toList();
  }

  /** The value on which an action is evaluated: of siblings, that of the greatest stamp. */
  Value value(Key key) {
    List<Stamped> here = at(key.index());
    return here.isEmpty() ? Value.ABSENT : here.get(here.size() - 1).version().value();
  }

  /** The versions of that key that a write accepted here comes after. */
  List<Version> versions(Key key) {
    return at(key.index()).stream().map(Stamped::version).toList();
  }

  /** Their vectors as one. */
  VectorClock vector(Key key) {
    VectorClock all = VectorClock.zero();
    for (Stamped one : at(key.index())) {
      all = one.stamp().vector() == null ? all : all.merge(one.stamp().vector());
    }
    return all;
  }

  /** All of them, in order of key. */
  List<Stamped> all() {
    return held.stream().flatMap(List::stream).toList();
  }
}
