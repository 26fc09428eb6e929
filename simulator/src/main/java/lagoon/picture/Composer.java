package lagoon.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import lagoon.history.Observation;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/** Makes rows of the drafts that are kept, and folds of those that are not. */
final class Composer {

  private final Trace trace;
  private final Lanes lanes;
  private final OperationRows operations;
  private final MessageRows messages;
  private final FaultRows faults;
  private final DetailRows details;
  private final Findings findings;
  private final boolean verbose;

  Composer(Trace trace, Lanes lanes, Findings findings, boolean verbose) {
    this.trace = trace;
    this.lanes = lanes;
    this.findings = findings;
    this.verbose = verbose;
    this.messages = new MessageRows(trace, lanes, findings, verbose);
    this.operations = new OperationRows(lanes, findings, messages, verbose);
    this.faults = new FaultRows(lanes);
    this.details = new DetailRows(lanes);
  }

  List<Row> rows(List<Draft> drafts, BitSet kept) {
    List<Row> rows = new ArrayList<>();
    Lives lives = new Lives(trace, lanes);
    int next = 0;
    while (next < drafts.size()) {
      if (kept.get(next)) {
        Draft draft = drafts.get(next++);
        rows.add(row(draft.positions(), lives.after(draft.positions())));
      } else {
        int end = kept.nextSetBit(next) < 0 ? drafts.size() : kept.nextSetBit(next);
        rows.add(fold(drafts.subList(next, end), lives));
        next = end;
      }
    }
    return rows;
  }

  private Row fold(List<Draft> folded, Lives lives) {
    int violations = 0;
    int faulty = 0;
    for (Draft draft : folded) {
      violations += draft.weight() == Draft.Weight.VIOLATION ? 1 : 0;
      faulty += draft.weight() == Draft.Weight.FAULT ? 1 : 0;
    }
    Draft last = folded.get(folded.size() - 1);
    long from = trace.get(folded.get(0).first()).time();
    long until = trace.get(last.first()).time();
    return new Row.Fold(from, lives.after(last.positions()), until, folded.size(), violations, faulty);
  }

  private Row row(int[] positions, List<Moment.Life> lives) {
    List<Observation> all = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (int position : positions) {
      all.add(trace.get(position));
      ids.add(trace.get(position).id());
    }
    Observation first = all.get(0);
    RowBuilder row = new RowBuilder(first.time(), lives, ids);
    if (first instanceof Observation.Violated violated) {
      return row.banner(Row.Banner.Kind.VIOLATION, faults.violation(violated, all));
    }
    if (first instanceof Observation.SettingChanged changed) {
      return row.banner(Row.Banner.Kind.SETTING,
          new NewValue(changed.path(), changed.value()).wordings());
    }
    if (first instanceof Observation.FaultBegan began) {
      return row.banner(Row.Banner.Kind.FAULT, List.of(began.what() + " begins", began.what()));
    }
    if (first instanceof Observation.FaultEnded ended) {
      return row.banner(Row.Banner.Kind.FAULT, List.of(ended.what() + " is over", ended.what() + ": over"));
    }
    if (first instanceof Observation.Intervened hand) {
      String what = "by hand: " + hand.what();
      return row.banner(Row.Banner.Kind.SETTING,
          hand.took() ? List.of(what) : List.of(what + " (nothing was there)", what));
    }
    if (first instanceof Observation.Cut || first instanceof Observation.Healed) {
      return faults.links(row, all);
    }
    if (first instanceof Observation.Crashed || first instanceof Observation.Restarted
        || first instanceof Observation.Paused || first instanceof Observation.Resumed
        || first instanceof Observation.RoleChanged) {
      return faults.nodes(row, all);
    }
    return life(row, first, all, positions);
  }

  private Row life(RowBuilder row, Observation first, List<Observation> all, int[] positions) {
    if (first instanceof Observation.Invoked invoked) {
      return operations.invoked(row, invoked, positions);
    }
    if (first instanceof Observation.Served served) {
      return operations.served(row, served, positions[0]);
    }
    if (first instanceof Observation.Applied) {
      return operations.applied(row, all);
    }
    if (first instanceof Observation.Discarded discarded) {
      return operations.discarded(row, discarded);
    }
    if (first instanceof Observation.Completed completed) {
      return operations.completed(row, completed);
    }
    if (first instanceof Observation.Sent) {
      return messages.sent(row, positions);
    }
    if (first instanceof Observation.Delivered delivered) {
      return messages.delivered(row, delivered);
    }
    if (first instanceof Observation.Dropped dropped) {
      return messages.dropped(row, dropped);
    }
    if (!verbose && first instanceof Observation.StateChanged) {
      for (int position : positions) {
        Symbol symbol = findings.turnsBreaker(position) ? Symbol.ROLE : Symbol.STATE;
        row.mark(lanes.of(trace.get(position).node()), symbol, findings.turn(position));
      }
      return row.event();
    }
    return details.detail(row, first);
  }
}
