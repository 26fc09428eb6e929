package lagoon.protocol.gossip;

import java.util.List;
import java.util.Optional;
import lagoon.epidemic.Exchange;
import lagoon.epidemic.Expected;
import lagoon.protocol.Expectation;

/**
 * What theory expects of the rumour if everybody may talk to everybody. On another graph it is what the graph
 * costs; of a rumour that is pulled and dies out there is no simple theory, and none is drawn.
 */
final class Theory {

  private static final int MOST = 10_000;

  private Theory() {}

  static Optional<Expectation> of(GossipSettings settings, double loss, long until) {
    boolean stops = settings.stops() != GossipSettings.Stops.NEVER;
    if (!settings.hasRumor() || settings.antiEntropy() > 0 || stops && settings.pulls()) {
      return Optional.empty();
    }
    int rounds = (int) Math.min(MOST, until / settings.every() + 1);
    Exchange exchange = switch (settings.exchange()) {
      case PUSH -> Exchange.PUSH;
      case PULL -> Exchange.PULL;
      case PUSH_PULL -> Exchange.PUSH_PULL;
    };
    List<Double> shares = stops
        ? Expected.losingInterest(settings.nodes(), settings.k(),
            settings.contacts() == GossipSettings.Contacts.BLIND, rounds)
        : settings.isSynchronous()
            ? Expected.inRounds(settings.nodes(), exchange, settings.fanOut(), loss, rounds)
            : Expected.inOwnRhythms(settings.nodes(), exchange, settings.fanOut(), loss, rounds);
    String graph = settings.topology() == GossipSettings.Graph.COMPLETE ? "in theory"
        : "in theory, if all could talk to all";
    return Optional.of(new Expectation(graph, settings.every(), settings.isSynchronous(), shares));
  }
}
