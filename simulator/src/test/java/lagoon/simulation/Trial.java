package lagoon.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.guarantee.End;
import lagoon.guarantee.Judge;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Cast;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Outcome;
import lagoon.history.Version;
import lagoon.protocol.Protocols;

/**
 * A run that is over, with everything that was observed, and questions that tests ask of it.
 *
 * @param run what was run
 * @param cast who played
 * @param ending how it ended
 * @param seen all observations, details included
 * @param judgements what the judge says, if it watched; empty otherwise
 */
public record Trial(
    Run run, Cast cast, End ending, List<Observation> seen, List<Judgement> judgements) {

  /** Keeps everything. */
  private record Recorder(List<Observation> seen) implements Observer {
    @Override
    public void observe(Observation observation) {
      seen.add(observation);
    }

    @Override
    public boolean wantsDetail() {
      return true;
    }
  }

  static Trial of(Run run, Protocols protocols, Optional<Long> until, boolean judged) {
    Recorder recorder = new Recorder(new ArrayList<>());
    Simulation simulation = new Simulation(run, protocols, (cast, directory) -> List.of(recorder), judged);
    End ending = simulation.run(until);
    return new Trial(
        run, simulation.cast(), ending, recorder.seen(),
        simulation.judge().map(Judge::judgements).orElse(List.of()));
  }

  /** What the judge says of that guarantee. */
  public Verdict verdict(String guarantee) {
    return judgements.stream().filter(one -> one.guarantee().equals(guarantee)).findFirst().orElseThrow()
        .verdict();
  }

  /** All observations of a kind. */
  public <T extends Observation> List<T> all(Class<T> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** What a session's operations came to, in the order in which they ended. */
  public List<Observation.Completed> completed(String session) {
    return all(Observation.Completed.class).stream()
        .filter(one -> one.operation().session().name().equals(session))
        .toList();
  }

  public List<Outcome> outcomes(String session) {
    return completed(session).stream().map(Observation.Completed::outcome).toList();
  }

  /** What a session's reads that succeeded returned: "400", "[]" for nothing, "[1, 2]" for several keys. */
  public List<String> returned(String session) {
    return completed(session).stream()
        .filter(one -> !one.operation().action().isWrite() && one.outcome() == Outcome.OK)
        .map(one -> one.versions().stream().map(version -> version.value().toString()).toList())
        .map(values -> values.size() == 1 ? values.get(0) : values.toString())
        .toList();
  }

  /** Which replicas answered a session's reads. */
  public List<String> servers(String session) {
    return all(Observation.Served.class).stream()
        .filter(one -> one.operation().session().name().equals(session))
        .map(one -> one.node().name())
        .toList();
  }

  /** To which nodes a session's client sent messages of that kind. */
  public List<String> asked(String session, String kind) {
    return all(Observation.Sent.class).stream()
        .filter(one -> one.node().name().equals(session) && one.message().kind().equals(kind))
        .map(one -> one.to().name())
        .toList();
  }

  /** Messages of a kind that were sent. */
  public List<Observation.Sent> sent(String kind) {
    return all(Observation.Sent.class).stream().filter(one -> one.message().kind().equals(kind)).toList();
  }

  /** What a replica holds in the end, as text by key. */
  public Map<String, String> copies(String replica) {
    Map<String, String> copies = new TreeMap<>();
    versions(replica).forEach((key, version) -> copies.put(key, version.value().toString()));
    return copies;
  }

  /** The versions that a replica holds in the end, by key. */
  public Map<String, Version> versions(String replica) {
    Map<String, Version> copies = new LinkedHashMap<>();
    cast.initial().forEach(version -> copies.put(version.key().name(), version));
    for (Observation one : seen) {
      if (!one.node().name().equals(replica)) {
        continue;
      }
      if (one instanceof Observation.Applied applied) {
        applied.versions().forEach(version -> copies.put(version.key().name(), version));
        copies.values().removeIf(Version::isNothing);
      } else if (one instanceof Observation.Restarted restarted) {
        copies.clear();
        restarted.held().forEach(version -> copies.put(version.key().name(), version));
      }
    }
    return copies;
  }

  /** The values that a replica's copy of a key took, one after the other. */
  public List<String> applied(String replica, String key) {
    return all(Observation.Applied.class).stream()
        .filter(one -> one.node().name().equals(replica))
        .flatMap(one -> one.versions().stream())
        .filter(version -> version.key().name().equals(key))
        .map(version -> version.value().toString())
        .toList();
  }

  /** The times, in milliseconds, at which a replica's copy of a key changed. */
  public List<Long> appliedAtMillis(String replica, String key) {
    return all(Observation.Applied.class).stream()
        .filter(one -> one.node().name().equals(replica))
        .filter(one -> one.versions().stream().anyMatch(version -> version.key().name().equals(key)))
        .map(one -> one.time() / 1_000_000)
        .toList();
  }

  /** The times, in milliseconds, at which a session's operations ended. */
  public List<Long> endedAtMillis(String session) {
    return completed(session).stream().map(one -> one.time() / 1_000_000).toList();
  }

  /** All replicas hold the same versions. */
  public boolean converged() {
    return cast.replicas().stream().map(replica -> versions(replica.name())).distinct().count() == 1;
  }
}
