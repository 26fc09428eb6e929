package lagoon.picture.stage;

import lagoon.picture.look.Box;

/**
 * How many know what spreads: a bar and words.
 *
 * @param text "731 of 1,000 know the rumour"
 * @param share how much of the bar is full, 0 to 1
 * @param bar how wide the bar is, in units; 0: there is room for the words alone
 */
public record TallyMark(Box box, String text, double share, double bar) {

  /** The height of its letters. */
  public static final double SIZE = 12;

  /** How wide its bar is, where it has room. */
  public static final double BAR = 90;
}
