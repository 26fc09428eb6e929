package lagoon.protocol.localwrite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import lagoon.client.Reply;
import lagoon.client.Request;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Operation;
import lagoon.network.Context;
import lagoon.network.Timer;
import lagoon.protocol.localwrite.LocalWriteSettings.Mistake;
import lagoon.store.Ledger;
import lagoon.store.Receipts;
import lagoon.view.Facet;

/**
 * Where writes wait until this replica is the primary of their keys. A write of several keys gets the roles
 * one after the other, in order of keys, and keeps those that it has: so no two replicas wait for each other
 * for ever. While nobody keeps it, a role goes to whoever claims it.
 */
final class Desk {

  private final Context context;
  private final Disk disk;
  private final List<NodeName> others;
  private final Consumer<Waiting> carryOut;
  private final List<Waiting> waiting = new ArrayList<>();
  /** The keys that are being claimed. */
  private final BitSet claimed = new BitSet();
  private LocalWriteSettings settings;

  /** A write that waits. */
  static final class Waiting {
    final Request.Write write;
    final List<Key> keys;
    final long until;
    NodeName client;
    Timer patience;
    /** How many of its keys, from the first, it keeps. */
    private int kept;

    Waiting(NodeName client, Request.Write write, long until) {
      this.client = client;
      this.write = write;
      this.until = until;
      this.keys = write.operation().action().keys().stream().distinct()
          .sorted(Comparator.comparingInt(Key::index)).toList();
    }

    boolean isFor(Operation operation, long number) {
      return write.number() == number && write.operation().session().equals(operation.session());
    }
  }

  Desk(
      Context context, Disk disk, List<NodeName> others, LocalWriteSettings settings,
      Consumer<Waiting> carryOut) {
    this.context = context;
    this.disk = disk;
    this.others = others;
    this.settings = settings;
    this.carryOut = carryOut;
  }

  void configure(LocalWriteSettings newSettings) {
    settings = newSettings;
  }

  /** A write comes in. One that was refused stays refused; a second copy of one that waits waits with it. */
  void take(NodeName client, Request.Write write) {
    Receipts refusals = disk.store.receipts(write.operation().session());
    refusals.settle(write.settledBelow());
    Receipts.Receipt refusal = refusals.of(write.number());
    if (refusal != null) {
      context.send(client, refusal.reply());
      return;
    }
    for (Waiting one : waiting) {
      if (one.isFor(write.operation(), write.number())) {
        one.client = client;
        return;
      }
    }
    if (refusals.isSettled(write.number())) {
      return;
    }
    Waiting one = new Waiting(client, write, context.localTime() + settings.patience());
    waiting.add(one);
    advance();
    if (waiting.contains(one)) {
      one.patience = context.setTimer("waiting write", settings.patience(), () -> giveUp(one));
      context.explain(
          context.self() + " is not the primary of " + one.keys.get(one.kept) + " and asks who is");
    }
  }

  /** Lets all writes that wait get on as far as they can. */
  void advance() {
    for (Waiting one : List.copyOf(waiting)) {
      // One that was carried out may have let others get on that stood after it.
      if (!waiting.contains(one)) {
        continue;
      }
      while (one.kept < one.keys.size() && disk.title(one.keys.get(one.kept)).held) {
        one.kept++;
      }
      if (one.kept == one.keys.size()) {
        waiting.remove(one);
        context.cancel(one.patience);
        carryOut.accept(one);
      } else {
        claim(one.keys.get(one.kept));
      }
    }
  }

  private void claim(Key key) {
    if (!claimed.get(key.index())) {
      claimed.set(key.index());
      others.forEach(other -> context.send(other, new LocalWriteMessage.Claim(key)));
      context.setTimer("claim " + key, settings.resendAfter(), () -> claimAgain(key));
    }
  }

  private void claimAgain(Key key) {
    claimed.clear(key.index());
    if (waiting.stream().anyMatch(one -> one.keys.get(one.kept).equals(key))) {
      claim(key);
    }
  }

  private void giveUp(Waiting one) {
    waiting.remove(one);
    Key missing = one.keys.get(one.kept);
    Reply no =
        new Reply.Refused(
            one.write.number(), Reply.Reason.UNAVAILABLE,
            context.self() + " cannot get the primary role of " + missing);
    disk.store.receipts(one.write.operation().session()).keep(new Receipts.Receipt(no, 0));
    context.send(one.client, no);
  }

  // ---- the role ----

  /** Somebody wants to be the primary of a key. */
  void claimed(NodeName by, Key key) {
    Title title = disk.title(key);
    if (title.held && !isKept(key)) {
      title.held = settings.mistake() == Mistake.KEEPS_ROLE;
      title.move++;
      title.givenTo = by;
    }
    if (title.givenTo != null) {
      grant(title);
    }
  }

  private boolean isKept(Key key) {
    return waiting.stream().anyMatch(one -> one.keys.subList(0, one.kept).contains(key));
  }

  /** Perhaps for the second time: the first may have been lost on its way, and the role with it. */
  private void grant(Title title) {
    boolean bare = settings.mistake() == Mistake.ROLE_WITHOUT_VERSION;
    boolean forgets = settings.mistake() == Mistake.FORGETS_RECEIPTS;
    context.send(
        title.givenTo, new LocalWriteMessage.Grant(
            title.key, title.move, bare ? 0 : title.number,
            bare ? Optional.empty() : Optional.ofNullable(disk.store.one(title.key)),
            forgets ? new Ledger() : title.ledger.copy()));
  }

  List<Facet.Request> waiting() {
    List<Facet.Request> shown = new ArrayList<>();
    for (Waiting one : waiting) {
      shown.add(
          new Facet.Request(
              one.client.name(), "the primary role of " + one.keys.get(one.kept),
              OptionalLong.of(one.until)));
    }
    return shown;
  }
}
