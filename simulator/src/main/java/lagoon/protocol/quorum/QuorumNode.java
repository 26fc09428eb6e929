package lagoon.protocol.quorum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.view.Facet;

/** A node: it coordinates for clients, and votes where it is a replica. */
final class QuorumNode implements Replica, QuorumMessage.Handler {

  private final Context context;
  private final Disk disk;
  private final Optional<Member> member;
  private final Coordinator coordinator;
  private final boolean takesClients;
  private final Facet.Role role;

  /**
   * @param members the replicas
   * @param takesClients whether clients ask it
   */
  QuorumNode(
      Context context, QuorumSettings settings, List<NodeName> members, boolean takesClients, int keys,
      List<Version> initial) {
    boolean isMember = members.contains(context.self());
    this.context = context;
    this.takesClients = takesClients;
    this.disk = (Disk) context.persisted().orElseGet(() -> new Disk(keys, initial, isMember));
    this.member = isMember ? Optional.of(new Member(context, disk, settings)) : Optional.empty();
    this.role = Facet.Role.of(isMember ? "replica" : "coordinator");
    this.coordinator = new Coordinator(context, disk, settings, members, member);
  }

  @Override
  public void start() {
    context.persist(disk);
    context.role(role.name());
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    member.ifPresent(one -> one.configure((QuorumSettings) newSettings));
    coordinator.configure((QuorumSettings) newSettings);
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(coordinator, from);
    } else {
      ((QuorumMessage) message).arriveAt(this, from);
    }
  }

  // ---- as a replica ----

  @Override
  public void onVersionQuery(NodeName from, QuorumMessage.VersionQuery query) {
    member.ifPresent(one -> context.send(from, one.answer(from, query)));
  }

  @Override
  public void onReadQuery(NodeName from, QuorumMessage.ReadQuery query) {
    member.ifPresent(one -> context.send(from, one.answer(query)));
  }

  @Override
  public void onStore(NodeName from, QuorumMessage.Store store) {
    member.ifPresent(one -> context.send(from, one.answer(store)));
  }

  // ---- as a coordinator ----

  @Override
  public void onVersionAnswer(NodeName from, QuorumMessage.VersionAnswer answer) {
    coordinator.onAnswer(from, answer);
  }

  @Override
  public void onReadAnswer(NodeName from, QuorumMessage.ReadAnswer answer) {
    coordinator.onAnswer(from, answer);
  }

  @Override
  public void onStored(NodeName from, QuorumMessage.Stored stored) {
    coordinator.onAnswer(from, stored);
  }

  @Override
  public void onTooLow(NodeName from, QuorumMessage.TooLow tooLow) {
    coordinator.onAnswer(from, tooLow);
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.all();
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    state.add(role);
    member.ifPresent(one -> state.addAll(one.claims()));
    if (takesClients) {
      state.addAll(coordinator.quorums());
    }
    return state;
  }
}
