package lagoon.protocol.services;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.network.Context;
import lagoon.protocol.services.Ending.Reason;
import lagoon.protocol.services.ServicesSettings.Broken;
import lagoon.view.Load.Position;

/**
 * Calls services for a node: each call is tried, within its time-out, as often as attempts and budget allow,
 * and ends once. A retry asks the breaker and the bulkhead again; who is refused by one of them is not
 * retried, since nothing but time helps.
 */
final class Caller {

  private final Context context;
  private final Broken broken;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Map<Long, Outgoing> open = new HashMap<>();
  private Calling calling;
  private long next;

  /**
   * Nothing is under way.
   *
   * @param callees the services that it may call
   * @param first the number of its first call; an answer to an earlier life of the node is none to this one
   */
  Caller(Context context, List<NodeName> callees, Calling calling, Broken broken, long first) {
    this.context = context;
    this.calling = calling;
    this.broken = broken;
    this.next = first;
    Pool<Outgoing> shared = bulkhead();
    for (NodeName callee : callees) {
      boolean shares = broken == Broken.SHARES_BULKHEAD;
      lines.put(callee.name(), new Line(callee, calling, breaker(), shares ? shared : bulkhead()));
    }
  }

  private Breaker breaker() {
    return new Breaker(calling.breaker(), broken == Broken.FLOODS_HALF_OPEN);
  }

  private Pool<Outgoing> bulkhead() {
    return new Pool<>(calling.bulkhead().places(), calling.bulkhead().room());
  }

  /** Other settings hold from now on. Another breaker begins closed; calls under way are none of its. */
  void configure(Calling newCalling) {
    boolean hasNewBreaker = !newCalling.breaker().equals(calling.breaker());
    calling = newCalling;
    for (Line line : lines.values()) {
      if (hasNewBreaker) {
        context.cancel(line.opening);
        line.opening = null;
        line.breaker = breaker();
      }
    }
    for (Line line : lines.values()) {
      for (Outgoing admitted : line.configure(calling)) {
        if (!send(admitted)) {
          leave(line);
        }
      }
    }
  }

  /** How many calls have not ended. */
  int open() {
    return open.size();
  }

  /**
   * Calls a service.
   *
   * @param request what for
   * @param then gets the ending, once
   */
  void call(String service, String request, Consumer<Ending> then) {
    Outgoing call = new Outgoing(next++, request, lines.get(service), then);
    call.line.tally.begin();
    open.put(call.number, call);
    attempt(call);
  }

  private void attempt(Outgoing call) {
    call.attempt++;
    Line line = call.line;
    if (line.breaker.refuses()) {
      end(call, own(Reason.BREAKER, line));
      return;
    }
    Pool.Entry entry = line.bulkhead.enter(call);
    if (entry == Pool.Entry.FULL) {
      end(call, own(Reason.BULKHEAD, line));
      return;
    }
    call.timeOut = context.setTimer("time-out of a call to " + line.to, calling.timeout(),
        () -> timedOut(call));
    if (entry == Pool.Entry.WAITS) {
      call.stage = Outgoing.Stage.WAITING;
    } else if (!send(call)) {
      leave(line);
    }
  }

  private Ending own(Reason reason, Line about) {
    return new Ending(reason, context.self().name(), about.to.name());
  }

  /**
   * It has a place in the bulkhead. Meanwhile the breaker may have opened, or others may have spent the
   * budget: then the call ends. Returns whether it was sent; if not, its place is free.
   */
  private boolean send(Outgoing call) {
    Line line = call.line;
    boolean isRefused = line.breaker.refuses();
    if (isRefused || call.attempt > 1 && broken != Broken.IGNORES_BUDGET && !line.budget.withdraw()) {
      context.cancel(call.timeOut);
      end(call, isRefused ? own(Reason.BREAKER, line) : call.failure);
      return false;
    }
    call.breaker = line.breaker;
    call.permit = line.breaker.pass();
    call.stage = Outgoing.Stage.SENT;
    if (call.attempt == 1) {
      line.budget.deposit();
    } else {
      line.tally.retry();
    }
    context.send(line.to,
        new ServicesMessage.Call(call.number, call.attempt, call.request, line.to.name()));
    return true;
  }

  /** A place in the bulkhead is free: the next call that may be made has it. */
  private void leave(Line line) {
    Outgoing admitted = line.bulkhead.leave();
    while (admitted != null && !send(admitted)) {
      admitted = line.bulkhead.leave();
    }
  }

  /** An answer has come; one to an attempt that was given up says nothing any more. */
  void answered(ServicesMessage answer, Ending ending) {
    Outgoing call = open.get(answer.number());
    if (call != null && call.attempt == answer.attempt() && call.stage == Outgoing.Stage.SENT) {
      context.cancel(call.timeOut);
      ended(call, ending);
    }
  }

  private void timedOut(Outgoing call) {
    Ending ending = own(Reason.TIME_OUT, call.line);
    if (call.stage == Outgoing.Stage.WAITING) {
      call.line.bulkhead.giveUp(call);
      call.stage = Outgoing.Stage.IDLE;
      failed(call, ending);
    } else {
      ended(call, ending);
    }
  }

  /** An attempt that was sent has ended. */
  private void ended(Outgoing call, Ending ending) {
    Line line = call.line;
    call.stage = Outgoing.Stage.IDLE;
    // Another breaker has been put in its place since: to that one the call says nothing.
    if (call.breaker == line.breaker) {
      tell(call, ending.isOk());
    }
    leave(line);
    if (ending.isOk()) {
      end(call, ending);
    } else {
      failed(call, ending);
    }
  }

  private void tell(Outgoing call, boolean ok) {
    Line line = call.line;
    Position before = line.breaker.position();
    if (line.breaker.ended(call.permit, ok)) {
      opened(line);
    } else if (line.breaker.position() != before) {
      context.explain("the breaker towards " + line.to + " closes: all calls that tried have succeeded");
    }
  }

  private void opened(Line line) {
    if (broken == Broken.STAYS_OPEN) {
      context.explain("the breaker towards " + line.to + " opens, for ever");
      return;
    }
    line.opening = context.setTimer("breaker towards " + line.to, line.breaker.staysOpen(), () -> {
      line.opening = null;
      line.breaker.tryAgain();
      context.explain("the breaker towards " + line.to + " is half-open: a call may try");
    });
    context.explain("the breaker towards " + line.to + " opens: calls fail at once until it is half-open");
  }

  private void failed(Outgoing call, Ending ending) {
    call.failure = ending;
    boolean mayRetry = call.attempt < calling.attempts()
        && (broken == Broken.IGNORES_BUDGET || call.line.budget.suffices());
    if (!mayRetry) {
      end(call, ending);
      return;
    }
    double longer = StrictMath.pow(calling.growth(), call.attempt - 1);
    long wait = (long) Math.min(Long.MAX_VALUE / 4, calling.backOff().sample(context.random()) * longer);
    context.setTimer("retry of a call to " + call.line.to, wait, () -> attempt(call));
  }

  private void end(Outgoing call, Ending ending) {
    open.remove(call.number);
    call.line.tally.end(ending, context.self().name());
    call.then.accept(ending);
  }

  /** Adds what there is of it to what its node shows. */
  void show(List<State> all) {
    lines.values().forEach(line -> line.show(all));
  }

}
