package lagoon.house;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a source shows and its bytecode hides: on which variable of type {@code Map} or {@code Set} a hash
 * table lies, and where it is walked. Each rule takes a source and returns the places that break it. It reads
 * text, not Java: a name that is reused for something else in the same file is taken for the same.
 */
enum SourceRule {

  /** A hash table may be asked, but never walked, and never handed out to somebody who might. */
  HASH_TABLES_ARE_NOT_WALKED {
    @Override
    List<String> breaches(String source) {
      Set<String> names = new LinkedHashSet<>();
      Matcher made = Pattern.compile("(\\w+)\\s*=\\s*new\\s+" + HASHED).matcher(source);
      while (made.find()) {
        names.add(made.group(1));
      }
      return names.stream().flatMap(name -> walks(name).flatMap(walk -> found(walk, source).stream()))
          .toList();
    }

    private Stream<String> walks(String name) {
      return Stream.of(
          "\\b" + name + "\\s*\\.(keySet|values|entrySet|iterator|forEach|stream|toString|toArray)\\(",
          ":\\s*(this\\.)?" + name + "\\s*\\)",
          "\\breturn\\s+(this\\.)?" + name + "\\s*;",
          "\\b(copyOf|unmodifiable\\w+|addAll|putAll)\\((this\\.)?" + name + "\\)",
          "new\\s+(?!" + HASHED + ")\\w+<[^>]*>\\((this\\.)?" + name + "\\)");
    }
  },

  /** A run has one thread. */
  NOTHING_IS_SYNCHRONIZED {
    @Override
    List<String> breaches(String source) {
      return found("\\bsynchronized\\b", source);
    }
  },

  /** A constant stays what it is. */
  CONSTANTS_STAY {
    @Override
    List<String> breaches(String source) {
      return found("\\bstatic\\s+final\\s+[^=;(]*=\\s*new\\s+(Array|Linked|Hash|Tree|Enum|Identity|Weak"
          + "|Priority|Concurrent|Atomic|CopyOnWrite|BitSet|StringBuilder)", source);
    }
  };

  private static final String HASHED = "(HashMap|HashSet|IdentityHashMap|WeakHashMap|ConcurrentHashMap)\\b";

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"");

  /** The places in a source, without its comments and texts, that break the rule. */
  abstract List<String> breaches(String source);

  /** The same for a source as it stands in a file. */
  final List<String> breachesOf(String source) {
    return breaches(COMMENT_OR_TEXT.matcher(source).replaceAll("\"\""));
  }

  private static List<String> found(String pattern, String source) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(source);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
