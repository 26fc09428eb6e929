package lagoon.picture.paint;

import java.util.ArrayList;
import java.util.List;
import lagoon.picture.look.Letters;

/**
 * What a client does or did, in the lines of its card. The last of it matters most: what was read, what was
 * written, what came of it. Where not all has room it is the beginning that gets shorter.
 */
final class CardLines {

  private static final String ASSIGNS = " = ";

  private final double size;
  private final double room;

  /**
   * @param size how high the letters are
   * @param room how wide a line may be
   */
  CardLines(double size, double room) {
    this.size = size;
    this.room = room;
  }

  /** A text in so many lines at most, each of whole words where a word has room. */
  List<String> of(String text, int most) {
    if (most == 1) {
      return List.of(line(text));
    }
    List<String> together = wrapped(text, most);
    int end = text.lastIndexOf(": ") + 1;
    if (end <= 0 || together.size() == 1) {
      return isWhole(together) || end > 0 ? together : cutAtBeginning(text, most);
    }
    List<String> apart = apart(text.substring(0, end), text.substring(end).strip(), most);
    return isWhole(together) && (!isWhole(apart) || together.size() < apart.size()) ? together : apart;
  }

  /** The answer begins a line of its own, and has as many as it needs; what was asked has those before. */
  private List<String> apart(String asked, String answer, int most) {
    List<String> answered = wrapped(answer, most - 1);
    if (!isWhole(answered)) {
      // Which version it was is said elsewhere, too.
      answered = wrapped(answer.replaceAll(" \\([^()]*\\)", ""), most - 1);
    }
    int left = most - answered.size();
    List<String> before = wrapped(asked, left);
    List<String> lines = new ArrayList<>(isWhole(before) ? before : cutAtBeginning(asked, left));
    lines.addAll(answered);
    return lines;
  }

  /** Without its first words, if they can be guessed and the others have room then; else cut at its end. */
  private List<String> cutAtBeginning(String text, int most) {
    for (String shorter : shorter(text)) {
      List<String> lines = wrapped(shorter, most);
      if (isWhole(lines)) {
        return lines;
      }
    }
    return wrapped(text, most);
  }

  private String line(String text) {
    return cutAtBeginning(text, 1).stream().findFirst().orElse("");
  }

  /** "write page = x: ok", "page = x: ok", "= x: ok"; "read page: x", "page: x", "x". */
  private static List<String> shorter(String text) {
    List<String> wordings = new ArrayList<>(List.of(text));
    int assigns = text.indexOf(ASSIGNS);
    if (text.startsWith("write ") && assigns > 0) {
      wordings.add(text.substring("write ".length()));
      wordings.add(text.substring(assigns + 1));
    } else if (text.startsWith("read ")) {
      wordings.add(text.substring("read ".length()));
      int end = text.lastIndexOf(": ");
      if (end > 0) {
        wordings.add(text.substring(end + 2));
      }
    }
    return wordings;
  }

  private static boolean isWhole(List<String> lines) {
    return lines.isEmpty() || !lines.get(lines.size() - 1).endsWith("…");
  }

  private List<String> wrapped(String text, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && lines.size() < most - 1 && Letters.width(rest, size) > room) {
      int end = wordsThatFit(rest);
      if (end == 0) {
        end = lettersThatFit(rest);
      }
      if (end == 0) {
        break;
      }
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    String last = Letters.fit(rest, size, room);
    if (!last.isEmpty()) {
      lines.add(last);
    }
    return lines;
  }

  /** The end of the last word that has room; 0: none has. */
  private int wordsThatFit(String text) {
    int end = text.length();
    while (end > 0 && Letters.width(text.substring(0, end), size) > room) {
      end = text.lastIndexOf(' ', end - 1);
    }
    return Math.max(0, end);
  }

  /** The end of as much of a word as has room. */
  private int lettersThatFit(String text) {
    int end = 0;
    while (end < text.length() && Letters.width(text.substring(0, end + 1), size) <= room) {
      end++;
    }
    return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
