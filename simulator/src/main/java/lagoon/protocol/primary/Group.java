package lagoon.protocol.primary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.protocol.primary.PrimarySettings.Failover;
import lagoon.protocol.primary.PrimarySettings.Mistake;
import lagoon.store.Ledger;
import lagoon.store.Receipts;
import lagoon.store.Store;

/**
 * A replica's part in one group of keys: which term it is in, and so who is the primary; and the group's
 * copies. What it does as a primary stands in {@link Primary}, what it does as a backup in {@link Backup}.
 */
final class Group {

  final int number;
  final Context context;
  final Standing standing;
  final List<NodeName> replicas;
  private final Store store;
  private final Consumer<Group> roleChanged;
  private final Runnable applied;
  private PrimarySettings settings;
  private Primary primary;
  private Backup backup;

  /**
   * A part that has not begun.
   *
   * @param number the group's: the index of its first primary
   * @param roleChanged is told when the replica's part changes
   * @param applied is called when copies have changed
   */
  Group(
      int number, Context context, Disk disk, List<NodeName> replicas, PrimarySettings settings,
      Consumer<Group> roleChanged, Runnable applied) {
    this.number = number;
    this.context = context;
    this.standing = disk.standings[number];
    this.store = disk.store;
    this.replicas = replicas;
    this.settings = settings;
    this.roleChanged = roleChanged;
    this.applied = applied;
  }

  PrimarySettings settings() {
    return settings;
  }

  Store store() {
    return store;
  }

  /** The primary of the newest term that this replica has heard of. */
  NodeName primary() {
    return replicas.get((int) (standing.term % replicas.size()));
  }

  boolean isPrimary() {
    return primary().equals(context.self());
  }

  /** What this replica does as the group's primary; null where it is not. */
  Primary asPrimary() {
    return primary;
  }

  boolean has(Version version) {
    return settings.home(version.key()) == number;
  }

  /** All other replicas. */
  List<NodeName> others() {
    List<NodeName> others = new ArrayList<>(replicas);
    others.remove(context.self());
    return others;
  }

  // ---- terms ----

  /**
   * The replica begins, or begins again after a crash, in the part that it had.
   *
   * @param first whether the run begins: then all copies are the same
   */
  void begin(boolean first) {
    if (isPrimary()) {
      primary = new Primary(this, first ? standing.applied : Standing.NONE);
      primary.begin();
    } else {
      backup = new Backup(this);
      backup.watchPrimary();
    }
  }

  void configure(PrimarySettings newSettings) {
    settings = newSettings;
    if (primary != null) {
      primary.acknowledgeReady();
    }
  }

  /** The primary is silent: this backup takes over, with the copies that it has, in a term of its own. */
  void takeOver() {
    long mine = context.self().index();
    long next = standing.term - standing.term % replicas.size() + mine;
    context.explain(
        context.self() + " has heard nothing from " + primary() + " for too long and takes over as primary");
    standing.term = next > standing.term ? next : next + replicas.size();
    standing.copiesTerm = standing.term;
    if (settings.mistake() == Mistake.FORGETS_RECEIPTS) {
      standing.ledger = new Ledger();
    }
    backup.end();
    backup = null;
    primary = new Primary(this, Standing.NONE);
    roleChanged.accept(this);
    primary.begin();
  }

  /**
   * A message of that term came.
   *
   * @return whether the sender is to be heard: not if this replica knows of a later term
   */
  private boolean follow(long term) {
    if (settings.mistake() == Mistake.IGNORES_TERMS && (primary != null || term < standing.term)) {
      return true;
    }
    if (term > standing.term) {
      standing.term = term;
      if (primary != null) {
        context.explain(
            context.self() + " hears that " + primary() + " has taken over, and steps down");
        primary.end();
        primary = null;
        backup = new Backup(this);
      }
      backup.newTerm();
      roleChanged.accept(this);
    }
    return term == standing.term;
  }

  // ---- what comes from other replicas ----

  void onUpdate(NodeName from, PrimaryMessage.Update update) {
    if (follow(update.term()) && backup != null) {
      backup.take(update.entry());
    }
    acknowledge(from, update.entry().index());
  }

  void onCopies(NodeName from, PrimaryMessage.Copies copies) {
    if (follow(copies.term()) && backup != null && copies.index() > standing.inTerm()) {
      install(copies);
      backup.applyNext();
    }
    acknowledge(from, copies.index());
  }

  /** Where all is well nobody answers a heartbeat. */
  void onHeartbeat(NodeName from, PrimaryMessage.Heartbeat heartbeat) {
    boolean isHeard = follow(heartbeat.term());
    if (isHeard && backup != null) {
      backup.watchPrimary();
    }
    if (!isHeard || standing.inTerm() < heartbeat.index()) {
      acknowledge(from, heartbeat.index());
    }
  }

  void onAck(NodeName from, PrimaryMessage.Ack ack) {
    if (follow(ack.term()) && primary != null) {
      primary.acknowledged(from, ack.upTo());
    }
  }

  private void acknowledge(NodeName to, long index) {
    boolean pretends = settings.mistake() == Mistake.IGNORES_TERMS && primary != null;
    context.send(
        to, new PrimaryMessage.Ack(number, standing.term, pretends ? index : standing.inTerm()));
  }

  // ---- copies ----

  /** Applies the next entry, as primary or as backup. */
  void apply(Entry entry) {
    standing.applied = Math.max(standing.applied, entry.index());
    Receipts receipts = standing.ledger.of(entry.session());
    receipts.settle(entry.settledBelow());
    if (receipts.of(entry.reply().number()) == null) {
      receipts.keep(new Receipts.Receipt(entry.reply(), entry.index()));
    }
    if (!entry.versions().isEmpty()) {
      store.put(entry.versions());
      context.applied(entry.versions());
      applied.run();
    }
  }

  /** Takes over the primary's copies; a key that the primary does not hold is not held here either. */
  private void install(PrimaryMessage.Copies copies) {
    standing.copiesTerm = standing.term;
    standing.applied = copies.index();
    standing.ledger = copies.ledger().copy();
    Map<Integer, Version> changed = new TreeMap<>();
    for (Version held : store.all()) {
      if (has(held)) {
        changed.put(held.keyIndex(), Version.nothing(held.key()));
      }
    }
    for (Version version : copies.versions()) {
      if (version != store.one(version.key())) {
        changed.put(version.keyIndex(), version);
      } else {
        changed.remove(version.keyIndex());
      }
    }
    for (Version version : changed.values()) {
      store.set(version.key(), version.isNothing() ? List.of() : List.of(version));
    }
    if (!changed.isEmpty()) {
      context.applied(List.copyOf(changed.values()));
      applied.run();
    }
  }

  /** All copies of the group as they are now. */
  PrimaryMessage.Copies copies() {
    List<Version> mine = store.all().stream().filter(this::has).toList();
    return new PrimaryMessage.Copies(
        number, standing.term, standing.applied, mine, standing.ledger.copy());
  }

  /** How many entries came too early and wait. */
  int heldBack() {
    return backup == null ? 0 : backup.heldBack();
  }

  boolean watches() {
    return settings.failover() == Failover.PROMOTE && replicas.size() > 1;
  }
}
