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

  /**
   * What came of it.
   *
   * @param lesson the name of its folder
   * @param head empty where its first block does not say rightly what it is
   * @param problem what is wrong then, in a sentence
   */
  public record Read(String lesson, Optional<Lesson.Head> head, String problem) {}

  /** What the lesson in a folder is. */
  public Read read(LessonFolder folder) {
    try (InputStream in = folder.open(LessonFolder.LESSON).orElse(null)) {
      if (in == null) {
        return wrong(folder, "there is no " + LessonFolder.LESSON + " in its folder");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Optional<String> block = block(lines);
      if (block.isEmpty()) {
        return wrong(folder, "it does not begin with a block that says what it is; expected ```lesson");
      }
      Loaded<Lesson.Head> loaded = format.load(Document.of(folder.name(), block.get()));
      return loaded.isGood() ? new Read(folder.name(), loaded.value(), "")
          : wrong(folder, loaded.problems().first().get(0).message());
    } catch (IOException fault) {
      return wrong(folder, "it cannot be read");
    }
  }

  private static Read wrong(LessonFolder folder, String problem) {
    return new Read(folder.name(), Optional.empty(), problem);
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
