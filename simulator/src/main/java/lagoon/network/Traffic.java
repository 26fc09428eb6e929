package lagoon.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which message is on its way, and which it is of those sent on its link. It costs time and memory, so it is
 * kept only where a run has hands in it.
 */
final class Traffic {

  /** How many messages of a kind were sent on a link, and those that are on their way. */
  private static final class Lane {
    long sent;
    final List<Travelling> travelling = new ArrayList<>();
  }

  /** A message on its way. */
  static final class Travelling {
    final Delivery delivery;
    final long number;
    /** The engine's handles of its copies, one for each that was sent on its way; none while it is held. */
    final List<Long> handles = new ArrayList<>(1);
    /** How many of them have arrived. */
    int landed;
    /** Whether there ever was more than one copy. */
    boolean several;
    /** When the first of its copies arrives. */
    long arrival;
    /** How many copies arrive once it is released; 0: no hand holds it. */
    int held;

    Travelling(Delivery delivery, long number) {
      this.delivery = delivery;
      this.number = number;
    }
  }

  private record Link(String kind, int from, int to) {}

  private final Map<Link, Lane> lanes = new LinkedHashMap<>();

  void sent(Delivery delivery) {
    Lane lane = lanes.computeIfAbsent(link(delivery), one -> new Lane());
    lane.travelling.add(new Travelling(delivery, ++lane.sent));
  }

  void scheduled(Delivery delivery, long arrival, long handle) {
    Travelling one = of(delivery);
    if (one != null) {
      one.arrival = one.handles.isEmpty() ? arrival : Math.min(arrival, one.arrival);
      one.handles.add(handle);
      one.several |= one.handles.size() > 1;
    }
  }

  /** One copy has arrived or was lost; the last one takes the message off the list. */
  void arrived(Delivery delivery) {
    Travelling one = of(delivery);
    if (one != null && ++one.landed >= one.handles.size()) {
      forget(one);
    }
  }

  void forget(Travelling one) {
    lanes.get(link(one.delivery)).travelling.remove(one);
  }

  /** The message of that name, or null where it is not on its way. */
  Travelling find(String kind, int from, int to, long number) {
    Lane lane = lanes.get(new Link(kind, from, to));
    if (lane == null) {
      return null;
    }
    for (Travelling one : lane.travelling) {
      if (number == 0 || one.number == number) {
        return one;
      }
    }
    return null;
  }

  private Travelling of(Delivery delivery) {
    Lane lane = lanes.get(link(delivery));
    if (lane != null) {
      for (Travelling one : lane.travelling) {
        if (one.delivery.sentId == delivery.sentId) {
          return one;
        }
      }
    }
    return null;
  }

  private static Link link(Delivery delivery) {
    return new Link(delivery.message.kind(), delivery.from.index, delivery.to.index);
  }
}
