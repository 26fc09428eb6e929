package lagoon.guarantee.causal;

/**
 * How much work a checker may do; when it is spent, what is not yet decided is UNKNOWN.
 *
 * @param steps elementary steps, each a few nanoseconds on a present machine
 * @param numbers how many numbers of four bytes may be remembered for causal memory and PRAM
 */
public record Budget(long steps, long numbers) {

  /** Some ten seconds and a quarter of a gibibyte. */
  public static final Budget DEFAULT = new Budget(5_000_000_000L, 1L << 26);

  public Budget {
    if (steps < 0 || numbers < 0) {
      throw new IllegalArgumentException("a budget is not negative");
    }
  }
}
