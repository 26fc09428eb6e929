package lagoon.picture.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lagoon.picture.Numbers;
import lagoon.picture.Times;
import lagoon.picture.stage.Badge;
import lagoon.picture.stage.FacetMark;
import lagoon.picture.stage.Frame;
import lagoon.picture.stage.MessageMark;
import lagoon.picture.stage.NodeMark;
import lagoon.picture.stage.TallyMark;
import lagoon.picture.stage.TileMark;
import lagoon.trace.Moment;
import lagoon.view.Spread;

/** Paints the stage in words, a line for each node and each message: for screen readers, and for files. */
public final class StageText {

  /** More messages are counted. */
  private static final int MESSAGES = 40;

  private StageText() {}

  /** The lines: the time, what spreads, nodes, tiles, messages, sentences. */
  public static List<String> of(Frame frame) {
    List<String> lines = new ArrayList<>();
    lines.add("The stage at " + Times.at(frame.time()));
    frame.banners().forEach(banner -> lines.add(banner.text()));
    frame.tally().map(TallyMark::text).ifPresent(lines::add);
    frame.nodes().forEach(node -> lines.add(line(node)));
    tiles(frame.tiles(), lines);
    frame.crowd().ifPresent(crowd -> lines.add(Numbers.count(crowd.sessions(), "more session")));
    frame.messages().stream().limit(MESSAGES).forEach(message -> lines.add(line(message)));
    if (frame.messages().size() > MESSAGES) {
      lines.add(Numbers.count(frame.messages().size() - MESSAGES, "more message"));
    }
    frame.callouts().forEach(callout -> lines.add(callout.node() + ": " + String.join(" ", callout.lines())));
    return lines;
  }

  private static String line(NodeMark node) {
    List<String> parts = new ArrayList<>();
    if (node.life() != Moment.Life.UP) {
      parts.add(Frame.text(node.life()));
    } else if (!node.role().isEmpty()) {
      parts.add(node.role());
    }
    node.rumor().ifPresent(stage -> parts.add(stage(stage)));
    node.session().ifPresent(session -> parts.add(session.doingText().isEmpty()
        ? session.lastText().isEmpty() ? "does nothing" : session.lastText() : session.doingText()));
    for (NodeMark.CopyMark copy : node.copies()) {
      parts.add(copy.key() + " " + copy.value() + " (" + copy.version() + ")");
    }
    if (node.behind() > 0) {
      parts.add(Numbers.count(node.behind(), "version") + " behind");
    }
    node.facets().forEach(mark -> parts.add(text(mark)));
    for (Badge badge : node.badges()) {
      parts.add("[" + badge.text() + "] " + badge.kind().meaning());
    }
    return node.name() + ": " + String.join("; ", parts);
  }

  private static String stage(Spread.Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private static String text(FacetMark mark) {
    if (mark instanceof FacetMark.LogMark log) {
      StringBuilder text = new StringBuilder("log");
      text.append(log.cut() > 0 ? " snapshot to " + log.cut() : log.entries().isEmpty() ? " empty" : "")
          .append(log.earlier() > 0 ? " …" : "");
      for (FacetMark.EntryMark entry : log.entries()) {
        text.append(entry.committed() ? " ✓" : " ?").append(entry.number())
            .append(entry.isMissing() ? " missing" : "(" + entry.term() + ")")
            .append(entry.what().isEmpty() ? "" : " " + entry.what());
      }
      return text.toString();
    } else if (mark instanceof FacetMark.BallotMark ballot) {
      String name = ballot.name().isEmpty() ? "" : ballot.name() + " ";
      return name + (ballot.promised() < 0 ? "promised nothing" : "promised " + ballot.promised())
          + (ballot.accepted() < 0 ? "" : ", accepted " + ballot.accepted() + " " + ballot.value())
          + (ballot.chosen().isEmpty() ? "" : ", chosen " + ballot.chosen());
    } else if (mark instanceof FacetMark.VotesMark votes) {
      return (votes.isAsked() ? "pre-votes " : "votes ") + votes.granted() + " of " + votes.needed() + ":"
          + votes.each().stream().map(one -> " " + one.of() + switch (one.vote()) {
            case GRANTED -> " yes";
            case REFUSED -> " no";
            case OPEN -> " ?";
          }).collect(Collectors.joining(","));
    } else if (mark instanceof FacetMark.CallsMark calls) {
      return calls.name() + calls.ends().stream().map(one -> " " + one.end().sign() + one.count())
          .collect(Collectors.joining()) + (calls.retries() > 0 ? " ↺" + calls.retries() : "");
    } else if (mark instanceof FacetMark.MembersMark members) {
      StringBuilder text = new StringBuilder().append(members.alive()).append(" alive, ")
          .append(members.suspect()).append(" suspect, ").append(members.dead()).append(" dead");
      members.each().stream().filter(one -> one.health() != Spread.Health.ALIVE || one.mistaken())
          .forEach(one -> text.append(", ").append(one.of()).append(' ')
              .append(one.health().name().toLowerCase(Locale.ROOT))
              .append(one.mistaken() ? " (wrong)" : ""));
      return text.toString();
    } else if (mark instanceof FacetMark.BreakerMark breaker) {
      return "breaker to " + breaker.towards() + " "
          + breaker.position().name().toLowerCase(Locale.ROOT).replace('_', '-') + ", "
          + breaker.failures() + " of " + breaker.calls() + " failed";
    }
    FacetMark.PoolMark pool = (FacetMark.PoolMark) mark;
    return pool.name() + " " + pool.busy() + " of " + pool.size() + ", " + pool.waiting() + " of "
        + pool.room() + " wait";
  }

  /** Tiles in their rows, each a letter, or a tenth for how many of it know. */
  private static void tiles(List<TileMark> tiles, List<String> lines) {
    double row = Double.NaN;
    StringBuilder line = new StringBuilder();
    for (TileMark tile : tiles) {
      if (Math.abs(tile.box().y() - row) > 0.5 && line.length() > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      row = tile.box().y();
      boolean isDown = tile.down() == tile.count();
      line.append(isDown ? "x" : !tile.letter().isEmpty() ? tile.letter()
          : tile.count() == 1 ? tile.knows() > 0 ? "#" : "." : Long.toString(Math.round(9 * tile.filled())));
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
  }

  private static String line(MessageMark message) {
    return message.kind() + (message.count() > 1 ? " ×" + message.count() : "") + " " + message.from() + " → "
        + message.to() + ", " + (message.state() == MessageMark.State.LOST ? "lost"
            : Math.round(100 * message.fraction()) + " %")
        + (message.label().isEmpty() ? "" : ": " + message.label());
  }
}
