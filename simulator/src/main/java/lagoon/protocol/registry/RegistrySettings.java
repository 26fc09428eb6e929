package lagoon.protocol.registry;

import java.util.ArrayList;
import java.util.List;
import lagoon.membership.Standing;
import lagoon.protocol.ProtocolSettings;
import lagoon.setting.Named;
import lagoon.setting.Setting;
import lagoon.setting.Unit;

/** What can be set of a central registry. */
public record RegistrySettings(
    @Setting(value = "how many members there are: n1, n2, and so on; the node registry stands beside them",
        byDefault = "5", min = "2", max = "10000")
        int nodes,
    @Setting(value = "those that do not belong to the group: taken off the list they join, put on it they"
        + " leave", max = "10000", live = true)
        List<String> absent,
    @Setting(value = "how often a member sends a heartbeat", unit = Unit.DURATION, byDefault = "1s",
        min = "1us", live = true)
        long period,
    @Setting(value = "how long a lease lasts, in periods", byDefault = "3", min = "1", max = "1000000",
        live = true)
        double lease,
    @Setting(value = "how members learn of a change", byDefault = "notify", live = true) Watch watch)
    implements ProtocolSettings {

  /** The name of the node that keeps the list. */
  static final String REGISTRY = "registry";

  /** Checks what the bounds of single settings cannot say. */
  public RegistrySettings {
    absent = List.copyOf(absent);
    Standing.check(nodes, absent);
  }

  @Override
  public List<String> replicas() {
    List<String> all = new ArrayList<>(Standing.names(nodes));
    all.add(REGISTRY);
    return all;
  }

  /** How long a lease lasts, in nanoseconds. */
  long leaseTime() {
    return (long) Math.min(Long.MAX_VALUE / 4, Math.ceil(lease * period));
  }

  /** After how long everybody who can reach the registry surely knows of a change, in nanoseconds. */
  long noticed() {
    return (long) Math.min(Long.MAX_VALUE / 4, 2.0 * leaseTime() + 10.0 * period);
  }

  /** How members learn of a change. */
  public enum Watch {
    @Named("the registry tells everybody at once")
    NOTIFY,
    @Named("each with the answer to its next heartbeat")
    POLL
  }
}
