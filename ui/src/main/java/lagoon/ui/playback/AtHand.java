package lagoon.ui.playback;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Session;
import lagoon.network.SentMessage;
import lagoon.network.Touch;
import lagoon.simulation.Intervention;
import lagoon.trace.Moment;

/**
 * What a hand can touch: what is selected, and how it stands at the cursor. A replica can crash only while it
 * is up, a message can be held only while it is on its way.
 */
public final class AtHand {

  private final Played run;
  private final Cursor cursor;
  private final Selection selection;
  private final Moment moment;

  private AtHand(Played run, Cursor cursor, Selection selection) {
    this.run = run;
    this.cursor = cursor;
    this.selection = selection;
    this.moment = run.trace().after(cursor.count());
  }

  /** What can be touched in a project now; empty where there is no run. */
  public static Optional<AtHand> of(Project project) {
    return project.played().map(run -> new AtHand(run, project.cursor(), project.selection()));
  }

  /** Whether this still says how things stand in that project. */
  public boolean isCurrent(Project project) {
    return project.played().filter(now -> now == run).isPresent() && cursor.equals(project.cursor())
        && selection.equals(project.selection());
  }

  /** One direction of a link, or both. */
  public record Ends(NodeName a, NodeName b, boolean cutForth, boolean cutBack) {

    /** Whether nothing arrives in at least one direction. */
    public boolean isCut() {
      return cutForth || cutBack;
    }
  }

  /** The selected node. */
  public Optional<NodeName> node() {
    return selection instanceof Selection.OfNode one ? Optional.of(one.node()) : Optional.empty();
  }

  /** The selected node, if it stands so. */
  public Optional<NodeName> node(Moment.Life life) {
    return node().filter(name -> moment.node(name).life() == life);
  }

  /** The selected node, if it is a replica that stands so; clients do not crash. */
  public Optional<NodeName> replica(Predicate<Moment.Life> life) {
    return node().filter(run.trace().cast().replicas()::contains)
        .filter(name -> life.test(moment.node(name).life()));
  }

  /** Whether the selected node waits for a timer. */
  public boolean hasTimer() {
    return node().filter(name -> !moment.node(name).timers().isEmpty()).isPresent();
  }

  /** The timers of the selected node, the one that is due first in front. */
  public List<Touch.NextTimer> timers() {
    return node().map(name -> Grasp.timers(run.trace(), cursor, name)).orElse(List.of());
  }

  /** The selected link. */
  public Optional<Ends> link() {
    return selection instanceof Selection.OfLink link
        ? Optional.of(new Ends(link.a(), link.b(), isCut(link.a(), link.b()), isCut(link.b(), link.a())))
        : Optional.empty();
  }

  private boolean isCut(NodeName from, NodeName to) {
    return moment.cuts().contains(new Moment.Link(from, to));
  }

  /** The selected message, if it is on its way, or a copy of it is. */
  public Optional<Observation.Sent> message() {
    long sent = selection instanceof Selection.OfMessage one ? one.sent()
        : selection instanceof Selection.OfObservation one ? one.id() : 0;
    return Stream.concat(moment.inFlight().stream(), moment.again().stream())
        .filter(one -> one.id() == sent).findFirst();
  }

  /** The name of the selected message, which is on its way. */
  public SentMessage messageName() {
    return Grasp.message(run.trace(), message().orElseThrow().id());
  }

  /** Whether a hand holds the selected message. */
  public boolean isHeld() {
    List<Touch.OnMessage> hands = run.interventions().stream()
        .filter(one -> one.when().compareTo(run.when(cursor)) <= 0)
        .filter(Intervention.Hand.class::isInstance).map(one -> ((Intervention.Hand) one).touch())
        .filter(Touch.OnMessage.class::isInstance).map(Touch.OnMessage.class::cast).toList();
    Optional<Observation.Sent> message = message();
    // Which of its kind a message is takes a walk over the trace to count: only where a hand may mean it.
    if (message.isEmpty() || hands.stream().noneMatch(one -> mayMean(one.message(), message.get()))) {
      return false;
    }
    SentMessage name = messageName();
    List<Touch.OnMessage> here = hands.stream().filter(one -> means(one.message(), name))
        .filter(one -> one instanceof Touch.OnMessage.HoldNow || one instanceof Touch.OnMessage.ReleaseNow)
        .toList();
    return !here.isEmpty() && here.get(here.size() - 1) instanceof Touch.OnMessage.HoldNow;
  }

  private static boolean mayMean(SentMessage said, Observation.Sent message) {
    return said.message().equals(message.message().kind()) && said.from().equals(message.node().name())
        && said.to().equals(message.to().name());
  }

  /** A file need not say which one of its kind; then any of them may be meant. */
  private static boolean means(SentMessage said, SentMessage name) {
    return said.message().equals(name.message()) && said.from().equals(name.from())
        && said.to().equals(name.to()) && (said.number().isEmpty() || said.number().equals(name.number()));
  }

  /** The sessions, by name; none where sessions have stopped already. */
  public List<String> sessions() {
    return cursor.time() > run.loaded().scenario().duration() ? List.of()
        : run.trace().cast().sessions().stream().map(Session::name).toList();
  }

  /** The session of the selected client. */
  public Optional<String> session() {
    return node().flatMap(name -> run.trace().cast().sessions().stream()
        .filter(one -> one.node().equals(name)).map(Session::name).findFirst());
  }

  /** The names of the keys. */
  public List<String> keys() {
    return List.copyOf(run.loaded().scenario().usedKeys());
  }

  /** Where the cursor stands. */
  public long time() {
    return cursor.time();
  }
}
