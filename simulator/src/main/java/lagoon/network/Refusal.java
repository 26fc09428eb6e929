package lagoon.network;

/** Sentences with which a setting's constructor refuses nonsense. */
final class Refusal {

  private Refusal() {}

  static void unless(boolean sensible, String sentence) {
    if (!sensible) throw new IllegalArgumentException(sentence);
  }

  static void ofNegative(String what, long nanos) {
    unless(nanos >= 0, what + " cannot be negative, as " + nanos + " ns is");
  }
}
