package lagoon.lessons.format;

import java.util.Optional;
import java.util.stream.Stream;
import lagoon.setting.Setting;

/**
 * One operation of a run, counted within its session.
 *
 * @param session who asked
 * @param read which of its reads, from 1
 * @param write which of its writes
 * @param operation which of its operations of any kind
 */
public record OneOperation(
    @Setting("the session that asked") String session,
    @Setting(value = "which of its reads, from 1", min = "1", max = "1000000") Optional<Integer> read,
    @Setting(value = "which of its writes, from 1", min = "1", max = "1000000") Optional<Integer> write,
    @Setting(value = "which of its operations of any kind, from 1", min = "1", max = "1000000")
        Optional<Integer> operation) {

  /**
   * @throws IllegalArgumentException unless it says in exactly one way which operation it is
   */
  public OneOperation {
    if (Stream.of(read, write, operation).filter(Optional::isPresent).count() != 1) {
      throw new IllegalArgumentException("this names no single operation; expected one of read: 1, write: 1 "
          + "or operation: 1");
    }
  }

  /** Which it is, from 1, among those that count. */
  public int number() {
    return read.or(() -> write).or(() -> operation).orElseThrow();
  }

  /** "alice's second read", "customers' third read". */
  public String text() {
    String kind = read.isPresent() ? "read" : write.isPresent() ? "write" : "operation";
    return whose() + " " + ordinal(number()) + " " + kind;
  }

  /** Of several people there is no second s; "the boss's" has one. */
  private String whose() {
    boolean isPlural = session.endsWith("s") && !session.endsWith("ss");
    return session + (isPlural ? "'" : "'s");
  }

  private static String ordinal(int number) {
    String[] words = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"};
    if (number <= words.length) {
      return words[number - 1];
    }
    boolean isTeen = number % 100 / 10 == 1;
    String end = isTeen ? "th" : switch (number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
    return number + end;
  }
}
