package lagoon.guarantee.order;

/** A way of looking for an order. */
interface Quest {

  /** Looks; once. */
  Search.End run();

  /** Why it ended as {@link Search.End#SPENT}: "the budget of 1000 steps is spent". */
  String spent();

  /** How many steps it took. */
  long steps();

  /** How many operations that must come found no place in the longest order. */
  int fewestLeft();

  /** The longest order that worked, as the numbers of {@link Frontier}. */
  int[] longest();
}
