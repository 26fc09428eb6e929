package lagoon.picture;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.State;
import lagoon.trace.Trace;
import lagoon.view.Agreement;
import lagoon.view.Spread;

/**
 * Where a story stops: something is asked, answered or applied, goes wrong, is changed or broken; a node
 * takes another role, a breaker turns, somebody is taken for suspect or dead; a ballot begins, something is
 * accepted in it for the first time, or known to be chosen; a rumour has come further. Each stop is after the
 * whole event of what happened, so that what a node shows goes with what it did, and after all faults of one
 * moment, so that a partition is one step.
 */
public final class Beats {

  /** Among so many nodes a rumour's way is told node by node, among more where knowers have doubled. */
  private static final int FEW = 16;

  private final Trace trace;
  /** How many observations have happened at each stop. */
  private final BitSet stops = new BitSet();
  private final int replicas;
  private final Map<NodeName, Spread.Stage> stages = new HashMap<>();
  private final boolean isRumor;
  private int knowing;
  private final Map<String, Long> promised = new HashMap<>();
  private final Map<String, Long> accepted = new HashMap<>();
  private final Set<String> chosen = new HashSet<>();

  private Beats(Trace trace) {
    this.trace = trace;
    this.replicas = trace.cast().replicas().size();
    this.isRumor = trace.observations().stream().anyMatch(one ->
        one instanceof Observation.StateChanged changed
            && changed.state().stream().anyMatch(Spread.Rumor.class::isInstance));
    Turns turns = new Turns(trace);
    int end;
    for (int begin = 0; begin < trace.size(); begin = end) {
      end = end(begin);
      boolean isStop = false;
      for (int position = begin; position < end; position++) {
        // Each must be looked at, whatever the others say.
        isStop |= isBeat(position, turns);
      }
      stops.set(end, isStop);
    }
  }

  /** The stops of a run: a walk over its trace. */
  public static Beats of(Trace trace) {
    return new Beats(trace);
  }

  /** The first stop after so many observations, as a number of observations; empty where there is none. */
  public OptionalInt after(int count) {
    int next = stops.nextSetBit(count + 1);
    return next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
  }

  /** The last stop before so many observations; empty where there is none. */
  public OptionalInt before(int count) {
    int last = count <= 0 ? -1 : stops.previousSetBit(count - 1);
    return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
  }

  /** Where the event that begins there ends, and with it those of that moment that begin with a fault. */
  private int end(int begin) {
    boolean isOfFault = isFault(trace.get(begin));
    int end = begin + 1;
    while (end < trace.size() && trace.get(end).time() == trace.get(begin).time()
        && (trace.eventsAt(end) == trace.eventsAt(end - 1) || isOfFault && isFault(trace.get(end)))) {
      isOfFault |= isFault(trace.get(end));
      end++;
    }
    return end;
  }

  private boolean isBeat(int position, Turns turns) {
    Observation one = trace.get(position);
    if (one instanceof Observation.RoleChanged) {
      // What the run begins with is no news, and of a rumour its way is told.
      return one.time() > 0 && !isRumor;
    }
    if (one instanceof Observation.StateChanged changed) {
      boolean isNews = !turns.at(position).isEmpty() && !turns.isOneOfMany(position);
      for (State state : changed.state()) {
        isNews |= isNews(changed.node(), state);
      }
      return isNews && one.time() > 0;
    }
    return one instanceof Observation.Invoked || one instanceof Observation.Completed
        || one instanceof Observation.Served || one instanceof Observation.Applied
        || one instanceof Observation.Discarded || one instanceof Observation.SettingChanged
        || one instanceof Observation.Intervened || one instanceof Observation.Violated || isFault(one);
  }

  private boolean isNews(NodeName node, State state) {
    if (state instanceof Spread.Rumor rumor) {
      return hears(node, rumor.stage());
    }
    return state instanceof Agreement.Ballot ballot && isNew(ballot);
  }

  private boolean hears(NodeName node, Spread.Stage stage) {
    boolean knew = stages.getOrDefault(node, Spread.Stage.SUSCEPTIBLE) != Spread.Stage.SUSCEPTIBLE;
    boolean knows = stage != Spread.Stage.SUSCEPTIBLE;
    stages.put(node, stage);
    if (knew == knows) {
      return false;
    }
    knowing += knows ? 1 : -1;
    return knows && (replicas <= FEW || isPower(knowing) || isPower(replicas - knowing));
  }

  /** Whether it is 0, 1, 2, 4, 8, ... */
  private static boolean isPower(int count) {
    return (count & count - 1) == 0;
  }

  private boolean isNew(Agreement.Ballot ballot) {
    boolean isPromised = isHigher(promised, ballot.name(), ballot.promised());
    boolean isAccepted = isHigher(accepted, ballot.name(), ballot.accepted());
    boolean isChosen = !ballot.chosen().isEmpty() && chosen.add(ballot.name());
    return isPromised || isAccepted || isChosen;
  }

  private static boolean isHigher(Map<String, Long> highest, String name, long ballot) {
    if (ballot < 0 || ballot <= highest.getOrDefault(name, -1L)) {
      return false;
    }
    highest.put(name, ballot);
    return true;
  }

  private static boolean isFault(Observation one) {
    return one instanceof Observation.Crashed || one instanceof Observation.Restarted
        || one instanceof Observation.Paused || one instanceof Observation.Resumed
        || one instanceof Observation.Cut || one instanceof Observation.Healed
        || one instanceof Observation.FaultBegan || one instanceof Observation.FaultEnded;
  }
}
