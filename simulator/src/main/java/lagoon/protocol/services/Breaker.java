package lagoon.protocol.services;

import java.util.OptionalLong;
import lagoon.view.Load;
import lagoon.view.Load.Position;

/**
 * A circuit breaker (Nygard, "Release It!", 2007, section 5.2). Closed, it counts how calls end, and opens
 * when too many fail. Open, it refuses all of them for a time; whoever owns it says when that is over. Then
 * it is half-open and lets a few probes through: if all succeed it closes, if one fails it opens again.
 *
 * <p>A call counts for the position in which it began: one that began before the breaker opened, and fails
 * when it is half-open, says nothing about whether the callee has recovered.
 */
final class Breaker {

  /** Instead of a permit: the call must not be made. */
  static final long REFUSED = -1;

  private final BreakerSettings settings;
  private final boolean letsAllProbe;
  private final FailureWindow window;
  private Position position = Position.CLOSED;
  /** Grows with each change of position, and is the permit of the calls that begin in it. */
  private long period;
  private int probing;
  private int succeeded;

  /**
   * A closed one.
   *
   * @param letsAllProbe broken: half-open, it lets every call through
   */
  Breaker(BreakerSettings settings, boolean letsAllProbe) {
    this.settings = settings;
    this.letsAllProbe = letsAllProbe;
    this.window = settings.window();
  }

  Position position() {
    return position;
  }

  /** How long it stays open, in nanoseconds. */
  long staysOpen() {
    return settings.staysOpen();
  }

  /** Whether a call would be refused now. */
  boolean refuses() {
    return position == Position.OPEN
        || position == Position.HALF_OPEN && probing >= settings.probes() && !letsAllProbe;
  }

  /** A call is about to be made. Returns its permit, or {@link #REFUSED}. */
  long pass() {
    if (refuses()) {
      return REFUSED;
    }
    probing += position == Position.HALF_OPEN ? 1 : 0;
    return period;
  }

  /** A call that had that permit has ended. Returns whether the breaker has opened by it. */
  boolean ended(long permit, boolean ok) {
    if (permit != period) {
      return false;
    }
    boolean opens = position == Position.HALF_OPEN ? !ok : window.add(ok);
    if (opens) {
      turn(Position.OPEN);
    } else if (position == Position.HALF_OPEN && ++succeeded == settings.probes()) {
      turn(Position.CLOSED);
    }
    return opens;
  }

  /** It has been open for long enough. */
  void tryAgain() {
    turn(Position.HALF_OPEN);
  }

  private void turn(Position to) {
    position = to;
    period++;
    probing = 0;
    succeeded = 0;
    if (to == Position.CLOSED) {
      window.clear();
    }
  }

  /**
   * What it shows: half-open, how many probes have begun, none of which failed.
   *
   * @param until when it lets a call try, if it is open
   */
  Load.Breaker show(String towards, OptionalLong until) {
    boolean isHalfOpen = position == Position.HALF_OPEN;
    return new Load.Breaker(towards, position, isHalfOpen ? 0 : window.failures(),
        isHalfOpen ? probing : window.calls(), until);
  }
}
