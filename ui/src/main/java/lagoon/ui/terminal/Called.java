package lagoon.ui.terminal;

import lagoon.scenarios.report.ShellWord;

/** How Lagoon was called, so that each command that is printed can be pasted. */
final class Called {

  /** The launcher sets it to what was typed. */
  static final String PROPERTY = "lagoon.command";

  private Called() {}

  /** The word for Lagoon itself: {@code ./lagoon}, {@code lagoon}. */
  static String lagoon() {
    return ShellWord.of(System.getProperty(PROPERTY, "lagoon"));
  }

  /** A whole command: {@code ./lagoon learn 4}. */
  static String with(String arguments) {
    return lagoon() + " " + arguments;
  }
}
