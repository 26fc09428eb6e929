package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.store.Receipts;

/** What a node keeps across a crash: its copies, what it keeps for others, how far it has counted. */
final class Disk {

  /** By index of key. Keys of which nothing is known are missing. */
  final TreeMap<Integer, List<Copy>> copies = new TreeMap<>();
  /** By index of the node for which they are kept, then of the key. */
  final TreeMap<Integer, TreeMap<Integer, List<Copy>>> hints = new TreeMap<>();
  /** By index of key: how many writes of it this node has coordinated. */
  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  /** By index of session. */
  private final TreeMap<Integer, Receipts> receipts = new TreeMap<>();
  /** What the node's writes made, by index of session and number of the request: to be put again. */
  private final TreeMap<Integer, TreeMap<Long, List<Copy>>> puts = new TreeMap<>();
  private long lastCall;

  /** A number for what it is about to ask: an answer to what it asked before a crash must not fit it. */
  long nextCall() {
    return ++lastCall;
  }

  List<Copy> at(Key key) {
    return copies.getOrDefault(key.index(), List.of());
  }

  /** All that is here of that key: its own copies, and those that are kept for others. */
  List<Copy> known(Key key) {
    List<Copy> known = at(key);
    for (TreeMap<Integer, List<Copy>> kept : hints.values()) {
      known = Copy.merged(known, kept.getOrDefault(key.index(), List.of()));
    }
    return known;
  }

  Dot nextDot(NodeName self, Key key) {
    return new Dot(self.name(), counts.merge(key.index(), 1L, Long::sum));
  }

  void hint(NodeName owner, Key key, List<Copy> more) {
    hints.computeIfAbsent(owner.index(), one -> new TreeMap<>())
        .merge(key.index(), more, Copy::merged);
  }

  /** What was handed over need not be kept any longer, unless more has come since. */
  void handedOver(NodeName owner, List<List<Copy>> gone) {
    TreeMap<Integer, List<Copy>> kept = hints.get(owner.index());
    for (int i = 0; kept != null && i < gone.size(); i++) {
      kept.remove(gone.get(i).get(0).version().keyIndex(), gone.get(i));
    }
    if (kept != null && kept.isEmpty()) {
      hints.remove(owner.index());
    }
  }

  Receipts receipts(Session session) {
    return receipts.computeIfAbsent(session.index(), one -> new Receipts());
  }

  void made(Session session, long number, List<Copy> copies) {
    puts.computeIfAbsent(session.index(), one -> new TreeMap<>()).put(number, copies);
  }

  /** What that request made, a copy for each of its keys. */
  List<Copy> madeBy(Session session, long number) {
    return puts.get(session.index()).get(number);
  }

  /** Requests below that number are never repeated. */
  void settle(Session session, long number) {
    receipts(session).settle(number);
    if (puts.containsKey(session.index())) {
      puts.get(session.index()).headMap(number).clear();
    }
  }

  /** All copies, in order of key. */
  List<Version> all() {
    List<Version> all = new ArrayList<>();
    copies.values().forEach(here -> here.forEach(copy -> all.add(copy.version())));
    return all;
  }
}
