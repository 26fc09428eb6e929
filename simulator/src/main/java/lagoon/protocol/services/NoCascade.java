package lagoon.protocol.services;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.protocol.services.Ending.Reason;
import lagoon.view.Load;

/**
 * No service turns a request away because of services that the request does not need: with more than half of
 * its threads, or of the places of a bulkhead, waiting for such services, while all that the request needs
 * has a thread free. Nothing promises it; a run keeps it or not. The smallest run that it rejects: the only
 * thread of a shop waits for payments, and a search, which needs the idle catalogue alone, finds no thread.
 *
 * <p>Looked at is each answer; contested are those given while a thread of the service waits for somebody
 * whom the request does not need. All that is turned away until fewer wait for such is one violation.
 */
final class NoCascade extends Watch {

  static final String NAME = "no cascade";

  private final ServicesSettings settings;
  private final Map<String, NodeName> nodes = new TreeMap<>();
  /** The services, and what they turn away in a cascade that is not over. */
  private final Set<String> going = new TreeSet<>();

  NoCascade(ServicesSettings settings, Consumer<Violation> flagged) {
    super(NAME, flagged);
    this.settings = settings;
  }

  @Override
  void turned(Observation.StateChanged at, Shown before, Shown after) {
    nodes.put(at.node().name(), at.node());
  }

  @Override
  void lost(NodeName node) {
    going.removeIf(one -> one.startsWith(node + " "));
  }

  @Override
  void sent(Observation.Sent at, ServicesMessage message) {
    if (message instanceof ServicesMessage.Done done) {
      look(at, done.request(), Ending.OK);
    } else if (message instanceof ServicesMessage.Failed failed) {
      look(at, failed.request(), failed.ending());
    }
  }

  private void look(Observation.Sent at, String request, Ending ending) {
    NodeName service = at.node();
    long others = waiting(service, request);
    checked(others > 0);
    String which = service + " " + request;
    boolean isMost = shown(service.index()).threads().map(pool -> 2 * others > pool.size()).orElse(false);
    boolean isOwn = ending.by().equals(service.name());
    if (isOwn && isUndeserved(service, request, ending, others)) {
      if (going.add(which)) {
        flag(at, service + " turns a " + request + " away: " + others + " of its calls wait for services that"
            + " a " + request + " does not need, while what it needs ("
            + String.join(", ", settings.needs(service.name(), request)) + ") has threads free.");
      }
    } else if (!isMost && ending.isOk()) {
      going.remove(which);
    }
  }

  private boolean isUndeserved(NodeName service, String request, Ending ending, long others) {
    Shown here = shown(service.index());
    boolean isTurnedAway = false;
    if (ending.reason() == Reason.FULL) {
      isTurnedAway = here.threads().map(pool -> 2 * others > pool.size()).orElse(false);
    } else if (ending.reason() == Reason.BULKHEAD) {
      String callee = ending.about();
      isTurnedAway = here.pool(Line.name(callee))
          .map(pool -> 2 * others > pool.size() && here.open(callee) < pool.size()).orElse(false);
    }
    return isTurnedAway
        && settings.needs(service.name(), request).stream().allMatch(this::hasThreadFree);
  }

  private boolean hasThreadFree(String service) {
    return nodes.containsKey(service) && shown(nodes.get(service).index()).threads()
        .map(pool -> pool.busy() < pool.size()).orElse(false);
  }

  /** How many calls of that service wait for services that such a request does not need. */
  private long waiting(NodeName service, String request) {
    Set<String> needs = settings.needs(service.name(), request);
    long all = 0;
    for (Load.Calls calls : shown(service.index()).calls()) {
      String callee = calls.name().substring(Line.name("").length());
      all += needs.contains(callee) ? 0 : calls.open();
    }
    return all;
  }

  @Override
  protected String whyNothingChecked() {
    return "No service answered anything.";
  }

  @Override
  protected String whyNothingContested() {
    return "No service waited for one that another request did not need.";
  }
}
