package lagoon.ui.desktop.verdicts;

import java.util.Locale;
import java.util.Optional;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.picture.Times;
import lagoon.scenarios.running.Costs;
import lagoon.ui.playback.Ladder;

/** What guarantees, verdicts and remedies are called on a screen. */
final class Wording {

  private Wording() {}

  /** "Read your writes"; "november-rent, only once". */
  static String title(String guarantee) {
    if (guarantee.startsWith("once ")) {
      return guarantee.substring(5) + ", only once";
    } else if (guarantee.startsWith("sum ")) {
      return "Sum of " + guarantee.substring(4);
    }
    return switch (guarantee) {
      case Guarantees.READ_YOUR_WRITES_OF_USERS -> "Read your writes, per user";
      case Guarantees.LOST_ACKNOWLEDGED_WRITE -> "No acknowledged write lost";
      case "pram" -> "PRAM";
      default -> guarantee.substring(0, 1).toUpperCase(Locale.ROOT)
          + guarantee.substring(1).replace('-', ' ');
    };
  }

  /** One sentence of what it promises; empty for one that nobody here knows. */
  static String meaning(String guarantee) {
    if (guarantee.startsWith("once ")) {
      return "What a customer wants once is carried out at most once.";
    } else if (guarantee.startsWith("sum ")) {
      return "The values of these keys together stay what they were, at every replica.";
    }
    return switch (guarantee) {
      case Guarantees.READ_YOUR_WRITES ->
          "A read returns at least what the same session wrote to that key before.";
      case Guarantees.READ_YOUR_WRITES_OF_USERS ->
          "The same with all sessions of a user taken for one: what the phone wrote, the laptop reads.";
      case Guarantees.MONOTONIC_READS ->
          "A read never returns something older than an earlier read of the same session did.";
      case Guarantees.MONOTONIC_WRITES ->
          "Where a write is applied, the earlier writes of its session are applied already.";
      case Guarantees.WRITES_FOLLOW_READS ->
          "Where a write is applied, what its session had read before is there already.";
      case Guarantees.CONVERGENCE -> "When nothing is under way any more, all replicas hold the same.";
      case Guarantees.LOST_ACKNOWLEDGED_WRITE ->
          "What was acknowledged is held in the end by some replica, or something that came after it.";
      default -> "";
    };
  }

  /** A count that has little room: "9113", "30k", "1.2M". Spoken it is said in full. */
  static String about(long count) {
    return count < 10_000 ? Long.toString(count)
        : count < 1_000_000 ? count / 1000 + "k"
        : String.format(Locale.ROOT, "%.1fM", count / 1e6);
  }

  /** "violated twice"; "violated ×3"; "not so far"; "holds". */
  static String verdict(Ladder.Rung rung) {
    return rung.verdict().map(one -> one == Verdict.VIOLATED && rung.violated() > 1
        ? "violated " + times(rung.violated(), rung.end().violations())
        : one.name().toLowerCase(Locale.ROOT)).orElse("not so far");
  }

  /** The kept ones are counted; where there were more, nobody can count those up to the cursor. */
  private static String times(int violated, long all) {
    boolean isAll = all <= lagoon.guarantee.Property.KEPT;
    return violated == 2 && isAll ? "twice" : "×" + violated + (isAll ? "" : "+");
  }

  /** "1 checked, 1 contested · breaks at 120 ms": how hard it was tried, and what is to come. */
  static String effort(Ladder.Rung rung) {
    return rung.end().checked() + " checked, " + rung.end().contested() + " contested"
        + (coming(rung).isEmpty() ? "" : ", " + coming(rung));
  }

  /** "breaks at 1.2 s" where it has not been violated yet and will be; empty otherwise. */
  static String coming(Ladder.Rung rung) {
    return rung.violated() > 0 ? "" : rung.next().map(one -> "breaks at " + Times.at(one.time())).orElse("");
  }

  /** "version-token, on-stale: leader" for {@code {version-token: {on-stale: leader}}}. */
  static String strategy(String written) {
    return written.startsWith("{")
        ? written.replaceFirst("^\\{([^:{}]+): \\{", "$1, ").replaceAll("[{}]", "") : written;
  }

  /** "0 % read at the leader · p50 10 ms": where reads go then, and how long half of them take at most. */
  static String cost(Costs costs) {
    String leader = costs.isLed() ? Math.round(100 * costs.leaderShare()) + " % read at the leader · " : "";
    return leader + "p50 " + Times.span(costs.readP50());
  }
}
