package lagoon.picture.stage;

import lagoon.history.NodeName;
import lagoon.picture.look.Box;

/**
 * A replica, or several next to each other, where there are too many for marks with names: a tile that is
 * filled from below as far as those in it know what the picture is about.
 *
 * @param box in units of the sheet, a square
 * @param first the first of them
 * @param count how many nodes it stands for, 1 or more
 * @param knows how many of them know: have heard the rumour, take the node in question to be dead, have the
 *     newest versions
 * @param down how many are down
 * @param letter of a tile of one node, which says the same as the filling and more: of a rumour S, I and R,
 *     as Demers et al. (1987) call those who do not know it, tell it, and keep it to themselves; L for a
 *     leader
 */
public record TileMark(
    Box box, NodeName first, int count, int knows, int down, String letter, Frame.Emphasis emphasis,
    boolean selected) {

  /** A tile is not wider or higher than that, in units of the sheet. */
  public static final double LARGEST = 26;

  /** The least width at which its letter can be read, in units of the sheet. */
  public static final double LETTER = 14;

  /** Refuses a tile of nobody, of which no share could be filled. */
  public TileMark {
    if (count < 1) {
      throw new IllegalArgumentException("a tile stands for 1 node or more, not for " + count);
    }
  }

  /** How much of it is filled, 0 to 1. */
  public double filled() {
    return (double) knows / count;
  }
}
