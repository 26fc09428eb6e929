package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.view.Facet;

/**
 * A node: all are alike. What a client asks it coordinates itself where it is to keep the key, and passes on
 * otherwise, to the first of those that do.
 */
final class DynamoReplica implements Replica, Request.Handler, DynamoMessage.Handler {

  private final Context context;
  private final Site site;
  private final Handoff handoff;
  private final Puts puts;
  private final Gets gets;
  private final AntiEntropy antiEntropy;

  DynamoReplica(
      Context context, DynamoSettings settings, Ring ring, List<NodeName> nodes, List<Version> initial) {
    this.context = context;
    this.site = new Site(context, settings, ring, nodes, initial);
    this.handoff = new Handoff(site);
    this.puts = new Puts(site, handoff);
    this.gets = new Gets(site);
    this.antiEntropy = new AntiEntropy(site);
    site.whenChanged(antiEntropy::changed);
  }

  @Override
  public void start() {
    boolean isNew = context.persisted().isEmpty();
    context.persist(site.disk);
    showRole();
    if (isNew) {
      site.takeInitial();
    } else {
      handoff.moved(null);
      antiEntropy.changedAll();
    }
  }

  private void showRole() {
    context.role(site.ring.isMember(site.self()) ? "node" : "outside the ring");
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    Ring before = site.ring;
    site.configure((DynamoSettings) newSettings);
    if (site.ring != before) {
      showRole();
      handoff.moved(before);
      antiEntropy.changedAll();
    }
    puts.lookAgain();
    gets.lookAgain();
    handoff.schedule();
    antiEntropy.schedule();
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      if (!(message instanceof DynamoMessage.Unforwarded)) {
        site.suspicion.heard(from);
      }
      ((DynamoMessage) message).arriveAt(this, from);
    }
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    if (coordinates(from, read)) {
      gets.take(from, read);
    }
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    if (coordinates(from, write)) {
      puts.take(from, write);
    }
  }

  /** Whether this node is to do it; if not, it passes it on. */
  private boolean coordinates(NodeName client, Request request) {
    Key key = request.operation().action().keys().get(0);
    if (site.ring.keeps(site.self(), key)) {
      return true;
    }
    List<NodeName> answering =
        site.ring.preferred(key).stream().filter(node -> !site.isSuspected(node)).toList();
    if (answering.isEmpty()) {
      return site.settings.quorum() == DynamoSettings.Quorum.SLOPPY;
    }
    // A client that asks again has got no answer from the one before.
    NodeName next = answering.get((request.attempt() - 1) % answering.size());
    context.send(next, new DynamoMessage.Forward(request, client));
    return false;
  }

  @Override
  public void onForward(NodeName from, DynamoMessage.Forward forward) {
    if (forward.request() instanceof Request.Read read) {
      gets.take(forward.client(), read);
    } else {
      puts.take(forward.client(), (Request.Write) forward.request());
    }
  }

  @Override
  public void onUnforwarded(NodeName from, DynamoMessage.Unforwarded unforwarded) {
    site.suspicion.isSilent(from, site.settings.suspectFor());
    unforwarded.forward().request().arriveAt(this, unforwarded.forward().client());
  }

  // ---- other nodes ----

  @Override
  public void onStore(NodeName from, DynamoMessage.Store store) {
    puts.onStore(from, store);
  }

  @Override
  public void onStored(NodeName from, DynamoMessage.Stored stored) {
    puts.onStored(from, stored);
  }

  @Override
  public void onFetch(NodeName from, DynamoMessage.Fetch fetch) {
    context.send(
        from, new DynamoMessage.Fetched(fetch.call(), fetch.key(), site.disk.known(fetch.key())));
  }

  @Override
  public void onFetched(NodeName from, DynamoMessage.Fetched fetched) {
    gets.onFetched(from, fetched);
  }

  @Override
  public void onRepair(NodeName from, DynamoMessage.Repair repair) {
    site.take(repair.key(), repair.copies());
    handoff.schedule();
  }

  @Override
  public void onHandOver(NodeName from, DynamoMessage.HandOver handOver) {
    handoff.onHandOver(from, handOver);
  }

  @Override
  public void onHandedOver(NodeName from, DynamoMessage.HandedOver handedOver) {
    handoff.onHandedOver(from, handedOver);
  }

  @Override
  public void onCompare(NodeName from, DynamoMessage.Compare compare) {
    antiEntropy.onCompare(from, compare);
  }

  @Override
  public void onSame(NodeName from, DynamoMessage.Same same) {
    antiEntropy.onSame(from, same);
  }

  @Override
  public void onExchange(NodeName from, DynamoMessage.Exchange exchange) {
    antiEntropy.onExchange(from, exchange);
    handoff.schedule();
  }

  @Override
  public boolean owes() {
    return handoff.owes() || antiEntropy.owes();
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return site.disk.all();
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    state.add(Facet.Role.of(site.ring.isMember(site.self()) ? "node" : "outside the ring"));
    state.add(site.ring.shown());
    state.addAll(puts.shown());
    state.addAll(gets.shown());
    List<Facet.Claim> clocks = new ArrayList<>();
    site.disk.copies.values().forEach(here -> here.forEach(
        copy -> clocks.add(new Facet.Claim(copy.version(), copy.stamp().clock().toString()))));
    state.add(new Facet.Claims("vector clocks", clocks));
    state.addAll(handoff.shown());
    return state;
  }
}
