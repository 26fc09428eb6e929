package lagoon.guarantee.order;

import java.util.Optional;
import lagoon.guarantee.Verdict;

/**
 * What a search found.
 *
 * @param verdict HOLDS: there is an order, and operations overlapped, so that it was not the only one to
 *     think of; UNTESTED: there is an order, but none overlapped, or the guarantee does not apply; VIOLATED:
 *     there is none; UNKNOWN: the budget was spent
 * @param checked operations that an order must or may hold: neither failed ones nor reads without an answer
 * @param contested those of them that overlapped another one whose order matters to them
 * @param reason why the verdict is UNTESTED or UNKNOWN, as a sentence; empty otherwise
 * @param impasse why the verdict is VIOLATED; empty otherwise
 * @param steps how many steps the search took
 */
public record Answer(
    Verdict verdict, long checked, long contested, String reason, Optional<Impasse> impasse, long steps) {

  static Answer inapplicable(String reason) {
    return new Answer(Verdict.UNTESTED, 0, 0, reason, Optional.empty(), 0);
  }
}
