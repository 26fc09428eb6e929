package lagoon.membership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.guarantee.Checker;
import lagoon.guarantee.End;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.Times;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * Eventual accuracy (the eventual strong accuracy of Chandra and Toueg 1996): once the network is whole,
 * nobody who is alive stays dead in somebody's eyes. The smallest run that it rejects: n1 and n2 are up, the
 * link between them is healed, nothing has disturbed them for longer than the protocol needs, and n2 still
 * takes n1 for dead.
 *
 * <p>It is judged at the end. Looked at is each pair of members that are up then, and each time that a member
 * that was up was taken for suspect or dead; the latter are contested: each could have stayed.
 */
public final class Accuracy extends Checker {

  /** Its name. */
  public static final String NAME = "eventual accuracy";

  private final Beliefs beliefs;
  private final long patience;
  /** By observer and member: since when the one takes the other for dead. */
  private final Map<Long, Long> since = new LinkedHashMap<>();
  private final int nodes;
  private int cuts;
  private int faults;
  private long disturbed;
  private long last;

  /**
   * A checker that has seen nothing.
   *
   * @param nodes how many there are
   * @param patience how long a mistake may last when nothing disturbs, in nanoseconds
   */
  public Accuracy(int nodes, long patience, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.nodes = nodes;
    this.patience = patience;
    this.beliefs = new Beliefs(nodes, this::turned);
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    last = observation.id();
    beliefs.observe(observation);
    if (observation.isDetail()) {
      return;
    }
    if (observation instanceof Observation.Cut) {
      cuts++;
    } else if (observation instanceof Observation.Healed) {
      cuts--;
    } else if (observation instanceof Observation.FaultBegan) {
      faults++;
    } else if (observation instanceof Observation.FaultEnded) {
      faults--;
    } else if (!(observation instanceof Observation.Resumed
        || observation instanceof Observation.SettingChanged)) {
      return;
    }
    disturbed = observation.time();
  }

  private void turned(Observation at, NodeName observer, Member before, Member after) {
    NodeName member = (after == null ? before : after).node();
    Long pair = (long) observer.index() * nodes + member.index();
    if (Beliefs.saysAlive(after)) {
      since.remove(pair);
    } else {
      since.putIfAbsent(pair, at.time());
    }
    if (after != null && after.health() != Health.ALIVE && after.health() != Health.LEFT
        && !observer.equals(member) && beliefs.isLiving(member)) {
      checked(true);
    }
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    for (NodeName member : beliefs.living()) {
      List<NodeName> wrong = new ArrayList<>();
      for (NodeName observer : beliefs.observers()) {
        if (!observer.equals(member)) {
          checked(false);
          if (!Beliefs.saysAlive(beliefs.belief(observer, member)) && lasts(observer, member, end)) {
            wrong.add(observer);
          }
        }
      }
      if (!wrong.isEmpty() && violated(Optional.empty())) {
        keep(new Violation(NAME, Optional.empty(), List.of(), List.of(), Optional.of(wrong.get(0)), last,
            end.time(), proof(wrong, member, end.time()), Optional.empty()));
      }
    }
  }

  /** Whether that mistake has lasted longer than it may. */
  private boolean lasts(NodeName observer, NodeName member, End end) {
    if (cuts > 0 || faults > 0 || beliefs.isPaused(observer) || beliefs.isPaused(member)) {
      doubt("Somebody who is up is taken for dead, and there are faults that never ended.");
      return false;
    }
    boolean lasts = end.time() - undisturbed(observer, member) > patience;
    if (!lasts) {
      doubt("Somebody who is up is taken for dead, and the run ended too soon to say that it stays so.");
    }
    return lasts;
  }

  /** Since when the one takes the other for dead, and nothing has kept it from learning better. */
  private long undisturbed(NodeName observer, NodeName member) {
    long believed = since.getOrDefault((long) observer.index() * nodes + member.index(), 0L);
    return Math.max(Math.max(believed, disturbed),
        Math.max(beliefs.since(observer), beliefs.since(member)));
  }

  private String proof(List<NodeName> wrong, NodeName member, long now) {
    long since = undisturbed(wrong.get(0), member);
    return member + " is up, " + Beliefs.some(wrong) + (wrong.size() == 1 ? " is" : " are")
        + " up, and nothing has disturbed them since " + Times.point(since) + ". " + Times.span(now - since)
        + " later " + (wrong.size() == 1 ? "it still takes " : "they still take ") + member
        + " for dead.";
  }

  @Override
  protected String whyNothingChecked() {
    return "There were never two members.";
  }

  @Override
  protected String whyNothingContested() {
    return "Nobody who was up was ever taken for suspect or dead.";
  }
}
