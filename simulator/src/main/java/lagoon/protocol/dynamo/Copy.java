package lagoon.protocol.dynamo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lagoon.client.Tag;
import lagoon.history.Version;

/**
 * A version and what Dynamo claims of it.
 *
 * @param version what is true of it
 * @param stamp what is claimed
 */
record Copy(Version version, Stamp stamp) {

  /** The same everywhere, whatever came first. */
  private static final Comparator<Copy> ORDER = Comparator
      .<Copy>comparingLong(copy -> copy.version.writerId())
      .thenComparing(copy -> copy.stamp.dot() == null ? "" : copy.stamp.dot().node())
      .thenComparingLong(copy -> copy.stamp.dot() == null ? 0 : copy.stamp.dot().count());

  /** What is left of both: no version that another one covers. Siblings stand in one order everywhere. */
  static List<Copy> merged(List<Copy> some, List<Copy> others) {
    List<Copy> left = new ArrayList<>(some);
    for (Copy other : others) {
      if (left.stream().noneMatch(one -> one.stamp.covers(other.stamp))) {
        left.removeIf(one -> other.stamp.covers(one.stamp));
        left.add(other);
      }
    }
    left.sort(ORDER);
    return List.copyOf(left);
  }

  static List<Version> versions(List<Copy> copies) {
    return copies.stream().map(Copy::version).toList();
  }

  static List<Tag> tags(List<Copy> copies) {
    return copies.stream().map(copy -> (Tag) copy.stamp).toList();
  }

  /** "cart = book (v2 {A:2}), cart = pen (v2 {B:1})". */
  static String text(List<Copy> copies) {
    StringBuilder text = new StringBuilder();
    for (Copy copy : copies) {
      text.append(text.isEmpty() ? "" : ", ").append(copy.version.key()).append(" = ")
          .append(copy.version.value()).append(" (").append(copy.version).append(' ')
          .append(copy.stamp.text()).append(')');
    }
    return text.isEmpty() ? "nothing" : text.toString();
  }
}
