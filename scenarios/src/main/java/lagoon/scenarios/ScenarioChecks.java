package lagoon.scenarios;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lagoon.client.Step;
import lagoon.client.Strategy;
import lagoon.client.Verb;
import lagoon.client.Workload;
import lagoon.client.WriteStrategy;
import lagoon.network.LinkOverride;
import lagoon.protocol.Protocols;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Path;
import lagoon.setting.Wording;
import lagoon.simulation.Change;
import lagoon.simulation.Scenario;
import lagoon.simulation.StatedInvariant;

/** What the settings, each right by itself, must be together: names that exist, and names that are unique. */
final class ScenarioChecks {

  private static final long COPIES = 20_000_000;
  /** Each session may keep something of each replica: how far it is, how their link is. */
  private static final long LINKS = 5_000_000;

  private final Loaded<Scenario> loaded;
  private final Scenario scenario;
  private final Protocols protocols;
  private final List<String> replicas;
  /** Replicas and coordinators. */
  private final List<String> servers;
  /** Those of them that clients may ask. */
  private final List<String> asked;
  private final Set<String> sessions;
  private final Set<String> nodes;
  private final Set<String> intents = new LinkedHashSet<>();

  ScenarioChecks(Loaded<Scenario> loaded, Scenario scenario, Protocols protocols) {
    this(loaded, scenario, protocols, new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  private ScenarioChecks(
      Loaded<Scenario> loaded, Scenario scenario, Protocols protocols, Set<String> sessions,
      Set<String> nodes) {
    this.loaded = loaded;
    this.scenario = scenario;
    this.protocols = protocols;
    this.replicas = scenario.cluster().settings().replicas();
    List<String> coordinators = scenario.cluster().settings().coordinators();
    this.servers = Stream.concat(replicas.stream(), coordinators.stream()).toList();
    this.asked = coordinators.isEmpty() ? replicas : coordinators;
    this.sessions = sessions;
    this.nodes = nodes;
  }

  /** Checks what a change made of the same scenario: only live settings, for all names are the same. */
  void runChanged(Loaded<Scenario> after, Scenario changed) {
    new ScenarioChecks(after, changed, protocols, sessions, nodes).live();
  }

  void run() {
    names();
    sizes();
    live();
    for (int i = 0; i < scenario.sessions().size(); i++) {
      steps(Path.of("sessions").then(i).then("steps"), scenario.sessions().get(i).steps());
    }
    FaultChecks faults =
        new FaultChecks(this, FaultChecks.messages(protocols.named(scenario.cluster().protocol())));
    faults.run(scenario.faults());
    changes(faults);
    invariants();
    new ExpectChecks(this, scenario, protocols).run();
  }

  private void names() {
    for (String server : servers) {
      if (server.isBlank()) {
        refuse(Path.of("cluster"), "a node has no name; expected a name that is not empty");
      } else if (!nodes.add(server)) {
        refuse(Path.of("cluster"), "two nodes bear the name " + Wording.shown(server)
            + "; expected a name of its own for each");
      }
    }
    for (int i = 0; i < scenario.sessions().size(); i++) {
      String name = scenario.sessions().get(i).name();
      Path path = Path.of("sessions").then(i).then("name");
      if (name.isBlank()) {
        refuse(path, "a session has no name; expected a name that is not empty");
      } else if (!nodes.add(name)) {
        refuse(
            path,
            "the name " + Wording.shown(name) + " is taken by another "
                + (servers.contains(name) ? "node" : "session") + "; expected a name of its own");
      }
      sessions.add(name);
    }
    int workers = scenario.workload().map(workload -> workload.sessions()).orElse(0);
    for (int i = 1; i <= workers; i++) {
      String name = Workload.sessionName(i);
      if (!nodes.add(name)) {
        refuse(
            Path.of("workload"),
            name + " is the name of one of the workload's sessions; expected no other node to bear it");
      }
      sessions.add(name);
    }
  }

  /** Each number may be right by itself, and all of them together too much. */
  private void sizes() {
    long links = (long) servers.size() * sessions.size();
    if (links > LINKS) {
      refuse(
          Path.of(scenario.workload().isPresent() ? "workload.sessions" : "sessions"),
          sessions.size() + " sessions and " + replicas.size() + " replicas make " + links
              + " links; expected at most " + LINKS);
    }
    long copies = (long) replicas.size() * scenario.keyNames().size();
    if (copies > COPIES) {
      refuse(
          Path.of("cluster"),
          replicas.size() + " replicas of " + scenario.keyNames().size() + " keys make " + copies
              + " copies; expected at most " + COPIES);
    }
  }

  /** Strategies, links and clocks: what a change may change. */
  private void live() {
    strategy(Path.of("reads"), scenario.reads());
    strategy(Path.of("writes"), scenario.writes());
    for (int i = 0; i < scenario.sessions().size(); i++) {
      Path path = Path.of("sessions").then(i).then("reads");
      scenario.sessions().get(i).reads().ifPresent(reads -> strategy(path, reads));
      Path write = Path.of("sessions").then(i).then("writes");
      scenario.sessions().get(i).writes().ifPresent(writes -> strategy(write, writes));
    }
    scenario.workload()
        .flatMap(workload -> workload.strategy())
        .ifPresent(reads -> strategy(Path.of("workload.strategy"), reads));
    links();
    keys(Path.of("cluster.clocks"), "node", scenario.cluster().clocks(), nodes);
  }

  private void changes(FaultChecks faults) {
    for (int i = 0; i < scenario.changes().size(); i++) {
      Change change = scenario.changes().get(i);
      Path path = Path.of("changes").then(i);
      change.trouble().ifPresent(trouble -> faults.trouble(path, trouble));
      change.touch().ifPresent(touch -> faults.touch(path, touch));
      change.as().ifPresent(session -> session(path.then("as"), session));
      steps(path.then("do"), change.steps());
    }
  }

  private void steps(Path path, List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Path at = path.then(i);
      step.reads().ifPresent(reads -> strategy(at.then("reads"), reads));
      step.intent().ifPresent(intents::add);
      Verb verb = step.verb();
      if (verb instanceof Verb.Repeat repeat) {
        steps(at.then("steps"), repeat.steps());
      } else if (verb instanceof Verb.Every every) {
        steps(at.then("steps"), every.steps());
      } else if (verb instanceof Verb.When when) {
        steps(at.then("steps"), when.steps());
        steps(at.then("otherwise"), when.otherwise());
      } else if (verb instanceof Verb.InParallel parallel) {
        for (int branch = 0; branch < parallel.inParallel().size(); branch++) {
          steps(at.then("in-parallel").then(branch), parallel.inParallel().get(branch));
        }
      } else if (verb instanceof Verb.Transfer move && move.transfer().from().equals(move.transfer().to())) {
        refuse(at.then("transfer"), "a transfer goes from a key to itself; expected two keys");
      }
      if (step.reads().isPresent() && !(verb instanceof Verb.Read)) {
        refuse(at.then("reads"), "only a read can be routed; expected reads beside read");
      }
    }
  }

  private void strategy(Path path, WriteStrategy strategy) {
    if (strategy instanceof WriteStrategy.Sticky sticky && sticky.replica().isPresent()) {
      known(path.then("sticky").then("replica"), "replica", sticky.replica().get(), asked);
    } else if (strategy instanceof WriteStrategy.VersionToken token) {
      strategy(path.then("version-token").then("otherwise"), token.otherwise());
    }
  }

  private void strategy(Path path, Strategy strategy) {
    if (strategy instanceof Strategy.Sticky sticky && sticky.replica().isPresent()) {
      known(path.then("sticky").then("replica"), "replica", sticky.replica().get(), asked);
    } else if (strategy instanceof Strategy.RecentWriter recent) {
      strategy(path.then("recent-writer").then("otherwise"), recent.otherwise());
    } else if (strategy instanceof Strategy.StickyToLeader sticky) {
      strategy(path.then("sticky-to-leader").then("otherwise"), sticky.otherwise());
    } else if (strategy instanceof Strategy.VersionToken token) {
      strategy(path.then("version-token").then("otherwise"), token.otherwise());
    }
  }

  private void links() {
    List<LinkOverride> links = scenario.cluster().links();
    List<String> kinds = FaultChecks.messages(protocols.named(scenario.cluster().protocol()));
    keys(Path.of("cluster.latencies"), "message", scenario.cluster().link().latencies(), kinds);
    for (int i = 0; i < links.size(); i++) {
      Path path = Path.of("cluster.links").then(i);
      node(path.then("from"), links.get(i).from());
      node(path.then("to"), links.get(i).to());
      keys(path.then("latencies"), "message", links.get(i).latencies(), kinds);
    }
  }

  private void invariants() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < scenario.invariants().size(); i++) {
      StatedInvariant invariant = scenario.invariants().get(i);
      Path path = Path.of("invariants").then(i);
      if (names.contains(invariant.name())) {
        refuse(path, "the invariant " + Wording.shown(invariant.name()) + " is stated twice");
      }
      names.add(invariant.name());
      if (invariant instanceof StatedInvariant.Sum sum) {
        for (int j = 0; j < sum.sum().size(); j++) {
          known(path.then("sum").then(j), "key", sum.sum().get(j), scenario.usedKeys());
          if (sum.sum().indexOf(sum.sum().get(j)) < j) {
            refuse(path.then("sum").then(j), "a key stands twice in a sum; expected each once");
          }
        }
      } else if (invariant instanceof StatedInvariant.Ends ends) {
        keys(path.then("final"), "key", ends.ends(), scenario.usedKeys());
      } else if (invariant instanceof StatedInvariant.Once once) {
        known(path.then("once"), "intent", once.once(), intents);
      }
    }
  }

  // ---- for the other checks ----

  void refuse(Path path, String message) {
    loaded.refuse(path, message);
  }

  /** A name that must be one of those. */
  void known(Path path, String what, String name, Collection<String> names) {
    if (!names.contains(name)) {
      String expected =
          names.isEmpty() ? "; the file names none" : "; expected " + Wording.oneOf(names)
              + Wording.didYouMean(name, names);
      refuse(path, "there is no " + what + " " + Wording.shown(name) + expected);
    }
  }

  void node(Path path, Optional<String> name) {
    name.ifPresent(one -> known(path, "node", one, nodes));
  }

  void replica(Path path, String name) {
    known(path, "replica", name, replicas);
  }

  void session(Path path, String name) {
    known(path, "session", name, sessions);
  }

  /** Checks the keys of a map. */
  void keys(Path path, String what, Map<String, ?> map, Collection<String> names) {
    map.keySet().forEach(name -> known(path.then(name), what, name, names));
  }
}
