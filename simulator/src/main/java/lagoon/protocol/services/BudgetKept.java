package lagoon.protocol.services;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;

/**
 * In any stretch of time a caller retries calls to a service at most as often as the share of its calls and
 * the reserve allow. The smallest run that it rejects: nothing is saved up, a call fails, and is tried again.
 *
 * <p>Looked at is each retry that is sent where there is a budget, and each could have been one too many.
 */
final class BudgetKept extends Watch {

  static final String NAME = "retry budget kept";

  private static final Pattern CHANGED = Pattern.compile("cluster\\.(calls|users)(\\.budget.*)?");

  private final ServicesSettings settings;
  /** By caller, then by service: what is saved up, in retries. */
  private final Map<Integer, Map<String, Double>> saved = new TreeMap<>();

  BudgetKept(ServicesSettings settings, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.settings = settings;
  }

  @Override
  void sent(Observation.Sent at, ServicesMessage message) {
    if (!(message instanceof ServicesMessage.Call call)) {
      return;
    }
    boolean isUser = at.node().name().equals(ServicesSettings.USERS);
    BudgetSettings budget = (isUser ? settings.users() : settings.calls()).budget();
    if (budget instanceof BudgetSettings.Unlimited) {
      return;
    }
    Map<String, Double> here = saved.computeIfAbsent(at.node().index(), one -> new TreeMap<>());
    double before = here.getOrDefault(call.to(), budget.reserve());
    if (call.attempt() == 1) {
      here.put(call.to(), Math.min(budget.reserve(), before + budget.share()));
      return;
    }
    checked(true);
    if (before < 1 - 1e-6) {
      flag(at, at.node() + " tries a call to " + call.to() + " again, attempt " + call.attempt()
          + ", though its budget is spent.");
    }
    here.put(call.to(), Math.max(0, before - 1));
  }

  @Override
  void lost(NodeName node) {
    saved.remove(node.index());
  }

  @Override
  void other(Observation observation) {
    if (observation instanceof Observation.SettingChanged changed
        && CHANGED.matcher(changed.path()).matches()) {
      blind("The budget changed during the run.");
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No call that has a budget was tried again.";
  }

  @Override
  protected String whyNothingContested() {
    return whyNothingChecked();
  }
}
