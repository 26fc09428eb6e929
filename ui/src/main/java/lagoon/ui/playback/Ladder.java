package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;

/**
 * The guarantees and invariants at the cursor: which were violated so far, and at the end of the run, its
 * verdicts.
 *
 * @param rungs in the order of the report
 * @param isFinal whether the cursor stands at the end, so that the verdicts hold for the whole run
 */
public record Ladder(List<Rung> rungs, boolean isFinal) {
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /**
   * One guarantee.
   *
   * @param name its name
   * @param violated how often it was violated up to the cursor, of the violations that are kept
   * @param latest the last one up to the cursor
   * @param next the first one after the cursor
   * @param verdict what can be said at the cursor; empty: not violated so far, which says nothing yet
   * @param end what the whole run says, with how often it was checked and contested
   */
  public record Rung(
      String name, int violated, Optional<Violation> latest, Optional<Violation> next,
      Optional<Verdict> verdict, Judgement end) {}

  /** The ladder of a run at a cursor. */
  public static Ladder at(Played played, Cursor cursor) {
    long upTo = cursor.count() == 0 ? 0 : played.trace().get(cursor.last()).id();
    boolean isFinal = cursor.count() == played.trace().size() && !played.goesOn();
    List<Rung> rungs = new ArrayList<>();
    Stream.concat(played.report().verdicts().stream(), played.report().invariants().stream())
        .forEach(end -> rungs.add(rung(played, end, isFinal ? Long.MAX_VALUE : upTo, isFinal)));
    return new Ladder(rungs, isFinal);
  }

  private static Rung rung(Played played, Judgement end, long upTo, boolean isFinal) {
    int violated = 0;
    Optional<Violation> latest = Optional.empty();
    Optional<Violation> next = Optional.empty();
    for (Violation violation : played.report().violations()) {
      if (violation.guarantee().equals(end.guarantee())) {
        if (violation.observation() <= upTo) {
          violated++;
          latest = Optional.of(violation);
        } else if (next.isEmpty()) {
          next = Optional.of(violation);
        }
      }
    }
    Optional<Verdict> verdict = isFinal ? Optional.of(end.verdict())
        : violated > 0 ? Optional.of(Verdict.VIOLATED) : Optional.empty();
    return new Rung(end.guarantee(), violated, latest, next, verdict, end);
  }
}
