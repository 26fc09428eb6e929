package lagoon.protocol.services;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.view.Load.Position;

/**
 * An open breaker lets no call through before its time, and after it lets one try. The smallest run that it
 * rejects: a call is sent in the step in which the breaker opens.
 *
 * <p>Looked at is each step of a caller that begins or ends with an open breaker; contested are those in
 * which a call was refused. A caller that was paused may be late.
 */
final class OpenKept extends BreakerWatch {

  static final String NAME = "open breaker kept";

  /** By caller and service: when the breaker opened. */
  private final Map<String, Long> opened = new TreeMap<>();
  /** By caller: when it went on after its last pause. */
  private final Map<Integer, Long> resumed = new TreeMap<>();

  OpenKept(ServicesSettings settings, Consumer<Violation> flagged) {
    super(NAME, settings, flagged);
  }

  @Override
  void step(Step step) {
    boolean opens = step.to(Position.OPEN) && !step.from(Position.OPEN);
    if (opens) {
      opened.put(step.who(), step.at().time());
    }
    // One that is closed at once has other settings now.
    boolean isOpen = step.from(Position.OPEN) && !step.to(Position.CLOSED);
    if (!opens && !isOpen) {
      return;
    }
    checked(step.refused() > 0);
    if (step.sent() > 0 && step.to(Position.OPEN)) {
      flag(step.at(), step.who() + (opens ? " opens" : " is open")
          + ", and in the same step a call is sent through it.");
    } else if (step.refused() > 0 && isOpen && step.to(Position.OPEN) && isOver(step)) {
      flag(step.at(), step.who() + " was to be open for a time that is over, and still refuses calls.");
    }
  }

  private boolean isOver(Step step) {
    long now = step.at().time();
    long until = step.before().until().orElse(
        opened.getOrDefault(step.who(), now) + settings(step.at().node()).staysOpen());
    return now > until && resumed.getOrDefault(step.at().node().index(), -1L) != now;
  }

  @Override
  void lost(NodeName node) {
    super.lost(node);
    resumed.remove(node.index());
  }

  @Override
  void other(Observation observation) {
    super.other(observation);
    if (observation instanceof Observation.Resumed one) {
      resumed.put(one.node().index(), one.time());
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No breaker opened.";
  }

  @Override
  protected String whyNothingContested() {
    return "Nobody wanted to call while a breaker was open.";
  }
}
