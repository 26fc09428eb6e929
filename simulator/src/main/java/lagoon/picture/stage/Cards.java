package lagoon.picture.stage;

import lagoon.history.Cast;
import lagoon.picture.look.Box;

/** How large the cards of replicas are, and what stands where on them. */
final class Cards {

  /** Where there are more keys than these and one, the others are counted. */
  static final int KEYS = 4;

  /** A log shows so many entries at most. */
  static final int ENTRIES = 6;

  /** So many members of a list have a sign each; more are counted. */
  static final int SIGNS = 16;

  private static final double WIDTH = 190;
  /** Where a value is long and there is room. */
  private static final double WIDEST = 250;
  /** Where there is so little room that without it nothing of a copy would be seen. */
  private static final double NARROW = 158;
  /** On a row: the edges, the sign at its left, and between key, value and version. */
  private static final double BETWEEN = 54;
  /** Of two lines, the first may end so far before its edge: where the next word begins. */
  private static final double A_WORD = 30;
  /** Where there are siblings, and what tells them apart. */
  private static final double WIDE = 222;
  private static final double FOOT = 24;
  private static final Box BRIEF = new Box(0, 0, 116, 46);
  private static final Box DOT = new Box(0, 0, 62, 42);
  private static final double WIDE_LOG = 122;
  private static final double LOG = 92;
  private static final double BRIEF_LOG = 78;
  private static final double ENTRY = 17;
  private static final double AWAY = 8;
  private static final double MEMBERS = 30;
  private static final int LOADS = 5;
  private static final int BALLOTS = 3;

  private final Cast cast;
  private final Layout layout;
  private final Fittings fittings;
  private final int entries;
  private final double log;
  private final double width;
  private final int lines;

  /** How large whole cards are. */
  enum Room {
    /** There is room for what they do, and for long values. */
    WIDE,
    /** Long values go on in a second line. */
    HIGH,
    HIGH_AND_NARROW,
    /** Long values are cut short. */
    LOW,
    NARROW
  }

  /**
   * @param entries for how many entries of its log a card has room at least, where it shows one
   */
  Cards(Cast cast, Layout layout, int entries, Room room) {
    this.cast = cast;
    this.layout = layout;
    this.fittings = layout.fittings();
    this.entries = Math.min(entries, fittings.entries());
    this.log = fittings.entries() == 0 ? 0 : room == Room.WIDE ? WIDE_LOG : LOG;
    boolean isNarrow = room == Room.NARROW || room == Room.HIGH_AND_NARROW;
    double usual = layout.siblings() > 1 ? WIDE : isNarrow ? NARROW : WIDTH;
    double whole = fittings.row() + BETWEEN;
    double widest = room == Room.WIDE ? WIDEST : usual;
    boolean isLow = room == Room.LOW || room == Room.NARROW;
    this.lines = whole > widest && !isLow ? 2 : 1;
    double needed = lines == 2 ? fittings.row() / 2 + BETWEEN + A_WORD : whole;
    this.width = Math.max(usual, Math.min(needed, widest));
  }

  /** How many lines a value has: two, where one is too short for the longest, and there is room. */
  int lines() {
    return lines;
  }

  /** The size of a replica of which so much is shown. */
  Box size(NodeMark.Detail shown) {
    double column = entries * ENTRY + 2 * AWAY;
    boolean hasLog = fittings.entries() > 0;
    return switch (shown) {
      case FULL -> {
        double height = copiesEnd() + facets() + foot();
        yield new Box(0, 0, width + log,
            hasLog ? Math.max(height, column) : height);
      }
      case BRIEF -> hasLog ? new Box(0, 0, BRIEF.width() + BRIEF_LOG, BRIEF.height()) : BRIEF;
      case DOT -> DOT;
      case TILE -> new Box(0, 0, TileMark.LARGEST, TileMark.LARGEST);
    };
  }

  /** A row for each key; where there are many, for some, and one that counts the others. */
  private int rows() {
    return (Math.min(KEYS + 1, cast.keys().size()) + spare()) * lines;
  }

  /** How many rows a card has for siblings. */
  int spare() {
    return cast.keys().isEmpty() ? 0 : layout.siblings() - 1;
  }

  /** How many keys each replica shows. */
  int keys() {
    return cast.keys().size() > KEYS + 1 ? KEYS : cast.keys().size();
  }

  private double copiesEnd() {
    return NodeMark.HEAD + NodeMark.ROW * rows();
  }

  private double foot() {
    boolean isNeeded = fittings.foot() || !cast.keys().isEmpty()
        || fittings.members() + fittings.loads() + fittings.ballots() == 0;
    return isNeeded ? FOOT : AWAY;
  }

  private double facets() {
    return (fittings.members() > 0 ? MEMBERS : 0)
        + NodeMark.ROW * (Math.min(BALLOTS, fittings.ballots()) + Math.min(LOADS, fittings.loads()));
  }

  /** The column of a log, at a card's right side. */
  Box log(Box card, NodeMark.Detail shown) {
    double width = (shown == NodeMark.Detail.FULL ? log : BRIEF_LOG) - AWAY;
    double away = shown == NodeMark.Detail.FULL ? AWAY : AWAY / 2;
    return new Box(card.right() - width - AWAY / 2, card.y() + away, width, card.height() - 2 * away);
  }

  /** How high an entry of a log is. */
  double entry(NodeMark.Detail shown) {
    return shown == NodeMark.Detail.FULL ? ENTRY : ENTRY + 1;
  }

  /** The part of a card that is left where a log stands at its right side. */
  Box body(Box card, NodeMark.Detail shown) {
    double column = fittings.entries() == 0 || shown == NodeMark.Detail.DOT ? 0
        : shown == NodeMark.Detail.FULL ? log : BRIEF_LOG;
    return new Box(card.x(), card.y(), card.width() - column, card.height());
  }

  /** The signs of members: below the copies. */
  Box members(Box card) {
    Box body = body(card, NodeMark.Detail.FULL);
    return new Box(body.x() + AWAY, body.y() + copiesEnd(), body.width() - 2 * AWAY, MEMBERS);
  }

  /** The rows from that one on, so many of them, below copies and members. */
  Box rows(Box card, int from, int count) {
    Box body = body(card, NodeMark.Detail.FULL);
    double y = body.y() + copiesEnd() + (fittings.members() > 0 ? MEMBERS : 0) + NodeMark.ROW * from;
    return new Box(body.x() + AWAY, y, body.width() - 2 * AWAY, NodeMark.ROW * count);
  }

  /** Whether a card has room for rows up to that one. */
  boolean hasRow(int last) {
    return last <= Math.min(BALLOTS, fittings.ballots()) + Math.min(LOADS, fittings.loads());
  }

  /** The second line of a small card. */
  Box second(Box card) {
    Box body = body(card, NodeMark.Detail.BRIEF);
    return new Box(body.x() + 38, body.y() + 24, body.width() - 43, NodeMark.ROW);
  }
}
