package lagoon.protocol.multipaxos;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lagoon.history.Observation;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;

/** What multi-Paxos is known by: ballots, messages, and gaps that were filled. */
final class MultiPaxosMeasure implements Measure {

  private final Set<Long> ballots = new HashSet<>();
  private final Set<Long> preempted = new HashSet<>();
  private final Set<Long> places = new HashSet<>();
  private final Set<Long> gaps = new HashSet<>();
  private long leaders;
  private long messages;
  private long snapshots;

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.RoleChanged changed && changed.role().equals("leader")) {
      leaders++;
    } else if (observation instanceof Observation.Sent sent
        && sent.message() instanceof MultiPaxosMessage message) {
      messages += message.isRoutine() ? 0 : 1;
      if (message instanceof MultiPaxosMessage.Prepare prepare) {
        ballots.add(prepare.ballot());
      } else if (message instanceof MultiPaxosMessage.Preempted one) {
        preempted.add(one.ballot());
      } else if (message instanceof MultiPaxosMessage.Chosen chosen) {
        chosen.slots().forEach(this::count);
      }
      boolean isSnapshot = message instanceof MultiPaxosMessage.InstallSnapshot
          || message instanceof MultiPaxosMessage.Promise promise && promise.cut().isPresent();
      snapshots += isSnapshot ? 1 : 0;
    }
  }

  private void count(Slot slot) {
    if (slot.command() == Command.NOTHING) {
      gaps.add(slot.place());
    } else {
      places.add(slot.place());
    }
  }

  @Override
  public List<Measured> measured(long now) {
    return List.of(
        Measured.number("ballots started", ballots.size()),
        Measured.number("ballots pre-empted", preempted.size()),
        Measured.number("leaders", leaders),
        Measured.number("requests chosen", places.size()),
        Measured.number("gaps filled", gaps.size()),
        Measured.number("snapshots sent", snapshots),
        Measured.number("messages per request",
            places.isEmpty() ? 0 : (double) messages / places.size()));
  }
}
