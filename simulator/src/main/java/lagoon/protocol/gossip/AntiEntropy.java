package lagoon.protocol.gossip;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;

/**
 * How a node compares what it has with another (Demers et al. 1987, section 1.3, push-pull): it sends a
 * digest, the other sends what the digest lacks and says what it lacks itself, and gets that.
 */
final class AntiEntropy {

  private final Context context;
  private final GossipSettings settings;
  private final Disk disk;
  private final Partners partners;
  private final Rumormonger rumors;

  AntiEntropy(
      Context context, GossipSettings settings, Disk disk, Partners partners, Rumormonger rumors) {
    this.context = context;
    this.settings = settings;
    this.disk = disk;
    this.partners = partners;
    this.rumors = rumors;
  }

  void start() {
    if (settings.antiEntropy() > 0) {
      await(context.random().nextDouble());
    }
  }

  private void await(double part) {
    context.setTimer("anti-entropy", StrictMath.round(part * settings.antiEntropy()), () -> {
      for (NodeName partner : partners.draw(1)) {
        context.send(partner, new GossipMessage.Digest(disk.knows(), disk.stamps.clone()));
      }
      await(1 + settings.jitter() * (2 * context.random().nextDouble() - 1));
    });
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
    if (tells || asks || !news.isEmpty() || !wanted.isEmpty()) {
      context.send(from, new GossipMessage.Update(tells, news, wanted, asks));
    }
  }

  private boolean isNews(Stamp here, Stamp there) {
    return here != null
        && (settings.digest() == GossipSettings.Digests.KEYS ? there == null : here.isAfter(there));
  }

  /**
   * Takes in what it lacked.
   *
   * @return what is held now that was not before
   */
  List<Version> onUpdate(NodeName from, GossipMessage.Update update) {
    if (update.knows()) {
      rumors.learnQuietly();
    }
    List<Version> changed = new ArrayList<>();
    for (Stamped one : update.copies()) {
      if (disk.take(one)) {
        changed.add(one.version());
      }
    }
    boolean tells = update.wantsRumor() && disk.knows();
    if (tells || !update.wanted().isEmpty()) {
      context.send(from, new GossipMessage.Update(
          tells, update.wanted().stream().map(disk::at).toList(), List.of(), false));
    }
    return changed;
  }
}
