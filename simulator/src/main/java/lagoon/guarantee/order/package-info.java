/**
 * The guarantees that speak of one order of all operations: {@link lagoon.guarantee.order.Linearizable} and
 * {@link lagoon.guarantee.order.Sequential}. To decide either is NP-complete (Gibbons and Korach, "Testing
 * shared memories", SIAM J. Comput. 1997), so both search, with a {@link lagoon.guarantee.order.Budget}, and
 * an {@link lagoon.guarantee.order.Answer} may be UNKNOWN. What an operation does to the store is
 * {@link lagoon.history.Action#evaluate}; there is no other model. A history comes as a
 * {@link lagoon.guarantee.order.Recording}: what clients asked and were told, and nothing of replicas.
 */
package lagoon.guarantee.order;
