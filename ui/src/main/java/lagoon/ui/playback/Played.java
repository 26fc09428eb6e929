package lagoon.ui.playback;

import java.util.List;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.protocol.Expectation;
import lagoon.protocol.Protocol;
import lagoon.protocol.Protocols;
import lagoon.protocol.Situation;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.running.Report;
import lagoon.simulation.Change;
import lagoon.simulation.Cluster;
import lagoon.simulation.Intervention;
import lagoon.simulation.Scenario;
import lagoon.simulation.Staging;
import lagoon.simulation.When;
import lagoon.trace.Trace;

/**
 * A branch that was run to its end, or to the {@linkplain Project#horizon horizon}.
 *
 * @param loaded the scenario with everything that was done by hand in it
 * @param report verdicts, violations, costs, fingerprint
 * @param trace what happened; truncated where the run was longer than is kept
 * @param goesOn whether this is the beginning of a run that goes on: nothing here tells of what comes, and no
 *     verdict is the last word
 * @param pace how much room its observations have, and where its story stops
 */
public record Played(LoadedScenario loaded, Report report, Trace trace, boolean goesOn, Pace pace) {

  /** A run whose pace is found now: some walks over its trace, so not while somebody waits. */
  static Played of(LoadedScenario loaded, Report report, Trace trace, boolean goesOn) {
    return new Played(loaded, report, trace, goesOn, Pace.of(trace));
  }

  /**
   * The point of the run at which a change made at the cursor happens: after the event of the last
   * observation before the cursor, or before everything of the cursor's time where that is later than the
   * last observation. A cursor inside an event stands for the point after it.
   */
  public When when(Cursor cursor) {
    int last = cursor.last();
    return last < 0 || trace.get(last).time() < cursor.time()
        ? When.before(cursor.time())
        : new When(cursor.time(), trace.eventsAt(last));
  }

  /**
   * The cursor after what was done by hand at it, so that it is seen; the same cursor where nothing was. What
   * is done by hand at a point is told of before anything else happens there; a cursor inside an event stands
   * for the point after it.
   */
  public Cursor afterHand(Cursor cursor) {
    int first = cursor.count();
    while (isInsideEvent(cursor, first)) {
      first++;
    }
    int last = first;
    while (last < trace.size() && trace.get(last).time() == cursor.time()
        && (trace.get(last) instanceof Observation.Intervened || last > first
            && trace.eventsAt(last) == trace.eventsAt(first))) {
      last++;
    }
    return last == first ? cursor : Cursor.after(trace, last - 1);
  }

  /** Whether an observation after the cursor belongs to the event of the one before it, and not to a hand. */
  private boolean isInsideEvent(Cursor cursor, int position) {
    int before = cursor.last();
    return before >= 0 && position < trace.size() && trace.get(before).time() == cursor.time()
        && trace.get(position).time() == cursor.time()
        && trace.eventsAt(position) == trace.eventsAt(before)
        && !(trace.get(position) instanceof Observation.Intervened);
  }

  /** The cursor at the point before the event to which an observation belongs. */
  public Cursor beforeEventOf(int position) {
    int first = position;
    while (first > 0 && trace.get(first - 1).time() == trace.get(position).time()
        && trace.eventsAt(first - 1) == trace.eventsAt(position)) {
      first--;
    }
    return Cursor.before(trace, first);
  }

  /** The point before the event to which an observation belongs. */
  public When beforeEvent(int position) {
    return new When(trace.get(position).time(), Math.max(0, trace.eventsAt(position) - 1));
  }

  /** The settings that hold at a point. */
  public Scenario settings(When when) {
    Scenario now = loaded.scenario();
    for (Intervention intervention : loaded.interventions()) {
      if (intervention instanceof Intervention.Settings change && change.when().compareTo(when) <= 0) {
        now = change.scenario();
      }
    }
    return now;
  }

  /** Its protocol, among those that there are. */
  public Protocol protocol(Protocols all) {
    return all.named(loaded.scenario().cluster().protocol());
  }

  /**
   * What theory expects of how something spreads in it, where there is a theory.
   *
   * @param until how far it is wanted, in nanoseconds
   */
  public Optional<Expectation> expected(Protocols all, long until) {
    Cluster cluster = loaded.scenario().cluster();
    return protocol(all).expected(cluster.settings(), cluster.link().loss(), until);
  }

  /** What is to be done at the cursor to stage a situation; nothing: it is not possible there. */
  public List<Change> changes(Situation situation, Cursor cursor) {
    When when = when(cursor);
    return Staging.changes(situation, settings(when), trace, cursor.count(), when);
  }

  /** What was done and what changed, in order: what the file says and what was done by hand. */
  public List<Intervention> interventions() {
    return loaded.interventions();
  }
}
