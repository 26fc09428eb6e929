package lagoon.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import lagoon.engine.RandomStream;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.State;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Node;

/**
 * A session's client: it runs the session's program, sends each operation to a replica, and tries again when
 * nobody answers.
 *
 * <p>A read that is not answered goes to another replica, unless its strategy is bound to one; a write is
 * repeated under its request id, which the leader deduplicates. A read that got no answer at all has FAILED;
 * a write has FAILED only where no attempt can have been carried out, and is UNKNOWN otherwise.
 *
 * <p>A session is one client's: it ends when the client crashes. What it had under way stays open, and a
 * client that is restarted does nothing more.
 */
public final class SessionClient implements Node, Actor, Reply.Handler {

  private final Context context;
  private final Session session;
  private final Register register;
  private final Program program;
  private Directory directory;
  private final ToLongFunction<NodeName> distance;
  private final Memory memory;
  private final Memory ofUser;
  private final List<Call> calls = new ArrayList<>(2);
  private Strategy strategy;
  private WriteStrategy writes;
  /** Who takes writes, as far as this client has been told. */
  private NodeName leader;
  private ClientSettings settings;
  private long lastNumber;
  /**
   * The first request that was given up and sent again as a new one: the leader must not take it for settled.
   */
  private long lowestAbandoned = Long.MAX_VALUE;
  /** Null before the first, and after one that failed. */
  private LastRead lastRead;
  private final GetAndPut getAndPut;

  /**
   * A client for that session.
   *
   * @param own what this session has written and read; the same as {@code ofUser} where it is the only one
   * @param ofUser what all sessions of the same user have; shared among them
   * @param distance the typical time to a replica
   */
  public SessionClient(
      Context context, Session session, Register register, Program program, Directory directory,
      ToLongFunction<NodeName> distance, Memory own, Memory ofUser, Routing routing,
      ClientSettings settings) {
    this.context = context;
    this.session = session;
    this.register = register;
    this.program = program;
    this.directory = directory;
    this.distance = distance;
    this.memory = own;
    this.ofUser = ofUser;
    this.strategy = routing.reads();
    this.writes = routing.writes();
    this.leader = directory.leader();
    this.settings = settings;
    this.getAndPut = new GetAndPut(context, session, register,
        (action, intent, isOfProgram, then) -> ask(action, intent, Optional.empty(), isOfProgram, then));
  }

  /** From now on operations are routed and tried again so; what is on its way goes on as it began. */
  public void configure(Routing routing, ClientSettings newSettings, Directory newDirectory) {
    directory = newDirectory;
    strategy = routing.reads();
    writes = routing.writes();
    settings = newSettings;
  }

  /** Does these steps beside the program's: what they read is the last read for both. */
  public void besides(List<Step> steps) {
    new Script(steps).begin(this);
  }

  @Override
  public void start() {
    if (context.persisted().isEmpty()) {
      context.persist(session);
      program.begin(this);
    }
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    ((Reply) message).arriveAt(this, from);
  }

  @Override
  public List<State> state() {
    return List.of();
  }

  // ---- what the program may do ----

  @Override
  public void perform(Action action, Optional<String> intent, Optional<Strategy> reads, Runnable then) {
    if (directory.takesContext() && getAndPut.mustGetFirst(action, settings.merge())) {
      getAndPut.getFirst(action, intent, then);
    } else {
      ask(action, intent, reads, true, then);
    }
  }

  private void ask(
      Action action, Optional<String> intent, Optional<Strategy> reads, boolean isOfProgram, Runnable then) {
    long cause = register.cause();
    Operation operation = register.invoke(session, action, intent);
    if (operation == null) {
      return;
    }
    Call call = new Call(operation, reads, isOfProgram, then);
    calls.add(call);
    Situation situation = situation(action.keys());
    if (action.isWrite()) {
      call.route = writes.route(situation);
      call.number = ++lastNumber;
      if (directory.takesContext()) {
        call.put = Optional.of(getAndPut.contexts().put(operation, settings.merge()));
      }
    } else {
      call.route = call.override.orElse(strategy).route(situation);
    }
    call.target = call.route.replica();
    send(call);
    register.because(cause);
  }

  @Override
  public void after(long delay, Runnable then) {
    long time = register.now() + delay;
    if (time >= 0 && register.isOpenAt(time)) {
      context.setTimer("next step", delay, then);
    }
  }

  @Override
  public boolean mayStep() {
    return register.mayStep();
  }

  @Override
  public long now() {
    return register.now();
  }

  @Override
  public Optional<Value> lastRead(Optional<String> key) {
    return lastRead == null ? Optional.empty()
        : lastRead.value(key.map(register::key).orElse(lastRead.keys().get(0)), settings.merge());
  }

  @Override
  public Key key(String name) {
    return register.key(name);
  }

  @Override
  public RandomStream random() {
    return context.random();
  }

  private Situation situation(List<Key> keys) {
    return new Situation(keys, context.localTime(), memory, ofUser, directory, leader, distance,
        context.random());
  }

  // ---- asking ----

  private void send(Call call) {
    call.attempts++;
    if (call.operation.action().isWrite()) {
      context.send(
          call.target, new Request.Write(
              call.number, call.attempts, call.operation, settledBelow(), call.route.atLeast(),
              call.route.patience(), call.put));
    } else {
      call.number = ++lastNumber;
      long patience = isAtLeader(call.target) ? 0 : call.route.patience();
      context.send(
          call.target, new Request.Read(call.number, call.operation, call.route.atLeast(), patience));
      if (patience > 0) {
        call.deadline = context.setTimer("deadline", patience, () -> askForNewer(call));
        return;
      }
    }
    call.timeout = context.setTimer("timeout", settings.timeout(), () -> unanswered(call));
  }

  private long settledBelow() {
    long lowest = Math.min(lastNumber + 1, lowestAbandoned);
    for (Call call : calls) {
      if (call.operation.action().isWrite()) {
        lowest = Math.min(lowest, call.number);
      }
    }
    return lowest;
  }

  private boolean isAtLeader(NodeName replica) {
    return directory.isLed() && replica.equals(leader);
  }

  /** The replica lacks a version that the read asks for: the leader has it, or else some other may. */
  private void askForNewer(Call call) {
    context.cancel(call.timeout);
    context.cancel(call.deadline);
    call.deadline = null;
    if (directory.isLed()) {
      call.target = leader;
    } else if (call.attempts >= settings.attempts() || isBound(call)) {
      end(call, Outcome.FAILED, List.of(), "no replica that was asked has the version", Optional.empty());
      return;
    } else {
      call.isSilent(call.target);
      call.target = another(call);
    }
    send(call);
  }

  private void unanswered(Call call) {
    if (call.operation.action().isWrite()) {
      retryWrite(call);
    } else {
      retryRead(call);
    }
  }

  private void retryRead(Call call) {
    if (call.attempts >= settings.attempts()) {
      end(call, Outcome.FAILED, List.of(), "no replica answered", Optional.empty());
      return;
    }
    if (!isBound(call)) {
      goElsewhere(call);
    }
    send(call);
  }

  /** Whether it must not go to another replica: a leader that is elected can be found by the others. */
  private boolean isBound(Call call) {
    return call.route.bound() && !directory.isElected();
  }

  private void goElsewhere(Call call) {
    NodeName silent = call.target;
    call.isSilent(silent);
    call.target = another(call);
    memory.leave(silent, call.target);
  }

  /** A replica that has not been silent yet; when all have, it begins anew. */
  private NodeName another(Call call) {
    List<NodeName> others = new ArrayList<>(directory.replicas());
    others.removeAll(call.silent);
    if (others.isEmpty()) {
      call.silent.clear();
      others.addAll(directory.replicas());
      others.remove(call.target);
    }
    return others.isEmpty() ? call.target : others.get(context.random().nextInt(others.size()));
  }

  private void retryWrite(Call call) {
    boolean again = call.attempts < settings.attempts() && settings.retry() != ClientSettings.Retry.NEVER;
    if (!again) {
      boolean maybeApplied = call.mayHaveHappened();
      end(
          call,
          maybeApplied ? Outcome.UNKNOWN : Outcome.FAILED,
          List.of(),
          maybeApplied ? "no answer" : call.target + " is down",
          Optional.empty());
    } else if (settings.retry() == ClientSettings.Retry.UNSAFE) {
      repeatAsNew(call);
    } else {
      // Elsewhere only where that cannot do it twice.
      if (!isBound(call) && (directory.repeatsElsewhere() || !call.mayHaveHappened())) {
        goElsewhere(call);
      }
      send(call);
    }
  }

  /** The broken variant: the old operation is given up as unknown, and the same wish is sent as a new one. */
  private void repeatAsNew(Call call) {
    close(call);
    boolean maybeApplied = call.mayHaveHappened();
    lowestAbandoned = Math.min(lowestAbandoned, call.number);
    register.complete(
        call.operation,
        maybeApplied ? Outcome.UNKNOWN : Outcome.FAILED,
        List.of(),
        (maybeApplied ? "no answer" : call.target + " is down") + "; sent again as a new request",
        Optional.empty());
    Operation again = register.invoke(session, call.operation.action(), call.operation.intent());
    if (again == null) {
      return;
    }
    Call next = new Call(again, call.override, call.isOfProgram, call.then);
    next.attempts = call.attempts;
    next.earlierAttempts = call.attempts;
    next.route = call.route;
    next.target = call.target;
    next.number = ++lastNumber;
    next.put = call.put;
    calls.add(next);
    send(next);
  }

  // ---- answers ----

  @Override
  public void onReturned(NodeName from, Reply.Returned returned) {
    Call call = find(returned.number());
    if (call != null) {
      memory.read(returned.versions());
      if (ofUser != memory) {
        ofUser.read(returned.versions());
      }
      List<Key> keys = call.operation.action().keys();
      if (call.isOfProgram) {
        lastRead = new LastRead(keys, returned.versions());
      }
      if (directory.takesContext()) {
        getAndPut.contexts().read(keys, returned.versions(), returned.tags());
      }
      end(call, Outcome.OK, returned.versions(), "", Optional.of(from));
    }
  }

  @Override
  public void onWritten(NodeName from, Reply.Written written) {
    Call call = find(written.number());
    if (call != null) {
      memory.wrote(written.versions(), context.localTime());
      if (directory.takesContext()) {
        getAndPut.contexts().wrote(written.versions(), written.tags());
      }
      if (ofUser != memory) {
        ofUser.wrote(written.versions(), context.localTime());
      }
      end(call, Outcome.OK, written.versions(), "", Optional.of(from));
    }
  }

  @Override
  public void onRefused(NodeName from, Reply.Refused refused) {
    Call call = find(refused.number());
    if (call == null) {
      return;
    }
    boolean isWrite = call.operation.action().isWrite();
    if (isWrite && refused.attempt() > 0) {
      call.bounced(refused.attempt());
      if (refused.attempt() < call.attempts) {
        // The network brought it twice, or late: what was tried since may be done.
        return;
      }
    }
    if (refused.instead().isPresent()) {
      leader = refused.instead().get();
    }
    if (refused.reason() == Reply.Reason.STALE && !isWrite && !isAtLeader(from)) {
      askForNewer(call);
    } else if (mayAskAgain(call, refused, from)) {
      context.cancel(call.timeout);
      call.bounced(call.attempts);
      if (refused.reason() == Reply.Reason.NOT_LEADER) {
        call.target = leader;
      } else {
        goElsewhere(call);
      }
      send(call);
    } else {
      boolean isOpen = refused.reason() == Reply.Reason.UNDECIDED || call.wasSentBefore();
      boolean maybeApplied = isWrite && refused.reason() != Reply.Reason.INVALID && isOpen;
      end(call, maybeApplied ? Outcome.UNKNOWN : Outcome.FAILED, List.of(), refused.why(), Optional.of(from));
    }
  }

  /** Whether another node may do what this one refused. */
  private boolean mayAskAgain(Call call, Reply.Refused refused, NodeName from) {
    if (call.attempts >= settings.attempts()) {
      return false;
    }
    return switch (refused.reason()) {
      case NOT_LEADER -> refused.instead().isPresent() && !leader.equals(from);
      case STALE -> call.operation.action().isWrite() && !isBound(call)
          && directory.replicas().size() > 1 && (directory.repeatsElsewhere() || !call.wasSentBefore());
      default -> false;
    };
  }

  /** A read goes elsewhere at once; what must go to that node waits for the time-out, then tries again. */
  @Override
  public void onUnreachable(NodeName from, Reply.Unreachable unreachable) {
    Call call = find(unreachable.number());
    if (call == null) {
      return;
    }
    if (call.operation.action().isWrite()) {
      call.bounced(unreachable.attempt());
      if (!isBound(call) && !call.mayHaveHappened() && call.attempts < settings.attempts()) {
        context.cancel(call.timeout);
        goElsewhere(call);
        send(call);
      }
    } else if (call.deadline != null) {
      askForNewer(call);
    } else if (!isBound(call)) {
      context.cancel(call.timeout);
      retryRead(call);
    }
  }

  private Call find(long number) {
    for (int i = 0; i < calls.size(); i++) {
      if (calls.get(i).number == number) {
        return calls.get(i);
      }
    }
    return null;
  }

  private void end(
      Call call, Outcome outcome, List<Version> versions, String reason, Optional<NodeName> by) {
    close(call);
    if (call.isOfProgram && !call.operation.action().isWrite() && outcome != Outcome.OK) {
      lastRead = null;
    }
    register.complete(call.operation, outcome, versions, reason, by);
    if (directory.takesContext() && outcome == Outcome.OK && !call.operation.action().isWrite()) {
      getAndPut.mergeSiblings(
          call.operation.action().keys(), versions, settings.merge(), call.then);
    } else {
      call.then.run();
    }
  }

  private void close(Call call) {
    context.cancel(call.timeout);
    context.cancel(call.deadline);
    calls.remove(call);
  }
}
