package lagoon.scenarios.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.client.Verb;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Value;
import lagoon.network.Distribution;
import lagoon.network.LinkSettings;
import lagoon.protocol.Protocols;
import lagoon.protocol.quorum.QuorumSettings;
import lagoon.simulation.Cluster;
import lagoon.simulation.Run;
import lagoon.simulation.Simulation;

/**
 * How many versions a read is behind where each operation asks just as many replicas as it must, each as
 * likely: the closed form of Bailis et al. (VLDB 2012, section 3.1), and the same counted in a run in
 * which writes and reads of one key take turns.
 */
public final class KStaleness {

  /** The numbers of versions for which they print figures. */
  public static final List<Integer> VERSIONS = List.of(1, 2, 3, 5, 10);

  private final PbsSize size;
  /** By how many versions a read was behind: how many were. */
  private final long[] behind;
  private long reads;

  private KStaleness(PbsSize size, int writes) {
    this.size = size;
    this.behind = new long[writes + 1];
  }

  /** Runs so many writes, each followed by a read. */
  public static KStaleness run(PbsSize size, int writes, long seed) {
    KStaleness counted = new KStaleness(size, writes);
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= writes; i++) {
      steps.add(PbsBatch.step(new Verb.Write(Map.of("x", new Value.Amount(i)))));
      steps.add(PbsBatch.step(new Verb.Read(List.of("x"))));
    }
    Cluster cluster = new Cluster(
        "quorum",
        PbsBatch.settings(
            size, PbsBatch.names("replica-", size.n()), List.of("coordinator"), QuorumSettings.Ask.EXACTLY),
        new LinkSettings(new Distribution.Constant(1), 0, 0, LinkSettings.Ordering.ANY), List.of(),
        Map.of());
    Observer observer = counted::count;
    new Simulation(
        new Run(PbsBatch.scenario(cluster, steps), seed, List.of()), Protocols.installed(),
        (cast, directory) -> List.of(observer), false).run(Optional.empty());
    return counted;
  }

  private void count(Observation observation) {
    if (observation instanceof Observation.Completed completed && !completed.operation().action().isWrite()) {
      reads++;
      long found = completed.versions().isEmpty()
          ? 0 : ((Value.Amount) completed.versions().get(0).value()).amount();
      behind[(int) (reads - found)]++;
    }
  }

  /** The share of reads that returned one of the latest so many versions. */
  public PbsResult.Estimate within(int versions) {
    long fresh = 0;
    for (int i = 0; i < versions && i < behind.length; i++) {
      fresh += behind[i];
    }
    return PbsResult.Estimate.share((double) fresh / reads, (int) reads);
  }

  /** What the closed form says of the same: 1 - (C(N - W, R) / C(N, R))^k. */
  public double exact(int versions) {
    double miss = 1;
    for (int i = 0; i < size.r(); i++) {
      miss *= Math.max(0.0, size.n() - size.w() - i) / (size.n() - i);
    }
    return 1 - Math.pow(miss, versions);
  }
}
