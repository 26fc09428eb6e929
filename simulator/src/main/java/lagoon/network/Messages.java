package lagoon.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The active faults on messages, and what they do to each message that is sent. */
final class Messages {

  private final List<Active> active = new ArrayList<>();
  private int copies;

  /** One fault at work: how many messages it has met, and those that it holds. */
  private static final class Active {
    final Fault fault;
    /** The id of the observation that told of its beginning. */
    final long began;
    final SomeMessages some;
    /** The messages that it holds, in the order in which they were sent, and when each would have arrived. */
    final Map<Delivery, Long> held = new LinkedHashMap<>();
    long met;

    Active(Fault fault, long began) {
      this.fault = fault;
      this.began = began;
      this.some = concerned(fault.trouble());
    }

    boolean concerns(Delivery delivery) {
      return some.which().fits(delivery) && met++ >= some.which().skip() && met <= some.last();
    }

    /** Whether it holds a message of the same link. */
    boolean isInTheWayOf(Delivery delivery) {
      return held.keySet().stream().anyMatch(one -> one.from == delivery.from && one.to == delivery.to);
    }

    /** Whether it has done all that it ever will. */
    boolean isSpent() {
      return met >= some.last() && !(fault.trouble() instanceof Trouble.Hold);
    }

    /** Whether it keeps messages from arriving, or still may. */
    boolean isOpen() {
      Trouble trouble = fault.trouble();
      return !held.isEmpty() || (trouble instanceof Trouble.Drop || trouble instanceof Trouble.Hold)
          && met < some.last();
    }
  }

  boolean isEmpty() {
    return active.isEmpty();
  }

  /**
   * The fault begins.
   *
   * @param began the id of the observation that tells of it
   */
  void add(Fault fault, long began) {
    active.add(new Active(fault, began));
  }

  /**
   * The id of the observation that told of the beginning of that fault; 0 where it is not, or no longer, in
   * force.
   */
  long began(Fault fault) {
    return active.stream().filter(one -> one.fault == fault).mapToLong(one -> one.began)
        .findFirst().orElse(0);
  }

  /** The faults that have met as many messages as they concern, and hold none. */
  List<Fault> spent() {
    return active.stream().filter(Active::isSpent).map(one -> one.fault).toList();
  }

  /** The fault ends; what it held, and no other fault holds, goes on its way. */
  void remove(Fault fault, Network network) {
    for (Active one : List.copyOf(active)) {
      if (one.fault == fault) {
        active.remove(one);
        one.held.forEach(
            (delivery, arrival) -> {
              if (!isHeld(delivery)) {
                network.release(delivery, arrival);
              }
            });
      }
    }
  }

  private boolean isHeld(Delivery delivery) {
    return active.stream().anyMatch(one -> one.held.containsKey(delivery));
  }

  /** Forgets a message that some of them hold; returns when it would have arrived. */
  long letGo(Delivery delivery) {
    long arrival = Tampering.NEVER;
    for (Active one : active) {
      Long held = one.held.remove(delivery);
      arrival = held == null ? arrival : held;
    }
    return arrival;
  }

  /** When a message arrives, given what the faults do to it. */
  long arrival(Delivery delivery, long arrival, Network network) {
    long later = arrival;
    List<Active> holders = new ArrayList<>();
    copies = 0;
    for (Active one : active) {
      Trouble trouble = one.fault.trouble();
      boolean concerned = one.concerns(delivery);
      if (concerned && trouble instanceof Trouble.Drop) {
        return Tampering.NEVER;
      } else if (concerned && trouble instanceof Trouble.Delay delay) {
        later = plus(later, delay.by());
      } else if (concerned && trouble instanceof Trouble.Slow slow) {
        later = plus(later, slow.by());
      } else if (concerned && trouble instanceof Trouble.Duplicate) {
        copies++;
      } else if (trouble instanceof Trouble.Hold
          && (concerned || one.isInTheWayOf(delivery) && network.isFifo(delivery))) {
        holders.add(one);
      }
    }
    for (Active holder : holders) {
      holder.held.put(delivery, later);
    }
    return holders.isEmpty() ? later : Tampering.HELD;
  }

  /** How often the message of the last {@link #arrival} arrives besides. One that was held arrives once. */
  int copies() {
    return copies;
  }

  /** Those that keep messages from arriving, as phrases. */
  List<String> open() {
    return active.stream().filter(Active::isOpen).map(one -> "\"" + text(one.fault.trouble()) + "\" goes on")
        .toList();
  }

  private static long plus(long time, long by) {
    return time + by < 0 ? Long.MAX_VALUE - 1 : time + by;
  }

  static SomeMessages concerned(Trouble trouble) {
    if (trouble instanceof Trouble.Drop drop) {
      return drop.drop();
    } else if (trouble instanceof Trouble.Delay delay) {
      return delay.delay();
    } else if (trouble instanceof Trouble.Duplicate duplicate) {
      return duplicate.duplicate();
    } else if (trouble instanceof Trouble.Hold hold) {
      return hold.hold();
    } else if (trouble instanceof Trouble.Slow slow) {
      return new SomeMessages(MessageMatch.link(slow.slow()), Optional.empty());
    }
    throw new IllegalArgumentException("not a fault on messages: " + trouble);
  }

  /** "hold Replicate from primary to replica-1". */
  static String text(Trouble trouble) {
    String what =
        trouble instanceof Trouble.Drop ? "drop "
            : trouble instanceof Trouble.Delay ? "delay "
                : trouble instanceof Trouble.Duplicate ? "duplicate "
                    : trouble instanceof Trouble.Hold ? "hold " : "slow ";
    String by =
        trouble instanceof Trouble.Delay delay ? " by " + DurationText.of(delay.by())
            : trouble instanceof Trouble.Slow slow ? " by " + DurationText.of(slow.by()) : "";
    return what + concerned(trouble).text() + by;
  }
}
