package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lagoon.lessons.format.Challenge;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;

/**
 * Takes out of a scenario file what would give a challenge's solution away. Lines that say nothing of it stay
 * as they are, so the file means the same but for its {@code repaired-by}.
 */
final class Riddle {

  private static final String REPAIR = "repaired-by";
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{2,}");
  private static final Pattern COMMENT = Pattern.compile("\\s*#.*");

  private final Pattern telling;

  Riddle(Challenge challenge) {
    // What may be changed is said anyway: the words of the value are the secret.
    String words = challenge.solution().values().stream()
        .flatMap(value -> WORD.matcher(value.text()).results()).map(found -> Pattern.quote(found.group()))
        .distinct().collect(Collectors.joining("|"));
    this.telling = Pattern.compile(words.isEmpty() ? "(?!)" : "(?<![\\w-])(" + words + ")(?![\\w-])");
  }

  Document of(Document document) {
    List<String> lines = new ArrayList<>(document.text().lines().toList());
    Stream<Node.Entry> repair = document.root().filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast).flatMap(root -> root.entry(REPAIR)).stream();
    repair.filter(entry -> isAlone(lines, entry)).forEach(entry -> {
      for (int line = entry.key().start().line(); line <= last(entry); line++) {
        lines.set(line - 1, null);
      }
    });
    String text = lines.stream().filter(line -> line != null && !isTelling(line))
        .map(line -> line + "\n").collect(Collectors.joining());
    return Document.of(document.file(), text);
  }

  /** Whether it stands on lines of its own: in a file between braces it need not. */
  private static boolean isAlone(List<String> lines, Node.Entry entry) {
    return entry.key().start().column() == 1 && lines.get(entry.key().start().line() - 1).startsWith(REPAIR);
  }

  /** The last line of an entry; a block ends at the beginning of what comes after it. */
  private static int last(Node.Entry entry) {
    return entry.value().end().column() == 1 ? entry.value().end().line() - 1 : entry.value().end().line();
  }

  private boolean isTelling(String line) {
    return COMMENT.matcher(line).matches() && telling.matcher(line).find();
  }
}
