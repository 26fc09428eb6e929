package lagoon.picture.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lagoon.history.NodeName;
import lagoon.picture.look.Box;
import lagoon.trace.Journeys;
import lagoon.trace.Moment;
import lagoon.trace.Trace;

/** The links that are drawn at one moment. */
final class Links {

  /** So many links are drawn at most; cuts come first. */
  private static final int MOST = 400;

  /** A message that needs so many times as long as its kind usually does shows that its link is slow. */
  private static final int SLOW = 3;

  private final Layout layout;
  private final Places places;
  private final Light light;
  private final Journeys journeys;

  Links(Trace trace, Layout layout, Places places, Light light) {
    this.journeys = trace.journeys();
    this.layout = layout;
    this.places = places;
    this.light = light;
  }

  List<Frame.LinkMark> at(Moment moment, List<MessageMark> messages) {
    Set<Moment.Link> cuts = new LinkedHashSet<>(moment.cuts());
    Map<Moment.Link, Long> drawn = new LinkedHashMap<>();
    cuts.forEach(cut -> drawn.put(inOrder(cut.from(), cut.to()), 0L));
    for (MessageMark message : messages) {
      Moment.Link link = inOrder(message.from(), message.to());
      if (drawn.size() < MOST || drawn.containsKey(link)) {
        drawn.merge(link, slow(message), Math::max);
      }
    }
    layout.links().forEach(link -> drawn.putIfAbsent(link, 0L));
    List<Frame.LinkMark> marks = new ArrayList<>();
    drawn.forEach((link, slow) -> {
      if (!places.of(link.from()).equals(places.of(link.to()))) {
        marks.add(mark(link, cuts, slow));
      }
    });
    return marks;
  }

  private Frame.LinkMark mark(Moment.Link link, Set<Moment.Link> cuts, long slow) {
    Box a = places.of(link.from());
    Box b = places.of(link.to());
    return new Frame.LinkMark(link.from(), link.to(), a.edgeTowards(b.centre()), b.edgeTowards(a.centre()),
        cuts.contains(link), cuts.contains(new Moment.Link(link.to(), link.from())), slow,
        light.on(link.from(), link.to()), light.isSelected(link.from(), link.to()));
  }

  private static Moment.Link inOrder(NodeName a, NodeName b) {
    return a.index() < b.index() ? new Moment.Link(a, b) : new Moment.Link(b, a);
  }

  /** How long the message needs, if its kind needs much less in this run; 0 if not. */
  private long slow(MessageMark message) {
    long typical = journeys.typical(message.kind());
    return typical > 0 && message.transit() / SLOW >= typical ? message.transit() : 0;
  }
}
