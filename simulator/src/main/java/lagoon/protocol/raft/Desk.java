package lagoon.protocol.raft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.view.Facet;

/**
 * Where clients' requests come in at one server. One that does not lead keeps them until it hears from the
 * leader, and only then sends their clients there: whom it heard of before may be down, and clients that are
 * sent to and fro have used up their attempts in a moment.
 */
final class Desk {

  private final Context context;
  private final Disk disk;
  private final Machine machine;
  /** Lost in a crash, and asked again by their clients. */
  private final List<Held> held = new ArrayList<>();

  Desk(Context context, Disk disk, Machine machine) {
    this.context = context;
    this.disk = disk;
    this.machine = machine;
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /**
   * A request comes in.
   *
   * @param own the server's leadership; null where it does not lead
   */
  void take(NodeName client, Request request, Leader own) {
    if (request instanceof Request.Write write) {
      Reply reply = machine.replyTo(write);
      if (reply != null) {
        context.send(client, reply);
        return;
      } else if (machine.isSettled(write) || disk.refused.has(write)) {
        return;
      }
    }
    if (own != null) {
      own.take(client, request);
    } else if (held.stream().noneMatch(one -> one.request() == request)) {
      held.add(new Held(client, request));
    }
  }

  /** These wait again: it leads no longer. */
  void takeBack(List<Held> those) {
    held.addAll(those);
  }

  /**
   * It is known who leads: requests that wait are done here, or sent there.
   *
   * @param own the server's leadership; null where that one leads
   */
  void release(NodeName leader, Leader own) {
    List<Held> all = List.copyOf(held);
    held.clear();
    for (Held one : all) {
      if (own != null) {
        take(one.client(), one.request(), own);
      } else {
        refuse(one.client(), one.request(), leader);
      }
    }
  }

  private void refuse(NodeName client, Request request, NodeName leader) {
    if (request instanceof Request.Write write) {
      if (disk.taken.has(write)) {
        return;
      }
      disk.refused.note(write);
    }
    context.send(client, new Reply.Refused(request.number(), Reply.Reason.NOT_LEADER, leader + " leads",
        Optional.of(leader), request.attempt()));
  }

  /** Answers a read from the copies. */
  void answer(NodeName client, Request.Read read) {
    List<Version> versions = machine.copies().get(read.operation().action().keys());
    context.served(read.operation(), versions);
    context.send(client, new Reply.Returned(read.number(), versions));
  }

  /**
   * The leader has applied that entry: its client is told.
   *
   * @param term the leader's. Reads of earlier ones are not answered: their clients have asked again
   */
  void answer(Entry entry, long term) {
    if (!(entry.command() instanceof Command.Asked asked)) {
      return;
    }
    if (asked.request() instanceof Request.Write write) {
      Reply reply = machine.replyTo(write);
      if (reply != null) {
        context.send(asked.client(), reply);
      }
    } else if (asked.request() instanceof Request.Read read && entry.term() == term) {
      answer(asked.client(), read);
    }
  }

  /** Who waits, for the reader. */
  Facet.Waiting waiting() {
    return new Facet.Waiting(held.stream().map(one -> new Facet.Request(one.client().name(),
        "a leader: " + one.request().text(), OptionalLong.empty())).toList());
  }
}
