package lagoon.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lagoon.engine.Engine;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Observer;

/**
 * Lets a scenario's faults begin and end. Conditions are watched as observations pass; what they call for
 * happens right after the event that fulfilled them, before any other of the same time, or, for {@code
 * before-delivery}, just before it.
 */
public final class Faults implements Observer {

  private final List<Waiting> waiting = new ArrayList<>();
  private final Messages messages = new Messages();
  /**
   * Crashes and pauses that have not ended: a node comes back when the last of them ends, or it is told to.
   */
  private final List<Trouble> standing = new ArrayList<>();
  private Network network;
  private Function<String, NodeName> names;
  private long[] completed = new long[16];

  /** A fault that waits for its condition. */
  private static final class Waiting {
    final Fault fault;
    long seen;

    Waiting(Fault fault) {
      this.fault = fault;
    }

    boolean waitsFor(Delivery delivery) {
      return fault.after().orElseThrow() instanceof Condition.BeforeDelivery before
          && before.beforeDelivery().fits(delivery)
          && seen++ >= before.beforeDelivery().skip();
    }
  }

  /**
   * Sets the network on which they act.
   *
   * @param byName finds a node; it must know every name that a fault uses
   */
  public void actOn(Network target, Function<String, NodeName> byName) {
    network = target;
    names = byName;
  }

  /** Adds a fault: its beginning is scheduled, or its condition watched. A beginning in the past is now. */
  public void add(Fault fault) {
    if (fault.after().isPresent()) {
      waiting.add(new Waiting(fault));
      watch();
    } else {
      engine().at(Math.max(engine().now(), fault.begins()), () -> begin(fault, 0));
    }
  }

  /**
   * Lets a fault begin at this moment, between two events.
   *
   * @param lasting how long it lasts, in nanoseconds; empty: for good
   * @param cause the id of the observation that tells of whoever does it
   */
  public void beginNow(Trouble trouble, Optional<Long> lasting, long cause) {
    Optional<Long> never = Optional.empty();
    begin(new Fault(Optional.of(engine().now()), never, Optional.empty(), never, lasting, trouble), cause);
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Completed done) {
      countCompleted(done);
    }
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i).fault;
      if (isFulfilled(fault.after().orElseThrow(), observation)) {
        waiting.remove(i--);
        engine().then(() -> begin(fault, observation.id()));
      }
    }
  }

  private void countCompleted(Observation.Completed done) {
    int session = done.operation().session().index();
    if (session >= completed.length) {
      completed = Arrays.copyOf(completed, Math.max(session + 1, 2 * completed.length));
    }
    completed[session]++;
  }

  private boolean isFulfilled(Condition condition, Observation observation) {
    if (condition instanceof Condition.Applied applied
        && observation instanceof Observation.Applied happened) {
      Condition.AppliedVersion wanted = applied.applied();
      return happened.node().name().equals(wanted.replica())
          && happened.versions().stream()
              .anyMatch(
                  version ->
                      version.number() >= wanted.version()
                          && wanted.key().map(version.key().name()::equals).orElse(true));
    }
    if (condition instanceof Condition.Completed sum && observation instanceof Observation.Completed done) {
      return done.operation().session().name().equals(sum.completed().session())
          && completed[done.operation().session().index()] >= sum.completed().operations();
    }
    return false;
  }

  // ---- beginnings and ends ----

  private void begin(Fault fault, long cause) {
    long now = engine().now();
    if (fault.after().isPresent() && fault.until().orElse(Long.MAX_VALUE) <= now) {
      return;
    }
    network.chronicle().because(cause);
    start(fault);
    fault.until().or(() -> fault.lasting().map(time -> network.after(time)))
        .ifPresent(end -> engine().at(Math.max(now, end), () -> end(fault)));
  }

  private void end(Fault fault) {
    network.chronicle().because(0);
    stop(fault);
  }

  private void start(Fault fault) {
    Trouble trouble = fault.trouble();
    if (trouble instanceof Trouble.Crash crash) {
      standing.add(trouble);
      network.crash(names.apply(crash.crash()));
    } else if (trouble instanceof Trouble.Restart restart) {
      standing.removeIf(new Trouble.Crash(restart.restart())::equals);
      network.restart(names.apply(restart.restart()));
    } else if (trouble instanceof Trouble.Pause pause) {
      standing.add(trouble);
      network.pause(names.apply(pause.pause()));
    } else if (trouble instanceof Trouble.Resume resume) {
      standing.removeIf(new Trouble.Pause(resume.resume())::equals);
      network.resume(names.apply(resume.resume()));
    } else if (trouble instanceof Trouble.Partition partition) {
      betweenGroups(partition, network::cut);
    } else if (trouble instanceof Trouble.Cut cut) {
      network.cut(names.apply(cut.cut().from()), names.apply(cut.cut().to()));
    } else {
      Chronicle chronicle = network.chronicle();
      long id = chronicle.nextId();
      messages.add(fault, id);
      chronicle.tell(
          new Observation.FaultBegan(
              id, engine().now(), where(trouble), chronicle.cause(), Messages.text(trouble)));
      watch();
    }
  }

  private void stop(Fault fault) {
    Trouble trouble = fault.trouble();
    if (trouble instanceof Trouble.Crash crash) {
      if (wasLastOf(trouble)) {
        network.restart(names.apply(crash.crash()));
      }
    } else if (trouble instanceof Trouble.Pause pause) {
      if (wasLastOf(trouble)) {
        network.resume(names.apply(pause.pause()));
      }
    } else if (trouble instanceof Trouble.Partition partition) {
      betweenGroups(partition, network::heal);
    } else if (trouble instanceof Trouble.Cut cut) {
      network.heal(names.apply(cut.cut().from()), names.apply(cut.cut().to()));
    } else if (messages.began(fault) > 0) {
      endOnMessages(fault);
    }
  }

  private void endOnMessages(Fault fault) {
    Chronicle chronicle = network.chronicle();
    chronicle.tell(
        new Observation.FaultEnded(
            chronicle.nextId(), engine().now(), where(fault.trouble()), chronicle.cause(),
            messages.began(fault), Messages.text(fault.trouble())));
    messages.remove(fault, network);
    watch();
  }

  /** Where a fault on messages acts: at their sender, their receiver, or nowhere in particular. */
  private NodeName where(Trouble trouble) {
    MessageMatch which = Messages.concerned(trouble).which();
    return which.from().or(which::to).map(names).orElse(network.names().get(0));
  }

  private boolean wasLastOf(Trouble trouble) {
    return standing.remove(trouble) && !standing.contains(trouble);
  }

  /** The faults that keep messages from arriving and have not ended, as phrases. */
  public List<String> open() {
    return messages.open();
  }

  private void betweenGroups(Trouble.Partition partition, BiConsumer<NodeName, NodeName> act) {
    List<List<String>> groups = partition.partition();
    for (List<String> group : groups) {
      for (List<String> other : groups) {
        if (group != other) {
          group.forEach(a -> other.forEach(b -> act.accept(names.apply(a), names.apply(b))));
        }
      }
    }
  }

  // ---- faults on messages ----

  private void watch() {
    boolean gates =
        waiting.stream().anyMatch(one -> one.fault.after().orElseThrow() instanceof Condition.BeforeDelivery);
    network.tamper(gates || !messages.isEmpty() ? new Gate() : null);
  }

  /** What the network asks about each message while a fault concerns messages. */
  private final class Gate implements Tampering {
    @Override
    public long arrival(Delivery delivery, long arrival) {
      return messages.arrival(delivery, arrival, network);
    }

    @Override
    public int copies() {
      return messages.copies();
    }

    @Override
    public void afterSending(long sent) {
      List<Fault> spent = messages.spent();
      if (!spent.isEmpty()) {
        long cause = network.chronicle().cause();
        network.chronicle().because(sent);
        spent.forEach(Faults.this::endOnMessages);
        network.chronicle().because(cause);
      }
    }

    @Override
    public long letGo(Delivery delivery) {
      return messages.letGo(delivery);
    }

    @Override
    public boolean beforeDelivery(Delivery delivery) {
      List<Waiting> due = new ArrayList<>(waiting);
      due.removeIf(one -> !one.waitsFor(delivery));
      if (due.isEmpty()) {
        return false;
      }
      waiting.removeAll(due);
      // What begins may let other messages be delivered: the list must be in order before.
      for (Waiting one : due) {
        begin(one.fault, delivery.sentId);
      }
      watch();
      return true;
    }
  }

  private Engine engine() {
    return network.engine();
  }
}
