package lagoon.network;

import java.util.Optional;
import lagoon.setting.Setting;
import lagoon.setting.Union;

/** What a fault may wait for. */
@Union(Union.By.FIRST_KEY)
public sealed interface Condition {

  /** A replica has applied a version. */
  record Applied(@Setting("a replica has applied a version") AppliedVersion applied) implements Condition {}

  /** A message is about to be delivered; what follows happens first, and once. */
  record BeforeDelivery(@Setting("just before such a message is delivered") MessageMatch beforeDelivery)
      implements Condition {}

  /** A session has completed some operations. */
  record Completed(@Setting("a session has completed some operations") CompletedOperations completed)
      implements Condition {}

  /** Which version at which replica. */
  record AppliedVersion(
      @Setting("the replica") String replica,
      @Setting("the key; any key where it is left out") Optional<String> key,
      @Setting(value = "the version's number, or a later one", byDefault = "1", min = "1") long version) {}

  /** How many operations of which session. */
  record CompletedOperations(
      @Setting("the session") String session,
      @Setting(value = "how many", byDefault = "1", min = "1") long operations) {}
}
