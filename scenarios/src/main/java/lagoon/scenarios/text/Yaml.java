package lagoon.scenarios.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 (and so JSON) into nodes. Whatever the text, it returns: what is wrong becomes problems.
 * Custom tags, several documents, merge keys and anything beyond the {@link Limits} are refused.
 */
public final class Yaml {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setBufferSize(4096).build();
  private static final int SHOWN_CHARACTERS = 10;

  private Yaml() {}

  /**
   * The value that a text holds; a text without one holds null.
   *
   * @return the value, as far as it could be read; empty if the text is no YAML or too much of it, and then
   *     there is a problem
   */
  public static Optional<Node> read(String file, String text, Limits limits, Problems problems) {
    return read(file, text, 0, limits, problems);
  }

  /** The same, for a text that does not begin in the first column of its line. */
  static Optional<Node> read(String file, String text, int shift, Limits limits, Problems problems) {
    if (text.length() > limits.chars()) {
      problems.add(Mark.startOf(file),
          "this has " + text.length() + " characters; expected at most " + limits.chars());
      return Optional.empty();
    }
    if (!isPrintable(file, text, problems)) {
      return Optional.empty();
    }
    Places places = new Places(file, text, shift);
    try {
      Parser events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
      return Optional.of(document(events, places, limits, problems));
    } catch (Composer.TooMuch limit) {
      problems.add(limit.at(), limit.getMessage());
    } catch (MarkedYamlEngineException fault) {
      Mark at = places.at(fault.getProblemMark().or(fault::getContextMark));
      problems.add(at, Syntax.sentence(fault, places));
    } catch (YamlVersionException fault) {
      problems.add(Mark.startOf(file), "this asks for another version of YAML; expected 1.2");
    } catch (YamlEngineException fault) {
      problems.add(Mark.startOf(file), "this is not YAML: " + Syntax.tidy(fault.getMessage()));
    } catch (IndexOutOfBoundsException | NumberFormatException | StackOverflowError fault) {
      // Not known to happen; but no slip of the reader on hostile input may become a stack trace.
      problems.add(Mark.startOf(file), "this is not YAML that can be read");
    }
    return Optional.empty();
  }

  private static Node document(Parser events, Places places, Limits limits, Problems problems) {
    Mark start = places.start(events.next());
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return new Node.Scalar("", null, start, start);
    }
    events.next();
    Node root = new Composer(events, places, limits, problems).node(0);
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      problems.add(places.start(events.peekEvent()),
          "a second document begins here; expected one document in a file");
    }
    return root;
  }

  private static boolean isPrintable(String file, String text, Problems problems) {
    int found = 0;
    for (int i = 0; i < text.length() && found < SHOWN_CHARACTERS; ) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        found++;
        String code = Integer.toHexString(0x10000 + c).substring(1);
        problems.add(Mark.at(file, text, i), "the character U+" + code
            + " cannot stand in a file; expected text");
      }
      i += Character.charCount(c);
    }
    return found == 0;
  }
}
