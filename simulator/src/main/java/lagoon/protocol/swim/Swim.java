package lagoon.protocol.swim;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lagoon.client.Directory;
import lagoon.client.Routing;
import lagoon.guarantee.Property;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.membership.Accuracy;
import lagoon.membership.Completeness;
import lagoon.membership.StrongAccuracy;
import lagoon.network.Context;
import lagoon.network.Trouble;
import lagoon.protocol.Measure;
import lagoon.protocol.Move;
import lagoon.protocol.Protocol;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.protocol.Situation;

/** SWIM: membership and failure detection by gossip. */
public final class Swim implements Protocol {

  /** Nobody has a part of its own. */
  private record Group(List<NodeName> replicas) implements Directory {}

  @Override
  public String name() {
    return "swim";
  }

  @Override
  public String meaning() {
    return "members ping each other and gossip about who is alive; they keep no data";
  }

  @Override
  public List<String> messages() {
    return List.of("Ping", "Ack", "PingReq", "IndirectAck", "Join", "Welcome", "Leave");
  }

  @Override
  public boolean keepsData() {
    return false;
  }

  @Override
  public Class<? extends ProtocolSettings> settings() {
    return SwimSettings.class;
  }

  @Override
  public Directory directory(
      ProtocolSettings settings, List<NodeName> replicas, List<NodeName> coordinators) {
    return new Group(List.copyOf(replicas));
  }

  @Override
  public Replica create(
      Context context, ProtocolSettings settings, Directory directory, int keys, List<Version> initial) {
    return new SwimReplica(context, (SwimSettings) settings, directory.replicas());
  }

  /** There are no copies about which anything could be promised; see {@link #properties}. */
  @Override
  public Set<String> promises(ProtocolSettings settings, Routing routing) {
    return Set.of();
  }

  @Override
  public List<Property> properties(ProtocolSettings settings, Consumer<Violation> flagged) {
    SwimSettings mine = (SwimSettings) settings;
    return List.of(
        new Completeness(mine.nodes(), mine.noticed(), flagged),
        new Accuracy(mine.nodes(), mine.noticed() + mine.reunited(), flagged),
        new StrongAccuracy(mine.nodes(), flagged),
        new Incarnations(mine.nodes(), flagged));
  }

  @Override
  public List<Situation> situations() {
    return List.of(new Situation("false-positive", "A false positive",
        "A member stops, as in a long garbage collection, for longer than a suspect has: it is declared dead,"
            + " and refutes that when it is back.",
        "two members must be up", Swim::pauseMember));
  }

  @Override
  public List<Measure> measures(ProtocolSettings settings) {
    SwimSettings mine = (SwimSettings) settings;
    return List.of(new SwimMeasure(mine.nodes(), mine.period()));
  }

  private static List<Move> pauseMember(Situation.Scene scene) {
    SwimSettings settings = (SwimSettings) scene.settings();
    List<NodeName> up = scene.up();
    if (up.size() < 2) {
      return List.of();
    }
    // Until somebody probes it a few periods pass; then it is a suspect for so long.
    long time = settings.suspicionTime(up.size()) + 4 * settings.period();
    return List.of(Move.Fault.lasting(new Trouble.Pause(up.get(up.size() / 2).name()), time));
  }
}
