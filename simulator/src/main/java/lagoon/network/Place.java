package lagoon.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import lagoon.clock.DriftingClock;
import lagoon.engine.Event;
import lagoon.engine.RandomStream;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.view.Facet;

/**
 * Where a node stands: what it sees of the world, its mailbox while it is paused, and its disk across
 * crashes.
 */
final class Place implements Context {

  final int index;
  /** What happens to the messages that it sends. */
  final RandomStream ways;
  private final Network network;
  private final Chronicle chronicle;
  private final NodeName self;
  private final Function<Context, Node> birth;
  private final RandomStream random;
  private final ArrayDeque<Event> mailbox = new ArrayDeque<>();
  /** Null while the node is down. */
  private Node node;
  private boolean begun;
  private boolean paused;
  private DriftingClock clock = DriftingClock.RIGHT;
  private Object disk;
  private Timer timers;
  private List<State> shown = List.of();

  Place(Network network, NodeName self, String kind, Function<Context, Node> birth) {
    this.network = network;
    this.chronicle = network.chronicle();
    this.self = self;
    this.index = self.index();
    this.birth = birth;
    this.ways = network.streams().open("network/" + self.name());
    this.random = network.streams().open(kind + "/" + self.name());
  }

  // ---- what the node may do ----

  @Override
  public NodeName self() {
    return self;
  }

  @Override
  public long localTime() {
    return clock.read(chronicle.now());
  }

  @Override
  public RandomStream random() {
    return random;
  }

  @Override
  public void send(NodeName to, Message message, long lag) {
    network.send(this, to.index(), message, lag);
  }

  @Override
  public Timer setTimer(String name, long delay, Runnable action) {
    long firesAt = network.after(clock.lasting(delay));
    long id = chronicle.nextId();
    Timer timer = new Timer(this, name, action, id, firesAt);
    timer.next = timers;
    if (timers != null) {
      timers.previous = timer;
    }
    timers = timer;
    timer.handle = network.engine().at(firesAt, timer);
    if (chronicle.wantsDetail()) {
      chronicle.tell(
          new Observation.TimerSet(id, chronicle.now(), self, chronicle.cause(), name, firesAt));
    }
    return timer;
  }

  @Override
  public void cancel(Timer timer) {
    if (timer == null || !timer.isLive()) {
      return;
    }
    network.engine().cancel(timer.handle);
    forget(timer);
    long id = chronicle.nextId();
    if (chronicle.wantsDetail()) {
      chronicle.tell(
          new Observation.TimerCancelled(id, chronicle.now(), self, chronicle.cause(), timer.name));
    }
  }

  @Override
  public void persist(Object newDisk) {
    disk = newDisk;
  }

  @Override
  public Optional<Object> persisted() {
    return Optional.ofNullable(disk);
  }

  @Override
  public void explain(String sentence) {
    long id = chronicle.nextId();
    if (chronicle.wantsDetail()) {
      chronicle.tell(new Observation.Explained(id, chronicle.now(), self, chronicle.cause(), sentence));
    }
  }

  @Override
  public void applied(List<Version> versions) {
    chronicle.tell(
        new Observation.Applied(chronicle.nextId(), chronicle.now(), self, chronicle.cause(), versions));
  }

  @Override
  public void discarded(Version version, Version kept) {
    chronicle.tell(
        new Observation.Discarded(
            chronicle.nextId(), chronicle.now(), self, chronicle.cause(), version, kept));
  }

  @Override
  public void served(Operation operation, List<Version> versions) {
    chronicle.tell(
        new Observation.Served(
            chronicle.nextId(), chronicle.now(), self, chronicle.cause(), operation, versions));
  }

  @Override
  public void role(String role) {
    chronicle.tell(
        new Observation.RoleChanged(chronicle.nextId(), chronicle.now(), self, chronicle.cause(), role));
  }

  // ---- what happens to the node ----

  boolean isUp() {
    return node != null;
  }

  boolean isPaused() {
    return paused;
  }

  Node node() {
    return node;
  }

  NodeName name() {
    return self;
  }

  /** The node's beginning, if it is up and has not begun; a paused one begins when it goes on. */
  void begin() {
    if (node == null || begun) {
      return;
    }
    if (paused) {
      mailbox.addFirst(this::begin);
      return;
    }
    begun = true;
    node.start();
    show();
  }

  void arrive(Delivery delivery) {
    network.arrived(delivery);
    if (node == null) {
      refuse(delivery);
    } else if (network.isCut(delivery.from.index, index)) {
      network.dropped(delivery, "partition");
    } else if (paused) {
      mailbox.add(delivery);
    } else if (network.beforeDelivery(delivery)) {
      arriveAfterAll(delivery);
    } else {
      take(delivery);
    }
  }

  /** Faults that waited for this delivery have begun: maybe it is none now. */
  private void arriveAfterAll(Delivery delivery) {
    if (node == null) {
      refuse(delivery);
    } else if (network.isCut(delivery.from.index, index)) {
      network.dropped(delivery, "partition");
    } else if (paused) {
      mailbox.addFirst(delivery);
    } else {
      take(delivery);
    }
  }

  private void refuse(Delivery delivery) {
    chronicle.because(network.dropped(delivery, "node down"));
    if (delivery.message instanceof Bouncing bouncing && delivery.isOnlyOne()) {
      network.send(this, delivery.from.index, bouncing.bounced(), 0);
    }
  }

  private void take(Delivery delivery) {
    network.landed(delivery);
    long id = chronicle.nextId();
    if (chronicle.wantsDetail()) {
      chronicle.tell(
          new Observation.Delivered(
              id, chronicle.now(), self, delivery.sentId, delivery.from.self, delivery.message));
    }
    chronicle.because(id);
    node.onMessage(delivery.from.self, delivery.message);
    show();
  }

  void fire(Timer timer) {
    if (paused) {
      timer.waits = true;
      mailbox.add(timer);
    } else {
      ring(timer);
    }
  }

  /**
   * The timer of that name that is due first; null where there is none. One that has come due while the node
   * is paused fires anyway when it goes on.
   */
  Timer next(String name) {
    Timer next = null;
    for (Timer timer = timers; timer != null; timer = timer.next) {
      // The list begins with the one that was set last: of two that are due at one time, that fires last.
      if (timer.name.equals(name) && !timer.waits && (next == null || timer.firesAt <= next.firesAt)) {
        next = timer;
      }
    }
    return next;
  }

  /** Lets somebody act on the node: at once, or when it goes on, where it is paused. */
  void visit(Consumer<Node> act) {
    if (paused) {
      mailbox.add(() -> visit(act));
    } else if (node != null) {
      act.accept(node);
      show();
    }
  }

  private void ring(Timer timer) {
    if (!timer.isLive()) {
      return;
    }
    forget(timer);
    long id = chronicle.nextId();
    if (chronicle.wantsDetail()) {
      chronicle.tell(new Observation.TimerFired(id, chronicle.now(), self, timer.setId, timer.name));
    }
    chronicle.because(id);
    timer.action.run();
    show();
  }

  private void forget(Timer timer) {
    timer.handle = 0;
    if (timer.previous == null) {
      timers = timer.next;
    } else {
      timer.previous.next = timer.next;
    }
    if (timer.next != null) {
      timer.next.previous = timer.previous;
    }
  }

  /** Memory is lost: the node and its timers. Nothing happens to one that is down. */
  boolean crash() {
    if (node == null) {
      return false;
    }
    for (Timer timer = timers; timer != null; timer = timer.next) {
      network.engine().cancel(timer.handle);
      timer.handle = 0;
    }
    timers = null;
    node = null;
    begun = false;
    paused = false;
    shown = List.of();
    return true;
  }

  /** What had arrived while it was paused goes with the crash. */
  void loseMail() {
    for (Event waiting : mailbox) {
      if (waiting instanceof Delivery delivery) {
        network.dropped(delivery, "node down");
      }
    }
    mailbox.clear();
  }

  boolean restart() {
    if (node != null) {
      return false;
    }
    node = birth.apply(this);
    return true;
  }

  boolean pause() {
    boolean changes = node != null && !paused;
    paused |= changes;
    return changes;
  }

  boolean resume() {
    boolean changes = paused;
    paused = false;
    return changes;
  }

  /** Each piece of mail is read as if it arrived now, one after the other: a fault may begin in between. */
  void readMail() {
    while (node != null && !paused && !mailbox.isEmpty()) {
      Event waiting = mailbox.poll();
      if (waiting instanceof Delivery delivery) {
        read(delivery);
      } else if (waiting instanceof Timer timer) {
        ring(timer);
      } else {
        waiting.happen();
      }
      network.engine().finish();
    }
  }

  /** Mail has arrived already: no cut takes it back. */
  private void read(Delivery delivery) {
    boolean begins = network.beforeDelivery(delivery);
    if (begins && node == null) {
      network.dropped(delivery, "node down");
    } else if (begins && paused) {
      mailbox.addFirst(delivery);
    } else {
      take(delivery);
    }
  }

  /** From now on the node reads that clock; timers that are set already fire when they would have. */
  void setClock(DriftingClock newClock) {
    if (!clock.equals(newClock)) {
      clock = newClock;
      show();
    }
  }

  /** A clock that is wrong is shown whatever the protocol. */
  private List<State> withClock(List<State> state) {
    if (clock.equals(DriftingClock.RIGHT)) {
      return state;
    }
    List<State> all = new ArrayList<>(state);
    all.add(new Facet.Clock(clock));
    return all;
  }

  /** Tells what the node shows now, if anybody listens and it changed. */
  void show() {
    long id = chronicle.nextId();
    if (!chronicle.wantsDetail() || node == null) {
      return;
    }
    List<State> now = withClock(node.state());
    if (!now.equals(shown)) {
      shown = now;
      chronicle.tell(new Observation.StateChanged(id, chronicle.now(), self, chronicle.cause(), now));
    }
  }
}
