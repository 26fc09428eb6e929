package lagoon.scenarios.text;

/**
 * How much a document may ask of its reader.
 *
 * @param chars the greatest length, in {@code char}s
 * @param nodes the greatest number of values, each alias counted as what it stands for
 * @param depth how deep mappings and lists may be nested
 */
public record Limits(int chars, int nodes, int depth) {

  /** For a file: 1 MiB, 100,000 values, 64 deep. */
  public static final Limits FILE = new Limits(1 << 20, 100_000, 64);

  /** For a value given on its own: 64 KiB, 10,000 values, 64 deep. */
  public static final Limits VALUE = new Limits(1 << 16, 10_000, 64);
}
