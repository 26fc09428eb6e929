package lagoon.picture.stage;

import lagoon.picture.look.Box;

/**
 * How many know what spreads: a bar and words.
 *
 * @param text "731 of 1,000 know the rumour"
 * @param share how much of the bar is full, 0 to 1
 */
public record TallyMark(Box box, String text, double share) {

  /** The height of its letters. */
  public static final double SIZE = 12;

  /** How wide its bar is. */
  public static final double BAR = 90;
}
