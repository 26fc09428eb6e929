package lagoon.ui.desktop.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Session;
import lagoon.history.State;
import lagoon.history.Version;
import lagoon.picture.Times;
import lagoon.picture.Visible;
import lagoon.picture.Wording;
import lagoon.trace.Moment;
import lagoon.trace.News;
import lagoon.trace.Sitting;
import lagoon.ui.desktop.inspector.Sheet.Tone;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Selection;
import lagoon.view.Facet;

/** A node at the cursor: whether it works, what it holds and shows, which timers run. */
final class NodeSheet {

  /** More copies than these are counted, not listed. */
  private static final int COPIES = 40;

  private static final int TIMERS = 12;
  private static final int LABEL = 16;
  private static final int LETTERS = 2000;

  private NodeSheet() {}

  static Sheet of(Played run, Cursor cursor, NodeName name) {
    Moment moment = run.trace().after(cursor.count(), cursor.time());
    Moment.Node node = moment.node(name);
    Optional<Session> session = run.trace().cast().sessions().stream()
        .filter(one -> one.node().equals(name)).findFirst();
    Sheet.Draft draft = new Sheet.Draft(session.isPresent() ? "session" : "replica", name.name());
    draft.fact("Life", life(node.life()), node.life() == Moment.Life.UP ? Tone.PLAIN : Tone.BAD);
    draft.fact("Role", role(node));
    session.ifPresent(one -> sitting(draft, run, one, moment.sessions().get(one.index())));
    draft.part("Copies");
    if (session.isEmpty() && node.life() == Moment.Life.DOWN) {
      draft.fact("", "What it had in memory is lost.");
    }
    copies(draft, moment, node.copies());
    draft.part("It shows");
    node.shown().stream().filter(one -> !(one instanceof Facet.Role)).forEach(one -> shown(draft, one));
    timers(draft, moment.time(), node.timers());
    return draft.sheet();
  }

  private static String life(Moment.Life life) {
    return switch (life) {
      case UP -> "works";
      case PAUSED -> "paused: it will go on where it was";
      case DOWN -> "down";
    };
  }

  private static String role(Moment.Node node) {
    return Facet.find(node.shown(), Facet.Role.class).map(Facet.Role::text).or(node::role).orElse("");
  }

  private static void sitting(Sheet.Draft draft, Played run, Session session, Sitting sitting) {
    draft.fact("User", session.user().name());
    sitting.doing().ifPresentOrElse(doing -> draft.link("Asks", doing.action().text(),
        new Selection.OfObservation(doing.invokedOrder())), () -> draft.fact("Asks", "nothing now"));
    sitting.last().ifPresent(last ->
        draft.link("Last answer", Wording.ended(last), new Selection.OfObservation(last.id())));
  }

  // ---- copies ----

  private static void copies(Sheet.Draft draft, Moment moment, List<Version> copies) {
    int keys = 0;
    for (int i = 0; i < copies.size();) {
      int end = i + 1;
      while (end < copies.size() && copies.get(end).key().equals(copies.get(i).key())) {
        end++;
      }
      if (keys++ < COPIES) {
        copy(draft, moment, copies.subList(i, end));
      }
      i = end;
    }
    if (keys > COPIES) {
      draft.fact("", "and " + (keys - COPIES) + " keys more");
    }
  }

  private static void copy(Sheet.Draft draft, Moment moment, List<Version> versions) {
    String holds = versions.stream().map(one -> value(one) + " (" + one + ")")
        .collect(Collectors.joining(" | "));
    Optional<News> news = moment.newest(versions.get(0).key());
    long behind = news.map(newest -> newest.behind(versions)).orElse(0L);
    String key = versions.get(0).key().toString();
    if (behind == 0) {
      draft.fact(key, visible(holds + ", newest"), versions.size() > 1 ? Tone.STALE : Tone.GOOD);
      return;
    }
    long since = Math.max(0, moment.time() - news.get().lackedSince(versions));
    String told = news.get().lacksAcknowledged(versions) ? ", acknowledged to a client" : "";
    draft.fact(key, visible(holds + ", " + behind + (behind == 1 ? " version" : " versions") + " and "
        + Times.span(since) + " behind " + news.get().version() + told), Tone.STALE);
  }

  static String value(Version version) {
    return version.value().isPresent() ? version.value().toString() : "deleted";
  }

  // ---- what it shows ----

  private static void shown(Sheet.Draft draft, State state) {
    if (state instanceof Facet.Gauge gauge) {
      // A long name needs the whole width.
      boolean isLong = gauge.name().length() > LABEL;
      draft.fact(isLong ? "" : visible(gauge.name()), isLong ? visible(gauge.text())
          : gauge.value() + (gauge.unit().isEmpty() ? "" : " " + gauge.unit()));
    } else if (state instanceof Facet.Log log) {
      draft.fact("Log", visible(log.text().replaceFirst("^log ", "")));
    } else if (state instanceof Facet.Waiting waiting) {
      if (waiting.requests().isEmpty()) {
        draft.fact("Waiting", "nobody");
      }
      waiting.requests().forEach(one -> draft.fact("Waiting", visible(one.toString())
          + (one.until().isPresent() ? ", until " + Times.at(one.until().getAsLong()) : "")));
    } else if (state instanceof Facet.Copies copies) {
      draft.fact(visible(copies.name()), visible(copies.versions().isEmpty()
          ? "none" : Wording.contents(copies.versions())));
    } else {
      draft.fact("", visible(state.text()));
    }
  }

  private static void timers(Sheet.Draft draft, long now, List<Observation.TimerSet> timers) {
    draft.part("Timers");
    timers.stream().sorted(Comparator.comparingLong(Observation.TimerSet::firesAt)).limit(TIMERS)
        .forEach(one -> draft.link(visible(one.timer()),
            "fires at " + Times.at(one.firesAt()) + ", in " + Times.span(Math.max(0, one.firesAt() - now)),
            new Selection.OfObservation(one.id())));
    if (timers.size() > TIMERS) {
      draft.fact("", "and " + (timers.size() - TIMERS) + " timers more");
    }
  }

  /** A text from outside, fit for a screen. */
  static String visible(String text) {
    return Visible.of(text, LETTERS, false);
  }
}
