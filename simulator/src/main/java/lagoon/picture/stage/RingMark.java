package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.picture.look.Box;
import lagoon.picture.look.Letters;
import lagoon.picture.look.Point;

/**
 * A ring of consistent hashing, place 0 at the top and the others clockwise.
 *
 * @param centre its middle
 * @param outline points of its edge, the first of them again at the end
 * @param ticks its tokens
 * @param key the key in question, if there is one
 */
public record RingMark(Point centre, List<Point> outline, List<TickMark> ticks, Optional<KeyMark> key) {

  /** How large the name of a key is, in units. */
  public static final double SIZE = 12;

  public RingMark {
    outline = List.copyOf(outline);
    ticks = List.copyOf(ticks);
  }

  /**
   * A token: a place at which a node stands.
   *
   * @param node whose it is
   * @param at the place on the edge
   * @param outside where its label has its middle, a little outside
   * @param label the node's name, short; empty where there are too many
   * @param rank which of those it is that are to keep the key in question, from 1; 0: none of them
   */
  public record TickMark(String node, Point at, Point outside, String label, int rank) {}

  /** Where the name of the key and its place stand. */
  Optional<Box> words() {
    return key.map(KeyMark::words);
  }

  /**
   * A key on the ring.
   *
   * @param place its place
   * @param at that place on the edge
   * @param way from there clockwise along the edge, to the last of those that are to keep it
   * @param middle where its name has its middle: the ring's, or beside it where links cross there
   * @param room how wide its name may be there
   */
  public record KeyMark(Key key, int place, Point at, List<Point> way, Point middle, double room) {
    public KeyMark {
      way = List.copyOf(way);
    }

    /** Where its name and its place stand. */
    Box words() {
      return Box.around(middle.plus(0, 2), Letters.width(name(), SIZE, true) + 4, 30);
    }

    /** Its name, with its sign before it, as far as there is room. */
    public String name() {
      return Letters.fit("◆ " + key.name(), SIZE * 1.12, room);
    }
  }
}
