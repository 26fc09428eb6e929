package lagoon.protocol.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Store;

/** What a replica keeps across a crash. */
final class Disk {

  final Store copies;
  /** All entries up to this number are applied. */
  long applied;
  /** The sequencer: entries that some replica has not acknowledged, by number. */
  final TreeMap<Long, Entry> log = new TreeMap<>();
  /** The sequencer: up to which number each other replica has applied, by name. */
  final Map<String, Long> acknowledged = new TreeMap<>();

  Disk(int keys, List<Version> initial, List<NodeName> others) {
    copies = new Store(keys, initial);
    others.forEach(other -> acknowledged.put(other.name(), 0L));
  }

  List<Entry> after(long number) {
    return new ArrayList<>(log.tailMap(number, false).values());
  }

  /** Forgets what everybody has. */
  void forget() {
    long everywhere = acknowledged.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    log.headMap(everywhere, true).clear();
  }
}
