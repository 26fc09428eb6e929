package lagoon.membership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * What it costs to know who is alive, how fresh that knowledge is, and what of it survives: the same numbers
 * for every protocol that answers the question, so that they stand side by side.
 */
public final class Figures implements Observer {

  /** Takes the numbers, one after the other. */
  @FunctionalInterface
  public interface Sink {
    /**
     * @param value how much; NaN where there was nothing to measure
     * @param isTime whether it is nanoseconds; otherwise it counts things
     */
    void take(String name, double value, boolean isTime);
  }

  /** A crash that lasts, and who knows of it. */
  private static final class Outage {
    final NodeName crashed;
    final long at;
    long first = -1;
    long all = -1;

    Outage(NodeName crashed, long at) {
      this.crashed = crashed;
      this.at = at;
    }
  }

  private final Beliefs beliefs;
  private final int nodes;
  private final long period;
  private final List<Outage> outages = new ArrayList<>();
  private final List<Outage> open = new ArrayList<>();
  /** By member and incarnation. */
  private final Set<Long> suspected = new HashSet<>();
  private final Set<Long> buried = new HashSet<>();
  private final long[] handled;
  private long sent;

  /**
   * Nothing is measured yet.
   *
   * @param nodes how many there are, a registry among them
   * @param period the protocol's, in nanoseconds
   */
  public Figures(int nodes, long period) {
    this.nodes = nodes;
    this.period = period;
    this.handled = new long[nodes];
    this.beliefs = new Beliefs(nodes, this::turned);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Sent || observation instanceof Observation.Delivered) {
      count(observation);
      return;
    }
    beliefs.observe(observation);
    if (observation instanceof Observation.Crashed && observation.node().index() < nodes) {
      crashed(observation);
    } else if (observation instanceof Observation.Restarted) {
      open.removeIf(outage -> outage.crashed.equals(observation.node()));
    }
  }

  private void count(Observation observation) {
    int index = observation.node().index();
    if (index < nodes) {
      handled[index]++;
      sent += observation instanceof Observation.Sent ? 1 : 0;
    }
  }

  private void crashed(Observation observation) {
    if (beliefs.hasCrashed(observation.node())) {
      Outage outage = new Outage(observation.node(), observation.time());
      outages.add(outage);
      open.add(outage);
    }
    // Who is down need not know any more.
    for (Outage outage : List.copyOf(open)) {
      if (outage.first >= 0) {
        settle(outage, observation.time());
      }
    }
  }

  private void turned(Observation at, NodeName observer, Member before, Member after) {
    if (after == null || after.node().equals(observer)) {
      return;
    }
    NodeName member = after.node();
    if (beliefs.isLiving(member)) {
      long life = after.incarnation() * nodes + member.index();
      if (after.health() == Health.SUSPECT) {
        suspected.add(life);
      } else if (after.health() == Health.DEAD) {
        buried.add(life);
      }
    } else if (!Beliefs.saysAlive(after)) {
      for (Outage outage : List.copyOf(open)) {
        if (outage.crashed.equals(member)) {
          outage.first = outage.first < 0 ? at.time() : outage.first;
          settle(outage, at.time());
        }
      }
    }
  }

  private void settle(Outage outage, long now) {
    for (NodeName observer : beliefs.observers()) {
      if (Beliefs.saysAlive(beliefs.belief(observer, outage.crashed))) {
        return;
      }
    }
    outage.all = now;
    open.remove(outage);
  }

  /**
   * Tells what has been measured.
   *
   * @param now the time up to which nothing more will be observed, in nanoseconds
   */
  public void tell(long now, Sink sink) {
    sink.take("crash known to one", mean(outages.stream().filter(one -> one.first >= 0)
        .mapToLong(one -> one.first - one.at).toArray()), true);
    sink.take("crash known to all", mean(outages.stream().filter(one -> one.all >= 0)
        .mapToLong(one -> one.all - one.at).toArray()), true);
    sink.take("false suspicions", suspected.size(), false);
    sink.take("false positives", buried.size(), false);
    int[] wrong = {0};
    beliefs.wrong((observer, member) -> wrong[0]++);
    sink.take("wrong in the end", wrong[0], false);
    double periods = (double) now / period;
    int members = (int) beliefs.nodes().stream().filter(beliefs::isOfGroup).count();
    long busiest = 0;
    for (long one : handled) {
      busiest = Math.max(busiest, one);
    }
    sink.take("sent/member/period", sent / periods / members, false);
    sink.take("busiest node/period", busiest / periods, false);
  }

  private static double mean(long[] times) {
    double sum = 0;
    for (long time : times) {
      sum += time;
    }
    return sum / times.length;
  }
}
