package lagoon.picture.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Point;
import lagoon.picture.stage.FacetMark;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.TileMark;
import lagoon.view.Load;
import lagoon.view.Spread;

/**
 * What nodes show, each with what it means, for a legend. They are painted by those who paint the stage, and
 * there is one for each constant of the kinds, so that none can be forgotten.
 */
public final class Samples {

  /** How high a sample is at most, in units. */
  public static final double HEIGHT = 24;

  private static final double WIDE = 150;
  private static final double NARROW = 24;
  private static final int SHAPES = 4;

  private Samples() {}

  /** One sample. */
  public record Sample(String meaning, double width, Consumer<Brush> paint) {}

  /** Those that belong together. */
  public record Family(String heading, List<Sample> samples) {
    public Family {
      samples = List.copyOf(samples);
    }
  }

  /** All of them, in the order of a legend. */
  public static List<Family> all() {
    return List.of(logs(), terms(), votes(), rumours(), heat(), members(), breakers(), pools(), calls());
  }

  private static Sample small(String meaning, Consumer<Brush> paint) {
    return new Sample(meaning, NARROW, paint);
  }

  private static Sample facet(String meaning, double width, FacetMark mark) {
    return new Sample(meaning, width, brush -> new FacetPainter(brush).paint(mark));
  }

  private static Box row(double width) {
    return new Box(2, 3, width - 4, 18);
  }

  private static Family logs() {
    List<Sample> samples = new ArrayList<>();
    for (boolean committed : new boolean[] {true, false}) {
      FacetMark.EntryMark entry = new FacetMark.EntryMark(row(WIDE - 30), 7, 2, "rent = 100", committed);
      samples.add(facet(committed ? "an entry known to be committed" : "an entry not committed so far",
          WIDE - 30, new FacetMark.LogMark(row(WIDE - 30), List.of(entry), 0, 0, committed ? 7 : 0)));
    }
    return new Family("log: number, term, what it does", samples);
  }

  private static Family terms() {
    return new Family("term or ballot", List.of(
        new Sample("each number has a shape and an ink of its own", 100, brush -> {
          for (int i = 1; i <= SHAPES; i++) {
            Marks.term(brush, new Point(i * 24 - 10, HEIGHT / 2), 8, i);
          }
        }), small("how much of a timer is over: an arc round a node's letter", brush -> {
          brush.circle(middle(), 9, null, Brush.Stroke.of(Ink.LINE, 1));
          brush.arc(middle(), 9, 0.6, Brush.Stroke.of(Ink.ELECTION, 2));
        })));
  }

  private static Point middle() {
    return new Point(NARROW / 2, HEIGHT / 2);
  }

  private static Family votes() {
    List<Sample> samples = new ArrayList<>();
    for (FacetMark.Vote vote : FacetMark.Vote.values()) {
      samples.add(small(vote.meaning(), brush -> Marks.vote(brush, middle(), 6, vote)));
    }
    return new Family("vote for a candidate", samples);
  }

  private static Family rumours() {
    List<Sample> samples = new ArrayList<>();
    for (Spread.Stage stage : Spread.Stage.values()) {
      String letter = stage.name().substring(0, 1);
      samples.add(small(switch (stage) {
        case SUSCEPTIBLE -> "susceptible: has not heard the rumour";
        case INFECTIVE -> "infective: knows and tells it";
        case REMOVED -> "removed: knows it and keeps it to itself";
      }, tile(1, stage == Spread.Stage.SUSCEPTIBLE ? 0 : 1, 0, letter)));
    }
    return new Family("node, where there are many", samples);
  }

  private static Family heat() {
    return new Family("several nodes in one tile", List.of(
        small("filled as far as they know", tile(10, 6, 0, "")),
        small("all of them are down", tile(1, 0, 1, ""))));
  }

  private static Consumer<Brush> tile(int count, int knows, int down, String letter) {
    TileMark mark = new TileMark(
        Box.around(middle(), 20, 20), new NodeName(0, "n1"), count, knows, down, letter,
        Frame.Emphasis.PLAIN, false);
    return brush -> new TilePainter(brush).paint(List.of(mark));
  }

  private static Family members() {
    List<Sample> samples = new ArrayList<>();
    for (Spread.Health health : Spread.Health.values()) {
      samples.add(small(switch (health) {
        case ALIVE -> "alive";
        case SUSPECT -> "suspect";
        case DEAD -> "dead";
        case LEFT -> "gone, and said so";
      }, brush -> Marks.health(brush, middle(), 8, health, false)));
    }
    samples.add(small("in a box: and that is wrong", brush ->
        Marks.health(brush, middle(), 8, Spread.Health.DEAD, true)));
    return new Family("what a node takes a member for", samples);
  }

  private static Family breakers() {
    List<Sample> samples = new ArrayList<>();
    for (Load.Position position : Load.Position.values()) {
      samples.add(facet(switch (position) {
        case CLOSED -> "calls pass";
        case OPEN -> "calls fail at once, until a few may try";
        case HALF_OPEN -> "a few calls try";
      }, WIDE, new FacetMark.BreakerMark(row(WIDE), "orders", position, 0, 0, -1)));
    }
    return new Family("circuit breaker", samples);
  }

  private static Family pools() {
    return new Family("pool of threads or calls", List.of(
        facet("3 of 8 places are taken", WIDE, new FacetMark.PoolMark(row(WIDE), "threads", 3, 8, 0, 20)),
        facet("all are taken, and 5 wait", WIDE, new FacetMark.PoolMark(row(WIDE), "threads", 8, 8, 5, 20))));
  }

  private static Family calls() {
    List<Sample> samples = new ArrayList<>();
    for (FacetMark.End end : FacetMark.End.values()) {
      samples.add(small(end.meaning(), brush -> brush.text(middle().plus(0, 5), end.sign(),
          Brush.Font.of(14, Marks.ink(end)).strong().at(Brush.Anchor.MIDDLE))));
    }
    samples.add(small("tried again", brush -> brush.text(middle().plus(0, 5), FacetMark.CallsMark.RETRIED,
        Brush.Font.of(14, Ink.STALE).strong().at(Brush.Anchor.MIDDLE))));
    return new Family("calls, or requests of users", samples);
  }
}
