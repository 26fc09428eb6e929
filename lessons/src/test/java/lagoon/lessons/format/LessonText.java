package lagoon.lessons.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A small lesson that is right, for tests that make it wrong. */
public final class LessonText {

  /** Its text. */
  public static final String GOOD = """
      ```lesson
      lesson: small
      title: Small
      summary: A small lesson.
      minutes: 5
      ```
      ## hook: The moment

      Something hurts.

      ```run
      scenario: profile-bio-100ms
      until: {completed: {session: alice, write: 1}}
      ```

      ```question
      question: first
      ask: What will this read return?
      returns: {session: alice, read: 1}
      misreadings: {Software Engineer: The replica lacks it.}
      ```

      ```play
      until: {completed: {session: alice, read: 1}}
      ```

      ## story: A
      a
      ## picture: B
      b
      ## problem: C
      c
      ## fixes: D
      d
      ## run: E

      ```question
      question: second
      ask: Is read your writes violated?
      yes-no: {guarantee: read-your-writes, is: violated}
      ```

      ```question
      question: third
      ask: How long did it take?
      number: {latency: {session: alice, read: 1}}
      within: 10%
      ```

      ## price: F

      ```challenge
      challenge: repair
      ask: Repair it.
      scenario: profile-bio-100ms
      change: [reads]
      seeds: 2
      goal:
        - {guarantee: read-your-writes, is: holds}
      hints: [one, two, three]
      solution: {reads: leader}
      ```

      ## systems: G
      g
      ## think: H
      h
      ## disaster: I

      ```run
      scenario: order-confirmation
      until: end
      ```

      ## truth: J
      j
      ## recap: K

      1. a
      2. b
      3. c
      4. d
      5. e

      ## sentence: L

      One sentence.

      ## next: M
      m
      """;

  private static final LessonFormat FORMAT = new LessonFormat();

  private LessonText() {}

  /** What came of reading a text as the lesson {@code small}. */
  public static LoadedLesson load(String text) {
    return FORMAT.load(new Folder("small", Map.of()), text);
  }

  /** The good text with one piece of it replaced. */
  public static String with(String piece, String other) {
    if (!GOOD.contains(piece)) {
      throw new IllegalArgumentException("the lesson does not hold " + piece);
    }
    return GOOD.replace(piece, other);
  }

  /** A folder whose files are texts. */
  public record Folder(String name, Map<String, String> files) implements LessonFolder {
    @Override
    public Optional<InputStream> open(String file) {
      return Optional.ofNullable(files.get(file))
          .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
