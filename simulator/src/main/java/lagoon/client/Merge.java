package lagoon.client;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import lagoon.setting.Named;

/** What a client makes of versions of one key of which none came after another. */
public enum Merge {
  @Named("nothing: it takes the first of them for the key's value")
  NONE,
  @Named("the one that was written last by the writers' clocks, and writes it back")
  LAST_WRITER_WINS;

  private static final Comparator<Version> BY_TIME = Comparator
      .<Version>comparingLong(version -> version.writer().map(Operation::invokedAt).orElse(-1L))
      .thenComparingLong(Version::writerId);

  /** One value for one version or several. */
  Value of(List<Version> siblings) {
    return switch (this) {
      case NONE -> siblings.get(0).value();
      case LAST_WRITER_WINS -> siblings.stream().max(BY_TIME).orElseThrow().value();
    };
  }

  /**
   * What a write puts.
   *
   * @param seen what the session has seen of the write's keys
   * @param sent what it last sent for a key
   */
  Effect carryOut(Operation operation, List<Version> seen, Function<Key, Value> sent) {
    return operation.action().evaluate(key -> {
      List<Version> found = seen.stream().filter(version -> version.key().equals(key)).toList();
      return found.isEmpty() ? Value.ABSENT : of(found);
    });
  }
}
