package lagoon.ui.playback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Order;

/**
 * A run at a cursor in one line: the worst that can be said of it so far.
 *
 * @param verdict violated where a guarantee is; at the end the worst of all; empty: none is violated so far
 * @param brief in few words: "2 violated", "none violated so far"
 * @param full the same with names: "violated: read-your-writes, monotonic-reads"
 */
public record Standing(Optional<Verdict> verdict, String brief, String full) {

  /** The worst first; what was not tested says nothing against a run. */
  private static final List<Verdict> ORDER =
      List.of(Verdict.VIOLATED, Verdict.UNKNOWN, Verdict.HOLDS, Verdict.UNTESTED);

  /** How a run stands at a cursor. */
  public static Standing at(Played played, Cursor cursor) {
    Ladder ladder = Ladder.at(played, cursor);
    for (Verdict verdict : ORDER) {
      List<String> all = ladder.rungs().stream()
          .filter(rung -> rung.verdict().equals(Optional.of(verdict))).map(Ladder.Rung::name).toList();
      List<String> names = all.stream().filter(name -> tells(name, verdict, all)).toList();
      if (!names.isEmpty()) {
        return new Standing(Optional.of(verdict), text(verdict, names.size()),
            verdict.name().toLowerCase(Locale.ROOT) + ": " + String.join(", ", names));
      }
    }
    return new Standing(Optional.empty(), "none violated so far", "no guarantee is violated so far");
  }

  /**
   * Whether a guarantee says something of its own: that a weaker one is violated says as much of those above
   * it, and many a run cannot be judged by the higher ones at all.
   */
  private static boolean tells(String name, Verdict verdict, List<String> sameVerdict) {
    return !Order.rungs().contains(name) || verdict == Verdict.HOLDS
        || verdict == Verdict.VIOLATED && sameVerdict.stream().noneMatch(other -> Order.isAbove(name, other));
  }

  private static String text(Verdict verdict, int count) {
    return switch (verdict) {
      case VIOLATED -> count + " violated";
      case UNKNOWN -> count + " unknown";
      case HOLDS -> "none violated";
      case UNTESTED -> "none tested";
    };
  }
}
