package lagoon.guarantee;

import java.util.List;
import lagoon.history.Observer;
import lagoon.history.Session;

/**
 * Something that must be true of a run: a guarantee, an invariant of a scenario, an invariant of a
 * protocol. It watches the observations, each once and in order; it never acts on what it watches. It is
 * made with the consumer to which it hands each violation, at the observation that completes it, as long as
 * it keeps them.
 */
public interface Property extends Observer {

  /** How many violations a property keeps, and hands on; it counts them all. */
  int KEPT = 100;

  /** Its name: "read-your-writes", "once november-rent". */
  String name();

  /** Nothing more will be observed. Called once. */
  void finish(End end);

  /** What can be said now; after {@link #finish}, what can be said at all. */
  Judgement judgement();

  /** The first {@value #KEPT} violations, in the order in which they became true. */
  List<Violation> violations();

  /** Every session that suffered a violation, kept or not, in order of index. */
  List<Session> sufferers();
}
