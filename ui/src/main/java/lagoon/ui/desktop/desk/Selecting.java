package lagoon.ui.desktop.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Session;
import lagoon.picture.stage.StageOptions;
import lagoon.trace.Moment;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Selection;

/** From what is pointed at to what is selected, and from that to what is shown. */
public final class Selecting {

  private Selecting() {}

  /**
   * The selection for an observation: where that tells of a violation, the violation itself, and where it is
   * the sending of a message, the message.
   */
  public static Selection observation(Played run, long id) {
    Optional<Observation> one = run.trace().find(id);
    if (one.isPresent() && one.get() instanceof Observation.Sent) {
      return new Selection.OfMessage(id);
    }
    if (one.isPresent() && one.get() instanceof Observation.Violated told) {
      return run.report().violations().stream()
          .filter(other -> other.observation() == told.cause()
              && other.guarantee().equals(told.guarantee()) && other.witnesses().equals(told.witnesses()))
          .findFirst().<Selection>map(Selection.OfViolation::new)
          .orElse(new Selection.OfObservation(id));
    }
    return new Selection.OfObservation(id);
  }

  /** With what is selected chosen, and its story bright. */
  public static StageOptions choose(StageOptions options, Project project) {
    Selection selection = project.selection();
    Optional<NodeName> node = selection instanceof Selection.OfNode one
        ? Optional.of(one.node()) : Optional.empty();
    Optional<Moment.Link> link = selection instanceof Selection.OfLink one
        ? Optional.of(new Moment.Link(one.a(), one.b())) : Optional.empty();
    return options.emphasising(project.story()).selecting(node, id(selection)).selecting(link);
  }

  /** The id of the observation that is selected; 0: none. */
  public static long id(Selection selection) {
    return selection instanceof Selection.OfObservation one ? one.id()
        : selection instanceof Selection.OfMessage message ? message.sent()
        : selection instanceof Selection.OfViolation violation ? violation.violation().observation() : 0;
  }

  /**
   * The position of the observation that stands for the selection: of a message its sending, of a violation
   * the observation that tells of it; -1: none does.
   */
  public static int position(Played run, Selection selection) {
    long id = id(selection);
    int position = id == 0 ? -1 : run.trace().positionOf(id);
    if (selection instanceof Selection.OfViolation chosen && position >= 0) {
      for (int i = position; i < run.trace().size(); i++) {
        if (run.trace().get(i) instanceof Observation.Violated told && told.cause() == id
            && told.guarantee().equals(chosen.violation().guarantee())) {
          return i;
        }
        if (run.trace().get(i).time() > chosen.violation().time()) {
          break;
        }
      }
    }
    return position;
  }

  /** The nodes that a selection is about: of a message both ends, of a violation whoever suffered it. */
  public static List<NodeName> nodes(Played run, Selection selection) {
    if (selection instanceof Selection.OfNode one) {
      return List.of(one.node());
    } else if (selection instanceof Selection.OfLink link) {
      return List.of(link.a(), link.b());
    } else if (selection instanceof Selection.OfViolation violation) {
      return Stream.concat(violation.violation().session().map(Session::node).stream(),
          violation.violation().replica().stream()).toList();
    }
    return run.trace().find(id(selection)).map(Selecting::nodes).orElse(List.of());
  }

  private static List<NodeName> nodes(Observation one) {
    if (one instanceof Observation.Sent sent) {
      return List.of(sent.node(), sent.to());
    } else if (one instanceof Observation.Delivered delivered) {
      return List.of(delivered.from(), delivered.node());
    } else if (one instanceof Observation.Dropped dropped) {
      return List.of(dropped.from(), dropped.node());
    }
    return List.of(one.node());
  }
}
