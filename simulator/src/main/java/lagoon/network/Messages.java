package lagoon.network;

import java.util.ArrayList;
import java.util.List;

/** The active faults on messages, and what they do to each message that is sent. */
final class Messages {

  private final List<Active> active = new ArrayList<>();

  /** One fault at work: how many messages it has met, and those that it holds. */
  private static final class Active {
    final Fault fault;
    final MessageMatch match;
    final List<Delivery> held = new ArrayList<>();
    long met;

    Active(Fault fault) {
      this.fault = fault;
      this.match = match(fault.trouble());
    }

    boolean concerns(Delivery delivery) {
      if (!match.fits(delivery)) {
        return false;
      }
      long order = met++;
      return order >= match.skip()
          && order - match.skip() < match.count().map(Integer::longValue).orElse(Long.MAX_VALUE);
    }
  }

  boolean isEmpty() {
    return active.isEmpty();
  }

  boolean isActive(Fault fault) {
    return active.stream().anyMatch(one -> one.fault == fault);
  }

  void add(Fault fault) {
    active.add(new Active(fault));
  }

  /** The fault ends; what it held goes on its way. */
  void remove(Fault fault, Network network) {
    for (Active one : List.copyOf(active)) {
      if (one.fault == fault) {
        active.remove(one);
        one.held.forEach(network::release);
      }
    }
  }

  /** When a message arrives, given what the faults do to it. */
  long arrival(Delivery delivery, long arrival, Network network) {
    long later = arrival;
    Active holder = null;
    for (Active one : active) {
      if (!one.concerns(delivery)) {
        continue;
      }
      Trouble trouble = one.fault.trouble();
      if (trouble instanceof Trouble.Drop) {
        return Tampering.NEVER;
      } else if (trouble instanceof Trouble.Delay delay) {
        later = plus(later, delay.by());
      } else if (trouble instanceof Trouble.Slow slow) {
        later = plus(later, slow.by());
      } else if (trouble instanceof Trouble.Duplicate) {
        network.again(delivery, later);
      } else if (trouble instanceof Trouble.Hold) {
        holder = one;
      }
    }
    if (holder != null) {
      holder.held.add(delivery);
      return Tampering.HELD;
    }
    return later;
  }

  private static long plus(long time, long by) {
    return time + by < 0 ? Long.MAX_VALUE - 1 : time + by;
  }

  private static MessageMatch match(Trouble trouble) {
    if (trouble instanceof Trouble.Drop drop) {
      return drop.drop();
    } else if (trouble instanceof Trouble.Delay delay) {
      return delay.delay();
    } else if (trouble instanceof Trouble.Duplicate duplicate) {
      return duplicate.duplicate();
    } else if (trouble instanceof Trouble.Hold hold) {
      return hold.hold();
    } else if (trouble instanceof Trouble.Slow slow) {
      return MessageMatch.link(slow.slow());
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
    return what + match(trouble).text();
  }
}
