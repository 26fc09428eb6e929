package lagoon.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a node stands to the group: the names of the roles that it plays. */
public final class Standing {

  /** It belongs to the group, and has a list of who else does. */
  public static final String MEMBER = "member";
  /** It keeps the list for the others, and is no member itself. */
  public static final String REGISTRY = "registry";
  /** It wants to belong, and nobody has let it in yet. */
  public static final String NEWCOMER = "newcomer";
  /** It does not belong, or has left. */
  public static final String ABSENT = "absent";

  private Standing() {}

  /** The names of so many members: n1, n2, n3. */
  public static List<String> names(int count) {
    List<String> names = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      names.add("n" + i);
    }
    return List.copyOf(names);
  }

  /**
   * Checks who is absent.
   *
   * @throws IllegalArgumentException if somebody absent is no node, or nobody is there
   */
  public static void check(int count, List<String> absent) {
    Set<String> names = Set.copyOf(names(count));
    for (String name : absent) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "absent names " + name + ", which is no node; expected n1 to n" + count);
      }
    }
    if (Set.copyOf(absent).size() == count) {
      throw new IllegalArgumentException("everybody is absent; expected a member at least");
    }
  }
}
