package lagoon.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import lagoon.clock.DriftingClock;
import lagoon.engine.Engine;
import lagoon.engine.RandomStreams;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * Nodes and the links between them. The network carries messages and is where faults act: it loses, cuts,
 * delays, crashes and pauses; it knows nothing of what the messages mean.
 */
public final class Network {

  private final Engine engine;
  private final RandomStreams streams;
  private final Chronicle chronicle;
  private final List<NodeName> names;
  private final Place[] places;
  private final Links links;
  /** Faults that act on messages; null while there are none, which is what the hot path asks. */
  private Tampering tampering;
  /** Which message is where; null unless somebody may lay a hand on one. */
  private Traffic traffic;
  private long inFlight;
  private long sent;

  /**
   * A network without nodes yet.
   *
   * @param names of all nodes that will stand in it, in order of index
   */
  public Network(
      Engine engine, RandomStreams streams, Chronicle chronicle, List<NodeName> names, LinkSettings common,
      List<LinkOverride> overrides) {
    this.engine = engine;
    this.streams = streams;
    this.chronicle = chronicle;
    this.names = List.copyOf(names);
    this.places = new Place[names.size()];
    this.links = new Links(this.names, common, overrides);
  }

  /**
   * Says how the node of that name comes into the world: now, and again at each restart.
   *
   * @param kind what it is, which names its random stream: "client" for client/alice
   */
  public void place(NodeName name, String kind, Function<Context, Node> birth) {
    places[name.index()] = new Place(this, name, kind, birth);
  }

  /** Brings all nodes into the world; none of them does anything before {@link #begin}. */
  public void prepare() {
    for (Place place : places) {
      place.restart();
    }
  }

  /** Starts all nodes, in order of index, except those that a fault has stopped before they could begin. */
  public void begin() {
    for (Place place : places) {
      chronicle.because(0);
      place.begin();
    }
  }

  /** New settings for the links; messages on their way keep the time that they were given. */
  public void configure(LinkSettings common, List<LinkOverride> overrides) {
    links.configure(common, overrides);
  }

  /** The clocks of nodes by name; those that are not named are right. */
  public void setClocks(Map<String, DriftingClock> clocks) {
    for (Place place : places) {
      place.setClock(clocks.getOrDefault(place.name().name(), DriftingClock.RIGHT));
    }
  }

  /** The typical time that a message takes from one node to another: the median of its link's latency. */
  public long typicalLatency(NodeName from, NodeName to) {
    return links.typicalLatency(from.index(), to.index());
  }

  /** The node at that place, or null while it is down. */
  public Node node(NodeName name) {
    return places[name.index()].node();
  }

  public List<NodeName> names() {
    return names;
  }

  /** How many messages are on their way, held ones included; heartbeats and the like do not count. */
  public long inFlight() {
    return inFlight;
  }

  /** How many messages have been sent. */
  public long sent() {
    return sent;
  }

  // ---- the way of a message ----

  void send(Place from, int to, Message message, long lag) {
    long id = chronicle.nextId();
    LinkSettings link = links.of(from.index, to);
    Distribution latency = link.latencyOf(message);
    // What is drawn depends on the link alone: a cut or a fault moves no later draw of this sender.
    long natural = after(latency.sample(from.ways) + lag);
    boolean lost = link.loss() > 0 && from.ways.nextDouble() < link.loss();
    boolean twice = link.duplication() > 0 && from.ways.nextDouble() < link.duplication();
    long second = twice ? after(latency.sample(from.ways) + lag) : 0;
    Delivery delivery = new Delivery(from, places[to], message, id);
    oneMore(message);
    sent++;
    if (traffic != null) {
      traffic.sent(delivery);
    }
    String why = links.isCut(from.index, to) ? "partition" : lost ? "loss" : null;
    long arrival = natural;
    if (why == null && tampering != null) {
      arrival = tampering.arrival(delivery, natural);
      why = arrival == Tampering.NEVER ? "fault" : null;
      delivery = arrival >= 0 && tampering.copies() > 0 ? delivery.oneOfSeveral() : delivery;
    }
    if (why == null && arrival >= 0) {
      arrival = inOrder(link, delivery, arrival);
    }
    if (chronicle.wantsDetail()) {
      chronicle.tell(
          new Observation.Sent(
              id, engine.now(), from.name(), chronicle.cause(), names.get(to), message,
              arrival < 0 ? natural : arrival));
    }
    if (why != null) {
      lost(delivery, why);
    } else if (twice && arrival >= 0) {
      Delivery copy = delivery.oneOfSeveral();
      schedule(copy, arrival);
      again(copy, inOrder(link, copy, second));
    } else if (arrival >= 0) {
      schedule(delivery, arrival);
    }
    for (int i = tampering == null || why != null || arrival < 0 ? 0 : tampering.copies(); i > 0; i--) {
      again(delivery, arrival);
    }
    if (tampering != null) {
      tampering.afterSending(id);
    }
  }

  private long inOrder(LinkSettings link, Delivery delivery, long arrival) {
    return link.ordering() == LinkSettings.Ordering.FIFO
        ? links.inOrder(delivery.from.index, delivery.to.index, arrival)
        : arrival;
  }

  /** Lets a copy of a message arrive as well. */
  private void again(Delivery copy, long arrival) {
    oneMore(copy.message);
    schedule(copy, arrival);
  }

  void schedule(Delivery delivery, long arrival) {
    long handle = engine.at(arrival, delivery);
    if (traffic != null) {
      traffic.scheduled(delivery, arrival, handle);
    }
  }

  /** A message, or one of its copies, has come to its end on the link. */
  void arrived(Delivery delivery) {
    if (traffic != null) {
      traffic.arrived(delivery);
    }
  }

  /** The sending of it has come to nothing. */
  private void lost(Delivery delivery, String why) {
    arrived(delivery);
    dropped(delivery, why);
  }

  /** From now on single messages can be found: to be called before the first one is sent. */
  public Hands hands(Function<String, NodeName> byName) {
    traffic = new Traffic();
    return new Hands(this, traffic, byName);
  }

  /** Whether messages must not overtake each other on that message's link. */
  boolean isFifo(Delivery delivery) {
    return links.of(delivery.from.index, delivery.to.index).ordering() == LinkSettings.Ordering.FIFO;
  }

  /**
   * Nobody holds that message any more: it arrives now, or when it would have arrived anyway. Nothing is
   * drawn, so that a hold moves no later draw of the sender.
   */
  void release(Delivery delivery, long arrival) {
    LinkSettings link = links.of(delivery.from.index, delivery.to.index);
    schedule(delivery, inOrder(link, delivery, Math.max(engine.now(), arrival)));
  }

  /** A message did not arrive; returns the observation's id. */
  long dropped(Delivery delivery, String why) {
    landed(delivery);
    long id = chronicle.nextId();
    if (chronicle.wantsDetail()) {
      chronicle.tell(
          new Observation.Dropped(
              id, engine.now(), delivery.to.name(), delivery.sentId, delivery.from.name(), delivery.message,
                  why));
    }
    return id;
  }

  void landed(Delivery delivery) {
    inFlight -= delivery.message.isRoutine() ? 0 : 1;
  }

  /** Whether faults began that waited for this message. */
  boolean beforeDelivery(Delivery delivery) {
    return tampering != null && tampering.beforeDelivery(delivery);
  }

  boolean isCut(int from, int to) {
    return links.isCut(from, to);
  }

  /** Now plus a delay, at most the end of time; a delay that overflowed when it was added up is beyond it. */
  long after(long delay) {
    long time = engine.now() + delay;
    return (time | delay) < 0 ? Long.MAX_VALUE - 1 : time;
  }

  // ---- faults; each returns whether anything changed ----

  boolean crash(NodeName name) {
    Place place = places[name.index()];
    if (!place.crash()) {
      return false;
    }
    chronicle.tell(new Observation.Crashed(chronicle.nextId(), engine.now(), name, chronicle.cause()));
    place.loseMail();
    return true;
  }

  boolean restart(NodeName name) {
    Place place = places[name.index()];
    if (!place.restart()) {
      return false;
    }
    long id = chronicle.nextId();
    chronicle.tell(
        new Observation.Restarted(id, engine.now(), name, chronicle.cause(), place.node().copies()));
    chronicle.because(id);
    place.begin();
    return true;
  }

  boolean pause(NodeName name) {
    if (!places[name.index()].pause()) {
      return false;
    }
    chronicle.tell(new Observation.Paused(chronicle.nextId(), engine.now(), name, chronicle.cause()));
    return true;
  }

  boolean resume(NodeName name) {
    Place place = places[name.index()];
    if (!place.resume()) {
      return false;
    }
    chronicle.tell(new Observation.Resumed(chronicle.nextId(), engine.now(), name, chronicle.cause()));
    place.readMail();
    return true;
  }

  void cut(NodeName from, NodeName to) {
    if (links.cut(from.index(), to.index())) {
      chronicle.tell(new Observation.Cut(chronicle.nextId(), engine.now(), from, chronicle.cause(), to));
    }
  }

  void heal(NodeName from, NodeName to) {
    if (links.heal(from.index(), to.index())) {
      chronicle.tell(new Observation.Healed(chronicle.nextId(), engine.now(), from, chronicle.cause(), to));
    }
  }

  /** What is broken at this moment: nodes down or paused, links cut, as phrases for a reader. */
  public List<String> openFaults() {
    List<String> open = new ArrayList<>();
    for (Place place : places) {
      if (!place.isUp()) {
        open.add(place.name() + " is down");
      } else if (place.isPaused()) {
        open.add(place.name() + " is paused");
      }
    }
    if (links.cutLinks() > 0) {
      open.add(links.cutLinks() == 1 ? "a link is cut" : links.cutLinks() + " links are cut");
    }
    return open;
  }

  /**
   * Takes a message out of the hands of the faults that hold it; returns when it would have arrived, or
   * {@link Tampering#NEVER} where none does.
   */
  long letGo(Delivery delivery) {
    return tampering == null ? Tampering.NEVER : tampering.letGo(delivery);
  }

  /** One copy more of some message is on its way. */
  void oneMore(Message message) {
    inFlight += message.isRoutine() ? 0 : 1;
  }

  boolean hasTimer(NodeName name, String timer) {
    return places[name.index()].next(timer) != null;
  }

  void fireNext(NodeName name, String timer) {
    Place place = places[name.index()];
    Timer next = place.next(timer);
    engine.cancel(next.handle);
    place.fire(next);
  }

  /** Lets somebody outside act on a node: at once, when it goes on if it is paused, never if it is down. */
  public void visit(NodeName name, Consumer<Node> act) {
    places[name.index()].visit(act);
  }

  /** Heals a link however many faults have cut it. */
  void healWhole(NodeName from, NodeName to) {
    while (links.isCut(from.index(), to.index())) {
      heal(from, to);
    }
  }

  void tamper(Tampering by) {
    tampering = by;
  }

  Engine engine() {
    return engine;
  }

  RandomStreams streams() {
    return streams;
  }

  Chronicle chronicle() {
    return chronicle;
  }
}
