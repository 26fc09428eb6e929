package lagoon.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.trace.Moment;

/** Links that are cut or healed at one time, told as what they divide where they divide two groups. */
public final class Partition {

  private static final int LISTED = 4;

  private final List<Moment.Link> links;
  private final Set<Moment.Link> asked;

  /**
   * @param links those that were cut or healed, at least one
   */
  public Partition(List<Moment.Link> links) {
    this.links = List.copyOf(links);
    this.asked = new HashSet<>(links);
  }

  /** Links that were cut, or have healed, each told by one observation; at least one, and all of one kind. */
  public static Partition of(List<? extends Observation> all) {
    return new Partition(all.stream().map(one -> new Moment.Link(one.node(),
        one instanceof Observation.Cut cut ? cut.to() : ((Observation.Healed) one).to())).toList());
  }

  /**
   * What happened to them, longest first: "cut between n1 and n2", "cut from n1 to n2", "cut: n1 | n2, n3".
   *
   * @param word "cut" or "healed"
   */
  public List<String> phrases(String word) {
    Moment.Link link = links.get(0);
    if (isOneLink()) {
      return List.of(word + (goesBothWays() ? " between " + link.from() + " and " + link.to()
          : " from " + link.from() + " to " + link.to()));
    }
    return wordings().stream().map(text -> word + ": " + text).toList();
  }

  /** The first of them. */
  public Moment.Link first() {
    return links.get(0);
  }

  /** Whether it is between two nodes alone, in one direction or both. */
  public boolean isOneLink() {
    Moment.Link first = links.get(0);
    return links.stream().allMatch(link -> link.equals(first) || link.equals(back(first)));
  }

  /** Whether the first link is here in both directions. */
  public boolean goesBothWays() {
    return asked.contains(back(links.get(0)));
  }

  /**
   * "primary | replica-1, replica-2"; one way: "nothing from primary reaches replica-1"; else the links, one
   * by one.
   */
  public List<String> wordings() {
    Moment.Link first = links.get(0);
    Set<NodeName> right = new LinkedHashSet<>();
    Set<NodeName> left = new LinkedHashSet<>();
    for (Moment.Link link : links) {
      if (link.from().equals(first.from())) {
        right.add(link.to());
      }
      if (link.to().equals(first.to())) {
        left.add(link.from());
      }
    }
    if (divides(left, right, true)) {
      return List.of(names(left) + " | " + names(right), nodes(left) + " | " + nodes(right));
    }
    if (divides(left, right, false)) {
      return List.of("nothing from " + names(left) + " reaches " + names(right),
          "nothing from " + nodes(left) + " to " + nodes(right));
    }
    return List.of(listed(), links.size() + " links");
  }

  private static String nodes(Set<NodeName> nodes) {
    return nodes.size() == 1 ? nodes.iterator().next().name() : nodes.size() + " nodes";
  }

  private boolean divides(Set<NodeName> left, Set<NodeName> right, boolean bothWays) {
    if (asked.size() != (long) left.size() * right.size() * (bothWays ? 2 : 1)) {
      return false;
    }
    for (NodeName one : left) {
      for (NodeName other : right) {
        Moment.Link link = new Moment.Link(one, other);
        if (!asked.contains(link) || bothWays && !asked.contains(back(link))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Moment.Link back(Moment.Link link) {
    return new Moment.Link(link.to(), link.from());
  }

  private String listed() {
    List<String> pairs = new ArrayList<>();
    Set<Moment.Link> told = new HashSet<>();
    for (Moment.Link link : links) {
      if (told.add(link) && !told.contains(back(link))) {
        pairs.add(link.from() + (asked.contains(back(link)) ? " and " : " to ") + link.to());
      }
    }
    return listed(pairs);
  }

  /** "a, b, c", "a, b, c, d and 12 more". */
  static String names(Iterable<NodeName> nodes) {
    List<String> names = new ArrayList<>();
    nodes.forEach(node -> names.add(node.name()));
    return listed(names);
  }

  private static String listed(List<String> texts) {
    return texts.size() <= LISTED + 1
        ? String.join(", ", texts)
        : String.join(", ", texts.subList(0, LISTED)) + " and " + (texts.size() - LISTED) + " more";
  }
}
