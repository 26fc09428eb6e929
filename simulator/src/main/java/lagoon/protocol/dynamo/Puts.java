package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lagoon.client.Put;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.client.Seen;
import lagoon.history.Action;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.network.Timer;
import lagoon.store.Receipts;
import lagoon.view.Facet;

/**
 * How a node coordinates puts (section 4.5): it makes the new version's vector clock, writes it on its own
 * disk, sends it to the n highest-ranked nodes that answer, and tells the client once w - 1 others have it.
 * The remaining copies follow by themselves. What changes two keys (a transfer) is two puts at once, each to
 * the nodes of its key, and nothing ties one to the other.
 */
final class Puts {

  /** How often it is sent to those that do not answer; the client's own repetition begins anew. */
  private static final int ROUNDS = 4;

  private final Site site;
  private final Handoff handoff;
  private final TreeMap<Long, Call> calls = new TreeMap<>();
  /** For the reader: that of the last put that was answered; null: none was. */
  private Facet.Quorum last;

  /** The puts of one request, one of each key: the client is told when each is where it must be. */
  private static final class Joint {
    final NodeName client;
    final Operation operation;
    final Reply reply;
    int open;

    Joint(NodeName client, Operation operation, Reply reply, int open) {
      this.client = client;
      this.operation = operation;
      this.reply = reply;
      this.open = open;
    }
  }

  private static final class Call {
    final long number;
    final Joint joint;
    final List<Copy> copies;
    final Asked asked;
    boolean isAnswered;
    int rounds;
    Timer timer;

    Call(long number, Joint joint, Copy copy) {
      this.number = number;
      this.joint = joint;
      this.copies = List.of(copy);
      this.asked = new Asked(copy.version().key());
    }
  }

  Puts(Site site, Handoff handoff) {
    this.site = site;
    this.handoff = handoff;
  }

  void take(NodeName client, Request.Write write) {
    Session session = write.operation().session();
    Receipts receipts = site.disk.receipts(session);
    site.disk.settle(session, write.settledBelow());
    Receipts.Receipt receipt = receipts.of(write.number());
    if (receipt != null && receipt.entry() == 0) {
      site.context.send(client, receipt.reply());
    } else if (receipt != null) {
      send(
          client, write.operation(), receipt.reply(), site.disk.madeBy(session, write.number()));
    } else if (!receipts.isSettled(write.number())) {
      Optional<String> refusal = refusal(write);
      if (refusal.isPresent()) {
        Reply no = new Reply.Refused(write.number(), Reply.Reason.INVALID, refusal.get());
        receipts.keep(new Receipts.Receipt(no, 0));
        site.context.send(client, no);
      } else {
        carryOut(client, write, receipts);
      }
    }
  }

  private static Optional<String> refusal(Request.Write write) {
    if (write.operation().action() instanceof Action.CompareAndSet) {
      return Optional.of("Dynamo puts without comparing: two nodes may coordinate at once");
    }
    if (!write.atLeast().isEmpty()) {
      return Optional.of("Dynamo's puts say what they come after, and wait for nothing");
    }
    Effect effect = write.put().map(Put::effect).orElseThrow();
    if (effect instanceof Effect.Refused refused) {
      return Optional.of(refused.reason());
    }
    return Optional.empty();
  }

  private void carryOut(NodeName client, Request.Write write, Receipts receipts) {
    Put put = write.put().orElseThrow();
    List<Copy> copies = new ArrayList<>();
    for (Effect.Put what : ((Effect.Changed) put.effect()).puts()) {
      List<Seen> context =
          put.context().stream().filter(seen -> seen.version().key().equals(what.key())).toList();
      copies.add(new Copy(
          Version.written(what.key(), what.value(), write.operation(), parents(what.key(), context)),
          stamp(what.key(), context)));
    }
    Reply yes = new Reply.Written(write.number(), Copy.versions(copies), Copy.tags(copies));
    receipts.keep(new Receipts.Receipt(yes, 1));
    site.disk.made(write.operation().session(), write.number(), copies);
    send(client, write.operation(), yes, copies);
  }

  private Stamp stamp(Key key, List<Seen> context) {
    boolean forgets = site.settings.variant() == DynamoSettings.Variant.FORGETS_CONTEXT;
    List<Stamp> seen =
        forgets ? List.of() : context.stream().map(one -> (Stamp) one.tag()).toList();
    return Stamp.after(
        seen, site.disk.nextDot(site.self(), key), site.context.localTime(), site.settings);
  }

  /** What the writer had really seen, without what that came after. */
  private List<Version> parents(Key key, List<Seen> context) {
    List<Version> seen = context.stream().map(Seen::version).toList();
    List<Version> newest = new ArrayList<>();
    for (Version one : seen) {
      if (seen.stream().noneMatch(other -> other.supersedes(one))) {
        newest.add(one);
      }
    }
    return newest.isEmpty() ? site.initial(key) : newest;
  }

  // ---- asking others ----

  private void send(NodeName client, Operation operation, Reply reply, List<Copy> copies) {
    Joint joint = new Joint(client, operation, reply, copies.size());
    for (Copy copy : copies) {
      Call call = new Call(site.disk.nextCall(), joint, copy);
      calls.put(call.number, call);
      ask(call, call.asked.further(site.targets(call.asked.key)));
      look(call);
      watch(call);
    }
  }

  private void ask(Call call, List<Site.Target> targets) {
    for (Site.Target target : targets) {
      if (!target.node().equals(site.self())) {
        site.context.send(
            target.node(), new DynamoMessage.Store(call.number, call.asked.key, call.copies, target.owner()));
      } else {
        keep(call.asked.key, call.copies, target.owner());
        call.asked.answered(site.self(), call.copies);
      }
    }
  }

  private void keep(Key key, List<Copy> copies, Optional<NodeName> owner) {
    if (owner.isPresent()) {
      handoff.keepFor(owner.get(), key, copies);
    } else {
      site.take(key, copies);
      handoff.schedule();
    }
  }

  private void watch(Call call) {
    if (calls.containsKey(call.number)) {
      call.timer = site.context.setTimer("answers", site.settings.patience(), () -> isSilent(call));
    }
  }

  /** Those who have not answered are taken for unreachable, and the next on the ring stand in. */
  private void isSilent(Call call) {
    List<Site.Target> silent = call.asked.silent();
    silent.forEach(target -> site.suspicion.isSilent(target.node(), site.settings.suspectFor()));
    List<Site.Target> further = call.asked.further(site.targets(call.asked.key));
    if (++call.rounds == ROUNDS) {
      end(call);
      return;
    }
    ask(call, further);
    if (!call.isAnswered) {
      ask(call, silent);
    }
    look(call);
    watch(call);
  }

  private void look(Call call) {
    if (!call.isAnswered && call.asked.answers() >= site.settings.w()) {
      call.isAnswered = true;
      if (--call.joint.open == 0) {
        site.context.send(call.joint.client, call.joint.reply);
      }
    }
    if (call.asked.silent().isEmpty() && call.isAnswered) {
      site.context.cancel(call.timer);
      end(call);
    }
  }

  private void end(Call call) {
    calls.remove(call.number);
    last = call.isAnswered ? shown(call) : last;
  }

  void onStore(NodeName from, DynamoMessage.Store store) {
    keep(store.key(), store.copies(), store.owner());
    site.context.send(from, new DynamoMessage.Stored(store.call(), store.key()));
  }

  void onStored(NodeName from, DynamoMessage.Stored stored) {
    Call call = calls.get(stored.call());
    if (call != null) {
      call.asked.answered(from, call.copies);
      look(call);
    }
  }

  void lookAgain() {
    List.copyOf(calls.values()).forEach(this::look);
  }

  /** Those that are being gathered, then the last one that was enough. */
  List<Facet.Quorum> shown() {
    List<Facet.Quorum> shown = new ArrayList<>();
    calls.values().forEach(call -> shown.add(shown(call)));
    if (last != null) {
      shown.add(last);
    }
    return shown;
  }

  private Facet.Quorum shown(Call call) {
    return call.asked.shown(call.joint.operation, "put " + Copy.text(call.copies), false, site.settings.w());
  }
}
