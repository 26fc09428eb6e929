package lagoon.simulation;

import java.util.List;
import java.util.Map;
import lagoon.protocol.gossip.GossipSettings;
import lagoon.protocol.gossip.GossipSettings.Contacts;
import lagoon.protocol.gossip.GossipSettings.Digests;
import lagoon.protocol.gossip.GossipSettings.Exchange;
import lagoon.protocol.gossip.GossipSettings.Graph;
import lagoon.protocol.gossip.GossipSettings.Rounds;
import lagoon.protocol.gossip.GossipSettings.Spreads;
import lagoon.protocol.gossip.GossipSettings.Stops;

/** Settings of gossip, which are those of a file that says nothing unless a test says otherwise. */
final class Gossiping {

  private final int nodes;
  private List<String> absent = List.of();
  private Spreads spreads = Spreads.RUMOR;
  private Exchange exchange = Exchange.PUSH;
  private Rounds rounds = Rounds.SYNCHRONOUS;
  private long every = Durations.of("1s");
  private double jitter = 0.2;
  private int fanOut = 1;
  private Stops stops = Stops.NEVER;
  private Contacts contacts = Contacts.FEEDBACK;
  private int k = 1;
  private long antiEntropy;
  private Digests digest = Digests.VERSIONS;
  private Graph topology = Graph.COMPLETE;
  private long graph = 1;

  private Gossiping(int nodes) {
    this.nodes = nodes;
  }

  static Gossiping among(int nodes) {
    return new Gossiping(nodes);
  }

  Gossiping absent(String... names) {
    absent = List.of(names);
    return this;
  }

  Gossiping spreads(Spreads what) {
    spreads = what;
    return this;
  }

  Gossiping exchange(Exchange which) {
    exchange = which;
    return this;
  }

  Gossiping rounds(Rounds which, String length) {
    rounds = which;
    every = Durations.of(length);
    return this;
  }

  Gossiping fanOut(int others) {
    fanOut = others;
    return this;
  }

  Gossiping stops(Stops when, Contacts which, int times) {
    stops = when;
    contacts = which;
    k = times;
    return this;
  }

  Gossiping antiEntropy(String often, Digests what) {
    antiEntropy = Durations.of(often);
    digest = what;
    return this;
  }

  Gossiping topology(Graph which, long seed) {
    topology = which;
    graph = seed;
    return this;
  }

  GossipSettings settings() {
    return new GossipSettings(nodes, absent, spreads, "n1", exchange, rounds, every, jitter, fanOut, stops,
        contacts, k, antiEntropy, digest, topology, 4, 1, graph, Map.of());
  }
}
