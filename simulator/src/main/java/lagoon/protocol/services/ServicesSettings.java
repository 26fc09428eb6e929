package lagoon.protocol.services;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.network.Distribution;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of services that call each other. */
public record ServicesSettings(
    @Setting(value = "the services, by name; the users stand beside them",
        byDefault = "{shop: {}, catalogue: {}, payments: {}}", min = "1", max = "100")
        Map<String, Service> services,
    @Setting(value = "the service that the users ask", byDefault = "shop") String front,
    @Setting(value = "what users ask for, by name",
        byDefault = "{search: {calls: [catalogue]}, checkout: {calls: [payments]}}", min = "1", max = "100")
        Map<String, Asking> requests,
    @Setting(value = "how users call the front", byDefault = "{timeout: 2s}", live = true) Calling users,
    @Setting(value = "how services call each other", byDefault = "{}", live = true) Calling calls,
    @Setting(value = "which rule is broken", byDefault = "none") Broken broken)
    implements ProtocolSettings {

  /** The name of the node that stands for all users. */
  static final String USERS = "users";

  /** Checks what the bounds of single settings cannot say. */
  public ServicesSettings {
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
    Set<String> known = services.keySet();
    refuseUnless(!known.contains(USERS), "no service is called users; they stand beside the services");
    refuseUnless(known.contains(front), "front names " + front + ", which is no service");
    for (Asking asking : requests.values()) {
      check(front, asking.calls, known);
    }
    for (Map.Entry<String, Service> one : services.entrySet()) {
      check(one.getKey(), one.getValue().calls, known);
    }
    refuseUnless(services.get(front).calls.isEmpty(),
        "what " + front + " calls stands with each request, for it is the front");
    for (String name : known) {
      refuseUnless(!closure(services, services.get(name).calls).contains(name),
          name + " calls itself, directly or through others");
    }
  }

  private static void check(String caller, List<String> calls, Set<String> known) {
    for (String callee : calls) {
      refuseUnless(known.contains(callee), caller + " calls " + callee + ", which is no service");
      refuseUnless(!callee.equals(caller), caller + " calls itself");
    }
  }

  private static void refuseUnless(boolean isSo, String sentence) {
    if (!isSo) {
      throw new IllegalArgumentException(sentence);
    }
  }

  private static Set<String> closure(Map<String, Service> services, List<String> first) {
    Set<String> all = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(first);
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (all.add(next)) {
        open.addAll(services.get(next).calls);
      }
    }
    return all;
  }

  /** The services in order, and the users. */
  @Override
  public List<String> replicas() {
    List<String> all = new ArrayList<>(services.keySet());
    all.add(USERS);
    return all;
  }

  /** Which services that one calls for such a request, one after the other. */
  List<String> calls(String service, String request) {
    return service.equals(front) ? requests.get(request).calls : services.get(service).calls;
  }

  /** Which services that one needs for such a request, directly or through others. */
  Set<String> needs(String service, String request) {
    return closure(services, calls(service, request));
  }

  /** A service. */
  public record Service(
      @Setting(value = "how many threads it has; each works on one request until that is answered",
          byDefault = "10", min = "1", max = "10000", live = true)
          int threads,
      @Setting(value = "how many requests may wait for a thread", byDefault = "20", min = "0",
          max = "1000000", live = true)
          int queue,
      @Setting(value = "how long a thread works on a request before it calls others",
          byDefault = "{exponential: {mean: 10ms}}", live = true)
          Distribution work,
      @Setting(value = "the share of requests that fail after that work", unit = Unit.SHARE,
          byDefault = "0%", live = true)
          double errors,
      @Setting(value = "the services that it calls then, one after the other; what the front calls stands"
          + " with each request", max = "100")
          List<String> calls) {
    /** A service. */
    public Service {
      calls = List.copyOf(calls);
    }
  }

  /** A kind of request. */
  public record Asking(
      @Setting(value = "the time from one request to the next, of all users together",
          byDefault = "{exponential: {mean: 20ms}}", live = true)
          Distribution every,
      @Setting(value = "the services that the front calls for it, one after the other", max = "100")
          List<String> calls) {
    /** A kind of request. */
    public Asking {
      calls = List.copyOf(calls);
    }
  }

  /** Which rule is broken. */
  public enum Broken {
    @Named("none")
    NONE,
    @Named("broken: a breaker that has opened stays so for ever")
    STAYS_OPEN,
    @Named("broken: a half-open breaker lets every call through")
    FLOODS_HALF_OPEN,
    @Named("broken: retries ask no budget")
    IGNORES_BUDGET,
    @Named("broken: one bulkhead for all dependencies")
    SHARES_BULKHEAD,
    @Named("broken: a thread whose call timed out is not given back")
    LEAKS_THREADS
  }
}
