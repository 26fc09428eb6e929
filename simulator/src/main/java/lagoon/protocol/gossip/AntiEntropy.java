package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;
import lagoon.network.Timer;

/**
 * How a node compares what it has with another (Demers et al. 1987, section 1.3, push-pull): it sends a
 * digest, the other sends what the digest lacks and says what it lacks itself, and gets that.
 */
final class AntiEntropy {

  private final Context context;
  private final Disk disk;
  private final Partners partners;
  private final Rumormonger rumors;
  private GossipSettings settings;
  /** The next comparison; null: it makes none. */
  private Timer next;

  AntiEntropy(
      Context context, GossipSettings settings, Disk disk, Partners partners, Rumormonger rumors) {
    this.context = context;
    this.settings = settings;
    this.disk = disk;
    this.partners = partners;
    this.rumors = rumors;
  }

  void start() {
    if (settings.antiEntropy() > 0 && next == null) {
      await(context.random().nextDouble());
    }
  }

  void stop() {
    context.cancel(next);
    next = null;
  }

  /** The rhythm begins anew where it is another one. */
  void configure(GossipSettings newSettings, boolean isGoing) {
    boolean isOther = newSettings.antiEntropy() != settings.antiEntropy();
    settings = newSettings;
    if (isOther && isGoing) {
      stop();
      start();
    }
  }

  private void await(double part) {
    next = context.setTimer("anti-entropy", StrictMath.round(part * settings.antiEntropy()), () -> {
      compare(0);
      await(1 + settings.jitter() * (2 * context.random().nextDouble() - 1));
    });
  }

  /**
   * Sends somebody a digest.
   *
   * @param due the number by which to be answered in any case; 0: it need not be
   * @return whether there is anybody
   */
  boolean compare(long due) {
    List<NodeName> drawn = partners.draw(1);
    drawn.forEach(partner -> compare(partner, due));
    return !drawn.isEmpty();
  }

  /** Sends that node one. */
  void compare(NodeName partner, long due) {
    context.send(partner, new GossipMessage.Digest(disk.knows(), disk.stamps.clone(), due));
  }

  void onDigest(NodeName from, GossipMessage.Digest digest) {
    List<Stamped> news = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    for (int key = 0; key < disk.stamps.length; key++) {
      if (isNews(disk.stamps[key], digest.stamps()[key])) {
        news.add(disk.at(key));
      } else if (isNews(digest.stamps()[key], disk.stamps[key])) {
        wanted.add(key);
      }
    }
    boolean tells = disk.knows() && !digest.knows();
    boolean asks = digest.knows() && !disk.knows();
    if (tells || asks || digest.due() > 0 || !news.isEmpty() || !wanted.isEmpty()) {
      context.send(from, new GossipMessage.Update(tells, news, wanted, asks, digest.due(), false));
    }
  }

  private boolean isNews(Stamp here, Stamp there) {
    return here != null
        && (settings.digest() == GossipSettings.Digests.KEYS ? there == null : here.isAfter(there));
  }

  /**
   * Takes in what it lacked.
   *
   * @param isParting whether it leaves itself
   * @return what is held now that was not before
   */
  List<Version> onUpdate(NodeName from, GossipMessage.Update update, boolean isParting) {
    if (update.knows()) {
      rumors.learn(update.isParting());
    }
    List<Stamped> taken = update.copies().stream().filter(disk::take).toList();
    if (update.isParting()) {
      rumors.write(taken);
    }
    boolean tells = update.wantsRumor() && disk.knows();
    if (tells || !update.wanted().isEmpty()) {
      context.send(from, new GossipMessage.Update(
          tells, update.wanted().stream().map(disk::at).toList(), List.of(), false, 0, isParting));
    }
    return taken.stream().map(Stamped::version).toList();
  }
}
