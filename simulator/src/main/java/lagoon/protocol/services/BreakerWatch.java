package lagoon.protocol.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.view.Load;

/** Watches breakers, with the calls that were sent while a breaker turned from one state to the next. */
abstract class BreakerWatch extends Watch {

  private static final Pattern CHANGED = Pattern.compile("cluster\\.(calls|users)(\\.breaker.*)?");

  private final ServicesSettings settings;
  /** By caller, then by service: when calls were sent since the caller last showed anything. */
  private final Map<Integer, Map<String, Integer>> sent = new TreeMap<>();

  BreakerWatch(String name, ServicesSettings settings, Consumer<Violation> flagged) {
    super(name, flagged);
    this.settings = settings;
  }

  /**
   * One step of a caller.
   *
   * @param before the breaker before it, as it was shown
   * @param after the same after it
   * @param sent how many calls were sent in it
   * @param refused how many calls the breaker refused in it
   */
  record Step(Observation.StateChanged at, Load.Breaker before, Load.Breaker after, int sent, long refused) {
    boolean from(Load.Position position) {
      return before.position() == position;
    }

    boolean to(Load.Position position) {
      return after.position() == position;
    }

    /** "shop's breaker towards payments". */
    String who() {
      return at.node() + "'s breaker towards " + after.towards();
    }
  }

  abstract void step(Step step);

  /** How calls of that node are to be made. */
  final BreakerSettings settings(NodeName caller) {
    return (caller.name().equals(ServicesSettings.USERS) ? settings.users() : settings.calls()).breaker();
  }

  @Override
  void sent(Observation.Sent at, ServicesMessage message) {
    if (message instanceof ServicesMessage.Call) {
      sent.computeIfAbsent(at.node().index(), one -> new LinkedHashMap<>())
          .merge(at.to().name(), 1, Integer::sum);
    }
  }

  @Override
  void lost(NodeName node) {
    sent.remove(node.index());
  }

  @Override
  void turned(Observation.StateChanged at, Shown before, Shown after) {
    Map<String, Integer> calls = sent.remove(at.node().index());
    List<Load.Breaker> breakers = after.breakers();
    for (Load.Breaker breaker : breakers) {
      String towards = breaker.towards();
      int count = calls == null ? 0 : calls.getOrDefault(towards, 0);
      before.breaker(towards).ifPresent(was -> step(new Step(at, was, breaker, count,
          refused(after, towards) - refused(before, towards))));
    }
  }

  private static long refused(Shown shown, String towards) {
    return shown.calls(Line.name(towards)).map(Load.Calls::refused).orElse(0L);
  }

  /** From then on the settings that this was made with are not those that hold. */
  @Override
  void other(Observation observation) {
    if (observation instanceof Observation.SettingChanged changed
        && CHANGED.matcher(changed.path()).matches()) {
      blind("Settings of the breakers changed during the run.");
    }
  }
}
