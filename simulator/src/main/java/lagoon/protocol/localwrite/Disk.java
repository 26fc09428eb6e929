package lagoon.protocol.localwrite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.store.Store;

/** What a replica keeps across a crash. Everything else that it knows is lost with its memory. */
final class Disk {

  final Store store;
  /** By index of replica: the keys whose copies here that replica may lack, and must be sent from here. */
  final BitSet[] owed;
  /** By index of key; null where this replica has not met the key yet. */
  private final Title[] titles;
  private final NodeName self;
  private final LocalWriteSettings settings;

  Disk(int keys, List<Version> initial, NodeName self, LocalWriteSettings settings) {
    this.store = new Store(keys, initial);
    this.titles = new Title[keys];
    this.self = self;
    this.settings = settings;
    this.owed = new BitSet[settings.replicas().size()];
    for (int i = 0; i < owed.length; i++) {
      owed[i] = new BitSet();
    }
    initial.forEach(version -> title(version.key()));
  }

  Title title(Key key) {
    if (titles[key.index()] == null) {
      titles[key.index()] = new Title(key, settings.home(key) == self.index());
    }
    return titles[key.index()];
  }

  Title title(int key) {
    return titles[key];
  }

  /** The names of the keys that it is the primary of, as far as it has met them. */
  List<String> held() {
    List<String> held = new ArrayList<>();
    for (Title title : titles) {
      if (title != null && title.held) {
        held.add(title.key.name());
      }
    }
    return held;
  }
}
