package lagoon.protocol.sequential;

import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Backlog;
import lagoon.store.Store;

/** What a replica keeps across a crash. */
final class Disk {

  final Store copies;
  /** All entries up to this number are applied. */
  long applied;
  /** The sequencer: what it has numbered. */
  final Backlog<Entry> log;

  Disk(int keys, List<Version> initial, List<NodeName> others) {
    copies = new Store(keys, initial);
    log = new Backlog<>(others);
  }
}
