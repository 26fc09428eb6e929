package lagoon.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.view.Facet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Traces in which anything may follow anything: a list of numbers is read as a program, each number one
 * observation. Causes are earlier observations, messages arrive, get lost or stay on their way, names and
 * values may be given.
 */
public final class AnyTrace {

  private final Script script;
  private final List<Operation> open = new ArrayList<>();
  private final List<Operation> all = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();
  private final List<Long> onTheirWay = new ArrayList<>();
  private final List<Long> timers = new ArrayList<>();
  private final List<Long> faults = new ArrayList<>();
  private final List<String> texts;
  private double time;

  private AnyTrace(int replicas, int sessions, List<String> texts) {
    this.texts = texts;
    List<String> replicaNames = new ArrayList<>();
    for (int i = 0; i < replicas; i++) {
      replicaNames.add(text(i, "n" + i));
    }
    List<String> sessionNames = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      sessionNames.add(text(i + replicas, "s" + i));
    }
    script = new Script(replicaNames, sessionNames);
    for (int i = 0; i < 3; i++) {
      versions.add(script.key(text(i, "k" + i), new Value.Text(text(i + 1, "x"))));
    }
  }

  /** Plain names. */
  public static Arbitrary<Trace> traces() {
    return programs(60).map(program -> of(program, 3, 2, List.of()));
  }

  /** Programs of at most that many observations. */
  public static Arbitrary<List<Integer>> programs(int size) {
    return Arbitraries.integers().between(0, 1 << 24).list().ofMaxSize(size);
  }

  /** The trace that a program means; the texts take the place of names and values, in turn. */
  public static Trace of(List<Integer> program, int replicas, int sessions, List<String> texts) {
    AnyTrace any = new AnyTrace(replicas, sessions, texts);
    program.forEach(any::step);
    return any.script.trace();
  }

  private String text(int turn, String plain) {
    return texts.isEmpty() ? plain : texts.get(turn % texts.size());
  }

  private void step(int number) {
    int what = number % 23;
    int rest = number / 23;
    time += rest % 4 == 0 ? rest % 700 : 0;
    script.at(time);
    NodeName node = script.node(rest % script.nodes());
    NodeName other = script.node(rest / 5 % script.nodes());
    long cause = script.lastId() == 0 ? 0 : rest % (script.lastId() + 1);
    if (what < 3) {
      invoke(rest);
    } else if (what < 5) {
      complete(rest, cause);
    } else if (what < 12) {
      talk(what, rest, node, other, cause);
    } else if (what < 18) {
      fault(what, node, other);
    } else {
      mention(what, rest, node, cause);
    }
  }

  private void invoke(int rest) {
    Version version = versions.get(rest % versions.size());
    Action action = switch (rest % 4) {
      case 0 -> new Action.Write(version.key(), new Value.Text(text(rest, "x" + rest)));
      case 1 -> new Action.Delete(version.key());
      case 2 -> new Action.Add(version.key(), rest);
      default -> new Action.Read(List.of(version.key(), versions.get(0).key()));
    };
    Operation operation = script.invoke(rest % (script.nodes() - script.cast().replicas().size()), action, 0);
    open.add(operation);
    all.add(operation);
    if (rest % 3 > 0) {
      NodeName to = script.replica(rest % script.cast().replicas().size());
      NodeName from = operation.session().node();
      onTheirWay.add(script.sent(from, to, operation.invokedOrder(), letter(rest, false), 5));
    }
    if (action.isWrite()) {
      Value value = new Value.Text(text(rest, "x" + rest));
      versions.add(Version.written(version.key(), value, operation, List.of(version)));
    }
  }

  private void complete(int rest, long cause) {
    if (!open.isEmpty()) {
      Operation operation = open.remove(rest % open.size());
      Outcome outcome = Outcome.values()[rest % 3];
      script.completed(cause, operation, outcome, text(rest, "late"), versions.get(rest % versions.size()));
    }
  }

  private void talk(int what, int rest, NodeName node, NodeName other, long cause) {
    if (what < 8) {
      onTheirWay.add(script.sent(node, other, cause, letter(rest, what == 5), rest % 900));
    } else if (what < 10 && !onTheirWay.isEmpty()) {
      long sent = onTheirWay.remove(rest % onTheirWay.size());
      long arrived = rest % 4 == 3 ? script.dropped(sent, text(rest, "loss")) : script.delivered(sent);
      if (rest % 3 == 1 && script.find(arrived).node().index() < script.cast().replicas().size()) {
        Version version = versions.get(rest % versions.size());
        if (rest % 5 == 0) {
          script.discarded(script.find(arrived).node(), arrived, version, versions.get(0));
        } else {
          script.applied(script.find(arrived).node(), arrived, version);
        }
      }
    } else if (!all.isEmpty() && node.index() < script.cast().replicas().size()) {
      script.served(node, cause, all.get(rest % all.size()), versions.get(rest % versions.size()));
    }
  }

  private Script.Letter letter(int rest, boolean brings) {
    List<Version> brought = brings ? List.of(versions.get(rest % versions.size())) : List.of();
    return new Script.Letter(text(rest, "Note"), text(rest + 1, "text"), brought);
  }

  private void fault(int what, NodeName node, NodeName other) {
    switch (what) {
      case 12 -> script.crashed(node);
      case 13 -> script.restarted(node, versions.get(0), versions.get(versions.size() - 1));
      case 14 -> script.paused(node);
      case 15 -> script.resumed(node);
      case 16 -> script.cut(node, other);
      default -> script.healed(node, other);
    }
  }

  private void mention(int what, int rest, NodeName node, long cause) {
    switch (what) {
      case 18 -> script.role(node, cause, text(rest, "leader"));
      case 19 -> script.shows(node, cause, new Facet.Gauge(text(rest, "behind"), rest, "ms"),
          new Facet.Role("leader", OptionalLong.of(rest)));
      case 20 -> timer(rest, node, cause);
      case 21 -> script.explained(node, cause, text(rest, "Because."));
      default -> violate(rest, node, cause);
    }
  }

  private void timer(int rest, NodeName node, long cause) {
    if (timers.isEmpty() || rest % 2 == 0) {
      timers.add(script.timerSet(node, cause, text(rest, "election"), rest % 100));
    } else {
      long set = timers.remove(0);
      NodeName owner = script.find(set).node();
      long id = rest % 4 == 1
          ? script.timerFired(owner, set, text(rest, "election"))
          : script.timerCancelled(owner, cause, text(rest, "election"));
      timers.add(id);
    }
  }

  private void disturb(int rest, NodeName node, long cause) {
    if (faults.isEmpty() || rest % 3 == 0) {
      faults.add(script.faultBegan(node, text(rest, "drop Ack")));
    } else {
      script.faultEnded(faults.remove(0), cause);
    }
  }

  private void violate(int rest, NodeName node, long cause) {
    if (rest % 4 == 2) {
      disturb(rest, node, cause);
    } else if (rest % 5 == 0) {
      script.intervened(node, text(rest, "crash"), rest % 2 == 0);
    } else if (rest % 2 == 0 || all.isEmpty()) {
      script.setting(text(rest, "cluster.lag"), text(rest + 1, "20ms"));
    } else {
      script.violated(node, cause, text(rest, "read-your-writes"), "", all.get(rest % all.size()));
    }
  }
}
