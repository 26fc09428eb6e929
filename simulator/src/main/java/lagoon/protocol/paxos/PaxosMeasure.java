package lagoon.protocol.paxos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lagoon.history.Observation;
import lagoon.protocol.Measure;
import lagoon.protocol.Measured;

/** What Paxos is known by: how many ballots and messages it took. */
final class PaxosMeasure implements Measure {

  private final int servers;
  private final Set<Long> ballots = new HashSet<>();
  private final Set<Long> preempted = new HashSet<>();
  private long messages;
  private long ballotsUntilChosen = -1;
  private long began = -1;
  private long chosen;

  PaxosMeasure(PaxosSettings settings) {
    servers = settings.replicas().size();
  }

  @Override
  public boolean wantsDetail() {
    return true;
  }

  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Sent sent && sent.message() instanceof PaxosMessage message) {
      messages++;
      if (message instanceof PaxosMessage.Prepare prepare) {
        ballots.add(prepare.ballot());
        began = began < 0 ? sent.time() : began;
      } else if (message instanceof PaxosMessage.Preempted one) {
        preempted.add(one.ballot());
      }
    } else if (observation instanceof Observation.Applied applied && ballotsUntilChosen < 0) {
      ballotsUntilChosen = ballots.size();
      chosen = applied.time();
    }
  }

  @Override
  public List<Measured> measured(long now) {
    List<Measured> all = new ArrayList<>(List.of(
        Measured.number("ballots started", ballots.size()),
        Measured.number("ballots pre-empted", preempted.size()),
        Measured.number("messages between servers", messages),
        Measured.number("messages per server", (double) messages / servers)));
    if (ballotsUntilChosen >= 0) {
      all.add(Measured.number("ballots until chosen", ballotsUntilChosen));
      if (began >= 0) {
        all.add(Measured.time("first ballot until chosen", chosen - began));
      }
    }
    return all;
  }
}
