package lagoon.picture;

/** Whole numbers for readers: "1,204", the same in every locale. */
public final class Numbers {

  private Numbers() {}

  /** "1 session", "1,204 sessions"; nothing for none. */
  public static String count(long number, String what) {
    return number == 0 ? "" : text(number) + " " + what + (number == 1 ? "" : "s");
  }

  public static String text(long number) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int i = text.length() - 3; i > first; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
