package lagoon.protocol.services;

import java.util.List;
import java.util.OptionalLong;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.network.Timer;

/** What a caller keeps for one service that it calls. */
final class Line {

  final NodeName to;
  final Pool<Outgoing> bulkhead;
  final RetryBudget budget;
  final Tally tally;
  Breaker breaker;
  /** While the breaker is open: when it lets a call try; null: not, or never. */
  Timer opening;
  private Calling calling;

  /**
   * @param bulkhead the line's own
   */
  Line(NodeName to, Calling calling, Breaker breaker, Pool<Outgoing> bulkhead) {
    this.to = to;
    this.calling = calling;
    this.breaker = breaker;
    this.bulkhead = bulkhead;
    this.budget = new RetryBudget(calling.budget());
    this.tally = new Tally(name(to.name()));
  }

  /** What calls to that service are called where they are shown. */
  static String name(String service) {
    return "calls to " + service;
  }

  /** Other settings of calls hold. Returns the calls that have a place in the bulkhead now. */
  List<Outgoing> configure(Calling newCalling) {
    calling = newCalling;
    budget.configure(calling.budget());
    return bulkhead.resize(calling.bulkhead().places(), calling.bulkhead().room());
  }

  /** Adds what there is of it to what its node shows. */
  void show(List<State> all) {
    if (!(calling.breaker() instanceof BreakerSettings.None)) {
      OptionalLong until = opening == null ? OptionalLong.empty() : OptionalLong.of(opening.firesAt());
      all.add(breaker.show(to.name(), until));
    }
    if (!(calling.bulkhead() instanceof BulkheadSettings.None)) {
      all.add(bulkhead.show(name(to.name())));
    }
    all.add(tally.show());
  }
}
