package lagoon.protocol.paxos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.client.Verb;
import lagoon.engine.RandomStreams;
import lagoon.history.NodeName;
import lagoon.history.Value;
import lagoon.protocol.Move;
import lagoon.protocol.Situation;
import lagoon.view.Agreement;
import lagoon.view.Facet;

/**
 * Two proposers that begin half a message's way apart, and try again at once when they are pre-empted: each
 * promise to one of them takes away what the other needs for its second phase (Lamport, "Paxos Made Simple",
 * section 2.4).
 */
final class Duel {

  static final Situation SITUATION = new Situation("duelling-proposers", "Duelling proposers",
      "Two sessions write at two proposers that do not back off: each ballot pre-empts the other one's, and"
          + " nothing is chosen.",
      "two proposers must be up, two sessions be there, and nothing be chosen yet", Duel::moves);

  private Duel() {}

  private static List<Move> moves(Situation.Scene scene) {
    PaxosSettings settings = (PaxosSettings) scene.settings();
    List<NodeName> proposers = scene.up().stream().filter(node -> settings.proposes(node.name())).toList();
    boolean isChosen = scene.cast().replicas().stream().anyMatch(node ->
        Facet.find(scene.moment().node(node).shown(), Agreement.Ballot.class)
            .filter(ballot -> !ballot.chosen().isEmpty()).isPresent());
    if (proposers.size() < 2 || scene.cast().sessions().size() < 2 || isChosen) {
      return List.of();
    }
    String one = scene.cast().sessions().get(0).name();
    String other = scene.cast().sessions().get(1).name();
    String key = scene.cast().keys().isEmpty() ? "x" : scene.cast().keys().get(0).name();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("cluster.back-off", "0ms");
    values.put("sessions." + one + ".writes", sticky(proposers.get(0)));
    values.put("sessions." + other + ".writes", sticky(proposers.get(proposers.size() - 1)));
    long way = scene.latency().sample(new RandomStreams(1).open("duel"));
    return List.of(new Move.Settings(0, values), new Move.Doing(0, one, List.of(write(key, one))),
        new Move.Doing(Math.max(1, way / 2), other, List.of(write(key, other))));
  }

  private static String sticky(NodeName proposer) {
    return "{sticky: {replica: " + proposer.name() + "}}";
  }

  private static Step write(String key, String value) {
    return new Step(new Verb.Write(Map.of(key, new Value.Text(value))), Optional.empty(), Optional.empty());
  }
}
