package lagoon.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lagoon.client.Directory;
import lagoon.client.Step;
import lagoon.client.Verb;
import lagoon.client.Workload;
import lagoon.history.Cast;
import lagoon.history.Formation;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Placement;
import lagoon.history.Session;
import lagoon.history.User;
import lagoon.history.Version;
import lagoon.protocol.ProtocolSettings;

/** The names of a run, numbered: replicas, coordinators, sessions, users, keys. */
final class World {

  private final Run run;
  final List<NodeName> nodes = new ArrayList<>();
  final List<NodeName> replicas = new ArrayList<>();
  final List<NodeName> coordinators = new ArrayList<>();
  final List<Session> sessions = new ArrayList<>();
  final Map<String, Key> keys = new LinkedHashMap<>();
  final Map<String, NodeName> byName = new LinkedHashMap<>();
  final List<Key> workloadKeys = new ArrayList<>();
  private final Map<String, User> users = new LinkedHashMap<>();
  private final List<Version> initial = new ArrayList<>();
  private final List<Integer> sessionsOf = new ArrayList<>();

  World(Run run) {
    this.run = run;
    Scenario scenario = run.scenario();
    for (String name : scenario.cluster().settings().replicas()) {
      replicas.add(node(name));
    }
    for (String name : scenario.cluster().settings().coordinators()) {
      coordinators.add(node(name));
    }
    for (SessionSettings session : scenario.sessions()) {
      session(session.name(), session.owner());
    }
    scenario.workload()
        .ifPresent(
            workload -> {
              for (int i = 1; i <= workload.sessions(); i++) {
                session(Workload.sessionName(i), Workload.sessionName(i));
              }
            });
    scenario.data().forEach((name, value) -> initial.add(Version.initial(key(name), value)));
    keyNames(scenario).forEach(this::key);
    scenario.workload()
        .ifPresent(
            workload -> {
              for (int i = 1; i <= workload.keys(); i++) {
                workloadKeys.add(key(Workload.keyName(i)));
              }
            });
    // Last, so that no key of the run without them has another number.
    for (Intervention intervention : run.interventions()) {
      if (intervention instanceof Intervention.Doing doing) {
        Set<String> names = new LinkedHashSet<>();
        collect(doing.steps(), names);
        names.forEach(this::key);
      }
    }
  }

  private NodeName node(String name) {
    NodeName node = new NodeName(nodes.size(), name);
    nodes.add(node);
    byName.put(name, node);
    return node;
  }

  private void session(String name, String owner) {
    User user = users.computeIfAbsent(owner, one -> new User(users.size(), one));
    if (user.index() == sessionsOf.size()) {
      sessionsOf.add(0);
    }
    sessionsOf.set(user.index(), sessionsOf.get(user.index()) + 1);
    sessions.add(new Session(sessions.size(), name, user, node(name)));
  }

  private Key key(String name) {
    return keys.computeIfAbsent(name, one -> new Key(keys.size(), one));
  }

  /**
   * Who plays.
   *
   * @param directories who plays which role under settings
   * @param formation how the servers stand to each other
   */
  Cast cast(Function<ProtocolSettings, Directory> directories, Formation formation) {
    return new Cast(
        nodes, replicas, sessions, List.copyOf(users.values()), List.copyOf(keys.values()), initial,
        placement(directories), formation);
  }

  List<Version> initial() {
    return initial;
  }

  /** Who keeps which key, from the beginning and from each change of settings on that moves keys. */
  private Placement placement(Function<ProtocolSettings, Directory> directories) {
    ProtocolSettings settings = run.scenario().cluster().settings();
    if (!directories.apply(settings).isPartial()) {
      return Placement.EVERYWHERE;
    }
    List<Placement.Period> periods = new ArrayList<>();
    periods.add(period(0, directories.apply(settings)));
    for (Intervention intervention : run.interventions()) {
      if (intervention instanceof Intervention.Settings changed) {
        Placement.Period next =
            period(changed.when().time(), directories.apply(changed.scenario().cluster().settings()));
        if (!next.keepers().equals(periods.get(periods.size() - 1).keepers())) {
          periods.add(next);
        }
      }
    }
    return new Placement(periods);
  }

  private Placement.Period period(long from, Directory directory) {
    List<BitSet> keepers = new ArrayList<>();
    for (Key key : keys.values()) {
      BitSet here = new BitSet();
      directory.preferred(key).forEach(replica -> here.set(replica.index()));
      keepers.add(here);
    }
    return new Placement.Period(from, keepers);
  }

  int users() {
    return users.size();
  }

  int sessionsOf(User user) {
    return sessionsOf.get(user.index());
  }

  /** Every key that the scenario's steps and invariants name, in the order in which they do. */
  static Set<String> keyNames(Scenario scenario) {
    Set<String> names = stepKeys(scenario);
    for (StatedInvariant invariant : scenario.invariants()) {
      if (invariant instanceof StatedInvariant.Sum sum) {
        names.addAll(sum.sum());
      } else if (invariant instanceof StatedInvariant.Ends ends) {
        names.addAll(ends.ends().keySet());
      }
    }
    return names;
  }

  /** Every key that steps name. */
  static Set<String> stepKeys(Scenario scenario) {
    Set<String> names = new LinkedHashSet<>();
    scenario.sessions().forEach(session -> collect(session.steps(), names));
    return names;
  }

  static void collect(List<Step> steps, Set<String> names) {
    for (Step step : steps) {
      Verb verb = step.verb();
      if (verb instanceof Verb.Read read) {
        names.addAll(read.read());
      } else if (verb instanceof Verb.Write write) {
        names.addAll(write.write().keySet());
      } else if (verb instanceof Verb.Add add) {
        names.addAll(add.add().keySet());
      } else if (verb instanceof Verb.Delete delete) {
        names.add(delete.delete());
      } else if (verb instanceof Verb.Transfer transfer) {
        names.add(transfer.transfer().from());
        names.add(transfer.transfer().to());
      } else if (verb instanceof Verb.CompareAndSet swap) {
        names.add(swap.compareAndSet().key());
      } else if (verb instanceof Verb.Append append) {
        names.addAll(append.append().keySet());
      } else if (verb instanceof Verb.Include include) {
        names.addAll(include.include().keySet());
      } else if (verb instanceof Verb.Remove remove) {
        names.addAll(remove.remove().keySet());
      } else if (verb instanceof Verb.Repeat repeat) {
        collect(repeat.steps(), names);
      } else if (verb instanceof Verb.Every every) {
        collect(every.steps(), names);
      } else if (verb instanceof Verb.When when) {
        when.when().lastRead().key().ifPresent(names::add);
        collect(when.steps(), names);
        collect(when.otherwise(), names);
      } else if (verb instanceof Verb.InParallel parallel) {
        parallel.inParallel().forEach(branch -> collect(branch, names));
      }
    }
  }
}
