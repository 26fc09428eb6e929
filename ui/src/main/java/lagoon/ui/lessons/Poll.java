package lagoon.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lagoon.lessons.playing.Given;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Posed;

/**
 * A show of hands before the run answers. Where there are offers, each is voted on; where a number or an
 * order is asked for, the answers that were heard are.
 *
 * @param votes the answers, in the order in which they are shown
 */
public record Poll(List<Vote> votes) {

  /** More hands than any hall has. */
  public static final int MOST = 9999;

  /**
   * An answer, and who was for it.
   *
   * @param answer the letter of an offer; or a number or an order, as it is shown
   * @param isRight whether it is the right answer, or one of them
   */
  public record Vote(String answer, int hands, boolean isRight) {
    public Vote {
      hands = Math.max(0, Math.min(MOST, hands));
    }
  }

  public Poll {
    votes = List.copyOf(votes);
  }

  /** Nobody was asked yet. */
  public static Poll of(Posed posed) {
    return new Poll(isHeard(posed) ? List.of() : IntStream.range(0, posed.offers().size())
        .mapToObj(i -> new Vote(Posed.letter(i), 0, posed.right().contains(i))).toList());
  }

  /** Whether answers are heard and not offered: a number, or an order. */
  public static boolean isHeard(Posed posed) {
    return posed.form() == Posed.Form.NUMBER || posed.form() == Posed.Form.ORDER;
  }

  /** So many hands for that answer. */
  public Poll with(int vote, int hands) {
    List<Vote> all = new ArrayList<>(votes);
    all.set(vote, new Vote(all.get(vote).answer(), hands, all.get(vote).isRight()));
    return new Poll(all);
  }

  /**
   * An answer that was heard. Heard again, it gets the new number of hands; with none it goes.
   *
   * @throws IllegalArgumentException with a sentence if that is no answer to this question
   */
  public Poll heard(Posed posed, String typed, int hands) {
    Given given = posed.read(typed);
    Grade grade = posed.grade(given);
    String answer = given instanceof Given.Chosen chosen
        ? String.join(" ", chosen.offers().stream().map(Posed::letter).toList()) : grade.given();
    List<Vote> all = new ArrayList<>(votes);
    Vote vote = new Vote(answer, hands, grade.isRight());
    int before = IntStream.range(0, all.size()).filter(i -> all.get(i).answer().equals(answer)).findFirst()
        .orElse(-1);
    if (before >= 0) {
      all.set(before, vote);
    } else {
      all.add(vote);
    }
    all.removeIf(one -> one.hands() == 0);
    return new Poll(all);
  }

  /** How many hands there were in all. */
  public int total() {
    return votes.stream().mapToInt(Vote::hands).sum();
  }

  /** Which part of all hands was for that answer, 0 to 1. */
  public double share(int vote) {
    return total() == 0 ? 0 : (double) votes.get(vote).hands() / total();
  }

  /** "9 of 24 hands (38 %)"; empty where nobody raised one. */
  public String text(int vote) {
    return total() == 0 ? "" : String.format(Locale.ROOT, "%d of %d hands (%.0f %%)",
        votes.get(vote).hands(), total(), 100 * share(vote));
  }

  /** The one answer that had more hands than each other; empty where there is none. */
  public OptionalInt favourite() {
    int most = votes.stream().mapToInt(Vote::hands).max().orElse(0);
    int[] first = IntStream.range(0, votes.size()).filter(i -> votes.get(i).hands() == most).toArray();
    return most > 0 && first.length == 1 ? OptionalInt.of(first[0]) : OptionalInt.empty();
  }

  /** What the class thought, against what the run says. */
  public String verdict(Posed posed) {
    if (total() == 0) {
      return "";
    }
    int right = votes.stream().filter(Vote::isRight).mapToInt(Vote::hands).sum();
    boolean isOneOfSome = posed.form() == Posed.Form.SOME && posed.right().size() > 1;
    String had = right + " of " + total() + (total() == 1 ? " hand was" : " hands were")
        + " for what " + (posed.isOfRun() ? "the run says" : "is right")
        + (isOneOfSome ? ", one of them at least" : "") + ". ";
    OptionalInt favourite = favourite();
    boolean isMost = 2 * right > total()
        || favourite.isPresent() && votes.get(favourite.getAsInt()).isRight();
    return had + (isMost ? "Most of the class predicted it."
        : favourite.isEmpty() ? "The class was split."
        : "Most of the class predicted something else: the reason is worth a minute.");
  }
}
