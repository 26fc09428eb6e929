package lagoon.picture;

/**
 * How a terminal shows tones. It adds to a text what takes no room (an escape sequence before and after), or
 * nothing.
 */
@FunctionalInterface
public interface Style {

  /** No difference between tones. */
  Style PLAIN = (tone, text) -> text;

  /** The text as it is to be written. Widths were counted without what this adds. */
  String paint(Tone tone, String text);
}
