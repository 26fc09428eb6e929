package lagoon.protocol.leaderfollower;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.view.Facet;

/** Answers reads from a replica's copies; those that ask for a version it lacks wait here, or are refused. */
final class ReadDesk {

  private final Context context;
  private final Disk disk;
  private final List<Waiting> waiting = new ArrayList<>();

  /** A read that waits, and the timer that ends its patience. */
  private static final class Waiting {
    final NodeName from;
    final Request.Read read;
    final long until;
    Timer timer;

    Waiting(NodeName from, Request.Read read, long until) {
      this.from = from;
      this.read = read;
      this.until = until;
    }
  }

  ReadDesk(Context context, Disk disk) {
    this.context = context;
    this.disk = disk;
  }

  void take(NodeName from, Request.Read read) {
    if (read.atLeast().isEmpty() || disk.hasAtLeast(read.atLeast())) {
      answer(from, read);
    } else if (read.patience() > 0) {
      Waiting one = new Waiting(from, read, context.localTime() + read.patience());
      waiting.add(one);
      one.timer = context.setTimer("waiting read", read.patience(), () -> waiting.remove(one));
      context.explain(context.self() + " lacks the version that " + from + " asks for, and waits for it");
    } else {
      context.send(
          from,
          new Reply.Refused(
              read.number(), Reply.Reason.STALE, context.self() + " lacks the version asked for"));
    }
  }

  /** New versions have been applied: whoever waited for them is answered. */
  void wake() {
    for (int i = 0; i < waiting.size(); i++) {
      Waiting one = waiting.get(i);
      if (disk.hasAtLeast(one.read.atLeast())) {
        waiting.remove(i--);
        context.cancel(one.timer);
        answer(one.from, one.read);
      }
    }
  }

  /** Who waits, for the reader. */
  List<Facet.Request> waiting() {
    List<Facet.Request> shown = new ArrayList<>();
    for (Waiting one : waiting) {
      shown.add(new Facet.Request(one.from.name(), one.read.text(), OptionalLong.of(one.until)));
    }
    return shown;
  }

  private void answer(NodeName from, Request.Read read) {
    List<Version> versions = disk.get(read.operation().action().keys());
    context.served(read.operation(), versions);
    context.send(from, new Reply.Returned(read.number(), versions));
  }
}
