package lagoon.lessons.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Document;
import lagoon.setting.Shapes;

/**
 * Reads what a lesson is and nothing else of it: its first block. A list of lessons shows no more, and to
 * read twenty of them whole takes a good deal longer.
 */
public final class HeadReader {

  /** A head has a few lines; what has more is none. */
  private static final int LINES = 50;

  private final Format<Lesson.Head> format = new Format<>(Lesson.Head.class, new Shapes());

  /** What the lesson in a folder is; empty where its first block does not say so rightly. */
  public Optional<Lesson.Head> read(LessonFolder folder) {
    try (InputStream in = folder.open(LessonFolder.LESSON).orElse(null)) {
      if (in == null) {
        return Optional.empty();
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return block(lines).map(text -> format.load(Document.of(folder.name(), text)))
          .filter(Loaded::isGood).flatMap(Loaded::value);
    } catch (IOException fault) {
      return Optional.empty();
    }
  }

  private static Optional<String> block(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    line = line == null ? null : LessonFolder.withoutMark(line);
    while (line != null && line.isBlank()) {
      line = lines.readLine();
    }
    if (line == null || !line.strip().equals("```lesson")) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      line = lines.readLine();
      if (line == null) {
        return Optional.empty();
      } else if (line.strip().equals("```")) {
        return Optional.of(text.toString());
      }
      text.append(line).append('\n');
    }
    return Optional.empty();
  }
}
