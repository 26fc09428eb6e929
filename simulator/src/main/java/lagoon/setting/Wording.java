package lagoon.setting;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How sentences about settings are put: lists of words, ranges, what stands in the file, and "did you
 * mean".
 */
public final class Wording {

  private static final int SHOWN = 40;
  private static final int COMPARED = 48;

  private Wording() {}

  /**
   * What stands in a file, safe to print: in quotes unless it is one word, shortened, without control
   * characters.
   */
  public static String shown(String source) {
    String text = source.length() <= SHOWN ? source : source.substring(0, SHOWN - 3) + "...";
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '.' && c != '_' && c != '%') {
        return PlainScalar.quoted(text);
      }
    }
    return text.isEmpty() ? "\"\"" : text;
  }

  /** "a", "a or b", "a, b or c"; long lists are cut. */
  public static String oneOf(Collection<String> words) {
    List<String> all = List.copyOf(words);
    int count = Math.min(all.size(), 24);
    StringBuilder text = new StringBuilder(count > 2 ? "one of " : "");
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : i == all.size() - 1 ? " or " : ", ").append(all.get(i));
    }
    if (count < all.size()) {
      text.append(", ... (").append(all.size()).append(" in all)");
    }
    return text.toString();
  }

  /** "; did you mean x?" with the nearest of the words, or nothing if none is near. */
  public static String didYouMean(String source, Collection<String> words) {
    return nearest(source, words).map(word -> "; did you mean " + shown(word) + "?").orElse("");
  }

  /**
   * The word that was probably meant: one that begins with what was written, or the other way round, or at
   * most a third of its characters away, by insertions, deletions, replacements and swaps of neighbours
   * (Damerau's distance, restricted); of several, and of a beginning and one letter too many, the nearest.
   */
  public static Optional<String> nearest(String source, Collection<String> words) {
    if (source.isEmpty() || source.length() > COMPARED) {
      return Optional.empty();
    }
    String wanted = source.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    String best = null;
    int least = Integer.MAX_VALUE;
    int leastAway = Integer.MAX_VALUE;
    for (String word : words) {
      if (word.length() > COMPARED) {
        continue;
      }
      int allowed = Math.max(1, Math.max(wanted.length(), word.length()) / 3);
      String other = word.toLowerCase(Locale.ROOT);
      boolean isBeginning = Math.min(wanted.length(), other.length()) >= 3
          && (other.startsWith(wanted) || wanted.startsWith(other));
      int away = distance(wanted, other);
      int distance = isBeginning ? Math.min(1, away) : away;
      boolean isNearer = distance < least || distance == least && away < leastAway;
      if (distance <= allowed && distance < Math.max(wanted.length(), word.length()) && isNearer) {
        least = distance;
        leastAway = away;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /** " of at least 1 item", or nothing where any size is allowed. */
  static String size(int min, int max) {
    boolean isFree = min == 0 && max == Integer.MAX_VALUE;
    return isFree ? "" : " of " + range(min, max) + (max == 1 || min == 1 && max == Integer.MAX_VALUE
        ? " entry" : " entries");
  }

  static String range(int min, int max) {
    return min == max ? "exactly " + min
        : min == 0 ? "at most " + max : max == Integer.MAX_VALUE ? "at least " + min : min + " to " + max;
  }

  /**
   * " from 1 to 5", " of at least 1", " of at most 5", or nothing; bounds as a file writes them, empty
   * where there is none.
   */
  static String bounds(String min, String max) {
    if (min.isEmpty() && max.isEmpty()) {
      return "";
    }
    return min.isEmpty() ? " of at most " + max
        : max.isEmpty() ? " of at least " + min : " from " + min + " to " + max;
  }

  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
