package lagoon.protocol.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.ProtocolSettings;
import lagoon.protocol.Replica;
import lagoon.store.Counter;
import lagoon.store.Receipts;
import lagoon.view.Facet;

/**
 * A replica: it passes writes on to the sequencer, applies all writes in the order of their numbers, answers
 * the client of a write that it took when it has applied it, and answers reads at once.
 */
final class SequentialReplica implements Replica, Request.Handler, SequentialMessage.Handler {

  private final Context context;
  private final Disk disk;
  private final Counter counter;
  private final Sequencer sequencer;
  private final NodeName first;
  /** Writes that it took and has not answered; lost in a crash, and asked again by their clients. */
  private final List<Submitted> submitted = new ArrayList<>();
  /** Entries that came too early; lost in a crash, and sent again. */
  private final TreeMap<Long, Entry> early = new TreeMap<>();
  private SequentialSettings settings;

  /** A write on its way to the sequencer, and the timer that sends it again. */
  private static final class Submitted {
    final NodeName client;
    final Request.Write write;
    boolean isNumbered;
    Timer timer;

    Submitted(NodeName client, Request.Write write) {
      this.client = client;
      this.write = write;
    }

    boolean is(Entry entry) {
      return entry.reply().number() == write.number()
          && entry.session().equals(write.operation().session());
    }
  }

  /**
   * @param replicas all of them, the sequencer first
   */
  SequentialReplica(
      Context context, SequentialSettings settings, List<NodeName> replicas, int keys,
      List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.first = replicas.get(0);
    List<NodeName> others = replicas.subList(1, replicas.size());
    boolean numbers = first.equals(context.self());
    this.disk = (Disk) context.persisted()
        .orElseGet(() -> new Disk(keys, initial, numbers ? others : List.of()));
    this.counter = new Counter(context, disk.copies, this::accept, disk.copies.refusals());
    this.sequencer = numbers ? new Sequencer(context, disk, others, settings, this::apply) : null;
  }

  @Override
  public void start() {
    context.persist(disk);
    context.role(sequencer == null ? "replica" : "sequencer");
    if (sequencer != null) {
      sequencer.watch();
    }
  }

  @Override
  public void configure(ProtocolSettings newSettings) {
    settings = (SequentialSettings) newSettings;
    if (sequencer != null) {
      sequencer.configure(settings);
    }
  }

  @Override
  public void onMessage(NodeName from, Message message) {
    if (message instanceof Request request) {
      request.arriveAt(this, from);
    } else {
      ((SequentialMessage) message).arriveAt(this, from);
    }
  }

  // ---- clients ----

  @Override
  public void onRead(NodeName from, Request.Read read) {
    counter.take(from, read);
  }

  @Override
  public void onWrite(NodeName from, Request.Write write) {
    counter.take(from, write);
  }

  private void accept(NodeName from, Request.Write write) {
    Receipts receipts = disk.copies.receipts(write.operation().session());
    receipts.settle(write.settledBelow());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null) {
      context.send(from, receipt.reply());
    } else if (!receipts.isSettled(write.number())
        && submitted.stream().noneMatch(one -> one.write.operation().equals(write.operation()))) {
      Submitted one = new Submitted(from, write);
      submitted.add(one);
      submit(one);
    }
  }

  private void submit(Submitted one) {
    if (sequencer != null) {
      sequencer.number(context.self(), one.write);
    } else {
      context.send(first, new SequentialMessage.Submit(one.write));
      one.timer = context.setTimer("resend to " + first, settings.resendAfter(), () -> submit(one));
    }
  }

  // ---- the order ----

  @Override
  public void onSubmit(NodeName from, SequentialMessage.Submit submit) {
    sequencer.number(from, submit.write());
  }

  @Override
  public void onSettled(NodeName from, SequentialMessage.Settled settled) {
    for (int i = 0; i < submitted.size(); i++) {
      if (submitted.get(i).write.operation().equals(settled.write().operation())) {
        context.cancel(submitted.remove(i--).timer);
      }
    }
  }

  @Override
  public void onOrdered(NodeName from, SequentialMessage.Ordered ordered) {
    for (Entry entry : ordered.entries()) {
      if (entry.number() > disk.applied) {
        early.put(entry.number(), entry);
        numbered(entry);
      }
    }
    while (!early.isEmpty() && early.firstKey() == disk.applied + 1) {
      apply(early.pollFirstEntry().getValue());
    }
    context.send(from, new SequentialMessage.Applied(disk.applied));
  }

  /** The sequencer has it: it need not be told again. */
  private void numbered(Entry entry) {
    for (Submitted one : submitted) {
      if (one.is(entry) && !one.isNumbered) {
        one.isNumbered = true;
        context.cancel(one.timer);
        if (settings.acknowledge() == SequentialSettings.Acknowledge.NUMBERED) {
          context.send(one.client, entry.reply());
        }
      }
    }
  }

  private void apply(Entry entry) {
    disk.applied = entry.number();
    disk.copies.put(entry.versions());
    Receipts receipts = disk.copies.receipts(entry.session());
    receipts.settle(entry.settledBelow());
    receipts.keep(new Receipts.Receipt(entry.reply(), entry.number()));
    if (!entry.versions().isEmpty()) {
      context.applied(entry.versions());
    }
    for (int i = 0; i < submitted.size(); i++) {
      Submitted one = submitted.get(i);
      if (one.is(entry)) {
        submitted.remove(i--);
        context.cancel(one.timer);
        context.send(one.client, entry.reply());
      }
    }
    counter.wake();
  }

  @Override
  public void onApplied(NodeName from, SequentialMessage.Applied applied) {
    sequencer.acknowledged(from, applied.upTo());
  }

  @Override
  public boolean owes() {
    return !submitted.isEmpty() || sequencer != null && sequencer.owes();
  }

  // ---- what it shows ----

  @Override
  public List<Version> copies() {
    return disk.copies.all();
  }

  @Override
  public List<State> state() {
    List<State> state = new ArrayList<>();
    state.add(Facet.Role.of(sequencer == null ? "replica" : "sequencer"));
    state.add(new Facet.Gauge("applied to entry", disk.applied, ""));
    List<Facet.Request> waiting = new ArrayList<>(counter.waiting());
    for (Submitted one : submitted) {
      waiting.add(new Facet.Request(one.client.name(), "a place in the order: "
          + one.write.operation().action().text(), OptionalLong.empty()));
    }
    state.add(new Facet.Waiting(waiting));
    return state;
  }
}
