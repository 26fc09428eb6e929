package lagoon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.view.Facet;

/**
 * Where requests are taken in that ask for versions which the replica may lack: those that do lack some wait
 * here, or are refused. The protocol wakes it whenever new versions have been applied.
 */
public final class Counter {

  private static final String LACKING = " lacks the version asked for";

  private final Context context;
  private final Holdings holdings;
  private final BiConsumer<NodeName, Request.Write> accept;
  private final Attempts refusals;
  private final List<Waiting> waiting = new ArrayList<>();

  /** A request that waits, and the timer that ends its patience. */
  private static final class Waiting {
    final NodeName from;
    final Request request;
    final List<Version> atLeast;
    Timer timer;

    Waiting(NodeName from, Request request, List<Version> atLeast) {
      this.from = from;
      this.request = request;
      this.atLeast = atLeast;
    }
  }

  /**
   * One at a replica that lacks nothing that a write may ask for.
   *
   * @param accept does a write for which the copies are new enough
   */
  public Counter(Context context, Holdings holdings, BiConsumer<NodeName, Request.Write> accept) {
    this(context, holdings, accept, new Attempts());
  }

  /**
   * @param accept does a write for which the copies are new enough
   * @param refusals where it keeps which writes it has refused
   */
  public Counter(Context context, Holdings holdings, BiConsumer<NodeName, Request.Write> accept,
      Attempts refusals) {
    this.context = context;
    this.holdings = holdings;
    this.accept = accept;
    this.refusals = refusals;
  }

  /** One that takes reads alone. */
  public Counter(Context context, Holdings holdings) {
    this(context, holdings, (from, write) -> {
      throw new IllegalStateException("nobody takes writes here");
    });
  }

  /** A read comes in. */
  public void take(NodeName from, Request.Read read) {
    if (holdings.hasAtLeast(read.atLeast())) {
      answer(from, read);
    } else if (read.patience() > 0) {
      wait(from, read, read.atLeast(), read.patience());
    } else {
      refuse(from, read, LACKING);
    }
  }

  /** A write comes in. When the patience ends its client is told, and may ask elsewhere. */
  public void take(NodeName from, Request.Write write) {
    if (refusals.has(write)) {
      refuse(from, write, " has refused this before");
    } else if (holdings.hasAtLeast(write.atLeast())) {
      accept.accept(from, write);
    } else if (write.patience() > 0) {
      wait(from, write, write.atLeast(), write.patience());
    } else {
      refuse(from, write, LACKING);
    }
  }

  private void wait(NodeName from, Request request, List<Version> atLeast, long patience) {
    Waiting one = new Waiting(from, request, atLeast);
    waiting.add(one);
    one.timer = context.setTimer(
        request instanceof Request.Read ? "waiting read" : "waiting write", patience, () -> giveUp(one));
    context.explain(context.self() + " lacks the version that " + from + " asks for, and waits for it");
  }

  private void giveUp(Waiting one) {
    waiting.remove(one);
    if (one.request instanceof Request.Write) {
      refuse(one.from, one.request, LACKING);
    }
  }

  private void refuse(NodeName from, Request request, String why) {
    if (request instanceof Request.Write write) {
      refusals.note(write);
    }
    context.send(
        from,
        new Reply.Refused(
            request.number(), Reply.Reason.STALE, context.self() + why, Optional.empty(), request.attempt()));
  }

  /** New versions have been applied: whoever waited for them is served. */
  public void wake() {
    for (int i = 0; i < waiting.size(); i++) {
      Waiting one = waiting.get(i);
      if (holdings.hasAtLeast(one.atLeast)) {
        waiting.remove(i);
        context.cancel(one.timer);
        if (one.request instanceof Request.Read read) {
          answer(one.from, read);
        } else {
          // A second copy of one that was refused while both waited is refused, too.
          take(one.from, (Request.Write) one.request);
        }
        // A write that was accepted may have woken others.
        i = -1;
      }
    }
  }

  /** Who waits, for the reader. */
  public List<Facet.Request> waiting() {
    List<Facet.Request> shown = new ArrayList<>();
    for (Waiting one : waiting) {
      shown.add(new Facet.Request(one.from.name(), one.request.text(), OptionalLong.of(one.timer.firesAt())));
    }
    return shown;
  }

  private void answer(NodeName from, Request.Read read) {
    List<Version> versions = holdings.get(read.operation().action().keys());
    context.served(read.operation(), versions);
    context.send(from, new Reply.Returned(read.number(), versions));
  }
}
