package lagoon.ui.lessons;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import lagoon.lessons.playing.Posed;

/**
 * A show of hands before the run answers.
 *
 * @param hands for each offer, in the order in which they are shown
 */
public record Poll(List<Integer> hands) {

  /** More hands than any hall has. */
  public static final int MOST = 9999;

  public Poll {
    hands = List.copyOf(hands);
  }

  /** Nobody was asked yet. */
  public static Poll of(int offers) {
    return new Poll(Collections.nCopies(offers, 0));
  }

  /** So many hands for that offer. */
  public Poll with(int offer, int count) {
    List<Integer> all = new ArrayList<>(hands);
    all.set(offer, Math.max(0, Math.min(MOST, count)));
    return new Poll(all);
  }

  /** How many hands there were in all. */
  public int total() {
    return hands.stream().mapToInt(Integer::intValue).sum();
  }

  /** Which part of all hands was for that offer, 0 to 1. */
  public double share(int offer) {
    return total() == 0 ? 0 : (double) hands.get(offer) / total();
  }

  /** "9 of 24 hands (38 %)"; empty where nobody raised one. */
  public String text(int offer) {
    return total() == 0 ? "" : String.format(Locale.ROOT, "%d of %d hands (%.0f %%)", hands.get(offer),
        total(), 100 * share(offer));
  }

  /** What the class thought, against what the run says. */
  public String verdict(Posed posed) {
    if (total() == 0) {
      return "";
    }
    int most = Collections.max(hands);
    boolean isRight = posed.right().contains(hands.indexOf(most));
    boolean isSplit = hands.stream().filter(one -> one == most).count() > 1;
    int right = posed.right().stream().mapToInt(hands::get).sum();
    String had = right + " of " + total() + (total() == 1 ? " hand was" : " hands were")
        + " for what the run says" + (posed.right().size() > 1 ? ", one of them at least" : "") + ". ";
    return had + (isSplit ? "The class was split." : isRight ? "Most of the class predicted it."
        : "Most of the class predicted something else: the reason is worth a minute.");
  }
}
