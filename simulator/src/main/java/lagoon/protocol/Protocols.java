package lagoon.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The protocols that are there, by name. */
public final class Protocols {

  private final Map<String, Protocol> byName = new LinkedHashMap<>();

  /** Those that a {@code ServiceLoader} finds: Lagoon's own, and those of other jars on the class path. */
  public static Protocols installed() {
    Protocols protocols = new Protocols();
    for (Protocol protocol : ServiceLoader.load(Protocol.class, Protocols.class.getClassLoader())) {
      protocols.byName.put(protocol.name(), protocol);
    }
    return protocols;
  }

  /**
   * The protocol of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Protocol named(String name) {
    Protocol protocol = byName.get(name);
    if (protocol == null) {
      throw new IllegalArgumentException("there is no protocol " + name);
    }
    return protocol;
  }

  /** Their settings' records by name, in the order in which they were found. */
  public Map<String, Class<? extends Record>> settings() {
    Map<String, Class<? extends Record>> settings = new LinkedHashMap<>();
    byName.forEach((name, protocol) -> settings.put(name, protocol.settings().asSubclass(Record.class)));
    return settings;
  }
}
