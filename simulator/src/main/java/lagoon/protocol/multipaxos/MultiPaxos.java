package lagoon.protocol.multipaxos;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.engine.RandomStreams;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Property;
import lagoon.guarantee.Validity;
import lagoon.guarantee.Violation;
import lagoon.history.Formation;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Trouble;
import lagoon.protocol.Measure;
import lagoon.protocol.Move;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.Situation;

/** Multi-Paxos: a store on a log, each place of which is decided by Paxos. */
public final class MultiPaxos implements Protocol {

  /** Every server takes reads and writes, and passes them on to whoever leads; the first leads first. */
  private record Servers(List<NodeName> replicas) implements Directory {
    @Override
    public List<NodeName> followers() {
      return replicas.subList(1, replicas.size());
    }

    @Override
    public boolean repeatsElsewhere() {
      return true;
    }

    @Override
    public boolean isElected() {
      return true;
    }
  }

  @Override
  public String name() {
    return "multi-paxos";
  }

  @Override
  public String meaning() {
    return "a store on a log that a majority agrees on, under a leader that keeps its ballot";
  }

  @Override
  public List<String> messages() {
    return List.of("Prepare", "Promise", "Accept", "Accepted", "Preempted", "Chosen", "Heartbeat",
        "Confirm", "Forward", "InstallSnapshot");
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return MultiPaxosSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Servers(List.copyOf(replicas));
  }

  /** A circle: who leads now may follow later. */
  @Override
  public Formation formation(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return Formation.circle(replicas);
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new MultiPaxosReplica(context, (MultiPaxosSettings) settings, directory.replicas(), keys, initial);
  }

  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    MultiPaxosSettings mine = (MultiPaxosSettings) settings;
    Set<String> promises = new LinkedHashSet<>();
    if (mine.broken() != MultiPaxosSettings.Broken.NONE) {
      return promises;
    }
    promises.add(Guarantees.CONVERGENCE);
    promises.add(Guarantees.LOST_ACKNOWLEDGED_WRITE);
    promises.add(Guarantees.MONOTONIC_WRITES);
    promises.add(Guarantees.WRITES_FOLLOW_READS);
    if (mine.answerReads() != MultiPaxosSettings.Reads.UNCONFIRMED) {
      promises.add(Guarantees.READ_YOUR_WRITES);
      promises.add(Guarantees.MONOTONIC_READS);
    }
    return promises;
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    MultiPaxosSettings mine = (MultiPaxosSettings) settings;
    return List.of(new OneChosen(mine.majority(), flagged), new Validity(MultiPaxos::proposed, flagged),
        new PromiseKept(flagged));
  }

  private static Optional<Operation> proposed(Message message) {
    return message instanceof MultiPaxosMessage.Accept accept && accept.slot().command() != Command.NOTHING
        ? Optional.of(accept.slot().command().request().operation()) : Optional.empty();
  }

  @Override
  public List<Situation> situations() {
    return List.of(new Situation("leader-lost", "The leader is lost",
        "The leader crashes and comes back later: another server begins a ballot, leads, and fills the gaps.",
        "there must be a leader, and a majority that is up besides it", MultiPaxos::loseLeader));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    return List.of(new MultiPaxosMeasure());
  }

  private static List<Move> loseLeader(Situation.Scene scene) {
    MultiPaxosSettings settings = (MultiPaxosSettings) scene.settings();
    Optional<NodeName> leader = scene.playing("leader");
    if (leader.isEmpty() || scene.up().size() <= settings.majority()) {
      return List.of();
    }
    long wait = settings.election().sample(new RandomStreams(1).open("leader-lost"));
    return List.of(Move.Fault.lasting(
        new Trouble.Crash(leader.get().name()), 10 * settings.heartbeat() + 4 * wait));
  }
}
