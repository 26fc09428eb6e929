package lagoon.scenarios.report;

/** A word as it is typed in a POSIX shell. */
public final class ShellWord {

  private ShellWord() {}

  /** The word, in single quotes unless it needs none. */
  public static String of(String word) {
    boolean isPlain = !word.isEmpty();
    for (int i = 0; i < word.length() && isPlain; i++) {
      char c = word.charAt(i);
      isPlain = c < 128 && (Character.isLetterOrDigit(c) || "-_./=:,@%+".indexOf(c) >= 0);
    }
    return isPlain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
