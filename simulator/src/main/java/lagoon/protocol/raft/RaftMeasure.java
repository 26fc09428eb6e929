package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;

/**
 * What Raft is known by: its elections, and what they cost. A vote is split in a term in which two servers or
 * more stood, each with its own vote, and none was elected: whether a vote of anybody else came does not
 * matter, nor why it did not (Ongaro and Ousterhout, section 5.2).
 */
final class RaftMeasure implements Measure {

  private final Map<Integer, Books> shown = new TreeMap<>();
  /** By term: who stood for election. */
  private final Map<Long, Set<Integer>> stood = new TreeMap<>();
  /** Terms that have a leader. */
  private final Set<Long> led = new TreeSet<>();
  private long term;
  /** Who was elected last, while it is up and leads; -1: nobody. */
  private int leader = -1;
  private long ledTerm;
  private long since;
  private long leaderless;
  private long firstLeader = -1;
  private long committed;
  private long overwritten;
  private long inherited;
  private long snapshots;
  private long memberships;
  private long preVotes;
  private long messages;

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.StateChanged changed) {
      for (State state : changed.state()) {
        if (state instanceof Books books) {
          step(changed, shown.put(changed.node().index(), books), books);
        }
      }
    } else if (observation instanceof Observation.Crashed crashed) {
      if (crashed.node().index() == leader) {
        lost(crashed.time());
      }
    } else if (observation instanceof Observation.Sent sent && sent.message() instanceof RaftMessage one) {
      messages += one.isRoutine() || one instanceof RaftMessage.Appended back && back.isRoutine() ? 0 : 1;
      preVotes += one instanceof RaftMessage.PreVote ? 1 : 0;
    }
  }

  private void step(Observation at, Books before, Books after) {
    term = Math.max(term, after.term());
    if (at.node().equals(after.vote())) {
      stood.computeIfAbsent(after.term(), one -> new TreeSet<>()).add(at.node().index());
    }
    if (after.leads() && led.add(after.term()) && after.term() > ledTerm) {
      elected(at, after);
    } else if (at.node().index() == leader && !after.leads()) {
      lost(at.time());
    }
    // Who compacts its own log drops nothing but what it has applied; an installed snapshot goes beyond that.
    snapshots += before != null && after.base() > before.applied() ? 1 : 0;
    if (before != null && before.tip() != after.tip()) {
      overwritten += Chain.beyond(before.tip(), after.tip()).stream()
          .filter(one -> one.entry.index() > after.base()).count();
    }
    if (after.commit() > committed) {
      for (Chain one = after.tip(); one != null && one.entry.index() > committed; one = one.before) {
        memberships += one.entry.index() <= after.commit()
            && one.entry.command() instanceof Command.Membership ? 1 : 0;
      }
      committed = after.commit();
    }
  }

  private void elected(Observation at, Books books) {
    if (leader < 0) {
      leaderless += at.time() - since;
    }
    if (firstLeader < 0) {
      firstLeader = at.time();
    }
    // What the new leader began its term with, less its own first entry.
    Chain before = books.tip() == null ? null : books.tip().before;
    inherited += before != null && before.entry.index() > committed ? 1 : 0;
    leader = at.node().index();
    ledTerm = books.term();
  }

  private void lost(long time) {
    leader = -1;
    since = time;
  }

  @Override
  public List<Measured> measured(long now) {
    List<Measured> all = new ArrayList<>(List.of(
        Measured.number("elections held", stood.size()),
        Measured.number("leaders elected", led.size()),
        Measured.number("split votes", stood.entrySet().stream()
            .filter(one -> one.getValue().size() > 1 && !led.contains(one.getKey())).count()),
        Measured.number("terms", term),
        Measured.time("time without a leader", leaderless + (leader < 0 ? now - since : 0)),
        Measured.number("entries committed", committed),
        Measured.number("inherited uncommitted", inherited),
        Measured.number("entries overwritten", overwritten),
        Measured.number("snapshots installed", snapshots),
        Measured.number("changes of members", memberships),
        Measured.number("messages per entry", committed == 0 ? 0 : (double) messages / committed)));
    if (firstLeader >= 0) {
      all.add(Measured.time("first leader after", firstLeader));
    }
    if (preVotes > 0) {
      all.add(Measured.number("pre-votes asked for", preVotes));
    }
    return all;
  }
}
