package lagoon.protocol.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lagoon.history.State;
import lagoon.view.Load;

/** What a node shows of its load, by name. */
record Shown(List<State> state) {

  static final Shown NOTHING = new Shown(List.of());

  /** The first of a kind that has that name. Asked at every observation: a stream would take far longer. */
  private <T extends Load> Optional<T> first(Class<T> type, Function<T, String> name, String wanted) {
    for (State one : state) {
      if (type.isInstance(one) && name.apply(type.cast(one)).equals(wanted)) {
        return Optional.of(type.cast(one));
      }
    }
    return Optional.empty();
  }

  private <T extends Load> List<T> all(Class<T> type) {
    List<T> all = new ArrayList<>();
    for (State one : state) {
      if (type.isInstance(one)) {
        all.add(type.cast(one));
      }
    }
    return all;
  }

  Optional<Load.Breaker> breaker(String towards) {
    return first(Load.Breaker.class, Load.Breaker::towards, towards);
  }

  Optional<Load.Pool> pool(String name) {
    return first(Load.Pool.class, Load.Pool::name, name);
  }

  /** The pool of a service's threads. */
  Optional<Load.Pool> threads() {
    return pool(Services.THREADS);
  }

  Optional<Load.Calls> calls(String name) {
    return first(Load.Calls.class, Load.Calls::name, name);
  }

  /** How many calls to that service have not ended. */
  long open(String service) {
    return calls(Line.name(service)).map(Load.Calls::open).orElse(0L);
  }

  List<Load.Breaker> breakers() {
    return all(Load.Breaker.class);
  }

  List<Load.Pool> pools() {
    return all(Load.Pool.class);
  }

  List<Load.Calls> calls() {
    return all(Load.Calls.class);
  }
}
