package lagoon.ui.playback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lagoon.history.Cast;
import lagoon.history.Observation;
import lagoon.history.Version;

/** Follows which versions each replica lacks, from the applications in a trace. */
final class Lagging {

  /** A version that a replica lacks; each is an object of its own. */
  private static final class Missing {
    final Version version;
    final long since;

    Missing(Version version, long since) {
      this.version = version;
      this.since = since;
    }
  }

  /** One replica: what it lacks, oldest first, and by key. */
  private static final class Place {
    final StalenessSeries series;
    final LinkedHashSet<Missing> all = new LinkedHashSet<>();
    final Map<Integer, ArrayDeque<Missing>> ofKey = new HashMap<>();

    Place(StalenessSeries series) {
      this.series = series;
    }

    void lacks(Version version, long time) {
      Missing missing = new Missing(version, time);
      all.add(missing);
      ofKey.computeIfAbsent(version.key().index(), key -> new ArrayDeque<>()).add(missing);
    }

    void has(Version version) {
      ArrayDeque<Missing> missing = ofKey.get(version.key().index());
      if (missing != null) {
        missing.removeIf(one -> version.isAtLeast(one.version) && all.remove(one));
      }
    }

    void note(long time) {
      series.add(time, all.size(), all.isEmpty() ? 0 : all.iterator().next().since);
    }
  }

  /** The newest version of a key that any replica applied, and when that was. */
  private record Newest(Version version, long since) {}

  private final List<Place> places = new ArrayList<>();
  private final Map<Integer, Newest> newest = new HashMap<>();

  Lagging(Cast cast) {
    cast.replicas().forEach(replica -> places.add(new Place(new StalenessSeries(replica))));
    cast.initial().forEach(version -> newest.put(version.key().index(), new Newest(version, 0)));
  }

  void observe(Observation observation) {
    if (observation instanceof Observation.Applied applied && applied.node().index() < places.size()) {
      for (Version version : applied.versions()) {
        apply(version, applied.node().index(), applied.time());
      }
      places.get(applied.node().index()).note(applied.time());
    } else if (observation instanceof Observation.Restarted restarted
        && restarted.node().index() < places.size()) {
      restart(places.get(restarted.node().index()), restarted);
    }
  }

  private void apply(Version version, int replica, long time) {
    Newest known = newest.get(version.key().index());
    boolean isNew = known == null || !known.version().isAtLeast(version);
    if (isNew) {
      newest.put(version.key().index(), new Newest(version, time));
      for (int i = 0; i < places.size(); i++) {
        if (i != replica) {
          places.get(i).lacks(version, time);
          places.get(i).note(time);
        }
      }
    }
    places.get(replica).has(version);
  }

  /** What it found on its disk may be less than it had. */
  private void restart(Place place, Observation.Restarted restarted) {
    for (Newest known : newest.values()) {
      boolean has = known.version().writer().isEmpty() || restarted.held().stream().anyMatch(one ->
          one.key().equals(known.version().key()) && one.isAtLeast(known.version()));
      boolean isNoted = place.all.stream().anyMatch(one -> one.version.equals(known.version()));
      if (!has && !isNoted) {
        place.lacks(known.version(), known.since());
      }
    }
    place.note(restarted.time());
  }

  List<StalenessSeries> series() {
    return places.stream().map(place -> place.series).toList();
  }
}
