package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Observation;
import lagoon.trace.Trace;

/**
 * Which observations have a row when routine is left out, and which of one time share one: an invocation and
 * its requests; the same versions sent to several replicas, or applied at several; the links that one
 * partition cuts; the guarantees that one answer breaks.
 */
final class Compact {

  /** Where very much happens at one time, a row is shared only with one of the last. */
  private static final int LOOK_BACK = 64;

  private final Trace trace;
  private final Lanes lanes;
  private final Findings findings;
  private final List<Draft> drafts = new ArrayList<>();
  /** Where the drafts of the present time begin. */
  private int present;
  private long time = -1;

  private Compact(Trace trace, Lanes lanes, Findings findings) {
    this.trace = trace;
    this.lanes = lanes;
    this.findings = findings;
  }

  static List<Draft> plan(Trace trace, Lanes lanes, Findings findings) {
    Compact plan = new Compact(trace, lanes, findings);
    for (int position = 0; position < trace.size(); position++) {
      plan.take(position, trace.get(position));
    }
    return plan.drafts;
  }

  private void take(int position, Observation observation) {
    if (observation.time() != time) {
      time = observation.time();
      present = drafts.size();
    }
    boolean shown = lanes.shows(observation.node());
    if (observation instanceof Observation.Sent sent) {
      takeMessage(position, sent);
    } else if (observation instanceof Observation.Applied && shown) {
      share(position, Draft.Weight.ORDINARY);
    } else if (observation instanceof Observation.Discarded) {
      if (shown) {
        add(position, Draft.Weight.ORDINARY);
      }
    } else if (observation instanceof Observation.Served served) {
      if (shown && lanes.shows(served.operation().session().node())) {
        add(position, Draft.Weight.ORDINARY);
      }
    } else if (observation instanceof Observation.Invoked || observation instanceof Observation.Completed) {
      if (shown) {
        add(position, Draft.Weight.ORDINARY);
      }
    } else if (observation instanceof Observation.Violated) {
      share(position, Draft.Weight.VIOLATION);
    } else if (observation instanceof Observation.RoleChanged || !findings.turn(position).isEmpty()) {
      if (shown) {
        share(position, Draft.Weight.CHANGE);
      }
    } else if (observation instanceof Observation.SettingChanged
        || observation instanceof Observation.Intervened) {
      add(position, Draft.Weight.CHANGE);
    } else if (observation instanceof Observation.FaultBegan
        || observation instanceof Observation.FaultEnded) {
      add(position, Draft.Weight.FAULT);
    } else if (!observation.isDetail() && !(observation instanceof Observation.Applied)) {
      share(position, Draft.Weight.FAULT);
    }
  }

  private void takeMessage(int position, Observation.Sent sent) {
    if (!lanes.shows(sent.node()) || !lanes.shows(sent.to())) {
      return;
    }
    if (lanes.isClient(sent.node())) {
      int furthest = Math.max(present, drafts.size() - LOOK_BACK);
      for (int i = drafts.size() - 1; i >= furthest; i--) {
        Observation first = trace.get(drafts.get(i).first());
        boolean request = first instanceof Observation.Invoked && first.id() == sent.cause();
        if (request && isNewLane(drafts.get(i), sent)) {
          drafts.get(i).add(position);
          return;
        }
      }
      add(position, Draft.Weight.ORDINARY);
    } else if (findings.matters(position) || isLostReply(position, sent)) {
      share(position, Draft.Weight.ORDINARY);
    }
  }

  /** An answer that its session never heard: it explains what the session does next. */
  private boolean isLostReply(int position, Observation.Sent sent) {
    int end = findings.journeys().end(position);
    return lanes.isClient(sent.to()) && end >= 0 && trace.get(end) instanceof Observation.Dropped;
  }

  private void add(int position, Draft.Weight weight) {
    drafts.add(new Draft(weight, position));
  }

  /** Joins a row of this time that shows the same thing elsewhere, or begins one. */
  private void share(int position, Draft.Weight weight) {
    int furthest = Math.max(present, drafts.size() - LOOK_BACK);
    for (int i = drafts.size() - 1; i >= furthest; i--) {
      if (mayShare(drafts.get(i), position)) {
        drafts.get(i).add(position);
        return;
      }
    }
    add(position, weight);
  }

  private boolean mayShare(Draft draft, int position) {
    Observation first = trace.get(draft.first());
    Observation other = trace.get(position);
    if (!first.getClass().equals(other.getClass())) {
      return false;
    }
    if (first instanceof Observation.Sent sent && other instanceof Observation.Sent more) {
      return sent.node().equals(more.node()) && sent.message().kind().equals(more.message().kind())
          && sent.message().versions().equals(more.message().versions()) && isNewLane(draft, more);
    }
    if (first instanceof Observation.Applied applied && other instanceof Observation.Applied more) {
      return applied.versions().equals(more.versions()) && isLate(applied) && isNewLane(draft, more);
    }
    if (first instanceof Observation.Violated violated && other instanceof Observation.Violated more) {
      return violated.cause() == more.cause() && violated.node().equals(more.node())
          && FaultRows.witness(violated).equals(FaultRows.witness(more));
    }
    if (first instanceof Observation.Cut || first instanceof Observation.Healed) {
      return true;
    }
    return isNewLane(draft, other);
  }

  /**
   * Not the first to apply it: that row says more, and what followed from it at the same time stands below
   * it.
   */
  private boolean isLate(Observation.Applied applied) {
    return !applied.versions().isEmpty() && findings.late(applied.versions().get(0), applied.time()) > 0;
  }

  /** Whether a row has room for it: one mark per lane, and one arrow from one lane to each other. */
  private boolean isNewLane(Draft draft, Observation other) {
    for (int position : draft.positions()) {
      Observation observation = trace.get(position);
      boolean same = observation instanceof Observation.Sent sent && other instanceof Observation.Sent more
          ? sent.to().equals(more.to())
          : !(other instanceof Observation.Sent) && observation.node().equals(other.node());
      if (same) {
        return false;
      }
    }
    return true;
  }
}
