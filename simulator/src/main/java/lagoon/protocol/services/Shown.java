package lagoon.protocol.services;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lagoon.history.State;
import lagoon.view.Load;

/** What a node shows of its load, by name. */
record Shown(List<State> state) {

  static final Shown NOTHING = new Shown(List.of());

  private <T extends Load> Stream<T> all(Class<T> type) {
    return state.stream().filter(type::isInstance).map(type::cast);
  }

  Optional<Load.Breaker> breaker(String towards) {
    return all(Load.Breaker.class).filter(one -> one.towards().equals(towards)).findFirst();
  }

  Optional<Load.Pool> pool(String name) {
    return all(Load.Pool.class).filter(one -> one.name().equals(name)).findFirst();
  }

  /** The pool of a service's threads. */
  Optional<Load.Pool> threads() {
    return pool(Services.THREADS);
  }

  Optional<Load.Calls> calls(String name) {
    return all(Load.Calls.class).filter(one -> one.name().equals(name)).findFirst();
  }

  /** How many calls to that service have not ended. */
  long open(String service) {
    return calls(Line.name(service)).map(Load.Calls::open).orElse(0L);
  }

  List<Load.Breaker> breakers() {
    return all(Load.Breaker.class).toList();
  }

  List<Load.Pool> pools() {
    return all(Load.Pool.class).toList();
  }

  List<Load.Calls> calls() {
    return all(Load.Calls.class).toList();
  }
}
