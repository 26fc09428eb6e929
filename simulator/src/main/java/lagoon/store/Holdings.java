package lagoon.store;

import java.util.List;
import lagoon.history.Key;
import lagoon.history.Version;

/** The copies of a replica, for whoever only looks at them. */
public interface Holdings {

  /** Whether it has all of these versions, or later ones. */
  boolean hasAtLeast(List<Version> wanted);

  /** The copies of these keys, in order; a key that was never written is missing. */
  List<Version> get(List<Key> keys);
}
