package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import lagoon.picture.look.Point;

/** What lies at a place of a frame. */
final class Hits {

  private Hits() {}

  static Optional<Target> in(Frame frame, Point point, double reach) {
    return callout(frame, point).or(() -> message(frame, point, reach)).or(() -> node(frame, point))
        .or(() -> tile(frame, point))
        .or(() -> banner(frame, point)).or(() -> link(frame, point, reach));
  }

  private static Optional<Target> callout(Frame frame, Point point) {
    return frame.callouts().stream().filter(callout -> callout.box().contains(point)).findFirst()
        .map(callout -> new Target.OfObservation(callout.observation()));
  }

  private static Optional<Target> message(Frame frame, Point point, double reach) {
    List<MessageMark> messages = frame.messages();
    MessageMark nearest = null;
    double least = Double.MAX_VALUE;
    // From the uppermost down: of two that are equally near, the upper one is meant.
    for (int i = messages.size() - 1; i >= 0; i--) {
      double distance = messages.get(i).at().distance(point);
      if (distance <= messages.get(i).radius() + reach && distance < least) {
        least = distance;
        nearest = messages.get(i);
      }
    }
    if (nearest == null) {
      nearest = messages.stream()
          .filter(mark -> mark.labelBox().filter(box -> box.contains(point)).isPresent())
          .findFirst().orElse(null);
    }
    return Optional.ofNullable(nearest).map(mark -> new Target.OfMessage(mark.sent()));
  }

  private static Optional<Target> node(Frame frame, Point point) {
    for (int i = frame.nodes().size() - 1; i >= 0; i--) {
      if (frame.nodes().get(i).box().contains(point)) {
        return Optional.of(new Target.OfNode(frame.nodes().get(i).name()));
      }
    }
    return frame.crowd().filter(crowd -> crowd.box().contains(point)).map(crowd -> new Target.OfCrowd());
  }

  /** Of a tile of several the first is meant. */
  private static Optional<Target> tile(Frame frame, Point point) {
    return frame.tiles().stream().filter(tile -> tile.box().contains(point)).findFirst()
        .map(tile -> new Target.OfNode(tile.first()));
  }

  private static Optional<Target> banner(Frame frame, Point point) {
    return frame.banners().stream().filter(banner -> banner.box().contains(point)).findFirst()
        .map(banner -> new Target.OfObservation(banner.observation()));
  }

  private static Optional<Target> link(Frame frame, Point point, double reach) {
    Frame.LinkMark nearest = null;
    double least = reach;
    for (Frame.LinkMark link : frame.links()) {
      double distance = point.distance(link.start(), link.end());
      if (distance <= least) {
        least = distance;
        nearest = link;
      }
    }
    return Optional.ofNullable(nearest).map(link -> new Target.OfLink(link.a(), link.b()));
  }
}
