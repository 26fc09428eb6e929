package lagoon.client;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Key;
import lagoon.history.Version;

/**
 * Versions that somebody has met and that are concurrent to the one remembered of their key. There are none
 * where one replica serialises all writes.
 */
final class Besides {

  private final List<Version> versions = new ArrayList<>(0);

  /**
   * Somebody has met this version.
   *
   * @param isConcurrent whether it is to be kept here
   */
  void note(Version version, boolean isConcurrent) {
    if (!versions.isEmpty()) {
      versions.removeIf(version::isAtLeast);
    }
    if (isConcurrent && versions.stream().noneMatch(other -> other.isAtLeast(version))) {
      versions.add(version);
    }
  }

  /** Adds those of that key to what is asked for. */
  void addTo(List<Version> tokens, Key key) {
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      if (version.key().equals(key) && tokens.stream().noneMatch(other -> other.isAtLeast(version))) {
        tokens.add(version);
      }
    }
  }
}
