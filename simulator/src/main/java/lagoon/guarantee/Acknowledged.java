package lagoon.guarantee;

import lagoon.history.Observation;
import lagoon.history.Version;

/**
 * Which versions were acknowledged, by key. What every replica has had since before the oldest open read
 * was invoked is forgotten, but for the newest of each key. To know that, reads belong to generations: a
 * new one begins when all reads of the generation before the present one are closed, so that what was noted
 * in generation g concerns no open read any more in generation g + 2.
 */
final class Acknowledged {

  private final Copies copies;
  private final boolean knowsCopies;
  private final AcknowledgedVersions[] byKey;
  private final Capacity capacity;
  private int total;
  private boolean overflowed;
  private boolean counts;
  private long generation;
  private int openInThis;
  private int openInLast;

  Acknowledged(Copies copies, boolean knowsCopies, int keys, Capacity capacity) {
    this.copies = copies;
    this.knowsCopies = knowsCopies;
    this.byKey = new AcknowledgedVersions[keys];
    this.capacity = capacity;
  }

  /** Of that key, or null where none was acknowledged. */
  AcknowledgedVersions of(int key) {
    return byKey[key];
  }

  int keys() {
    return byKey.length;
  }

  /** Whether the newest version of some key may have been forgotten. */
  boolean overflowed() {
    return overflowed;
  }

  /** From now on reads note how many versions were acknowledged when they were invoked. */
  void count() {
    counts = true;
  }

  void opened(OpenRead read) {
    beginGeneration();
    read.generation = (int) generation;
    openInThis++;
    for (OpenRead part = counts ? read : null; part != null; part = part.next) {
      AcknowledgedVersions versions = byKey[part.key().index()];
      part.acknowledged = versions == null ? 0 : versions.count();
    }
  }

  void closed(OpenRead read) {
    if (read.generation == (int) generation) {
      openInThis--;
    } else {
      openInLast--;
    }
  }

  private void beginGeneration() {
    if (openInLast == 0) {
      openInLast = openInThis;
      openInThis = 0;
      generation++;
    }
  }

  void add(Observation.Completed completed) {
    for (int i = 0; i < completed.versions().size(); i++) {
      Version version = completed.versions().get(i);
      int key = version.keyIndex();
      if (byKey[key] == null) {
        byKey[key] = new AcknowledgedVersions(capacity.reviewAt());
      }
      AcknowledgedVersions versions = byKey[key];
      versions.add(version, completed.id(), completed.time());
      total++;
      if (knowsCopies && versions.isDueForReview()) {
        beginGeneration();
        total -= versions.review(copies, generation);
      }
      if (total > capacity.openWrites()
          || !versions.isLine() && versions.size() > 4 * capacity.siblings()) {
        overflowed |= !versions.isLine();
        total -= versions.dropOldest();
      }
    }
  }
}
