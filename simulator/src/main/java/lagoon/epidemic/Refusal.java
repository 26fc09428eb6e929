package lagoon.epidemic;

/** What no population can be. */
final class Refusal {

  /** A site's number has 24 bits. */
  static final int MOST_SITES = 1 << 24;

  private Refusal() {}

  static void ofPopulation(int n) {
    unless(n >= 2 && n <= MOST_SITES, "a population has between 2 and " + MOST_SITES + " sites, not " + n);
  }

  static void unless(boolean fine, String sentence) {
    if (!fine) throw new IllegalArgumentException(sentence);
  }
}
