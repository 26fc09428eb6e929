package lagoon.protocol.services;

/**
 * Retries are paid for by calls, so that they stay a small share of them however many fail: each call puts in
 * a part of a token, a retry takes a whole one, as in Twitter's Finagle. Other than there nothing is lost
 * with time, but the budget begins full, and holds no more than its reserve. What counts is the moment at
 * which a retry is sent: who has waited for its back-off may find the budget spent.
 *
 * <p>The retry throttling of gRPC (proposal A6) is another thing: there each failure takes a token, each
 * success brings a part of one, and nothing is tried again while half of the most or less is left.
 */
final class RetryBudget {

  private BudgetSettings settings;
  private double tokens;

  RetryBudget(BudgetSettings settings) {
    this.settings = settings;
    this.tokens = settings.reserve();
  }

  /** Others hold from now on; what is saved stays, up to the new reserve. */
  void configure(BudgetSettings newSettings) {
    boolean wasUnlimited = settings instanceof BudgetSettings.Unlimited;
    settings = newSettings;
    tokens = wasUnlimited ? settings.reserve() : Math.min(tokens, settings.reserve());
  }

  /** A call is made for the first time. */
  void deposit() {
    tokens = Math.min(settings.reserve(), tokens + settings.share());
  }

  /** Whether a retry could be paid for now. */
  boolean suffices() {
    // Ten deposits of a tenth are a hair less than one.
    return settings instanceof BudgetSettings.Unlimited || tokens >= 1 - 1e-9;
  }

  /** Takes what a retry costs. Returns whether there was enough. */
  boolean withdraw() {
    if (!suffices()) {
      return false;
    }
    tokens = Math.max(0, tokens - 1);
    return true;
  }
}
