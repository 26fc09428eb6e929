package lagoon.lessons.playing;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lagoon.lessons.format.Challenge;
import lagoon.scenarios.text.Document;

/**
 * Takes out of a scenario file what would give a challenge's solution away. Lines that say nothing of it stay
 * as they are, so the file means the same but for its {@code repaired-by}.
 */
final class Riddle {

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
    Document unrepaired = Unrepaired.of(document);
    String text = unrepaired.text().lines().filter(line -> !isTelling(line)).map(line -> line + "\n")
        .collect(Collectors.joining());
    return Document.of(document.file(), text);
  }

  private boolean isTelling(String line) {
    return COMMENT.matcher(line).matches() && telling.matcher(line).find();
  }
}
