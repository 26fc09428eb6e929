package lagoon.protocol.services;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import lagoon.guarantee.End;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.view.Load;

/**
 * Each call ends once: never twice, and, when all has come to rest, none is left. A service answers each copy
 * of a call that reaches it once. The smallest run that it rejects: a call times out, its answer comes late,
 * and both are counted.
 *
 * <p>Looked at is each call that ends; contested are those that fail or were tried again: their answers may
 * still come.
 */
final class EndsOnce extends Watch {

  static final String NAME = "each call ends once";

  /** By service, then by caller, number and attempt: how many copies came and were not answered. */
  private final Map<Integer, Map<String, Integer>> unanswered = new TreeMap<>();
  private final Map<Integer, Observation.StateChanged> last = new TreeMap<>();

  EndsOnce(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  private static String copy(NodeName caller, ServicesMessage message) {
    return caller.index() + " " + message.number() + " " + message.attempt();
  }

  @Override
  void delivered(Observation.Delivered at, ServicesMessage message) {
    if (message instanceof ServicesMessage.Call) {
      unanswered.computeIfAbsent(at.node().index(), one -> new TreeMap<>())
          .merge(copy(at.from(), message), 1, Integer::sum);
    }
  }

  @Override
  void sent(Observation.Sent at, ServicesMessage message) {
    if (message instanceof ServicesMessage.Call) {
      return;
    }
    String copy = copy(at.to(), message);
    Map<String, Integer> here = unanswered.getOrDefault(at.node().index(), new TreeMap<>());
    if (!here.containsKey(copy)) {
      flag(at, at.node() + " answers call " + message.number() + " of " + at.to() + ", attempt "
          + message.attempt() + ", more often than it came.");
    } else if (here.merge(copy, -1, Integer::sum) == 0) {
      here.remove(copy);
    }
  }

  @Override
  void turned(Observation.StateChanged at, Shown before, Shown after) {
    last.put(at.node().index(), at);
    for (Load.Calls calls : after.calls()) {
      Load.Calls was = before.calls(calls.name()).orElse(new Load.Calls("", 0, 0, 0, 0, 0, 0));
      long ended = ended(calls) - ended(was);
      boolean isContested = calls.failed() > was.failed() || calls.retries() > was.retries();
      for (long i = 0; i < ended; i++) {
        checked(isContested);
      }
      if (calls.open() < 0 || ended < 0) {
        flag(at, "More calls of " + at.node() + " ended than began: " + calls.text() + ".");
      }
    }
  }

  private static long ended(Load.Calls calls) {
    return calls.begun() - calls.open();
  }

  @Override
  void lost(NodeName node) {
    unanswered.remove(node.index());
    last.remove(node.index());
  }

  @Override
  public void finish(End end) {
    super.finish(end);
    if (!end.quiet()) {
      return;
    }
    for (int node : new TreeSet<>(last.keySet())) {
      Observation.StateChanged at = last.get(node);
      for (Load.Calls calls : shown(node).calls()) {
        if (calls.open() > 0) {
          flag(at, "All is at rest, and calls of " + at.node() + " have not ended: " + calls.text() + ".");
        }
      }
      if (!unanswered.getOrDefault(node, Map.of()).isEmpty()) {
        flag(at, "All is at rest, and " + at.node() + " has not answered "
            + unanswered.get(node).size() + " calls.");
      }
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No call ended.";
  }

  @Override
  protected String whyNothingContested() {
    return "No call failed, and none was tried again.";
  }
}
