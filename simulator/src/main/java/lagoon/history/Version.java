package lagoon.history;

import java.util.List;
import java.util.Optional;

/**
 * What one applied write makes of one key: its value, who wrote it, and which versions it came after. A
 * delete makes a version too, whose value is absent.
 *
 * <p>Version V <em>supersedes</em> U when V's writer really came after U: it had seen U, or one authority
 * serialised U before V. The parents given here must say that and nothing else; a mechanism's own claim (a
 * timestamp that is greater, a number that is higher) is no parent.
 *
 * <p>Versions that follow each other in one line share a {@link Lineage}, so that a log of a million writes
 * keeps no chain of a million parents alive and comparing two of its versions is one comparison.
 */
public final class Version {

  private final Key key;
  /** Its key's, here to save a look at that. */
  private final int keyIndex;
  private final Value value;
  private final Operation writer;
  private final long number;
  private final Lineage lineage;
  private final long position;

  private Version(Key key, Value value, Operation writer, long number, Lineage lineage, long position) {
    this.key = key;
    this.keyIndex = key.index();
    this.value = value;
    this.writer = writer;
    this.number = number;
    this.lineage = lineage;
    this.position = position;
  }

  /** The version that the key has before the run begins: v1, written by nobody. */
  public static Version initial(Key key, Value value) {
    return new Version(key, value, null, 1, new Lineage(List.of()), 0);
  }

  /**
   * What a replica that no longer has any version of a key says that it applied: it held one, and has taken
   * over the copies of another replica, which never had one.
   */
  public static Version nothing(Key key) {
    return initial(key, Value.ABSENT);
  }

  /** Whether it is {@link #nothing}, and no version: whoever keeps account of copies keeps none. */
  public boolean isNothing() {
    return writer == null && !value.isPresent();
  }

  /**
   * The version that a write makes.
   *
   * @param key the key
   * @param value its new value; absent for a delete
   * @param writer the operation that wrote it
   * @param parents the versions of this key that it came after, none of which supersedes another; empty where
   *     the key held nothing
   */
  public static Version written(Key key, Value value, Operation writer, List<Version> parents) {
    if (parents.size() == 1 && parents.get(0).lineage.isTip(parents.get(0).position)) {
      Version parent = parents.get(0);
      return new Version(key, value, writer, parent.number + 1, parent.lineage, parent.lineage.extend());
    }
    long number = 1;
    for (Version parent : parents) {
      number = Math.max(number, parent.number + 1);
    }
    return new Version(key, value, writer, number, new Lineage(parents), 0);
  }

  /** Whether this version's writer came after that version. */
  public boolean supersedes(Version that) {
    return lineage == that.lineage
        ? position > that.position
        : number > that.number && lineage.descendsFrom(that);
  }

  /** Whether its writer came after several concurrent versions: it makes one of them. */
  public boolean isMerge() {
    return position == 0 && lineage.isMerge();
  }

  /** Whether this is that version or supersedes it. */
  public boolean isAtLeast(Version that) {
    return this == that || supersedes(that);
  }

  /** Whether it is that version or one further along the same line. */
  boolean isAlong(Version that) {
    return lineage == that.lineage && position >= that.position;
  }

  Lineage lineage() {
    return lineage;
  }

  public Key key() {
    return key;
  }

  /** The index of its key. */
  public int keyIndex() {
    return keyIndex;
  }

  public Value value() {
    return value;
  }

  /** The id of the operation that wrote it; 0 for what was there before the run. */
  public long writerId() {
    return writer == null ? 0 : writer.id();
  }

  /** The operation that wrote it; empty for what was there before the run. */
  public Optional<Operation> writer() {
    return Optional.ofNullable(writer);
  }

  /**
   * The length of its longest line of ancestors, itself included: v1, v2, ... Concurrent versions may share a
   * number.
   */
  public long number() {
    return number;
  }

  /** "v2". */
  @Override
  public String toString() {
    return "v" + number;
  }
}
