package lagoon.lessons.format;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lagoon.history.Value;
import lagoon.setting.Setting;
import lagoon.setting.Union;
import lagoon.simulation.Expect;

/** Something that is true of a run or not: the answer to a question, the goal of a challenge. */
@Union(Union.By.FIRST_KEY)
public sealed interface Claim {

  /** In words: "read-your-writes holds". */
  String text();

  /** How a guarantee fared. */
  record Guaranteed(
      @Setting("a guarantee, by name") String guarantee,
      @Setting(value = "its verdict", byDefault = "holds") Expect.Expected is) implements Claim {
    @Override
    public String text() {
      return guarantee + " " + word(is);
    }
  }

  /** How an invariant fared. */
  record Kept(
      @Setting("an invariant, by the name that the report gives it") String invariant,
      @Setting(value = "its verdict", byDefault = "holds") Expect.Expected is) implements Claim {
    @Override
    public String text() {
      return invariant + " " + word(is);
    }
  }

  /** How a number turned out. */
  record Measures(
      @Setting("a number of the run") Quantity number,
      @Setting("the least that it may be") Optional<Amount> min,
      @Setting("the most that it may be") Optional<Amount> max) implements Claim {

    /**
     * @throws IllegalArgumentException if it bounds nothing
     */
    public Measures {
      if (min.isEmpty() && max.isEmpty()) {
        throw new IllegalArgumentException("a number alone claims nothing; expected min, max or both");
      }
    }

    @Override
    public String text() {
      return number.as(Stream.of(min.map(least -> "at least " + least.text()),
          max.map(most -> "at most " + most.text())).flatMap(Optional::stream)
          .collect(Collectors.joining(" and ")));
    }
  }

  /** What a key holds at the end. */
  record Ends(
      @Setting(value = "a key and what it holds at the end", name = "final", min = "1", max = "1")
          Map<String, Value> ends) implements Claim {
    @Override
    public String text() {
      Map.Entry<String, Value> only = ends.entrySet().iterator().next();
      return only.getKey() + " ends as " + only.getValue();
    }
  }

  /** What a read returned. */
  record Returned(
      @Setting("a read") OneOperation returned,
      @Setting("what it returned; nothing, where the key was not there") Value is) implements Claim {
    @Override
    public String text() {
      return returned.text() + " returns " + is;
    }
  }

  /** Whether an operation is carried out, and its session knows. */
  record Succeeds(@Setting("an operation that is carried out, and of which its session knows that it is")
      OneOperation succeeds) implements Claim {
    @Override
    public String text() {
      return succeeds.text() + " succeeds";
    }
  }

  /** Whether something happens. */
  record Happens(
      @Setting("something that happens") Moment happens,
      @Setting("before which it happens; at any time where it is left out") Optional<Moment> before)
      implements Claim {
    @Override
    public String text() {
      return happens.text() + before.map(later -> " before " + later.text()).orElse("");
    }
  }

  private static String word(Expect.Expected expected) {
    return switch (expected) {
      case HOLDS -> "holds";
      case VIOLATED -> "is violated";
      case NOT_VIOLATED -> "is not violated";
      case UNTESTED -> "is not put to the test";
      case UNKNOWN -> "stays undecided";
    };
  }
}
