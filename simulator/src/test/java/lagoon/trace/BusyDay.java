package lagoon.trace;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * Many sessions that take turns at writing to a primary and reading from lagging replicas, for as long as
 * asked.
 */
public final class BusyDay {

  private BusyDay() {}

  /**
   * @param turns how many operations; each makes some ten observations
   * @param violations report a violation at one read of so many; 0: never
   */
  public static Trace trace(int replicas, int sessions, int turns, int violations) {
    List<String> replicaNames = new ArrayList<>();
    for (int i = 0; i < replicas; i++) {
      replicaNames.add(i == 0 ? "primary" : "replica-" + i);
    }
    List<String> sessionNames = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      sessionNames.add("customer-" + (i + 1));
    }
    Script script = new Script(replicaNames, sessionNames);
    Version[] latest = new Version[20];
    for (int i = 0; i < latest.length; i++) {
      latest[i] = script.key("k" + i, i);
    }
    Version[] old = latest.clone();
    Operation[] writers = new Operation[latest.length];
    for (int turn = 0; turn < turns; turn++) {
      int key = turn * 7 % latest.length;
      int session = turn * 13 % sessions;
      script.at(turn * 3.0);
      if (turn % 3 == 0) {
        Action action = new Action.Write(latest[key].key(), new Value.Amount(turn));
        Operation write = script.invoke(session, action, 0);
        old[key] = latest[key];
        writers[key] = write;
        latest[key] = Version.written(latest[key].key(), new Value.Amount(turn), write, List.of(latest[key]));
        write(script, write, latest[key], replicas);
      } else {
        NodeName replica = script.replica(turn % replicas);
        Operation read = script.invoke(session, new Action.Read(List.of(latest[key].key())), 0);
        script.at(turn * 3.0 + 1);
        script.served(replica, read.invokedOrder(), read, old[key]);
        script.at(turn * 3.0 + 2);
        long completed = script.completed(script.lastId(), read, old[key]);
        if (violations > 0 && turn % violations == 1 && writers[key] != null) {
          script.violated(read.session().node(), completed, "read-your-writes", "", writers[key], read);
        }
      }
    }
    return script.trace();
  }

  private static void write(Script script, Operation write, Version version, int replicas) {
    double start = script.now() / 1e6;
    long request = script.sent(write.session().node(), script.replica(0), write.invokedOrder(),
        new Script.Letter("Request", "", List.of()), 1);
    script.at(start + 1);
    long arrived = script.delivered(request);
    script.applied(script.replica(0), arrived, version);
    long[] sent = new long[replicas];
    for (int i = 1; i < replicas; i++) {
      sent[i] = script.sent(script.replica(0), script.replica(i), arrived,
          new Script.Letter("Replicate", "", List.of(version)), 1);
    }
    script.at(start + 2);
    script.completed(arrived, write, version);
    for (int i = 1; i < replicas; i++) {
      script.applied(script.replica(i), script.delivered(sent[i]), version);
    }
  }
}
