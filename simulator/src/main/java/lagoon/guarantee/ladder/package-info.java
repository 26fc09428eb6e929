/**
 * The guarantees above those of sessions, judged on a finished run, and how all of them stand to each other.
 * {@link lagoon.guarantee.ladder.Order} is the partial order: which guarantee implies which, the strongest
 * that hold, the weakest that fail. {@link lagoon.guarantee.ladder.Climb} listens to a run and judges it by
 * the higher rungs when it is over; each rung's checker stands in a package of its own beside this one.
 */
package lagoon.guarantee.ladder;
