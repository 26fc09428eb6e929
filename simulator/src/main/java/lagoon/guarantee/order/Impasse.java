package lagoon.guarantee.order;

import java.util.List;
import lagoon.history.Recorded;

/**
 * Where every order fails: the longest one that still worked, and what finds no place after it.
 *
 * @param order the longest order that the search found to work
 * @param stops the operations one of which would have to come next, the one that was over first in front
 * @param proof the same in a few sentences for a reader
 */
public record Impasse(List<Recorded> order, List<Recorded> stops, String proof) {
  public Impasse {
    order = List.copyOf(order);
    stops = List.copyOf(stops);
  }
}
