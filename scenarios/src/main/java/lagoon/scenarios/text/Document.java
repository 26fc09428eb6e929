package lagoon.scenarios.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/**
 * A text and the nodes that it holds.
 *
 * @param file what it is called in messages
 * @param text its characters
 * @param root its nodes; empty if it cannot be read
 * @param problems what is wrong with it as YAML, whatever it means
 */
public record Document(String file, String text, Optional<Node> root, List<Problem> problems) {

  public Document {
    problems = List.copyOf(problems);
  }

  /** The document that a text holds. */
  public static Document of(String file, String text) {
    Problems problems = new Problems();
    Optional<Node> root = Yaml.read(file, text, Limits.FILE, problems);
    return new Document(file, text, root, problems.first());
  }

  /** The document that a file holds. A file that cannot be read is a document with one problem. */
  public static Document read(java.nio.file.Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return read(path.toString(), in);
    } catch (NoSuchFileException missing) {
      return unreadable(path.toString(), "there is no such file");
    } catch (IOException fault) {
      return unreadable(path.toString(),
          Files.isDirectory(path) ? "this is a folder; expected a file" : "this cannot be read");
    }
  }

  /**
   * The document that a stream of UTF-8 holds.
   *
   * @throws IOException if the stream does
   */
  public static Document read(String file, InputStream in) throws IOException {
    int most = Limits.FILE.chars();
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      return unreadable(file, "this is too large; expected at most " + most + " bytes");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    boolean isText = !decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
    String text = chars.flip().toString();
    if (!isText) {
      Mark at = Mark.at(file, text, text.length());
      return new Document(file, text, Optional.empty(),
          List.of(new Problem(at, "this is not UTF-8; expected a text in UTF-8")));
    }
    return of(file, text);
  }

  private static Document unreadable(String file, String message) {
    return new Document(file, "", Optional.empty(), List.of(new Problem(Mark.startOf(file), message)));
  }
}
