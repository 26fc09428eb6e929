package lagoon.scenarios;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lagoon.network.Condition;
import lagoon.network.Fault;
import lagoon.network.MessageMatch;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.protocol.Protocol;
import lagoon.scenarios.text.Path;
import lagoon.setting.Wording;

/** The nodes and messages that faults name must exist. */
final class FaultChecks {

  /** Each pair of nodes of a partition is cut by itself; so many may be in all partitions together. */
  private static final long PAIRS = 1_000_000;

  /** What clients and replicas say to each other. */
  private static final List<String> CLIENT_MESSAGES = List.of(
      "Read", "Write", "Returned", "Written", "Refused");

  private final ScenarioChecks checks;
  private final Set<String> messages = new LinkedHashSet<>();
  private long pairs;

  /**
   * @param messages the kinds that may be named
   */
  FaultChecks(ScenarioChecks checks, List<String> messages) {
    this.checks = checks;
    this.messages.addAll(messages);
  }

  /** The kinds of messages that clients and that protocol's replicas send. */
  static List<String> messages(Protocol protocol) {
    return Stream.concat(protocol.messages().stream(), CLIENT_MESSAGES.stream()).toList();
  }

  void run(List<Fault> faults) {
    for (int i = 0; i < faults.size(); i++) {
      Path path = Path.of("faults").then(i);
      trouble(path, faults.get(i).trouble());
      faults.get(i).after().ifPresent(condition -> condition(path.then("after"), condition));
    }
  }

  void trouble(Path path, Trouble trouble) {
    if (trouble instanceof Trouble.Crash crash) {
      checks.replica(path.then("crash"), crash.crash());
    } else if (trouble instanceof Trouble.Restart restart) {
      checks.replica(path.then("restart"), restart.restart());
    } else if (trouble instanceof Trouble.Pause pause) {
      checks.node(path.then("pause"), Optional.of(pause.pause()));
    } else if (trouble instanceof Trouble.Resume resume) {
      checks.node(path.then("resume"), Optional.of(resume.resume()));
    } else if (trouble instanceof Trouble.Partition partition) {
      groups(path.then("partition"), partition.partition());
    } else if (trouble instanceof Trouble.Cut cut) {
      way(path.then("cut"), cut.cut());
    } else if (trouble instanceof Trouble.Slow slow) {
      way(path.then("slow"), slow.slow());
    } else if (trouble instanceof Trouble.Drop drop) {
      match(path.then("drop"), drop.drop().which());
    } else if (trouble instanceof Trouble.Delay delay) {
      match(path.then("delay"), delay.delay().which());
    } else if (trouble instanceof Trouble.Duplicate duplicate) {
      match(path.then("duplicate"), duplicate.duplicate().which());
    } else if (trouble instanceof Trouble.Hold hold) {
      match(path.then("hold"), hold.hold().which());
    }
  }

  private void groups(Path path, List<List<String>> groups) {
    Set<String> placed = new LinkedHashSet<>();
    long nodes = groups.stream().mapToLong(List::size).sum();
    long before = pairs;
    pairs += nodes * nodes;
    if (before <= PAIRS && pairs > PAIRS) {
      checks.refuse(
          path,
          "with this partition of " + nodes + " nodes, all together have " + pairs
              + " pairs of nodes; expected at most " + PAIRS);
    }
    for (int group = 0; group < groups.size(); group++) {
      for (int i = 0; i < groups.get(group).size(); i++) {
        String name = groups.get(group).get(i);
        Path at = path.then(group).then(i);
        checks.node(at, Optional.of(name));
        if (!placed.add(name)) {
          checks.refuse(at, Wording.shown(name) + " stands in two groups; expected each node in one at most");
        }
      }
    }
  }

  private void way(Path path, Way way) {
    checks.node(path.then("from"), Optional.of(way.from()));
    checks.node(path.then("to"), Optional.of(way.to()));
    if (way.from().equals(way.to())) {
      checks.refuse(path.then("to"), "a link goes from a node to itself; expected two nodes");
    }
  }

  void touch(Path path, Touch touch) {
    if (touch instanceof Touch.FireNow fire) {
      checks.node(path.then("fire-now").then("of"), Optional.of(fire.fireNow().of()));
    } else if (touch instanceof Touch.Heal heal) {
      way(path.then("heal"), heal.heal());
    }
    if (touch instanceof Touch.OnMessage one) {
      Path at = path.then(key(one));
      checks.node(at.then("from"), Optional.of(one.message().from()));
      checks.node(at.then("to"), Optional.of(one.message().to()));
      checks.known(at.then("message"), "message", one.message().message(), messages);
    }
  }

  private static String key(Touch.OnMessage touch) {
    return touch instanceof Touch.OnMessage.DropNow ? "drop-now"
        : touch instanceof Touch.OnMessage.DuplicateNow ? "duplicate-now"
            : touch instanceof Touch.OnMessage.HoldNow ? "hold-now"
                : touch instanceof Touch.OnMessage.ReleaseNow ? "release-now" : "deliver-now";
  }

  private void match(Path path, MessageMatch match) {
    checks.node(path.then("from"), match.from());
    checks.node(path.then("to"), match.to());
    match.message().ifPresent(kind -> checks.known(path.then("message"), "message", kind, messages));
  }

  private void condition(Path path, Condition condition) {
    if (condition instanceof Condition.Applied applied) {
      checks.replica(path.then("applied").then("replica"), applied.applied().replica());
    } else if (condition instanceof Condition.BeforeDelivery before) {
      match(path.then("before-delivery"), before.beforeDelivery());
    } else if (condition instanceof Condition.Completed completed) {
      checks.session(path.then("completed").then("session"), completed.completed().session());
    }
  }
}
