package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.network.Timer;
import lagoon.view.Facet;

/**
 * What a node keeps for others, and hands over once they answer (section 4.6): writes that it took as a
 * stand-in, and ranges that are another's since nodes have joined or left (section 4.9).
 */
final class Handoff {

  private final Site site;
  private Timer timer;

  Handoff(Site site) {
    this.site = site;
  }

  void keepFor(NodeName owner, Key key, List<Copy> copies) {
    if (owner.equals(site.self())) {
      site.take(key, copies);
    } else {
      site.disk.hint(owner, key, copies);
    }
    schedule();
  }

  /** Whether it has something that it will hand over. */
  boolean owes() {
    return !site.disk.hints.isEmpty() && site.settings.variant() != DynamoSettings.Variant.KEEPS_HINTS;
  }

  void schedule() {
    if (timer == null && owes()) {
      timer = site.context.setTimer("hand over", site.settings.handoffEvery(), this::handOver);
    }
  }

  private void handOver() {
    timer = null;
    site.disk.hints.forEach(
        (owner, kept) -> site.context.send(
            site.node(owner), new DynamoMessage.HandOver(List.copyOf(kept.values()))));
    schedule();
  }

  void onHandOver(NodeName from, DynamoMessage.HandOver handOver) {
    for (List<Copy> copies : handOver.copies()) {
      site.take(copies.get(0).version().key(), copies);
    }
    schedule();
    site.context.send(from, new DynamoMessage.HandedOver(handOver));
  }

  void onHandedOver(NodeName from, DynamoMessage.HandedOver handedOver) {
    site.disk.handedOver(from, handedOver.what().copies());
  }

  /**
   * Members have come or gone, or may have while this node was down: what is here goes to those that are to
   * keep it now and were not before.
   *
   * @param before the ring of before; null where this node does not know
   */
  void moved(Ring before) {
    for (List<Copy> copies : List.copyOf(site.disk.copies.values())) {
      Key key = copies.get(0).version().key();
      boolean isMine = site.ring.keeps(site.self(), key);
      for (NodeName keeper : site.ring.preferred(key)) {
        boolean isNew = before == null ? !isMine : !before.keeps(keeper, key);
        if (isNew && !keeper.equals(site.self())) {
          site.disk.hint(keeper, key, copies);
        }
      }
    }
    redirect();
    schedule();
  }

  /** Hints for those that are to keep the key no longer go to those that are. */
  private void redirect() {
    TreeMap<Integer, TreeMap<Integer, List<Copy>>> all = new TreeMap<>(site.disk.hints);
    site.disk.hints.clear();
    for (Map.Entry<Integer, TreeMap<Integer, List<Copy>>> kept : all.entrySet()) {
      for (List<Copy> copies : kept.getValue().values()) {
        Key key = copies.get(0).version().key();
        NodeName owner = site.node(kept.getKey());
        List<NodeName> keepers =
            site.ring.keeps(owner, key) ? List.of(owner) : site.ring.preferred(key);
        keepers.forEach(keeper -> keepFor(keeper, key, copies));
      }
    }
  }

  List<Facet> shown() {
    List<Facet> shown = new ArrayList<>();
    site.disk.hints.forEach((owner, kept) -> shown.add(new Facet.Copies(
        "hints for " + site.node(owner),
        kept.values().stream().flatMap(copies -> Copy.versions(copies).stream()).toList())));
    return shown;
  }
}
