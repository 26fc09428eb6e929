package lagoon.ui.playback;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.trace.OneMoment;
import lagoon.trace.Trace;

/**
 * Steps through a trace. Each step is a cursor right after an observation, so that the world drawn there
 * shows it as having happened; empty where there is none further.
 *
 * @param trace through which it steps
 */
public record Walk(Trace trace) {

  /** One observation forwards; to another role comes what the node shows of it. */
  public Optional<Cursor> forward(Cursor from) {
    return next(from, one -> true).map(next -> trace.get(next.last()) instanceof Observation.RoleChanged
        ? Cursor.after(trace, OneMoment.end(trace, next.count()) - 1) : next);
  }

  /** One observation back; from after the first, to the beginning. */
  public Optional<Cursor> back(Cursor from) {
    if (from.count() == 0) {
      return Optional.empty();
    }
    boolean isBetween = from.time() > trace.get(from.last()).time();
    int last = before(isBetween ? from.last() : from.last() - 1);
    return Optional.of(last < 0 ? Cursor.START : Cursor.after(trace, last));
  }

  /** The same position, or, between another role and what the node shows of it, that before both. */
  private int before(int last) {
    for (int at = last; at >= 0 && trace.get(at).time() == trace.get(last).time(); at--) {
      if (trace.get(at) instanceof Observation.RoleChanged) {
        return OneMoment.end(trace, at + 1) > last + 1 ? at - 1 : last;
      }
    }
    return last;
  }

  /** After the next observation that is one of those. */
  public Optional<Cursor> next(Cursor from, Predicate<Observation> wanted) {
    for (int position = from.count(); position < trace.size(); position++) {
      if (wanted.test(trace.get(position))) {
        return Optional.of(Cursor.after(trace, position));
      }
    }
    return Optional.empty();
  }

  /** After the one before, of those: the one after which the cursor stands does not count. */
  public Optional<Cursor> previous(Cursor from, Predicate<Observation> wanted) {
    boolean isBetween = from.count() > 0 && from.time() > trace.get(from.last()).time();
    for (int position = isBetween ? from.last() : from.last() - 1; position >= 0; position--) {
      if (wanted.test(trace.get(position))) {
        return Optional.of(Cursor.after(trace, position));
      }
    }
    return Optional.empty();
  }

  /** What happens at a node. */
  public static Predicate<Observation> at(NodeName node) {
    return one -> one.node().equals(node);
  }

  /** What happens to one message: it is sent, and arrives or is lost. */
  public static Predicate<Observation> ofMessage(long sent) {
    return one -> one.id() == sent
        || one.cause() == sent
            && (one instanceof Observation.Delivered || one instanceof Observation.Dropped);
  }

  /** What goes wrong or is right again, and what a hand does. */
  public static Predicate<Observation> faults() {
    return one -> Kind.of(one) == Kind.FAULT || one instanceof Observation.Intervened;
  }

  /**
   * A guarantee breaks: where an observation tells of it, there; where none does, for the higher rungs of the
   * ladder are judged when the run is over, where the last operation of its proof ended.
   */
  public static Predicate<Observation> violations(Played run) {
    Set<Long> untold = new HashSet<>();
    run.report().violations().stream().filter(one -> isAt(run, one.observation(), one.time()))
        .forEach(one -> untold.add(one.observation()));
    for (int i = 0; i < run.trace().size(); i++) {
      if (run.trace().get(i) instanceof Observation.Violated told && isAt(run, told.cause(), told.time())) {
        untold.remove(told.cause());
      }
    }
    return one -> one instanceof Observation.Violated || untold.contains(one.id());
  }

  /** What is judged at the end of the run became true then, and not when the last thing happened before. */
  private static boolean isAt(Played run, long observation, long time) {
    return run.trace().find(observation).filter(one -> one.time() == time).isPresent();
  }
}
