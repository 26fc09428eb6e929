package lagoon.lessons.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import lagoon.lessons.prose.Markdown;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problems;
import lagoon.setting.Field;
import lagoon.setting.Fields;
import lagoon.setting.Shape;
import lagoon.setting.Shapes;

/**
 * Reads lessons. What a lesson says must be right by itself here: sections in order, blocks with known keys.
 * Whether what it names exists in its scenarios, {@link LessonChecks} asks: that takes longer, and a lesson
 * that comes with Lagoon was asked when Lagoon was built.
 */
public final class LessonFormat {

  /** The blocks that a lesson may hold, by the word after the fence, each with its declaration. */
  private final Map<String, Format<? extends Record>> blocks = new TreeMap<>();

  private final Fields declaration;
  private final Markdown markdown = new Markdown();

  /** The format. */
  public LessonFormat() {
    Shapes shapes = new Shapes();
    declaration = shapes.of(Blocks.class);
    for (Field field : declaration.fields()) {
      Fields block = (Fields) ((Shape.Maybe) field.shape()).shape();
      blocks.put(field.key(), new Format<>(block.type(), shapes));
    }
  }

  /** The declaration of all blocks, for a reference. */
  public Fields declaration() {
    return declaration;
  }

  /** Reads the lesson that lies in a folder. */
  public LoadedLesson load(LessonFolder folder) {
    return read(folder, step -> {}, true);
  }

  /**
   * Reads a lesson that has been checked before: that it is whole, and its short texts, is not looked at.
   *
   * @param met told each step as soon as it is read
   */
  public LoadedLesson open(LessonFolder folder, Consumer<Step> met) {
    return read(folder, met, false);
  }

  private LoadedLesson read(LessonFolder folder, Consumer<Step> met, boolean isChecked) {
    Problems problems = new Problems();
    String file = file(folder);
    Optional<String> text = text(folder, file, problems);
    return text.map(one -> read(folder, one, met, isChecked))
        .orElseGet(() -> new LoadedLesson(Optional.empty(), new Places(file), problems, new Problems()));
  }

  /** Reads a lesson's text. */
  public LoadedLesson load(LessonFolder folder, String text) {
    return read(folder, text, step -> {}, true);
  }

  private LoadedLesson read(LessonFolder folder, String text, Consumer<Step> met, boolean isChecked) {
    Problems problems = new Problems();
    Places places = new Places(file(folder));
    LessonReader reader = new LessonReader(folder, file(folder), blocks, markdown, places, problems, met);
    Optional<Lesson> lesson = reader.read(text);
    // What only the course asks for keeps nobody from playing a lesson of their own.
    Problems advice = new Problems();
    if (isChecked) {
      reader.check(lesson, folder instanceof LessonFolder.Shipped ? problems : advice);
    }
    return new LoadedLesson(lesson, places, problems, advice);
  }

  private static String file(LessonFolder folder) {
    return folder.name() + "/" + LessonFolder.LESSON;
  }

  private static Optional<String> text(LessonFolder folder, String file, Problems problems) {
    Mark start = Mark.startOf(file);
    try (InputStream in = folder.open(LessonFolder.LESSON).orElse(null)) {
      if (in == null) {
        problems.add(start, "there is no such file");
        return Optional.empty();
      }
      // A char takes a byte at least: what is longer is told by its characters, or is too long anyway.
      byte[] bytes = in.readNBytes(4 * Markdown.CHARACTERS + 1);
      if (bytes.length > 4 * Markdown.CHARACTERS) {
        problems.add(start, "this has far too many characters; expected at most " + Markdown.CHARACTERS);
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(LessonFolder.withoutMark(text));
    } catch (CharacterCodingException fault) {
      problems.add(start, "this is not UTF-8; expected a text in UTF-8");
    } catch (IOException fault) {
      problems.add(start, "this cannot be read");
    }
    return Optional.empty();
  }
}
