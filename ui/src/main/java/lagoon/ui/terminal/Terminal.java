package lagoon.ui.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import lagoon.picture.TextPainter;

/**
 * Where a command reads and writes. Text is UTF-8 on every machine, whatever the locale says.
 *
 * @param out results
 * @param err problems and progress
 * @param colour whether {@code out} may carry ANSI colours
 * @param watched whether somebody sees {@code err} as it is written, so that progress may be shown there
 * @param columns how wide {@code out} is
 */
public record Terminal(
    InputStream in, PrintWriter out, PrintWriter err, boolean colour, boolean watched, int columns) {

  /** How wide a text is that goes nowhere in particular. */
  static final int COLUMNS = 80;

  /** Pictures need so much, whatever the terminal. */
  static final int LEAST_COLUMNS = TextPainter.LEAST_WIDTH;

  static final int MOST_COLUMNS = 1000;

  /** The launcher sets it to what the terminal has where standard output is one: Java cannot ask. */
  private static final String HAS_COLUMNS = "lagoon.columns";

  /** The launcher sets it to {@code true} when standard output is a terminal; the JVM itself cannot tell. */
  private static final String IS_TERMINAL = "lagoon.terminal";

  /** The same for standard error. */
  private static final String IS_WATCHED = "lagoon.watched";

  /** The terminal of this process. */
  public static Terminal ofProcess() {
    boolean colour = mayColour(
        Boolean.getBoolean(IS_TERMINAL), System.getenv("NO_COLOR"), System.getenv("TERM"));
    return new Terminal(System.in, writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)), colour, Boolean.getBoolean(IS_WATCHED),
        columns(System.getProperty(HAS_COLUMNS)));
  }

  /** One that is as wide as is usual. */
  Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean colour, boolean watched) {
    this(in, out, err, colour, watched, COLUMNS);
  }

  /** How wide a text is for a terminal of that width; 80 where what is said is no width. */
  static int columns(String told) {
    boolean isKnown = told != null && told.matches("[1-9][0-9]{0,5}");
    return isKnown ? Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, Integer.parseInt(told))) : COLUMNS;
  }

  /** A terminal without input whose output goes there, problems too. */
  static Terminal to(OutputStream stream) {
    return new Terminal(InputStream.nullInputStream(), writer(stream), writer(stream), false, false);
  }

  /**
   * Colour only on a terminal that knows it, and never when NO_COLOR says anything (https://no-color.org).
   */
  static boolean mayColour(boolean isTerminal, String noColor, String term) {
    return isTerminal && (noColor == null || noColor.isEmpty()) && !"dumb".equals(term);
  }

  private static PrintWriter writer(OutputStream stream) {
    return Outlet.to(stream);
  }
}
