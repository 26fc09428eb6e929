package lagoon.picture.stage;

import java.util.List;
import java.util.Optional;
import lagoon.picture.look.Box;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/** Makes frames: first the nodes, then what lies between them, then the words, which keep clear of both. */
final class FrameMaker {

  private final Trace trace;
  private final Layout layout;
  private final StageOptions options;

  FrameMaker(Trace trace, Layout layout, StageOptions options) {
    if (!layout.fits(trace.cast())) {
      throw new IllegalArgumentException("the layout was made for another cast");
    }
    this.trace = trace;
    this.layout = layout;
    this.options = options;
  }

  Frame frame(Moment moment, int count) {
    Box sheet = new Box(0, 0, options.width(), options.height());
    Light light = new Light(options);
    Places places = new Places(trace.cast(), layout, sheet);
    List<NodeMark> nodes = new NodeMarks(trace.cast(), places, light).at(moment);
    Optional<Frame.CrowdMark> crowd = places.crowd(moment);

    Clearing clearing = new Clearing(sheet);
    nodes.forEach(node -> clearing.take(node.box()));
    crowd.ifPresent(mark -> clearing.take(mark.box()));
    List<MessageMark> messages = new Messages(trace, options, places, light).at(moment);
    if (messages.size() <= Labels.MANY) {
      double size = 2 * MessageMark.RADIUS;
      messages.forEach(message -> clearing.take(Box.around(message.at(), size, size)));
    }
    List<Frame.Banner> banners = new Banners(trace, options, clearing).at(moment, count);
    List<Frame.Callout> callouts = new Callouts(trace, options, places, clearing).at(moment.time(), count);

    List<Frame.LinkMark> links = new Links(trace, layout, places, light).at(moment, messages);
    return new Frame(moment.time(), sheet, links, nodes, crowd,
        options.labels() ? new Labels(clearing).on(messages) : messages, callouts, banners);
  }
}
