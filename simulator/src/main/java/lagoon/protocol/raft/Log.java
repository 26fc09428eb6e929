package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lagoon.history.NodeName;

/** The entries that a server has, without gaps, after those that a snapshot has replaced. */
final class Log {

  private final List<Chain> chain = new ArrayList<>();
  /** Who the members are, by the index from which on they are. */
  private final TreeMap<Long, List<NodeName>> members = new TreeMap<>();
  /** The last entry that is no longer here. */
  private long base;
  private long baseTerm;

  Log(List<NodeName> members) {
    this.members.put(0L, members);
  }

  long base() {
    return base;
  }

  long baseTerm() {
    return baseTerm;
  }

  long last() {
    return base + chain.size();
  }

  long lastTerm() {
    return term(last());
  }

  /** The log as a value; null where it is empty. */
  Chain tip() {
    return chain.isEmpty() ? null : chain.get(chain.size() - 1);
  }

  /** The term of that entry; -1 where it is not here and was not the last before the first. */
  long term(long index) {
    if (index == base) {
      return baseTerm;
    }
    return index < base || index > last() ? -1 : entry(index).term();
  }

  Entry entry(long index) {
    return chain.get((int) (index - base - 1)).entry;
  }

  /** So many entries at most, from that one on. */
  List<Entry> from(long index, int most) {
    List<Entry> some = new ArrayList<>();
    for (long i = index; i <= last() && some.size() < most; i++) {
      some.add(entry(i));
    }
    return some;
  }

  void append(Entry entry) {
    chain.add(new Chain(entry, tip()));
    if (entry.command() instanceof Command.Membership membership) {
      members.put(entry.index(), membership.members());
    }
  }

  /** Takes away that entry and all after it. */
  void cutFrom(long index) {
    chain.subList((int) (index - base - 1), chain.size()).clear();
    members.tailMap(index, true).clear();
  }

  /** Forgets the entries up to that one, which it has. */
  void forgetTo(long index) {
    long term = term(index);
    List<Entry> left = from(index + 1, Integer.MAX_VALUE);
    List<NodeName> then = membersAt(index);
    restart(index, term);
    members.headMap(index, true).clear();
    members.put(index, then);
    left.forEach(this::append);
  }

  /** Begins anew behind a snapshot. */
  void beginAfter(Snapshot snapshot) {
    restart(snapshot.index(), snapshot.term());
    members.clear();
    members.put(snapshot.index(), snapshot.members());
  }

  private void restart(long index, long term) {
    chain.clear();
    base = index;
    baseTerm = term;
  }

  /** The members as of the last entry, committed or not. */
  List<NodeName> members() {
    return members.lastEntry().getValue();
  }

  /** The entry that made them members. */
  long membersSince() {
    return members.lastKey();
  }

  /** The members as of that entry. */
  List<NodeName> membersAt(long index) {
    return members.floorEntry(index).getValue();
  }

  /** Whether a log that ends so is at least as up to date as this one (section 5.4.1). */
  boolean isNoNewerThan(long otherIndex, long otherTerm) {
    return otherTerm > lastTerm() || otherTerm == lastTerm() && otherIndex >= last();
  }
}
