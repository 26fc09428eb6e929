package lagoon.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text in the repository that the program writes: a test compares it, and with
 * {@code -Dlagoon.golden=rewrite} writes it anew, to be reviewed as a change like any other.
 */
public final class Generated {

  private Generated() {}

  /** A whole file. */
  public static void assertFile(Path file, String content) {
    String found = Files.exists(file) ? read(file) : "";
    if (isRewriting() && !found.equals(content)) {
      write(file, content);
    } else if (!isRewriting()) {
      assertThat(found).as(hint(file)).isEqualTo(content);
    }
  }

  /**
   * The part of a file between {@code <!-- name -->} and {@code <!-- end of name -->}, each on a line of
   * its own.
   *
   * @param name what the part is called in its marks
   */
  public static void assertPart(Path file, String name, String content) {
    String text = read(file);
    String opening = "<!-- " + name + " -->\n";
    String closing = "<!-- end of " + name + " -->";
    int start = text.indexOf(opening);
    int end = text.indexOf(closing, start);
    assertThat(start).as("%s has no line %s", file, opening.strip()).isNotNegative();
    assertThat(end).as("%s has no line %s", file, closing).isNotNegative();
    String before = text.substring(0, start + opening.length());
    assertFile(file, before + content.strip() + "\n" + text.substring(end));
  }

  private static boolean isRewriting() {
    return "rewrite".equals(System.getProperty("lagoon.golden"));
  }

  private static String hint(Path file) {
    return file + " is not what the program writes now: -Dlagoon.golden=rewrite brings it up to date";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void write(Path file, String content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content, StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
