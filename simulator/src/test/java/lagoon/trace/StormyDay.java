package lagoon.trace;

import java.util.List;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.view.Facet;

/**
 * Two sessions and three replicas on a bad day, written by hand: a message is lost, the network is cut in
 * two, a request runs into the cut, a replica crashes and comes back with less, another pauses, a setting
 * changes, a read has to wait.
 */
public final class StormyDay {

  private final Script script =
      new Script(List.of("primary", "replica-1", "replica-2"), List.of("alice", "bob"));
  private final NodeName primary = script.replica(0);
  private final NodeName one = script.replica(1);
  private final NodeName two = script.replica(2);
  private final Version post1 = script.key("post", new Value.Text("hello"));
  private final Key post = post1.key();
  private final Version likes1 = script.key("likes", 0);

  /** The trace. */
  public static Trace trace() {
    StormyDay day = new StormyDay();
    day.play();
    return day.script.trace();
  }

  private void play() {
    script.at(0);
    script.role(primary, 0, "leader");
    script.timerSet(primary, 0, "heartbeat", 100);
    final Operation edit = script.invoke(0, new Action.Write(post, new Value.Text("hello, world")), 0);
    final long request = send(script.client(0), primary, edit.invokedOrder(), "Request", 5);
    script.at(2);
    final Operation like = script.invoke(1, new Action.Add(likes1.key(), 1), 0);
    final long second = send(script.client(1), primary, like.invokedOrder(), "Request", 5);
    script.at(5);
    Version post2 = Version.written(post, new Value.Text("hello, world"), edit, List.of(post1));
    long arrived = script.delivered(request);
    script.applied(primary, arrived, post2);
    script.shows(primary, arrived, Facet.Log.of(1, 1, 1), new Facet.Gauge("unacknowledged", 2, "entries"));
    final long toOne = replicate(primary, one, arrived, 20, post2);
    final long toTwo = replicate(primary, two, arrived, 20, post2);
    final long reply = send(primary, script.client(0), arrived, "Reply", 5);
    script.at(7);
    Version likes2 = Version.written(likes1.key(), new Value.Amount(1), like, List.of(likes1));
    long liked = script.delivered(second);
    script.applied(primary, liked, likes2);
    final long likesToOne = replicate(primary, one, liked, 20, likes2);
    final long likesToTwo = replicate(primary, two, liked, 20, likes2);
    final long lost = send(primary, script.client(1), liked, "Reply", 5);
    script.at(10);
    script.completed(script.delivered(reply), edit, post2);
    script.at(12).dropped(lost, "loss");
    script.at(25);
    script.applied(one, script.delivered(toOne), post2);
    script.dropped(toTwo, "loss");
    script.at(27);
    script.applied(one, script.delivered(likesToOne), likes2);
    script.explained(two, 0, "I keep entry 2 until entry 1 is here.");
    script.delivered(likesToTwo);
    afternoon(like, likes2);
    evening(post2, likes2);
  }

  private void afternoon(Operation like, Version likes2) {
    script.at(100);
    script.cut(primary, two);
    script.cut(two, primary);
    script.cut(one, two);
    script.cut(two, one);
    script.at(507);
    long patience = script.timerFired(script.client(1), like.invokedOrder(), "patience");
    long again = send(script.client(1), primary, patience, "Request", 5);
    script.at(512);
    long reply = send(primary, script.client(1), script.delivered(again), "Reply", 5);
    script.at(517).completed(script.delivered(reply), like, likes2);
    script.at(600);
    Operation look = script.invoke(1, new Action.Read(List.of(post, likes1.key())), 0);
    long asked = send(script.client(1), two, look.invokedOrder(), "Request", 5);
    script.at(605);
    script.served(two, script.delivered(asked), look, post1, likes1);
    long answer = send(two, script.client(1), script.lastId(), "Reply", 5);
    script.at(610);
    long completed = script.completed(script.delivered(answer), look, post1, likes1);
    script.violated(script.client(1), completed, "read-your-writes", "Let W be bob's like.", like, look);
    script.at(700).paused(one);
    script.at(900);
    script.resumed(one);
    script.crashed(primary);
    Operation late = script.invoke(0, new Action.Read(List.of(post)), 0);
    long unheard = send(script.client(0), primary, late.invokedOrder(), "Request", 5);
    script.at(905).dropped(unheard, "node down");
    script.at(2900).completed(late.invokedOrder(), late, Outcome.FAILED, "no answer within 2 s");
  }

  private void evening(Version post2, Version likes2) {
    script.at(3000);
    script.restarted(primary, post2, likes2);
    script.role(primary, 0, "leader");
    script.healed(primary, two);
    script.healed(two, primary);
    script.healed(one, two);
    script.healed(two, one);
    final long log = replicate(primary, two, script.lastId(), 20, post2, likes2);
    Operation patient = script.invoke(0, new Action.Read(List.of(post)), 0);
    final long asked = send(script.client(0), two, patient.invokedOrder(), "Request", 5);
    script.at(3005).delivered(asked);
    script.at(3020);
    long caughtUp = script.delivered(log);
    script.applied(two, caughtUp, post2, likes2);
    script.served(two, caughtUp, patient, post2);
    final long answer = send(two, script.client(0), caughtUp, "Reply", 5);
    send(two, primary, caughtUp, "Ack", 5);
    script.at(3025).completed(script.delivered(answer), patient, post2);
    script.at(8000).setting("cluster.lag", "20ms");
    script.cut(primary, one);
    Operation last = script.invoke(1, new Action.Delete(post), 0);
    long request = send(script.client(1), primary, last.invokedOrder(), "Request", 5);
    script.at(8005);
    Version post3 = Version.written(post, Value.ABSENT, last, List.of(post2));
    long arrived = script.delivered(request);
    script.applied(primary, arrived, post3);
    script.dropped(replicate(primary, one, arrived, 20, post3), "partition");
    replicate(primary, two, arrived, 20, post3);
    script.at(8010).completed(request, last, Outcome.UNKNOWN, "the run ended");
  }

  private long send(NodeName from, NodeName to, long cause, String kind, double latency) {
    return script.sent(from, to, cause, new Script.Letter(kind, "", List.of()), latency);
  }

  private long replicate(NodeName from, NodeName to, long cause, double lag, Version... versions) {
    return script.sent(from, to, cause, new Script.Letter("Replicate", "", List.of(versions)), lag);
  }
}
