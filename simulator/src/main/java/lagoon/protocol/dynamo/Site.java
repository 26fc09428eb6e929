package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.network.Context;

/** What the parts of one node share: its disk, its view of the ring and of who answers. */
final class Site {

  final Context context;
  final Disk disk;
  final Suspicion suspicion;
  private final List<NodeName> nodes;
  private final List<Version> initial;
  /** Told of each key of which the node holds something else now. */
  private Consumer<Key> changed = key -> {};
  DynamoSettings settings;
  Ring ring;

  /**
   * A node that is asked.
   *
   * @param owner the node that it stands in for; empty for one that is to keep the key
   */
  record Target(NodeName node, Optional<NodeName> owner) {}

  Site(Context context, DynamoSettings settings, Ring ring, List<NodeName> nodes, List<Version> initial) {
    this.context = context;
    this.settings = settings;
    this.ring = ring;
    this.nodes = nodes;
    this.initial = initial;
    this.suspicion = new Suspicion(context);
    this.disk = (Disk) context.persisted().orElseGet(Disk::new);
  }

  void whenChanged(Consumer<Key> told) {
    changed = told;
  }

  NodeName self() {
    return context.self();
  }

  NodeName node(int index) {
    return nodes.get(index);
  }

  /** At the first start: what the node is to keep of what there was before the run. */
  void takeInitial() {
    for (Version version : initial) {
      if (ring.keeps(self(), version.key())) {
        disk.copies.put(version.keyIndex(), List.of(new Copy(version, Stamp.INITIAL)));
      }
    }
  }

  /** What the key held before the run: every write comes after that. */
  List<Version> initial(Key key) {
    return initial.stream().filter(version -> version.key().equals(key)).toList();
  }

  /** The ring of other settings, if members have come or gone. */
  void configure(DynamoSettings newSettings) {
    if (!newSettings.memberNames().equals(settings.memberNames())) {
      ring = new Ring(newSettings, nodes);
    }
    settings = newSettings;
  }

  /** Takes copies in; what is not this node's to keep is kept for the first whose it is. */
  void take(Key key, List<Copy> more) {
    if (more.isEmpty()) {
      return;
    }
    if (!ring.keeps(self(), key)) {
      disk.hint(ring.preferred(key).get(0), key, more);
      return;
    }
    List<Copy> before = disk.at(key);
    List<Copy> after = after(Copy.merged(before, more));
    if (!after.equals(before)) {
      disk.copies.put(key.index(), after);
      context.applied(Copy.versions(after));
      if (settings.variant() == DynamoSettings.Variant.DROPS_TOMBSTONES
          && after.stream().noneMatch(copy -> copy.version().value().isPresent())) {
        disk.copies.remove(key.index());
      }
      changed.accept(key);
    }
  }

  private List<Copy> after(List<Copy> merged) {
    return settings.variant() == DynamoSettings.Variant.DROPS_SIBLINGS
        ? List.of(merged.get(merged.size() - 1))
        : merged;
  }

  /**
   * Who is asked about that key: the n highest-ranked nodes that answer, each that is not to keep it standing
   * in for one that is (section 4.6); where stand-ins are not allowed, those that are to keep it.
   */
  List<Target> targets(Key key) {
    List<NodeName> preferred = ring.preferred(key);
    List<Target> targets = new ArrayList<>();
    if (settings.quorum() == DynamoSettings.Quorum.STRICT) {
      preferred.forEach(node -> targets.add(new Target(node, Optional.empty())));
      return targets;
    }
    List<NodeName> missing = new ArrayList<>(preferred);
    missing.removeIf(node -> !isSuspected(node));
    int standIn = 0;
    for (NodeName node : ring.walk(key)) {
      if (targets.size() < preferred.size() && !isSuspected(node)) {
        boolean isOwn = preferred.contains(node);
        targets.add(new Target(node, isOwn ? Optional.empty() : Optional.of(missing.get(standIn++))));
      }
    }
    // Nobody is left to stand in for these.
    for (int i = standIn; i < missing.size(); i++) {
      targets.add(new Target(missing.get(i), Optional.empty()));
    }
    return targets;
  }

  boolean isSuspected(NodeName node) {
    return !node.equals(self()) && suspicion.isSuspected(node);
  }
}
