package lagoon.protocol.swim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.membership.Standing;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.view.Facet;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * A node that is, or may become, a member. What it does in a period is {@link Probe}; what it hears, believes and
 * passes on is here. It joins by asking nodes in turn, leaves by telling some, and after a crash takes up its
 * list again.
 */
final class SwimReplica implements Replica, Request.Handler, SwimMessage.Handler {

  private final Context context;
  private final List<NodeName> nodes;
  private final NodeName self;
  private final Disk disk;
  private final News news = new News();
  private final Targets targets;
  private final Probe probe;
  /** By index: when a suspect's time is up; null: it is none. */
  private final Timer[] suspicions;
  private SwimSettings settings;
  private String standing = Standing.ABSENT;
  private Timer joining;
  private int asked;
  /** What it shows; null: to be made anew. */
  private List<State> shown;

  SwimReplica(Context context, SwimSettings settings, List<NodeName> nodes) {
    this.context = context;
    this.settings = settings;
    this.nodes = nodes;
    this.self = context.self();
    this.disk = (Disk) context.persisted().orElseGet(() -> Disk.atFirst(self, nodes, settings));
    this.targets = new Targets(context.random());
    this.probe = new Probe(context, this, targets, disk);
    this.suspicions = new Timer[nodes.size()];
  }

  // ---- beginning and end ----

  @Override
  public void start() {
    boolean isFirst = context.persisted().isEmpty();
    context.persist(disk);
    if (isAbsent()) {
      disk.isIn = false;
      standing(Standing.ABSENT);
    } else if (!disk.isIn) {
      join();
    } else {
      if (!isFirst) {
        alive(me().incarnation() + 1);
      }
      begin();
    }
  }

  private boolean isAbsent() {
    return settings.absent().contains(self.name());
  }

  /** It has a list: it probes from now on, at a moment of the period of its own. */
  private void begin() {
    disk.isIn = true;
    standing(Standing.MEMBER);
    disk.list.all().filter(MemberList::isPresent).forEach(member -> {
      if (!member.node().equals(self)) {
        targets.add(member.node());
        if (member.health() == Health.SUSPECT) {
          giveTime(member);
        }
      }
    });
    probe.begin();
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (SwimSettings) newSettings;
    boolean isGone = me().health() == Health.LEFT;
    if (isAbsent() && !isGone) {
      leave();
    } else if (!isAbsent() && isGone) {
      join();
    }
  }

  /** Asks to be let in, one node after the other, until somebody does. */
  private void join() {
    alive(me().incarnation() + 1);
    standing(Standing.NEWCOMER);
    asked = context.random().nextInt(nodes.size());
    ask();
  }

  private void ask() {
    do {
      asked = (asked + 1) % nodes.size();
    } while (nodes.get(asked).equals(self));
    context.send(nodes.get(asked), new SwimMessage.Join(me().incarnation()));
    joining = context.setTimer("join", settings.period(), this::ask);
  }

  private void leave() {
    List<NodeName> some = targets.some(settings.sends(disk.list.present()), node -> true);
    put(new Member(self, Health.LEFT, me().incarnation()));
    some.forEach(node -> context.send(node, new SwimMessage.Leave(me().incarnation())));
    context.cancel(joining);
    probe.end();
    targets.clear();
    for (int i = 0; i < suspicions.length; i++) {
      context.cancel(suspicions[i]);
      suspicions[i] = null;
    }
    disk.isIn = false;
    standing(Standing.ABSENT);
  }

  private void standing(String newStanding) {
    standing = newStanding;
    shown = null;
    context.role(newStanding);
  }

  // ---- what it believes ----

  SwimSettings settings() {
    return settings;
  }

  MemberList list() {
    return disk.list;
  }

  Member me() {
    return disk.list.of(self);
  }

  private void put(Member member) {
    disk.list.put(member);
    shown = null;
  }

  /** It is alive in that incarnation, and says so. */
  private void alive(long incarnation) {
    put(new Member(self, Health.ALIVE, incarnation));
    news.add(me());
  }

  /** News of a member, from outside or found out by itself. */
  void hear(Member member) {
    NodeName node = member.node();
    if (node.equals(self)) {
      hearOfMyself(member);
      return;
    }
    Member known = disk.list.of(node);
    if (!isNews(member, known)) {
      return;
    }
    put(member);
    news.add(member);
    context.cancel(suspicions[node.index()]);
    suspicions[node.index()] = null;
    if (!standing.equals(Standing.MEMBER)) {
      return;
    }
    if (!MemberList.isPresent(member)) {
      targets.remove(node);
    } else if (!MemberList.isPresent(known)) {
      targets.add(node);
    }
    if (member.health() == Health.SUSPECT) {
      giveTime(member);
    }
  }

  private boolean isNews(Member member, Member known) {
    if (settings.mistake() == SwimSettings.Mistake.IGNORES_INCARNATIONS) {
      return known == null || member.health() != known.health();
    }
    return MemberList.isNewer(member, known);
  }

  /** Nobody else may say how it is: it refutes with a higher incarnation. */
  private void hearOfMyself(Member member) {
    if (member.health() == Health.ALIVE || standing.equals(Standing.ABSENT)) {
      return;
    }
    if (member.incarnation() >= me().incarnation()) {
      alive(member.incarnation() + 1);
      context.explain(self + " hears that it is taken for " + (member.health() == Health.SUSPECT ? "suspect"
          : "dead") + ", and says that it is alive: incarnation " + me().incarnation());
    } else {
      news.add(me());
    }
  }

  private void giveTime(Member suspect) {
    suspicions[suspect.node().index()] = context.setTimer(
        "suspicion", settings.suspicionTime(disk.list.present()), () -> {
          suspicions[suspect.node().index()] = null;
          context.explain("nobody has refuted that " + suspect.node() + " is suspect: it is dead");
          hear(new Member(suspect.node(), Health.DEAD, suspect.incarnation()));
        });
  }

  /** It has not answered in the whole period, neither directly nor through others. */
  void hasNotAnswered(NodeName target) {
    Member known = disk.list.of(target);
    if (known.health() == Health.ALIVE) {
      Health now = settings.suspicion() == 0 ? Health.DEAD : Health.SUSPECT;
      context.explain(target + " has not answered: it is " + (now == Health.DEAD ? "dead" : "suspect"));
      hear(new Member(target, now, known.incarnation()));
    }
  }

  // ---- what it says ----

  /** What a message to that node carries: first of all what would make it refute. */
  List<Member> newsFor(NodeName to) {
    List<Member> next =
        news.next(settings.piggyback(), settings.sends(Math.max(1, disk.list.present())));
    Member receiver = disk.list.of(to);
    if (receiver != null && receiver.health() != Health.ALIVE && !next.contains(receiver)) {
      next = next.isEmpty() ? List.of(receiver) : prepended(receiver, next);
    }
    return next;
  }

  private static List<Member> prepended(Member first, List<Member> rest) {
    List<Member> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  // ---- what arrives ----

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else if (!standing.equals(Standing.ABSENT)) {
      SwimMessage mine = (SwimMessage) message;
      if (!(mine instanceof SwimMessage.Leave)) {
        hear(new Member(from, Health.ALIVE, mine.incarnation()));
      }
      mine.news().forEach(this::hear);
      mine.arriveAt(this, from);
    } else if (message instanceof SwimMessage.Ping) {
      context.send(from, new SwimMessage.Leave(me().incarnation()));
    }
  }

  @Override
  public void onPing(NodeName from, SwimMessage.Ping ping) {
    context.send(from, new SwimMessage.Ack(ping.number(), me().incarnation(), newsFor(from)));
  }

  @Override
  public void onAck(NodeName from, SwimMessage.Ack ack) {
    probe.onAck(from, ack);
  }

  @Override
  public void onPingRequest(NodeName from, SwimMessage.PingRequest request) {
    probe.onPingRequest(from, request);
  }

  @Override
  public void onIndirectAck(NodeName from, SwimMessage.IndirectAck ack) {
    probe.onIndirectAck(ack);
  }

  @Override
  public void onJoin(NodeName from, SwimMessage.Join join) {
    if (standing.equals(Standing.MEMBER)) {
      context.send(from, new SwimMessage.Welcome(me().incarnation(),
          disk.list.all().filter(member -> !member.node().equals(self)).toList()));
    }
  }

  @Override
  public void onWelcome(NodeName from, SwimMessage.Welcome welcome) {
    if (standing.equals(Standing.NEWCOMER)) {
      context.cancel(joining);
      begin();
    }
  }

  @Override
  public void onLeave(NodeName from, SwimMessage.Leave leave) {
    hear(new Member(from, Health.LEFT, leave.incarnation()));
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    refuse(from, read);
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    refuse(from, write);
  }

  private void refuse(NodeName from, Request request) {
    context.send(from, new Reply.Refused(request.number(), Reply.Reason.UNAVAILABLE,
        self + " keeps no data, it knows who is alive", Optional.empty(), request.attempt()));
  }

  @Override
  public List<State> state() {
    if (shown == null) {
      Facet.Role role = Facet.Role.of(standing);
      shown = standing.equals(Standing.MEMBER) ? List.of(role, disk.list.show()) : List.of(role);
    }
    return shown;
  }
}
