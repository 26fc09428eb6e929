package lagoon.scenarios.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.setting.Wording;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Builds nodes from YAML events. What it refuses as it goes (tags, duplicate keys, unknown aliases) is a
 * problem like any other; what would cost too much (nesting, size) stops it with {@link TooMuch}.
 */
final class Composer {

  /** A limit is reached: reading stops here. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Mark at;

    TooMuch(Mark at, String message) {
      super(message, null, false, false);
      this.at = at;
    }

    Mark at() {
      return at;
    }
  }

  private final Parser events;
  private final Places places;
  private final Limits limits;
  private final Problems problems;
  private final Map<String, Node> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int nodes;

  Composer(Parser events, Places places, Limits limits, Problems problems) {
    this.events = events;
    this.places = places;
    this.limits = limits;
    this.problems = problems;
  }

  /** The node that begins with the next event. */
  Node node(int depth) {
    Event event = events.next();
    Mark start = places.start(event);
    if (++nodes > limits.nodes()) {
      throw new TooMuch(start, "this document has more than " + limits.nodes() + " values");
    }
    if (event instanceof AliasEvent alias) {
      return alias(alias, start);
    }
    Optional<Anchor> named = ((NodeEvent) event).getAnchor();
    String anchor = named.isPresent() ? named.get().getValue() : null;
    if (anchor != null) {
      open.add(anchor);
    }
    Node node;
    if (event instanceof ScalarEvent scalar) {
      node = scalar(scalar, start);
    } else {
      CollectionStartEvent collection = (CollectionStartEvent) event;
      refuseTag(collection.getTag().orElse(null), start);
      if (depth >= limits.depth()) {
        throw new TooMuch(start, "this is nested more than " + limits.depth() + " deep");
      }
      node = event instanceof MappingStartEvent
          ? mapping(collection.isFlow(), start, depth) : sequence(collection.isFlow(), start, depth);
    }
    if (anchor != null) {
      open.remove(anchor);
      anchors.put(anchor, node);
    }
    return node;
  }

  private Node alias(AliasEvent event, Mark start) {
    String name = event.getAlias().getValue();
    Mark end = places.end(event);
    Node node = anchors.get(name);
    if (node == null || open.contains(name)) {
      problems.add(start, open.contains(name)
          ? "*" + Wording.shown(name) + " stands inside the value that it repeats"
          : "*" + Wording.shown(name) + " repeats nothing; expected the name of an anchor (&name) further up"
              + Wording.didYouMean(name, anchors.keySet()));
      return new Node.Scalar("", null, start, end);
    }
    if (node instanceof Node.Mapping mapping) {
      return new Node.Mapping(mapping.entries(), true, mapping.size(), start, end);
    }
    if (node instanceof Node.Sequence sequence) {
      return new Node.Sequence(sequence.items(), true, sequence.size(), start, end);
    }
    Node.Scalar scalar = (Node.Scalar) node;
    return new Node.Scalar(scalar.source(), scalar.value(), start, end);
  }

  private Node.Scalar scalar(ScalarEvent event, Mark start) {
    refuseTag(event.getTag().orElse(null), start);
    String source = event.getValue();
    return event.getScalarStyle() == ScalarStyle.PLAIN
        ? Node.Scalar.plain(source, start, places.end(event))
        : new Node.Scalar(source, source, start, places.end(event));
  }

  private Node sequence(boolean isFlow, Mark start, int depth) {
    List<Node> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    Mark close = places.end(events.next());
    Node.Sequence sequence = Node.Sequence.of(items, isFlow, start,
        isFlow || items.isEmpty() ? close : items.get(items.size() - 1).end());
    return bounded(sequence);
  }

  private Node mapping(boolean isFlow, Mark start, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Mark> keys = new HashMap<>();
    Mark last = start;
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Node key = node(depth + 1);
      Node value = node(depth + 1);
      last = value.end();
      if (!(key instanceof Node.Scalar scalar)) {
        problems.add(key.start(), key.kind() + " cannot be a key; expected a text");
      } else if (scalar.source().equals("<<") && scalar.end().offset() - scalar.start().offset() == 2) {
        problems.add(scalar.start(), "merge keys (<<) are not part of YAML 1.2; write the keys out");
      } else {
        Mark earlier = keys.putIfAbsent(scalar.source(), scalar.start());
        if (earlier == null) {
          entries.add(new Node.Entry(scalar, value));
        } else {
          problems.add(scalar.start(), "the key " + Wording.shown(scalar.source())
              + " is written twice, first at " + earlier.line() + ":" + earlier.column()
              + "; expected it once");
        }
      }
    }
    Mark close = places.end(events.next());
    return bounded(Node.Mapping.of(entries, isFlow, start, isFlow ? close : last));
  }

  private Node bounded(Node node) {
    if (node.size() > limits.nodes()) {
      throw new TooMuch(
          node.start(), "with its aliases written out this is more than " + limits.nodes() + " values");
    }
    return node;
  }

  private void refuseTag(String tag, Mark at) {
    if (tag != null) {
      problems.add(at, "the tag " + Wording.shown(tag) + " is not allowed; expected a plain value");
    }
  }
}
