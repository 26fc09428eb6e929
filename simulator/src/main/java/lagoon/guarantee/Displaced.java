package lagoon.guarantee;

import java.util.Arrays;
import lagoon.history.Version;

/** Versions that came to a replica and are not held there any more, by place: a replica and a key. */
final class Displaced {

  private final LongTable<Version[]> byPlace = new LongTable<>();

  void add(int place, Version version) {
    Version[] known = byPlace.get(place);
    if (known == null || !Copies.isAtLeast(known, version)) {
      Version[] more = known == null ? new Version[1] : Arrays.copyOf(known, known.length + 1);
      more[more.length - 1] = version;
      byPlace.put(place, more);
    }
  }

  /** Whether at least that version was displaced there. */
  boolean has(int place, Version version) {
    Version[] known = byPlace.size() == 0 ? null : byPlace.get(place);
    return known != null && Copies.isAtLeast(known, version);
  }

  void forget(int place) {
    byPlace.remove(place);
  }
}
