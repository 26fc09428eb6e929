package lagoon.protocol.raft;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.State;

/**
 * Which of the moments that Raft's rules are there for a run has come to: what arrives late, who is removed,
 * what a restart finds on its disk. It looks at what arrives beside what the server that gets it showed last.
 */
public final class Reached implements Observer {

  public static final String OLD_VOTE = "a vote of an earlier term";
  public static final String LATE_VOTE = "a vote for who leads already";
  public static final String OLD_APPEND = "entries or a snapshot of an earlier term";
  public static final String OLD_REPLY = "an answer of an earlier term, at who leads";
  public static final String OLD_ANSWER = "an answer of this term to an earlier one, at who leads again";
  public static final String OLD_CONFIRMATION = "the same, with a higher question, while a read waits";
  public static final String INSTALLED = "a snapshot installed";
  public static final String REMOVED_ITSELF = "a leader that took itself out";
  public static final String STOOD_WHEN_REMOVED = "who is no member stood for election";
  public static final String LED_WHEN_REMOVED = "who is no member was elected";
  public static final String CHANGE_LOST = "a change of members that was overwritten";
  public static final String CHANGE_WHILE_DOWN = "a change of members while a server was down";
  public static final String HALF_REPLICATED = "a restart with entries that nobody knew to be committed";
  public static final String HALF_KEPT = "one of these that was committed later";
  public static final String HALF_LOST = "one of these that was overwritten";

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<Integer, Books> shown = new TreeMap<>();
  private final Set<Integer> down = new TreeSet<>();
  /** By leader, term and other server: the highest question to which that one's answer has come. */
  private final Map<String, Long> answered = new TreeMap<>();
  /** By server: reads that came to it and are not over. */
  private final Map<Integer, Set<Long>> reads = new TreeMap<>();
  private final Set<Entry> half = new HashSet<>();
  private long committed;

  /** How often each of them came, by name. */
  public Map<String, Integer> counts() {
    return counts;
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    int node = observation.node().index();
    if (observation instanceof Observation.StateChanged changed) {
      for (State state : changed.state()) {
        if (state instanceof Books after) {
          step(changed.node(), shown.put(node, after), after);
        }
      }
    } else if (observation instanceof Observation.Crashed) {
      down.add(node);
    } else if (observation instanceof Observation.Restarted) {
      down.remove(node);
      restarted(shown.get(node));
    } else if (observation instanceof Observation.Completed done) {
      reads.values().forEach(waiting -> waiting.remove(done.operation().invokedOrder()));
    } else if (observation instanceof Observation.Sent sent) {
      boolean stands = sent.message() instanceof RaftMessage.RequestVote;
      count(STOOD_WHEN_REMOVED, stands && !isMember(sent.node()));
    } else if (observation instanceof Observation.Delivered delivered) {
      if (delivered.message() instanceof Request.Read read) {
        reads.computeIfAbsent(node, one -> new TreeSet<>()).add(read.operation().invokedOrder());
      } else if (delivered.message() instanceof RaftMessage message && shown.containsKey(node)) {
        arrives(delivered, message, shown.get(node));
      }
    }
  }

  private boolean isMember(NodeName node) {
    Books books = shown.get(node.index());
    return books == null || books.members().contains(node);
  }

  private void arrives(Observation.Delivered at, RaftMessage message, Books books) {
    if (message instanceof RaftMessage.Voted voted) {
      count(OLD_VOTE, voted.granted() && voted.term() < books.term());
      count(LATE_VOTE, voted.granted() && voted.term() == books.term() && books.leads());
    } else if (message instanceof RaftMessage.AppendEntries append) {
      count(OLD_APPEND, append.term() < books.term());
    } else if (message instanceof RaftMessage.InstallSnapshot install) {
      count(OLD_APPEND, install.term() < books.term());
      count(INSTALLED, install.term() >= books.term() && install.snapshot().index() > books.commit());
    } else if (message instanceof RaftMessage.Appended answer && books.leads()) {
      answered(at, answer, books);
    }
  }

  private void answered(Observation.Delivered at, RaftMessage.Appended answer, Books books) {
    count(OLD_REPLY, answer.term() < books.term());
    if (answer.term() == books.term()) {
      String to = at.node() + " " + books.term() + " " + at.from();
      if (answer.asked() == books.term()) {
        answered.merge(to, answer.round(), Math::max);
      } else {
        count(OLD_ANSWER, true);
        count(OLD_CONFIRMATION, answer.round() > answered.getOrDefault(to, 0L)
            && !reads.getOrDefault(at.node().index(), Set.of()).isEmpty());
      }
    }
  }

  private void restarted(Books books) {
    boolean isHalf = false;
    for (Chain one = books == null ? null : books.tip(); one != null && one.entry.index() > committed;
        one = one.before) {
      isHalf = true;
      half.add(one.entry);
    }
    count(HALF_REPLICATED, isHalf);
  }

  private void step(NodeName node, Books before, Books after) {
    boolean didLead = before != null && before.leads() && before.term() == after.term();
    boolean isMember = after.members().contains(node);
    count(LED_WHEN_REMOVED, after.leads() && !didLead && !isMember);
    if (before == null) {
      return;
    }
    count(REMOVED_ITSELF, didLead && before.members().contains(node) && !isMember);
    if (before.tip() != after.tip()) {
      for (Chain lost : Chain.beyond(before.tip(), after.tip())) {
        boolean isOverwritten = lost.entry.index() > after.base();
        count(CHANGE_LOST, isOverwritten && lost.entry.command() instanceof Command.Membership);
        count(HALF_LOST, isOverwritten && half.remove(lost.entry));
      }
      count(CHANGE_WHILE_DOWN, didLead && !down.isEmpty() && !before.members().equals(after.members()));
    }
    if (after.commit() > committed) {
      for (Chain one = after.tip(); one != null && one.entry.index() > committed; one = one.before) {
        count(HALF_KEPT, one.entry.index() <= after.commit() && half.remove(one.entry));
      }
      committed = after.commit();
    }
  }

  private void count(String what, boolean happened) {
    counts.merge(what, happened ? 1 : 0, Integer::sum);
  }
}
