package lagoon.ui.terminal;

import lagoon.picture.Style;
import lagoon.picture.Tone;

/** Tones as ANSI colours, of the sixteen that every terminal has; each is also a sign or a word. */
final class AnsiStyle implements Style {

  @Override
  public String paint(Tone tone, String text) {
    String code =
        switch (tone) {
          case HEADING -> "1";
          case TIME, LIFELINE, REMARK -> "2";
          case ARROW -> "36";
          case OPERATION -> "0";
          case COPY -> "32";
          case FAULT -> "33";
          case VIOLATION -> "1;31";
        };
    return code.equals("0") || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
