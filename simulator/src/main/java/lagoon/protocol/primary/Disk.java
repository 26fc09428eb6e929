package lagoon.protocol.primary;

import java.util.List;
import lagoon.history.Version;
import lagoon.store.Store;

/** What a replica keeps across a crash. Everything else that it knows is lost with its memory. */
final class Disk {

  final Store store;
  /** By group, which is the index of its first primary; null where that replica was never one. */
  final Standing[] standings;

  Disk(int keys, List<Version> initial, PrimarySettings settings) {
    store = new Store(keys, initial);
    standings = new Standing[settings.replicas().size()];
    settings.homes().forEach(home -> standings[home] = new Standing(home));
  }
}
