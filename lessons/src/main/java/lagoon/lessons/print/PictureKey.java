package lagoon.lessons.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.picture.Arrow;
import lagoon.picture.Glyphs;
import lagoon.picture.Mark;
import lagoon.picture.Row;
import lagoon.picture.SpaceTime;
import lagoon.picture.Symbol;
import lagoon.picture.spacetime.Section;
import lagoon.trace.Trace;

/** What the pictures of a hand-out mean: only of what occurs in them, so that it stays short. */
final class PictureKey {

  /** What is seen of a diagram, in the order in which it is explained. */
  private enum Sign {
    WRITE("filled bar: a write, from the question to the answer"),
    READ("open bar: a read"),
    UNCONFIRMED("hatched bar, or one with a broken edge: it failed, or there is no answer (so far)"),
    SOLID("solid arrow: a request, or something new that is brought along"),
    DASHED("dashed arrow: an answer"),
    DOTTED("dotted arrow: lost, or still on its way"),
    LOST("red cross at the end of an arrow: lost"),
    SERVED("diamond on a line: a replica answers a read"),
    APPLIED("square on a line: a replica stores something"),
    ROLE("triangle that points up: a node takes another role"),
    CRASHED("red cross on a line: a node crashes, and the broken box below: it is down"),
    PAUSED("two strokes on a line: a node stops for a while, in the dotted box below"),
    GOES_ON("triangle that points right: a node works again"),
    TIMER("clock on a line: a timer"),
    VIOLATION("red box across all lines: a guarantee breaks"),
    FAULT("broken line across all lines: a fault begins or ends"),
    SETTING("grey line across all lines: a setting changes"),
    IDLE("dotted line with \u201clater\u201d: so long nothing happens");

    private final String meaning;

    Sign(String meaning) {
      this.meaning = meaning;
    }
  }

  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
  /** The letters in the marks of messages, and for which kinds of message they stand. */
  private final Map<String, Set<String>> letters = new LinkedHashMap<>();
  private final Set<Symbol> symbols = EnumSet.noneOf(Symbol.class);
  private final Set<Arrow.End> ends = EnumSet.noneOf(Arrow.End.class);

  /** Adds what a drawn diagram of that trace shows. */
  void add(Section section, Trace trace) {
    section.bars().forEach(this::bar);
    section.arrows().forEach(arrow -> arrow(arrow, trace));
    for (Section.Sign sign : section.signs()) {
      switch (sign.kind()) {
        case SERVED -> signs.add(Sign.SERVED);
        case APPLIED -> signs.add(Sign.APPLIED);
        case CRASHED -> signs.add(Sign.CRASHED);
        case PAUSED -> signs.add(Sign.PAUSED);
        case RESTARTED, RESUMED -> signs.add(Sign.GOES_ON);
        case ROLE -> signs.add(Sign.ROLE);
        case TIMER_SET, TIMER_FIRED, TIMER_CANCELLED -> signs.add(Sign.TIMER);
        case STATE, EXPLAINED -> { }
        default -> throw new IllegalArgumentException("no sign " + sign.kind());
      }
    }
    for (Section.Band band : section.bands()) {
      signs.add(switch (band.kind()) {
        case VIOLATION -> Sign.VIOLATION;
        case FAULT -> Sign.FAULT;
        case SETTING -> Sign.SETTING;
      });
    }
    if (!section.folds().isEmpty()) {
      signs.add(Sign.IDLE);
    }
  }

  private void bar(Section.Bar bar) {
    if (bar.kind() == Section.Bar.Kind.WRITE || bar.kind() == Section.Bar.Kind.READ) {
      signs.add(bar.kind() == Section.Bar.Kind.WRITE ? Sign.WRITE : Sign.READ);
      if (bar.outcome() != Outcome.OK) {
        signs.add(Sign.UNCONFIRMED);
      }
    }
  }

  private void arrow(Section.Arrow arrow, Trace trace) {
    if (arrow.state() == Section.Arrow.State.ARRIVED) {
      signs.add(arrow.look().filled() ? Sign.SOLID : Sign.DASHED);
    } else {
      signs.add(Sign.DOTTED);
    }
    if (arrow.state() == Section.Arrow.State.LOST) {
      signs.add(Sign.LOST);
    }
    if (arrow.mark().isPresent() && trace.find(arrow.sent()).orElseThrow() instanceof Observation.Sent sent) {
      letters.computeIfAbsent(arrow.look().letter(), letter -> new LinkedHashSet<>())
          .add(sent.message().kind());
    }
  }

  /** Adds what a diagram of letters shows. */
  void add(SpaceTime picture) {
    for (Row row : picture.rows()) {
      if (row instanceof Row.Event event) {
        event.marks().stream().map(Mark::symbol).forEach(symbols::add);
        event.arrows().stream().map(Arrow::end).forEach(ends::add);
      }
    }
  }

  /** What there is to explain, each in a few words; empty where there is no picture. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    signs.forEach(sign -> lines.add(sign.meaning));
    if (!letters.isEmpty()) {
      List<String> all = new ArrayList<>();
      letters.forEach((letter, kinds) -> all.add(letter + " " + String.join(", ", kinds)));
      lines.add("letters on arrows, and for which messages they stand: " + String.join("; ", all));
    }
    for (Symbol symbol : symbols) {
      String meaning = meaning(symbol);
      if (!meaning.isEmpty()) {
        lines.add(Glyphs.UNICODE.of(symbol) + " " + meaning);
      }
    }
    for (Arrow.End end : ends) {
      lines.add(switch (end) {
        case ARRIVED -> "an arrow: a message that arrives";
        case LOST -> "an arrow that ends in a cross: it is lost";
        case ON_ITS_WAY -> "an arrow that ends in dots: it is on its way at the end";
        case CUT -> "dots between two lines, and a cross: nothing gets through from here on";
        case HEALED -> "dots between two lines: it gets through again";
      });
    }
    return lines;
  }

  private static String meaning(Symbol symbol) {
    return switch (symbol) {
      case INVOKED -> "a session asks";
      case SERVED -> "a replica answers a read";
      case APPLIED -> "a replica stores something";
      case COMPLETED -> "a session has its answer";
      case FAILED -> "it failed";
      case UNKNOWN -> "there is no answer";
      case CRASHED -> "a node crashes";
      case RESTARTED -> "it works again";
      case PAUSED -> "a node stops for a while";
      case RESUMED -> "it goes on";
      case ROLE -> "a node takes another role";
      case DROPPED -> "what should have arrived does not";
      case TIMER -> "a timer";
      case SENT, DELIVERED, STATE, EXPLAINED -> "";
    };
  }
}
