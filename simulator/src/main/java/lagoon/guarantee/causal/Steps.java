package lagoon.guarantee.causal;

/** A budget being spent. */
final class Steps {

  private long left;

  Steps(long left) {
    this.left = left;
  }

  /** Takes so many; whoever asks stops soon after {@link #areSpent}. */
  void take(long steps) {
    left -= steps;
  }

  boolean areSpent() {
    return left < 0;
  }
}
