package lagoon.protocol.primary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.NodeName;
import lagoon.network.Timer;
import lagoon.protocol.primary.PrimarySettings.Mistake;

/**
 * A backup of one group: it applies the primary's entries in their order, holding back those that came too
 * early, and takes over when the primary has been silent for too long.
 */
final class Backup {

  private final Group group;
  /** Entries of this term that came before their time; lost in a crash, and then sent again. */
  private final TreeMap<Long, Entry> early = new TreeMap<>();
  private Timer patience;

  Backup(Group group) {
    this.group = group;
  }

  void take(Entry entry) {
    watchPrimary();
    if (group.settings().mistake() == Mistake.UNORDERED) {
      group.apply(entry);
    } else if (entry.index() > group.standing.inTerm()) {
      early.put(entry.index(), entry);
      applyNext();
    }
  }

  /** Applies the entries whose turn has come; none before the copies of this term are here. */
  void applyNext() {
    long next = group.standing.inTerm() + 1;
    while (next > 0 && !early.isEmpty() && early.firstKey() <= next) {
      Entry entry = early.pollFirstEntry().getValue();
      if (entry.index() == next) {
        group.apply(entry);
        next++;
      }
    }
  }

  int heldBack() {
    return early.size();
  }

  /** Another primary: what came early from the old one comes to nothing. */
  void newTerm() {
    early.clear();
    watchPrimary();
  }

  void end() {
    group.context.cancel(patience);
  }

  // ---- is the primary still there? ----

  /** The primary has just been heard: from now on it may be silent for as long again. */
  void watchPrimary() {
    if (group.watches()) {
      group.context.cancel(patience);
      patience = group.context.setTimer(
          "silence of " + group.primary(), place() * group.settings().detection(), group::takeOver);
    }
  }

  /** 1 for the backup that takes over first, 2 for the one after it. */
  private int place() {
    List<NodeName> line = new ArrayList<>();
    int first = group.primary().index();
    for (int i = 1; i < group.replicas.size(); i++) {
      NodeName next = group.replicas.get((first + i) % group.replicas.size());
      boolean isNamed = group.settings().successor().filter(next.name()::equals).isPresent();
      line.add(isNamed ? 0 : line.size(), next);
    }
    return line.indexOf(group.context.self()) + 1;
  }
}
