package lagoon.picture.spacetime;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lagoon.history.NodeName;
import lagoon.history.Outcome;
import lagoon.picture.look.Box;
import lagoon.picture.look.Look;
import lagoon.picture.look.Point;

/**
 * The part of a chart that can be seen. Places are in units of the section, whose upper left corner is (0,
 * 0): what began above the upper edge has a negative y, what ends below has one greater than the height.
 *
 * @param sheet the whole section
 * @param axis what the axis says of itself: "one row per event"
 * @param from the virtual time at the upper edge
 * @param until the virtual time at the lower edge
 * @param length of the whole chart at this scale, in units: what a scroll bar needs
 * @param lanes from left to right: sessions, then replicas
 * @param ticks the times at the left edge
 * @param folds where the compressed axis leaves an idle stretch out; none on a proportional one
 * @param bars the operations that were in progress, and the spans in which nodes were down or paused
 * @param arrows the messages, and those that only pass by
 * @param signs what happened at one place
 * @param bands what concerns everybody: violations, settings, cuts
 * @param more how many arrows and signs there was no room for, at very small scales
 */
public record Section(
    Box sheet,
    String axis,
    long from,
    long until,
    double length,
    List<Lane> lanes,
    List<Tick> ticks,
    List<Fold> folds,
    List<Bar> bars,
    List<Arrow> arrows,
    List<Sign> signs,
    List<Band> bands,
    int more) {
  public Section {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
    folds = List.copyOf(folds);
    bars = List.copyOf(bars);
    arrows = List.copyOf(arrows);
    signs = List.copyOf(signs);
    bands = List.copyOf(bands);
  }

  /** The height of the strip above the lanes with their names; everything else lies below it. */
  public static final double HEAD = 30;

  /**
   * The id of the observation at a place: of a sign, a message or a bar, the uppermost and nearest first.
   *
   * @param reach how far beside it the place may lie, in units
   */
  public OptionalLong hit(Point point, double reach) {
    return SectionHits.in(this, point, reach);
  }

  /** The lane at that place; -1: none. */
  public int laneAt(double x) {
    int nearest = -1;
    for (int i = 0; i < lanes.size(); i++) {
      double distance = Math.abs(lanes.get(i).x() - x);
      if (distance <= lanes.get(i).width() / 2
          && (nearest < 0 || distance < Math.abs(lanes.get(nearest).x() - x))) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** How bright something is drawn. */
  public enum Emphasis {
    PLAIN,
    BRIGHT,
    DIM
  }

  /**
   * The lane of one node.
   *
   * @param x its middle
   * @param width the room that it has
   * @param session whether it is a session's client, not a replica
   */
  public record Lane(NodeName node, double x, double width, boolean session) {}

  /** A time at the left edge. */
  public record Tick(double y, long time, String text) {}

  /**
   * An idle stretch that was left out.
   *
   * @param y where
   * @param nanos how long it was
   */
  public record Fold(double y, long nanos, String text) {}

  /**
   * An operation, or a span in which a node did not work.
   *
   * @param id of the observation with which it began; of an operation, its invocation
   * @param lane the index of its lane
   * @param kind what it is
   * @param outcome how the operation ended; UNKNOWN where it did not
   * @param box from its beginning to its end
   * @param ended whether its end is known
   * @param text "read checking: 500 (v1)"; empty where there is no room
   * @param textAt where the text begins: its base line
   */
  public record Bar(
      long id, int lane, Kind kind, Outcome outcome, Box box, boolean ended, String text, Point textAt,
      Emphasis emphasis, boolean selected) {

    Bar saying(Ground.Written words) {
      return new Bar(id, lane, kind, outcome, box, ended, words.text(), words.base(), emphasis, selected);
    }

    /** What a bar is. */
    public enum Kind {
      READ,
      WRITE,
      DOWN,
      PAUSED
    }
  }

  /**
   * A message.
   *
   * @param sent the id of the observation of its sending
   * @param start where it was sent
   * @param end where it arrived or was lost; where nothing is known of its end, where the section ends
   * @param look how its kind is drawn
   * @param state what became of it
   * @param markAt how far from its beginning the mark of its kind stands; 0: there is no room for one
   * @param text what it carries; empty where there is no room, and of a request or an answer that the bar of
   *     its operation tells
   * @param textAt where the text begins: its base line
   */
  public record Arrow(
      long sent, Point start, Point end, Look look, State state, double markAt, String text, Point textAt,
      Emphasis emphasis, boolean selected) {

    Arrow saying(Ground.Written words) {
      return new Arrow(
          sent, start, end, look, state, markAt, words.text(), words.base(), emphasis, selected);
    }

    /** Where the mark of its kind stands, if there is room for one. */
    public Optional<Point> mark() {
      return markAt > 0 ? Optional.of(start.towards(end, markAt / start.distance(end))) : Optional.empty();
    }

    /** What became of a message. */
    public enum State {
      ARRIVED,
      LOST,
      ON_ITS_WAY
    }
  }

  /**
   * Something that happened at one node.
   *
   * @param id of the observation
   * @param at where it stands
   * @param kind what it is
   * @param text what happened; empty where there is no room
   * @param textAt where the text begins: its base line
   */
  public record Sign(
      long id, Point at, Kind kind, String text, Point textAt, Emphasis emphasis, boolean selected) {

    Sign saying(Ground.Written words) {
      return new Sign(id, at, kind, words.text(), words.base(), emphasis, selected);
    }

    /** What a sign is. Each has a shape and a letter of its own in every painter. */
    public enum Kind {
      SERVED,
      APPLIED,
      CRASHED,
      RESTARTED,
      PAUSED,
      RESUMED,
      ROLE,
      TIMER_SET,
      TIMER_FIRED,
      TIMER_CANCELLED,
      STATE,
      EXPLAINED
    }
  }

  /**
   * A line across all lanes.
   *
   * @param id of the observation
   * @param y where
   * @param kind what it is
   * @param height the room that it has: all its row, or a line
   * @param lane the lane that it is about: of a violation, the session that suffered; -1: none
   * @param text what happened; empty where there is no room
   */
  public record Band(
      long id, double y, double height, Kind kind, int lane, String text, Emphasis emphasis,
      boolean selected) {

    /** What a band is. */
    public enum Kind {
      VIOLATION,
      FAULT,
      SETTING
    }
  }
}
