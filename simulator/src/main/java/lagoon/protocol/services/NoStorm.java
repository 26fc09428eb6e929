package lagoon.protocol.services;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;

/**
 * No retry storm: of the last {@value #LAST} calls that were sent to a service at most half are retries.
 * Nothing but a budget promises it, or less than three attempts; a run keeps it or not. The smallest run that
 * it rejects: 34 calls are tried three times each.
 *
 * <p>Looked at is each call that is sent; contested are retries. A storm is one violation until less than a
 * quarter of the last calls are retries.
 */
final class NoStorm extends Watch {

  static final String NAME = "no retry storm";

  private static final int LAST = 100;

  /** By service: whether each of the last calls was a retry. */
  private final Map<String, ArrayDeque<Boolean>> last = new TreeMap<>();
  private final Map<String, Integer> retries = new TreeMap<>();
  /** The services that a storm has hit. */
  private final Set<String> hit = new TreeSet<>();

  NoStorm(Consumer<Violation> flagged) {
    super(NAME, flagged);
  }

  @Override
  void sent(Observation.Sent at, ServicesMessage message) {
    if (!(message instanceof ServicesMessage.Call call)) {
      return;
    }
    boolean isRetry = call.attempt() > 1;
    checked(isRetry);
    ArrayDeque<Boolean> calls = last.computeIfAbsent(call.to(), one -> new ArrayDeque<>());
    calls.add(isRetry);
    int count = retries.getOrDefault(call.to(), 0) + (isRetry ? 1 : 0);
    count -= calls.size() > LAST && calls.remove() ? 1 : 0;
    retries.put(call.to(), count);
    if (4 * count < LAST) {
      hit.remove(call.to());
    } else if (calls.size() == LAST && 2 * count > LAST && hit.add(call.to())) {
      flag(at, "Of the last " + LAST + " calls to " + call.to() + " " + count
          + " are retries: it is asked for the same things over and over.");
    }
  }

  @Override
  protected String whyNothingChecked() {
    return "No call was sent.";
  }

  @Override
  protected String whyNothingContested() {
    return "No call was tried again.";
  }
}
