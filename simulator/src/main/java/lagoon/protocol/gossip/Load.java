package lagoon.protocol.gossip;

import java.util.Arrays;
import java.util.List;
import lagoon.history.Observation;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;

/** What a node had to do: what it sent to other nodes and had from them. */
final class Load implements Measure {

  private final long[] load;

  Load(int nodes) {
    load = new long[nodes];
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    boolean isHandled = observation instanceof Observation.Sent sent
        ? sent.message() instanceof GossipMessage
        : observation instanceof Observation.Delivered had && had.message() instanceof GossipMessage;
    if (isHandled) {
      load[observation.node().index()]++;
    }
  }

  @Override
  public List<Measured> measured(long now) {
    return List.of(
        Measured.number("messages at a node", (double) Arrays.stream(load).sum() / load.length),
        Measured.number("messages at the busiest node", Arrays.stream(load).max().orElse(0)));
  }
}
