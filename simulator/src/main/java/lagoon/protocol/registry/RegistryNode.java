package lagoon.protocol.registry;

import java.util.List;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.membership.Standing;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.ProtocolSettings;
import lagoon.view.Facet;
import lagoon.view.Spread.Health;
import lagoon.view.Spread.Member;

/**
 * The registry. It keeps its list on its disk; who is on it when the registry comes back has a whole lease to
 * say that it is still there.
 */
final class RegistryNode extends Unasked {

  private final List<NodeName> members;
  private final Roll roll;
  /** By index: when a lease ends; null: there is none. */
  private final Timer[] leases;
  private RegistrySettings settings;
  private List<State> shown;

  RegistryNode(Context context, RegistrySettings settings, List<NodeName> members) {
    super(context);
    this.members = members;
    this.settings = settings;
    this.roll = (Roll) context.persisted().orElseGet(() -> atFirst(members, settings));
    this.leases = new Timer[members.size()];
  }

  /** Who belongs to the group is on the list at first. */
  static Roll atFirst(List<NodeName> members, RegistrySettings settings) {
    Roll roll = new Roll(members.size());
    for (NodeName member : members) {
      if (!settings.absent().contains(member.name())) {
        roll.put(new Member(member, Health.ALIVE, 0), 0);
      }
    }
    return roll;
  }

  @Override
  public void start() {
    context.persist(roll);
    context.role(Standing.REGISTRY);
    members.stream().filter(this::isAlive).forEach(this::renew);
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (RegistrySettings) newSettings;
  }

  private boolean isAlive(NodeName node) {
    Member member = roll.of(node);
    return member != null && member.health() == Health.ALIVE;
  }

  private void renew(NodeName node) {
    context.cancel(leases[node.index()]);
    leases[node.index()] = context.setTimer("lease", settings.leaseTime(), () -> {
      leases[node.index()] = null;
      context.explain("the lease of " + node + " has ended: it is dead");
      change(new Member(node, Health.DEAD, roll.of(node).incarnation()));
    });
  }

  private void change(Member member) {
    roll.put(member, roll.number() + 1);
    shown = null;
    if (settings.watch() == RegistrySettings.Watch.NOTIFY) {
      members.stream().filter(this::isAlive)
          .forEach(to -> context.send(to, new RegistryMessage.Changed(roll.number(), member)));
    }
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof RegistryMessage mine) {
      mine.arriveAt(this, from);
    } else {
      refuse(from, message);
    }
  }

  @Override
  public void onHeartbeat(NodeName from, RegistryMessage.Heartbeat heartbeat) {
    Member known = roll.of(from);
    if (!isAlive(from)) {
      change(new Member(from, Health.ALIVE, known == null ? 0 : known.incarnation() + 1));
    }
    renew(from);
    long seen = heartbeat.seen();
    context.send(from, new RegistryMessage.Renewed(seen, roll.number(), roll.after(seen)));
  }

  @Override
  public void onGoodbye(NodeName from, RegistryMessage.Goodbye goodbye) {
    if (isAlive(from)) {
      context.cancel(leases[from.index()]);
      leases[from.index()] = null;
      change(new Member(from, Health.LEFT, roll.of(from).incarnation()));
    }
  }

  @Override
  public void onRenewed(NodeName from, RegistryMessage.Renewed renewed) {
    throw new IllegalStateException("a registry has no lease");
  }

  @Override
  public void onChanged(NodeName from, RegistryMessage.Changed changed) {
    throw new IllegalStateException("a registry is told of no change");
  }

  @Override
  public List<State> state() {
    if (shown == null) {
      shown = List.of(Facet.Role.of(Standing.REGISTRY), roll.show());
    }
    return shown;
  }
}
