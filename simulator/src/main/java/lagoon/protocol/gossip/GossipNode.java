package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Effect;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.store.Counter;
import lagoon.store.Receipts;
import lagoon.view.Facet;
import lagoon.view.Spread;

/**
 * A node like all others: it tells and hears the rumour, takes reads and writes of clients, and compares what
 * it has with others. To join it compares first, and is in when somebody has answered; to leave it compares
 * until somebody has answered who lacks nothing of what it has.
 */
final class GossipNode implements Replica, Request.Handler, GossipMessage.Handler {

  /** How it stands to the group: the role that it plays where it is not simply one of them. */
  private enum Standing {
    IN(""), ABSENT("absent"), JOINING("newcomer"), LEAVING("leaving");

    private final String role;

    Standing(String role) {
      this.role = role;
    }
  }

  private final Context context;
  private final Disk disk;
  private final Counter counter;
  private final Partners partners;
  private final Rumormonger rumors;
  private final AntiEntropy antiEntropy;
  private final Shown shown;
  private GossipSettings settings;
  private Standing standing = Standing.ABSENT;
  private String role = "";
  private Timer asking;

  GossipNode(Context context, GossipSettings settings, Topology topology, List<NodeName> nodes, int keys,
      List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial));
    this.counter = new Counter(context, disk.store, this::accept, disk.store.refusals());
    this.partners = new Partners(context.self(), topology, nodes, context.random());
    this.rumors = new Rumormonger(context, settings, disk, partners, this::play);
    this.antiEntropy = new AntiEntropy(context, settings, disk, partners, rumors);
    this.shown = new Shown(settings, disk);
  }

  /** Whether who plays that role has not begun to belong to the group, or belongs to it no more. */
  static boolean isOutside(String role) {
    return role.equals(Standing.ABSENT.role) || role.equals(Standing.JOINING.role)
        || role.equals(Standing.LEAVING.role);
  }

  // ---- beginning and end ----

  @Override
  public void start() {
    boolean isFirst = context.persisted().isEmpty();
    context.persist(disk);
    partners.configure(settings);
    if (isOutside()) {
      if (disk.isIn) {
        leave();
      } else {
        turn(Standing.ABSENT);
      }
    } else if (isFirst || disk.isIn) {
      begin();
    } else {
      join();
    }
  }

  private boolean isOutside() {
    return settings.absent().contains(context.self().name());
  }

  private void begin() {
    boolean isFirst = !disk.hasBegun;
    disk.hasBegun = true;
    disk.isIn = true;
    standing = Standing.IN;
    rumors.start(isFirst);
    antiEntropy.start();
    play();
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (GossipSettings) newSettings;
    partners.configure(settings);
    rumors.configure(settings, standing == Standing.IN);
    antiEntropy.configure(settings, standing == Standing.IN);
    boolean isGone = standing == Standing.ABSENT || standing == Standing.LEAVING;
    if (isOutside() && !isGone) {
      leave();
    } else if (!isOutside() && isGone) {
      context.cancel(asking);
      join();
    }
  }

  private void join() {
    turn(Standing.JOINING);
    ask();
  }

  private void leave() {
    rumors.stop();
    antiEntropy.stop();
    if (standing == Standing.JOINING) {
      gone();
    } else {
      turn(Standing.LEAVING);
      ask();
    }
  }

  private void gone() {
    context.cancel(asking);
    disk.isIn = false;
    turn(Standing.ABSENT);
  }

  /** Somebody is to answer what it has with what it lacks; who has nobody to ask need not wait. */
  private void ask() {
    if (antiEntropy.compare(++disk.asked)) {
      asking = context.setTimer(
          standing == Standing.JOINING ? "join" : "leave", settings.every(), this::ask);
    } else {
      isLetGo();
    }
  }

  private void isLetGo() {
    if (standing == Standing.JOINING) {
      context.cancel(asking);
      begin();
    } else if (standing == Standing.LEAVING) {
      gone();
    }
  }

  private void turn(Standing newStanding) {
    standing = newStanding;
    play();
  }

  /** Says which role it plays, if it is another one than before. */
  private void play() {
    String now = standing != Standing.IN ? standing.role : shown.role();
    if (!now.equals(role)) {
      role = now;
      context.role(now.isEmpty() ? "member" : now);
    }
  }

  // ---- other nodes ----

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else if (standing != Standing.ABSENT) {
      ((GossipMessage) message).arriveAt(this, from);
      play();
    }
  }

  @Override
  public void onRumor(NodeName from, GossipMessage.Rumor rumor) {
    if (standing == Standing.IN) {
      took(rumors.onRumor(from, rumor));
    }
  }

  @Override
  public void onFeedback(NodeName from, GossipMessage.Feedback feedback) {
    rumors.onFeedback(feedback);
  }

  @Override
  public void onAsk(NodeName from, GossipMessage.Ask ask) {
    if (standing == Standing.IN) {
      rumors.onAsk(from, ask);
    }
  }

  @Override
  public void onDigest(NodeName from, GossipMessage.Digest digest) {
    if (standing == Standing.IN) {
      antiEntropy.onDigest(from, digest);
    }
  }

  @Override
  public void onUpdate(NodeName from, GossipMessage.Update update) {
    took(antiEntropy.onUpdate(from, update, standing == Standing.LEAVING));
    if (update.due() != disk.asked) {
      return;
    }
    if (standing == Standing.LEAVING && update.wants()) {
      // It has got what it lacked, unless that is lost.
      antiEntropy.compare(from, ++disk.asked);
    } else {
      isLetGo();
    }
  }

  private void took(List<Version> changed) {
    if (!changed.isEmpty()) {
      context.applied(changed);
      counter.wake();
    }
  }

  /** Who has not left yet keeps what others may lack. */
  @Override
  public boolean owes() {
    return standing == Standing.LEAVING || standing == Standing.JOINING;
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    if (standing == Standing.IN) {
      counter.take(from, read);
    } else {
      refuse(from, read);
    }
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    Receipts.Receipt receipt = disk.store.receipts(write.operation().session()).of(write.number());
    if (receipt != null) {
      context.send(from, receipt.reply());
    } else if (standing == Standing.IN) {
      counter.take(from, write);
    } else {
      refuse(from, write);
    }
  }

  private void refuse(NodeName from, Request request) {
    if (request instanceof Request.Write write) {
      disk.store.refusals().note(write);
    }
    context.send(from, new Reply.Refused(request.number(), Reply.Reason.UNAVAILABLE,
        context.self() + " does not belong to the group", Optional.empty(), request.attempt()));
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
    List<Stamped> made = new ArrayList<>();
    for (Effect.Put put : ((Effect.Changed) effect).puts()) {
      Version version =
          Version.written(put.key(), put.value(), write.operation(), disk.store.at(put.key()));
      Stamped one = new Stamped(version, disk.next(context.self().index()));
      disk.take(one);
      made.add(one);
    }
    rumors.write(made);
    List<Version> versions = made.stream().map(Stamped::version).toList();
    context.applied(versions);
    return new Reply.Written(write.number(), versions);
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.store.all();
  }

  /** The same list as long as nothing has changed: a thousand nodes are asked after each event. */
  @Override
  public List<State> state() {
    List<Facet.Request> waiting = counter.waiting();
    if (waiting.isEmpty()) {
      return shown.rumors();
    }
    List<State> all = new ArrayList<>(shown.rumors());
    all.add(new Facet.Waiting(waiting));
    return all;
  }
}
