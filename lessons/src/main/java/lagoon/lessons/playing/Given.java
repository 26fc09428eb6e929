package lagoon.lessons.playing;

import java.util.List;
import java.util.Optional;
import lagoon.lessons.format.Amount;

/** What a student answered. */
public sealed interface Given {

  /**
   * One of the answers offered, several of them, or all of them in an order.
   *
   * @param offers which, from 0
   */
  record Chosen(List<Integer> offers) implements Given {
    public Chosen {
      offers = List.copyOf(offers);
    }

    /** One of them. */
    public static Chosen one(int offer) {
      return new Chosen(List.of(offer));
    }
  }

  /**
   * A number.
   *
   * @param taken a sentence that says how it was understood, where that is not plain
   */
  record Typed(Amount amount, Optional<String> taken) implements Given {}
}
