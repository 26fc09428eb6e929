package lagoon.protocol.services;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.view.Load.Position;

/**
 * A half-open breaker lets through at most so many calls as are to try, until it has closed or opened. The
 * smallest run that it rejects: one call may try, two are sent.
 *
 * <p>Looked at is each step of a caller that ends with a half-open breaker; contested are those in which a
 * call was refused by it.
 */
final class ProbesKept extends BreakerWatch {

  static final String NAME = "probes kept";

  /** By caller and service: how many calls were sent since the breaker became half-open. */
  private final Map<String, Integer> probes = new TreeMap<>();

  ProbesKept(ServicesSettings settings, Consumer<Violation> flagged) {
    super(NAME, settings, flagged);
  }

  @Override
  void step(Step step) {
    if (!step.to(Position.HALF_OPEN)) {
      probes.remove(step.who());
      return;
    }
    int before = probes.getOrDefault(step.who(), 0);
    probes.put(step.who(), before + step.sent());
    checked(step.refused() > 0);
    int allowed = settings(step.at().node()).probes();
    if (step.sent() > 0 && before + step.sent() > allowed) {
      flag(step.at(), step.who() + " is half-open, and call number " + (before + step.sent())
          + " is sent through it; " + allowed + " may try.");
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No breaker was half-open.";
  }

  @Override
  protected String whyNothingContested() {
    return "No half-open breaker refused a call.";
  }
}
