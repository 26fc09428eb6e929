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

/**
 * A member: it sends heartbeats, and knows of the others what the registry says. Its list is lost in a crash.
 */
final class MemberNode extends Unasked {

  private final NodeName registry;
  private final List<NodeName> members;
  private RegistrySettings settings;
  private String standing = Standing.ABSENT;
  private Roll roll;
  private Timer period;
  /** How many heartbeats the registry has not answered, one after the other. */
  private int unanswered;
  private List<State> shown;

  MemberNode(Context context, RegistrySettings settings, List<NodeName> members, NodeName registry) {
    super(context);
    this.settings = settings;
    this.members = members;
    this.registry = registry;
    this.roll = context.persisted().isEmpty() ? RegistryNode.atFirst(members, settings)
        : new Roll(members.size());
  }

  @Override
  public void start() {
    boolean isFirst = context.persisted().isEmpty();
    context.persist("has been up");
    if (isAbsent()) {
      standing(Standing.ABSENT);
      return;
    }
    standing(Standing.MEMBER);
    long offset = (long) (context.random().nextDouble() * settings.period());
    if (isFirst) {
      period = context.setTimer("heartbeat", offset, this::tick);
    } else {
      tick();
    }
  }

  private boolean isAbsent() {
    return settings.absent().contains(context.self().name());
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (RegistrySettings) newSettings;
    if (isAbsent() && !standing.equals(Standing.ABSENT)) {
      context.cancel(period);
      context.send(registry, new RegistryMessage.Goodbye());
      standing(Standing.ABSENT);
    } else if (!isAbsent() && standing.equals(Standing.ABSENT)) {
      roll = new Roll(members.size());
      standing(Standing.NEWCOMER);
      tick();
    }
  }

  private void standing(String newStanding) {
    standing = newStanding;
    shown = null;
    context.role(newStanding);
  }

  private void tick() {
    if (unanswered == Math.ceil(settings.lease())) {
      context.explain("the registry has not answered " + unanswered + " heartbeats: what "
          + context.self() + " knows may be old");
    }
    unanswered++;
    context.send(registry, new RegistryMessage.Heartbeat(roll.number()));
    period = context.setTimer("heartbeat", settings.period(), this::tick);
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (!(message instanceof RegistryMessage mine)) {
      refuse(from, message);
    } else if (!standing.equals(Standing.ABSENT)) {
      mine.arriveAt(this, from);
    }
  }

  @Override
  public void onRenewed(NodeName from, RegistryMessage.Renewed renewed) {
    unanswered = 0;
    if (renewed.seen() <= roll.number() && renewed.number() > roll.number()) {
      long before = roll.number();
      renewed.missed().forEach(member -> roll.put(member, renewed.number()));
      roll.isUpTo(renewed.number());
      shown = null;
      if (before < 0) {
        standing(Standing.MEMBER);
      }
    }
  }

  /** Where one change is missing the next heartbeat asks for all that are. */
  @Override
  public void onChanged(NodeName from, RegistryMessage.Changed changed) {
    if (roll.number() >= 0 && changed.number() == roll.number() + 1) {
      roll.put(changed.member(), changed.number());
      shown = null;
    }
  }

  @Override
  public void onHeartbeat(NodeName from, RegistryMessage.Heartbeat heartbeat) {
    throw new IllegalStateException(context.self() + " is no registry");
  }

  @Override
  public void onGoodbye(NodeName from, RegistryMessage.Goodbye goodbye) {
    throw new IllegalStateException(context.self() + " is no registry");
  }

  @Override
  public List<State> state() {
    if (shown == null) {
      Facet.Role role = Facet.Role.of(standing);
      shown = standing.equals(Standing.MEMBER) ? List.of(role, roll.show()) : List.of(role);
    }
    return shown;
  }
}
