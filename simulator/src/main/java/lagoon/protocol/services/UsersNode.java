package lagoon.protocol.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.network.Context;
import lagoon.network.Distribution;
import lagoon.network.Timer;
import lagoon.protocol.ProtocolSettings;
import lagoon.view.Facet;

/**
 * All users together. They ask at times of their own, whether or not earlier requests have been answered: an
 * open load, which does not become less when the services are slow.
 */
final class UsersNode extends Answering {

  /** One kind of request. */
  private static final class Kind {
    final String name;
    final Tally tally;
    Distribution every;
    Timer next;

    Kind(String name, Distribution every) {
      this.name = name;
      this.tally = new Tally(name);
      this.every = every;
    }
  }

  private final Caller caller;
  private final String front;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  UsersNode(Context context, ServicesSettings settings, NodeName front) {
    super(context);
    this.front = front.name();
    this.caller = new Caller(
        context, List.of(front), settings.users(), settings.broken(), firstNumber(context));
    settings.requests().forEach((name, asking) -> kinds.put(name, new Kind(name, asking.every())));
  }

  @Override
  protected Caller caller() {
    return caller;
  }

  @Override
  public void start() {
    takeNumbers();
    context.role(Services.USERS);
    kinds.values().forEach(this::await);
  }

  private void await(Kind kind) {
    kind.next = context.setTimer(kind.name, kind.every.sample(context.random()), () -> ask(kind));
  }

  private void ask(Kind kind) {
    await(kind);
    kind.tally.begin();
    caller.call(front, kind.name, ending -> kind.tally.end(ending, context.self().name()));
  }

  /** Where another time between requests holds, the next one comes after such a time from now. */
  @Override
  public void configure(ProtocolSettings newSettings) {
    ServicesSettings settings = (ServicesSettings) newSettings;
    caller.configure(settings.users());
    settings.requests().forEach((name, asking) -> {
      Kind kind = kinds.get(name);
      if (!kind.every.equals(asking.every())) {
        kind.every = asking.every();
        context.cancel(kind.next);
        await(kind);
      }
    });
  }

  @Override
  public void onCall(NodeName from, ServicesMessage.Call call) {
    throw new IllegalStateException("nobody calls the users");
  }

  @Override
  public boolean owes() {
    return caller.open() > 0;
  }

  @Override
  public List<State> state() {
    List<State> all = new ArrayList<>();
    all.add(Facet.Role.of(Services.USERS));
    kinds.values().forEach(kind -> all.add(kind.tally.show()));
    caller.show(all);
    return all;
  }
}
