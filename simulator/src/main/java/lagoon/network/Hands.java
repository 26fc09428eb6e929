package lagoon.network;

import java.util.function.Function;
import lagoon.history.NodeName;

/**
 * Does what hands do to single messages, timers and links. It acts between two events, never inside one; each
 * act returns whether there was anything to act on.
 */
public final class Hands {

  private final Network network;
  private final Traffic traffic;
  private final Function<String, NodeName> names;

  Hands(Network network, Traffic traffic, Function<String, NodeName> names) {
    this.network = network;
    this.traffic = traffic;
    this.names = names;
  }

  /** The node on which a hand acts: the one that should get the message, has the timer, or sends. */
  public NodeName place(Touch touch) {
    if (touch instanceof Touch.FireNow fire) {
      return names.apply(fire.fireNow().of());
    }
    return names.apply(touch instanceof Touch.Heal heal ? heal.heal().from()
        : ((Touch.OnMessage) touch).message().to());
  }

  /** Whether it would find anything to act on now. */
  public boolean reaches(Touch touch) {
    if (touch instanceof Touch.FireNow fire) {
      return network.hasTimer(names.apply(fire.fireNow().of()), fire.fireNow().timer());
    }
    if (touch instanceof Touch.Heal heal) {
      return network.isCut(
          names.apply(heal.heal().from()).index(), names.apply(heal.heal().to()).index());
    }
    Traffic.Travelling message = find(((Touch.OnMessage) touch).message());
    boolean isHeld = message != null && message.handles.isEmpty();
    return message != null && (!(touch instanceof Touch.OnMessage.ReleaseNow) || isHeld)
        && (!(touch instanceof Touch.OnMessage.HoldNow) || !isHeld);
  }

  /** Acts, where it {@link #reaches} anything. */
  public void act(Touch touch) {
    if (touch instanceof Touch.FireNow fire) {
      network.fireNext(names.apply(fire.fireNow().of()), fire.fireNow().timer());
    } else if (touch instanceof Touch.Heal heal) {
      network.healWhole(names.apply(heal.heal().from()), names.apply(heal.heal().to()));
    } else {
      act((Touch.OnMessage) touch);
    }
  }

  private void act(Touch.OnMessage touch) {
    Traffic.Travelling one = find(touch.message());
    if (touch instanceof Touch.OnMessage.DropNow) {
      drop(one);
    } else if (touch instanceof Touch.OnMessage.DuplicateNow) {
      duplicate(one);
    } else if (touch instanceof Touch.OnMessage.HoldNow) {
      one.held = takeBack(one);
    } else if (touch instanceof Touch.OnMessage.ReleaseNow) {
      release(one);
    } else {
      deliver(one);
    }
  }

  /** Takes every copy out of the queue, or out of a fault's hands; returns how many there were. */
  private int takeBack(Traffic.Travelling one) {
    int copies = 0;
    for (long handle : one.handles) {
      copies += network.engine().cancel(handle) ? 1 : 0;
    }
    one.handles.clear();
    one.landed = 0;
    long arrival = network.letGo(one.delivery);
    if (arrival >= 0) {
      one.arrival = arrival;
      copies++;
    }
    copies += one.held;
    one.held = 0;
    return copies;
  }

  private void drop(Traffic.Travelling one) {
    int copies = takeBack(one);
    traffic.forget(one);
    for (int i = 0; i < copies; i++) {
      network.dropped(one.delivery, "by hand");
    }
  }

  /** Both are copies from here on: neither bounces for the other. */
  private void duplicate(Traffic.Travelling one) {
    boolean isHeld = one.handles.isEmpty();
    int copies = takeBack(one) + 1;
    one.several = true;
    network.oneMore(one.delivery.message);
    if (isHeld) {
      one.held = copies;
      return;
    }
    for (int i = 0; i < copies; i++) {
      network.schedule(message(one), Math.max(one.arrival, network.engine().now()));
    }
  }

  private void release(Traffic.Travelling one) {
    int copies = takeBack(one);
    for (int i = 0; i < copies; i++) {
      network.release(message(one), one.arrival);
    }
  }

  private void deliver(Traffic.Travelling one) {
    int copies = takeBack(one);
    traffic.forget(one);
    for (int i = 0; i < copies; i++) {
      message(one).happen();
    }
  }

  private static Delivery message(Traffic.Travelling one) {
    return one.several ? one.delivery.oneOfSeveral() : one.delivery;
  }

  private Traffic.Travelling find(SentMessage message) {
    return traffic.find(message.message(), names.apply(message.from()).index(),
        names.apply(message.to()).index(), message.number().orElse(0L));
  }
}
