package lagoon.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.client.ClientSettings;
import lagoon.client.Strategy;
import lagoon.client.Workload;
import lagoon.client.WriteStrategy;
import lagoon.history.Value;
import lagoon.network.Fault;
import lagoon.setting.AsWritten;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/**
 * What a scenario file says: a cluster, its data, what sessions do, what goes wrong, and what its author
 * expects. This one tree of records is what files are checked against, what {@code --set} changes, and where
 * schema and reference come from.
 */
public record Scenario(
    @Setting("its name, in kebab-case; the file is named so, too") String scenario,
    @Setting("a title for people") Optional<String> title,
    @Setting("what happens, in one or two sentences") Optional<String> story,
    @Setting(value = "where all random numbers come from", byDefault = "1") long seed,
    @Setting(value = "when sessions stop", unit = Unit.DURATION, byDefault = "10s", min = "1us",
        max = "1000h")
        long duration,
    @Setting(value = "how long the run goes on after that, so that copies can converge", unit = Unit.DURATION,
        byDefault = "60s", max = "1000h")
        long settle,
    @Setting(value = "the replicas and how they talk", byDefault = "{}") Cluster cluster,
    @Setting(value = "the keys and what they hold at first", max = "100000") Map<String, Value> data,
    @Setting(value = "how reads are routed, for sessions that say nothing else", byDefault = "followers",
        live = true)
        Strategy reads,
    @Setting(value = "how writes are routed, for sessions that say nothing else", byDefault = "leader",
        live = true)
        WriteStrategy writes,
    @Setting(value = "how clients try again", byDefault = "{}", live = true) ClientSettings clients,
    @Setting(value = "who does what", max = "1000") List<SessionSettings> sessions,
    @Setting("many sessions at once") Optional<Workload> workload,
    @Setting(value = "what changes during the run: settings, and what is done by hand",
        max = "1000") List<Change> changes,
    @Setting(value = "what goes wrong, and when", max = "1000") List<Fault> faults,
    @Setting("the smallest change of settings that repairs the anomaly, by path") Map<String,
        AsWritten> repairedBy,
    @Setting(value = "what must be true besides the guarantees",
        max = "100") List<StatedInvariant> invariants,
    @Setting(value = "what its author expects of a run", byDefault = "{}") Expect expect,
    @Setting(value = "where a run ends, whatever happens", byDefault = "{}") Limits limits) {

  /** Every key that the run knows, in the order in which the file first names it. */
  public Set<String> keyNames() {
    Set<String> names = usedKeys();
    names.addAll(World.keyNames(this));
    return names;
  }

  /** The keys that data, steps, workload and changes name: those that may ever hold anything. */
  public Set<String> usedKeys() {
    Set<String> names = new LinkedHashSet<>(data.keySet());
    names.addAll(World.stepKeys(this));
    for (int i = 1; i <= workload.map(Workload::keys).orElse(0); i++) {
      names.add(Workload.keyName(i));
    }
    changes.forEach(change -> World.collect(change.steps(), names));
    return names;
  }

  /**
   * This scenario with the live settings of another that is the same in all else. What is the same is shared,
   * so that a thousand changes of a large scenario take hardly more memory than the scenario.
   *
   * @param paths of the settings that differ
   */
  public Scenario with(Scenario changed, Set<String> paths) {
    boolean sameCluster = paths.stream().noneMatch(path -> path.startsWith("cluster"));
    return new Scenario(
        scenario, title, story, seed, duration, settle, sameCluster ? cluster : changed.cluster, data,
        changed.reads, changed.writes, changed.clients, sessionsWith(changed.sessions),
        changed.workload.equals(workload) ? workload : changed.workload, changes, faults, repairedBy,
        invariants, expect, limits);
  }

  private List<SessionSettings> sessionsWith(List<SessionSettings> changed) {
    List<SessionSettings> now = new ArrayList<>(sessions.size());
    boolean same = true;
    for (int i = 0; i < sessions.size(); i++) {
      SessionSettings before = sessions.get(i);
      SessionSettings after = changed.get(i);
      boolean sameRoutes = before.reads().equals(after.reads()) && before.writes().equals(after.writes());
      same &= sameRoutes;
      now.add(
          sameRoutes
              ? before
              : new SessionSettings(
                  before.name(), before.user(), after.reads(), after.writes(), before.steps()));
    }
    return same ? sessions : now;
  }
}
