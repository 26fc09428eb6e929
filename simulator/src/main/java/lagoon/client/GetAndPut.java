package lagoon.client;

import java.util.List;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.Version;
import lagoon.network.Context;

/**
 * What a session's client does besides, where replicas put what a client made of what it had seen (DeCandia
 * et al., SOSP 2007, sections 4.3 and 4.4): it gets what it is to change and has not seen, and writes back
 * what it makes of siblings.
 */
final class GetAndPut {

  /** How it asks replicas; {@code isOfProgram}: whether the session's program wanted that itself. */
  interface Asking {
    void ask(Action action, Optional<String> intent, boolean isOfProgram, Runnable then);
  }

  private final Context context;
  private final Session session;
  private final Register register;
  private final Asking asking;
  private final Contexts contexts = new Contexts();

  GetAndPut(Context context, Session session, Register register, Asking asking) {
    this.context = context;
    this.session = session;
    this.register = register;
    this.asking = asking;
  }

  /** What the session has seen. */
  Contexts contexts() {
    return contexts;
  }

  /** Whether that cannot be worked out before its keys are read. */
  boolean mustGetFirst(Action action, Merge merge) {
    return merge.needs(action) && !contexts.knows(action.keys());
  }

  /** Reads the keys of an action, and then does it. */
  void getFirst(Action action, Optional<String> intent, Runnable then) {
    asking.ask(new Action.Read(action.keys()), Optional.empty(), false, () -> {
      if (contexts.knows(action.keys())) {
        asking.ask(action, intent, true, then);
        return;
      }
      Operation operation = register.invoke(session, action, intent);
      if (operation != null) {
        register.complete(
            operation, Outcome.FAILED, List.of(), "nobody said what there is to change", Optional.empty());
        then.run();
      }
    });
  }

  /** Overwrites siblings with what is made of them, one key after the other, and then goes on. */
  void mergeSiblings(List<Key> keys, List<Version> returned, Merge merge, Runnable then) {
    if (merge == Merge.NONE) {
      then.run();
      return;
    }
    for (Key key : keys) {
      List<Version> siblings = returned.stream().filter(version -> version.key().equals(key)).toList();
      if (siblings.size() > 1) {
        List<Key> others = keys.subList(keys.indexOf(key) + 1, keys.size());
        context.explain(session + " merges " + siblings.size() + " siblings of " + key + " and writes back");
        asking.ask(new Action.Write(key, merge.of(siblings)), Optional.empty(), true,
            () -> mergeSiblings(others, returned, merge, then));
        return;
      }
    }
    then.run();
  }
}
