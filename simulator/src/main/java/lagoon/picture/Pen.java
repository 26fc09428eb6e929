package lagoon.picture;

import java.util.List;

/**
 * How words and signs come on the line.
 *
 * @param glyphs the characters of the picture itself
 */
record Pen(Glyphs glyphs) {

  /** Fewer columns than these are no room for the beginning of a word. */
  private static final int LEAST = 4;

  /** Of a longer name, the end is not looked for. */
  private static final int LONGEST_NAME = 200;

  /** A text from outside, fit to be written; what lies far beyond that room is left out. */
  String clean(String text, int room) {
    return Visible.of(text, room, glyphs == Glyphs.ASCII);
  }

  /** The first wording that has room; empty where none has. */
  String choose(List<String> wordings, int room) {
    for (String wording : wordings) {
      String text = clean(wording, room);
      if (!text.isEmpty() && Columns.of(text) <= room) {
        return text;
      }
    }
    return "";
  }

  /**
   * The first wording that has room, or the beginning of the shortest; empty where there is hardly any room.
   */
  String squeeze(List<String> wordings, int room) {
    String text = choose(wordings, room);
    if (!text.isEmpty() || wordings.isEmpty() || room < LEAST) {
      return text;
    }
    return Columns.fit(clean(wordings.get(wordings.size() - 1), room), room, glyphs.ellipsis());
  }

  /** A name, or its beginning and its end. */
  String name(String name, int room) {
    return Columns.fitMiddle(clean(name, LONGEST_NAME), room, glyphs.ellipsis());
  }

  /** Which wording is the first that has room; the last, where none has. */
  int index(List<String> wordings, int room) {
    for (int i = 0; i < wordings.size(); i++) {
      if (Columns.of(clean(wordings.get(i), room)) <= room) {
        return i;
      }
    }
    return wordings.size() - 1;
  }
}
