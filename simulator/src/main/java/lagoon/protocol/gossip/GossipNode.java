package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.store.Counter;
import lagoon.store.Receipts;
import lagoon.view.Facet;
import lagoon.view.Spread;

/**
 * A node like all others: it tells and hears the rumour, takes reads and writes of clients, and compares what
 * it has with others.
 */
final class GossipNode implements Replica, Request.Handler, GossipMessage.Handler {

  private static final Spread.Rumor UNHEARD = new Spread.Rumor("", Spread.Stage.SUSCEPTIBLE, 0);

  private final Context context;
  private final GossipSettings settings;
  private final Disk disk;
  private final Counter counter;
  private final Rumormonger rumors;
  private final AntiEntropy antiEntropy;
  private Spread.Rumor shownRumor = UNHEARD;
  private List<State> shown = List.of(UNHEARD);

  GossipNode(Context context, GossipSettings settings, Topology topology, List<NodeName> nodes, int keys,
      List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial));
    this.counter = new Counter(context, disk.store, this::accept, disk.store.refusals());
    Partners partners = new Partners(context.self(), topology, nodes, context.random());
    this.rumors = new Rumormonger(context, settings, disk, partners);
    this.antiEntropy = new AntiEntropy(context, settings, disk, partners, rumors);
  }

  @Override
  public void start() {
    rumors.start();
    context.persist(disk);
    antiEntropy.start();
  }

  /** None of its settings can change during a run. */
  @Override
  public void configure(ProtocolSettings newSettings) {}

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((GossipMessage) message).arriveAt(this, from);
    }
  }

  // ---- other nodes ----

  @Override
  public void onRumor(NodeName from, GossipMessage.Rumor rumor) {
    rumors.onRumor(from, rumor);
  }

  @Override
  public void onFeedback(NodeName from, GossipMessage.Feedback feedback) {
    rumors.onFeedback(feedback);
  }

  @Override
  public void onAsk(NodeName from, GossipMessage.Ask ask) {
    rumors.onAsk(from, ask);
  }

  @Override
  public void onDigest(NodeName from, GossipMessage.Digest digest) {
    antiEntropy.onDigest(from, digest);
  }

  @Override
  public void onUpdate(NodeName from, GossipMessage.Update update) {
    List<Version> changed = antiEntropy.onUpdate(from, update);
    if (!changed.isEmpty()) {
      context.applied(changed);
      counter.wake();
    }
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    counter.take(from, read);
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    counter.take(from, write);
  }

  private void accept(NodeName from, Request.Write write) {
    Receipts receipts = disk.store.receipts(write.operation().session());
    receipts.settle(write.settledBelow());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null) {
      context.send(from, receipt.reply());
    } else if (!receipts.isSettled(write.number())) {
      Reply reply = carryOut(write);
      receipts.keep(new Receipts.Receipt(reply, 0));
      context.send(from, reply);
      counter.wake();
    }
  }

  /** The versions come after what this node holds of their keys, whatever others hold. */
  private Reply carryOut(Request.Write write) {
    Effect effect = write.operation().action().evaluate(disk.store.values());
    if (effect instanceof Effect.Refused refused) {
      return new Reply.Refused(write.number(), Reply.Reason.INVALID, refused.reason());
    }
    List<Version> made = new ArrayList<>();
    for (Effect.Put put : ((Effect.Changed) effect).puts()) {
      Version version =
          Version.written(put.key(), put.value(), write.operation(), disk.store.at(put.key()));
      disk.take(new Stamped(version, disk.next(context.self().index())));
      made.add(version);
    }
    context.applied(made);
    return new Reply.Written(write.number(), made);
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.store.all();
  }

  /** The same list as long as nothing has changed: a thousand nodes are asked after each event. */
  @Override
  public List<State> state() {
    Spread.Stage stage = !disk.knows() ? Spread.Stage.SUSCEPTIBLE
        : disk.isRemoved ? Spread.Stage.REMOVED : Spread.Stage.INFECTIVE;
    if (stage != shownRumor.stage() || disk.contacts != shownRumor.contacts()) {
      shownRumor = new Spread.Rumor("", stage, disk.contacts);
      shown = List.of(shownRumor);
    }
    List<Facet.Request> waiting = counter.waiting();
    if (waiting.isEmpty()) {
      return settings.hasRumor() ? shown : List.of();
    }
    Facet.Waiting requests = new Facet.Waiting(waiting);
    return settings.hasRumor() ? List.of(shownRumor, requests) : List.of(requests);
  }
}
