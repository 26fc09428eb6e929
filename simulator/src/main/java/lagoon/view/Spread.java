package lagoon.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lagoon.history.NodeName;

/** What a node shows that hears from others: a rumour, who is alive. */
public sealed interface Spread extends Facet {

  /**
   * Whom a node takes to be alive.
   *
   * @param members all that it has heard of, itself included, in the order of the nodes
   */
  record Members(List<Member> members) implements Spread {
    public Members {
      members = List.copyOf(members);
    }

    /** "members: n1 alive, n2 suspect (3)". */
    @Override
    public String text() {
      return members.stream().map(Member::toString).collect(Collectors.joining(", ", "members: ", ""));
    }
  }

  /**
   * One member, as a node sees it.
   *
   * @param node who
   * @param health what the node believes
   * @param incarnation the number that the member gave itself, by which newer news beats older
   */
  record Member(NodeName node, Health health, long incarnation) {
    @Override
    public String toString() {
      return node.name() + " " + health.name().toLowerCase(Locale.ROOT)
          + (incarnation > 0 ? " (" + incarnation + ")" : "");
    }
  }

  /** What a node believes of a member. */
  enum Health {
    ALIVE,
    SUSPECT,
    /** Taken to be dead: crashed, or not heard of for too long. */
    DEAD,
    /** Gone, and it said so. */
    LEFT
  }

  /**
   * How far a rumour has come at a node (Demers et al. 1987).
   *
   * @param name which rumour; empty where there is one
   * @param stage how the node stands to it
   * @param contacts how many contacts have been in vain, where it counts them
   */
  record Rumor(String name, Stage stage, int contacts) implements Spread {

    /** "spreads the rumour, 2 contacts in vain". */
    @Override
    public String text() {
      String rumor = name.isEmpty() ? "the rumour" : "the rumour " + name;
      return switch (stage) {
        case SUSCEPTIBLE -> "does not know " + rumor;
        case INFECTIVE -> "spreads " + rumor + (contacts > 0 ? ", " + contacts + " contacts in vain" : "");
        case REMOVED -> "knows " + rumor + " and keeps it to itself";
      };
    }
  }

  /** How a node stands to a rumour. */
  enum Stage {
    /** It has not heard it. */
    SUSCEPTIBLE,
    /** It knows and tells it. */
    INFECTIVE,
    /** It knows it and has stopped telling. */
    REMOVED
  }
}
