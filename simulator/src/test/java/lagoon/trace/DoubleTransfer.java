package lagoon.trace;

import java.util.List;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Value;
import lagoon.history.Version;

/** The double bank transfer, written by hand: the trace that every picture is first tried on. */
public final class DoubleTransfer {

  private final Script script =
      new Script(List.of("primary", "replica-1", "replica-2"), List.of("alice"));
  private final NodeName primary = script.replica(0);
  private final NodeName alice = script.client(0);
  private final Version checking1 = script.key("checking", 500);
  private final Version rent1 = script.key("rent", 0);
  private final Key checking = checking1.key();
  private final Key rent = rent1.key();
  /** What {@link #transfer} left on its way: the sendings to the two replicas. */
  private long[] onTheirWay = {};

  /** The trace. */
  public static Trace trace() {
    DoubleTransfer story = new DoubleTransfer();
    story.play();
    return story.script.trace();
  }

  private void play() {
    script.at(0);
    script.role(primary, 0, "leader");
    script.role(script.replica(1), 0, "follower");
    script.role(script.replica(2), 0, "follower");
    Action again = new Action.Transfer(checking, rent, 100);
    Operation first = script.invoke(0, again, 0);
    Version checking2 = Version.written(checking, new Value.Amount(400), first, List.of(checking1));
    Version rent2 = Version.written(rent, new Value.Amount(100), first, List.of(rent1));
    transfer(first, checking2, rent2, 0);
    final long[] second = onTheirWay;

    script.at(110);
    Operation read = script.invoke(0, new Action.Read(List.of(checking)), 0);
    long request = script.sent(alice, script.replica(1), read.invokedOrder(), request(read), 5);
    script.at(115);
    long arrived = script.delivered(request);
    script.served(script.replica(1), arrived, read, checking1);
    long reply = script.sent(script.replica(1), alice, arrived, reply("500 (v1)"), 5);
    script.at(120);
    long completed = script.completed(script.delivered(reply), read, checking1);
    script.violated(alice, completed, "read-your-writes", "Let W be alice's transfer at 0 ms.", first, read);

    Operation repeated = script.invoke(0, again, 0);
    Version checking3 = Version.written(checking, new Value.Amount(300), repeated, List.of(checking2));
    Version rent3 = Version.written(rent, new Value.Amount(200), repeated, List.of(rent2));
    transfer(repeated, checking3, rent3, 120);
    final long[] third = onTheirWay;
    arrive(510, second, checking2, rent2);
    arrive(630, third, checking3, rent3);
  }

  private void transfer(Operation operation, Version from, Version to, double time) {
    final long request = script.sent(alice, primary, operation.invokedOrder(), request(operation), 5);
    script.at(time + 5);
    long arrived = script.delivered(request);
    script.applied(primary, arrived, from, to);
    Script.Letter entry = new Script.Letter(
        "Replicate", "entry " + from.number() + ": checking, rent", List.of(from, to));
    onTheirWay = new long[] {
      script.sent(primary, script.replica(1), arrived, entry, 505),
      script.sent(primary, script.replica(2), arrived, entry, 505)
    };
    final long reply = script.sent(primary, alice, arrived, reply("ok (" + from + ")"), 5);
    script.at(time + 10);
    script.completed(script.delivered(reply), operation, Outcome.OK, "", from, to);
  }

  private void arrive(double time, long[] sent, Version... versions) {
    script.at(time);
    long[] acknowledged = new long[2];
    for (int i = 0; i < 2; i++) {
      NodeName replica = script.replica(i + 1);
      long arrived = script.delivered(sent[i]);
      script.applied(replica, arrived, versions);
      acknowledged[i] = script.sent(replica, primary, arrived, new Script.Letter("Ack", "", List.of()), 5);
    }
    script.at(time + 5);
    script.delivered(acknowledged[0]);
    script.delivered(acknowledged[1]);
  }

  private static Script.Letter request(Operation operation) {
    return new Script.Letter("Request", operation.action().text(), List.of());
  }

  private static Script.Letter reply(String text) {
    return new Script.Letter("Reply", text, List.of());
  }
}
