package lagoon.protocol.multileader;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.network.Timer;

/**
 * One replica's side of handing writes on. As long as some partner lacks something, as far as the replica
 * knows, it sends one of them what that one lacks every now and then; the answer says what the partner has
 * now. When all have everything, nobody says anything.
 *
 * <p>A partner is sent everything that it lacks from its first gap on, in the order in which it came here: if
 * each replica had whatever the accepting one had before it took a write, its receiver has, too.
 */
final class AntiEntropy {

  private static final int WRITES_AT_ONCE = 1_000;

  private final Context context;
  private final Disk disk;
  private final int self;
  private final List<NodeName> partners = new ArrayList<>();
  private MultiLeaderSettings settings;
  private Timer timer;
  private int turn;

  AntiEntropy(Context context, Disk disk, List<NodeName> replicas, MultiLeaderSettings settings) {
    this.context = context;
    this.disk = disk;
    this.self = context.self().index();
    for (NodeName replica : replicas) {
      if (settings.arePartners(context.self().name(), replica.name())) {
        partners.add(replica);
      }
    }
    this.settings = settings;
  }

  void configure(MultiLeaderSettings newSettings) {
    settings = newSettings;
  }

  /** A write was accepted here. */
  void spread(Accepted write) {
    for (int i = 0; settings.spread() == MultiLeaderSettings.Spread.EAGER && i < partners.size(); i++) {
      context.send(partners.get(i), new MultiLeaderMessage.Update(write, table()));
    }
    watch();
  }

  /** Looks again after a while, if there is anything to hand on. */
  void watch() {
    if (timer == null && owes()) {
      long shorter = (long) (settings.every() * settings.jitter() * context.random().nextDouble());
      timer = context.setTimer("anti-entropy", Math.max(1, settings.every() - shorter), this::handOn);
    }
  }

  private void handOn() {
    timer = null;
    List<NodeName> behind = partners.stream().filter(this::lacks).toList();
    if (!behind.isEmpty()) {
      sendMissing(behind.get(settings.turn() == MultiLeaderSettings.Turn.RANDOM
          ? context.random().nextInt(behind.size()) : turn++ % behind.size()));
    }
    watch();
  }

  private void sendMissing(NodeName partner) {
    long[] has = disk.table[partner.index()];
    List<Accepted> missing = disk.log.stream()
        .filter(write -> write.number() > has[write.origin()]).limit(WRITES_AT_ONCE).toList();
    context.send(partner, new MultiLeaderMessage.Missing(missing, table()));
  }

  /** Answers a partner: with what it lacks, or with what is here. */
  void answer(NodeName partner) {
    if (lacks(partner)) {
      sendMissing(partner);
    } else {
      sendDigest(partner);
    }
  }

  void sendDigest(NodeName partner) {
    context.send(partner, new MultiLeaderMessage.Digest(has(), table()));
  }

  /** How much of everybody's writes is here, for a reader. */
  private String has() {
    StringBuilder text = new StringBuilder();
    for (long count : disk.received.counts()) {
      text.append(text.isEmpty() ? "" : ":").append(count);
    }
    return text.toString();
  }

  /** Takes in what another replica knows, and forgets the writes that all partners have. */
  void learn(long[][] heard) {
    for (int replica = 0; replica < heard.length; replica++) {
      for (int origin = 0; origin < heard.length; origin++) {
        disk.table[replica][origin] = Math.max(disk.table[replica][origin], heard[replica][origin]);
      }
    }
    while (!disk.log.isEmpty() && partners.stream().allMatch(one -> has(one, disk.log.peek()))) {
      disk.log.remove();
    }
  }

  private boolean has(NodeName partner, Accepted write) {
    return disk.table[partner.index()][write.origin()] >= write.number();
  }

  /** Whether some partner lacks something that is here, as far as is known. */
  boolean owes() {
    return partners.stream().anyMatch(this::lacks);
  }

  private boolean lacks(NodeName partner) {
    for (int origin = 0; origin < disk.table.length; origin++) {
      if (disk.table[partner.index()][origin] < disk.received.through(origin)) {
        return true;
      }
    }
    return false;
  }

  private long[][] table() {
    long[][] copy = new long[disk.table.length][];
    for (int replica = 0; replica < copy.length; replica++) {
      copy[replica] = replica == self ? disk.received.counts() : disk.table[replica].clone();
    }
    return copy;
  }
}
