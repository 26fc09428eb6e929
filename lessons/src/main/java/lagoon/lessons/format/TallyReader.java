package lagoon.lessons.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what there is to do in a lesson by its lines alone: a list needs no more of it. It counts right in a
 * lesson that {@link LessonFormat} has nothing to say against, which is known of those that come with Lagoon.
 */
public final class TallyReader {

  private static final Pattern FENCE = Pattern.compile("(`{3,})\\s*([^`]*?)\\s*");
  private static final Pattern HEADING = Pattern.compile("##?\\s.*");
  private static final Pattern NAME = Pattern.compile("(question|challenge):\\s*[\"']?([^\\s\"'#]+).*");
  private static final Set<String> STEPS =
      Set.of("run", "play", "question", "challenge", "compare", "think");
  private static final Set<String> OTHERS = Set.of("lesson", "notes");

  private final Set<String> questions = new LinkedHashSet<>();
  private final Set<String> challenges = new LinkedHashSet<>();
  private int steps;
  /** Whether prose stands before the present line that is a step of its own. */
  private boolean isText;
  /** What opened the present block; empty outside of one. */
  private String fence = "";
  /** The word of the present block. */
  private String word = "";

  private TallyReader() {}

  /** What there is to do in the lesson of a folder; empty if there is none that can be read. */
  public static Optional<Tally> read(LessonFolder folder) {
    try (InputStream in = folder.open(LessonFolder.LESSON).orElse(null)) {
      if (in == null) {
        return Optional.empty();
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      TallyReader reader = new TallyReader();
      String line = lines.readLine();
      line = line == null ? null : LessonFolder.withoutMark(line);
      while (line != null) {
        reader.take(line);
        line = lines.readLine();
      }
      reader.endText();
      return Optional.of(new Tally(reader.steps, reader.questions, reader.challenges));
    } catch (IOException fault) {
      return Optional.empty();
    }
  }

  private void take(String line) {
    Matcher mark = FENCE.matcher(line);
    boolean isMark = line.startsWith("```") && mark.matches();
    if (!fence.isEmpty()) {
      if (isMark && mark.group(2).isEmpty() && mark.group(1).length() >= fence.length()) {
        fence = "";
      } else {
        inside(line);
      }
    } else if (isMark) {
      fence = mark.group(1);
      word = mark.group(2);
      begin();
    } else if (HEADING.matcher(line).matches()) {
      endText();
    } else {
      isText |= !line.isBlank();
    }
  }

  private void begin() {
    if (STEPS.contains(word)) {
      endText();
      steps++;
    } else if (OTHERS.contains(word)) {
      endText();
    } else {
      // A listing is prose.
      isText = true;
    }
  }

  private void inside(String line) {
    Matcher name = NAME.matcher(line);
    if (name.matches() && name.group(1).equals(word)) {
      (word.equals("question") ? questions : challenges).add(name.group(2));
    }
  }

  private void endText() {
    steps += isText ? 1 : 0;
    isText = false;
  }
}
