package lagoon.protocol.swim;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.swim.SwimMessage.Purpose;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * What a member does in each period: it pings one other; where no answer comes in time it asks k others to ping
 * it; and at the end of the period it says whether it has heard of it (section 3.1 of the paper).
 */
final class Probe {

  /** A ping for somebody else. */
  private record Favour(NodeName asker, long number, NodeName target, long at) {}

  private final Context context;
  private final SwimReplica node;
  private final Targets targets;
  private final Disk disk;
  /** By the number of the ping. */
  private final TreeMap<Long, Favour> favours = new TreeMap<>();
  private Timer period;
  private Timer answer;
  /** The member that is probed, until it has answered; null: none. */
  private NodeName target;
  private long number;
  private long periods;

  Probe(Context context, SwimReplica node, Targets targets, Disk disk) {
    this.context = context;
    this.node = node;
    this.targets = targets;
    this.disk = disk;
  }

  void begin() {
    long offset = (long) (context.random().nextDouble() * node.settings().period());
    period = context.setTimer("period", offset, this::tick);
  }

  void end() {
    context.cancel(period);
    context.cancel(answer);
    target = null;
    favours.clear();
  }

  private void tick() {
    if (target != null) {
      node.hasNotAnswered(target);
      target = null;
    }
    context.cancel(answer);
    long old = context.localTime() - node.settings().period();
    while (!favours.isEmpty() && favours.firstEntry().getValue().at() <= old) {
      favours.pollFirstEntry();
    }
    period = context.setTimer("period", node.settings().period(), this::tick);
    periods++;
    probe();
    if (node.settings().reconnect() > 0 && periods % node.settings().reconnect() == 0) {
      reconnect();
    }
  }

  private void probe() {
    target = targets.next(node.settings().probing());
    if (target != null) {
      number = ping(target, Purpose.PROBE);
      answer = context.setTimer("answer", node.settings().pingTimeout(), this::askOthers);
    }
  }

  private long ping(NodeName to, Purpose purpose) {
    long own = ++disk.number;
    context.send(to, new SwimMessage.Ping(own, purpose, node.me().incarnation(), node.newsFor(to)));
    return own;
  }

  private void askOthers() {
    if (target == null) {
      return;
    }
    List<NodeName> others = targets.some(node.settings().indirect(), other -> !other.equals(target));
    if (!others.isEmpty()) {
      context.explain(target + " has not answered in time: "
          + others.stream().map(NodeName::name).collect(Collectors.joining(", ")) + " may ask it");
    }
    for (NodeName other : others) {
      context.send(other, new SwimMessage.PingRequest(
          number, target, node.me().incarnation(), node.newsFor(other)));
    }
  }

  /** The two sides of a partition that healed meet again because somebody asks the dead. */
  private void reconnect() {
    List<Member> dead =
        node.list().all().filter(member -> member.health() == Health.DEAD).toList();
    if (!dead.isEmpty()) {
      ping(dead.get(context.random().nextInt(dead.size())).node(), Purpose.RECONNECT);
    }
  }

  void onPingRequest(NodeName from, SwimMessage.PingRequest request) {
    long own = ping(request.target(), Purpose.FAVOUR);
    favours.put(own, new Favour(from, request.number(), request.target(), context.localTime()));
  }

  void onAck(NodeName from, SwimMessage.Ack ack) {
    Favour favour = favours.remove(ack.number());
    if (favour != null) {
      context.send(favour.asker(), new SwimMessage.IndirectAck(
          favour.number(), from, node.me().incarnation(), node.newsFor(favour.asker())));
    } else {
      answered(ack.number());
    }
  }

  void onIndirectAck(SwimMessage.IndirectAck ack) {
    answered(ack.number());
  }

  private void answered(long answeredNumber) {
    if (target != null && answeredNumber == number) {
      target = null;
      context.cancel(answer);
    }
  }
}
