package lagoon.ui.desktop;

import lagoon.ui.desktop.desk.Desk;

/**
 * Mistakes of Lagoon itself on the thread of JavaFX. The window says that there was one, since whatever
 * somebody wanted has not happened; the whole of it goes to the standard error output, for a report.
 */
final class Mistakes implements Thread.UncaughtExceptionHandler {

  private final Desk desk;
  /** What was written last: what fails in each picture would be written sixty times a second. */
  private String written = "";

  Mistakes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable mistake) {
    String text = mistake.toString();
    if (!text.equals(written)) {
      written = text;
      mistake.printStackTrace();
    }
    desk.say("A mistake in Lagoon itself, not in your input: " + text);
  }
}
