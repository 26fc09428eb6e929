package lagoon.trace;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;

/**
 * Where a {@link Slice#story} begins: the observations at which its operations were invoked, served and
 * completed, at which their versions were applied, and the messages that brought those to the replicas that
 * served them.
 */
final class Plot {

  private final Trace trace;
  private final int target;
  private final BitSet seeds;
  private final List<Operation> operations;
  // Asked only whether they contain something: the order of a hash set never shows.
  private final Set<Version> returned = new HashSet<>();
  private final BitSet servers = new BitSet();

  Plot(Trace trace, int target) {
    this.trace = trace;
    this.target = target;
    this.seeds = new BitSet(target + 1);
    this.operations = operationsOf(trace.get(target));
  }

  /** The operations that an observation names. */
  private static List<Operation> operationsOf(Observation observation) {
    if (observation instanceof Observation.Violated violated) {
      return violated.witnesses();
    }
    if (observation instanceof Observation.Invoked invoked) {
      return List.of(invoked.operation());
    }
    if (observation instanceof Observation.Served served) {
      return List.of(served.operation());
    }
    if (observation instanceof Observation.Completed completed) {
      return List.of(completed.operation());
    }
    return List.of();
  }

  BitSet seeds() {
    seeds.set(target);
    if (!operations.isEmpty()) {
      markLives();
      markCopies();
    }
    return seeds;
  }

  private void markLives() {
    for (int position = 0; position <= target; position++) {
      Observation observation = trace.get(position);
      if (!(observation instanceof Observation.Violated) && names(observation)) {
        seeds.set(position);
        if (observation instanceof Observation.Served served) {
          servers.set(served.node().index());
          returned.addAll(served.versions());
        } else if (observation instanceof Observation.Completed completed) {
          returned.addAll(completed.versions());
        }
      }
    }
  }

  private boolean names(Observation observation) {
    for (Operation operation : operationsOf(observation)) {
      if (operations.contains(operation)) {
        return true;
      }
    }
    return false;
  }

  /** Looks past the target too: a message that was on its way then may show only later what it brought. */
  private void markCopies() {
    Journeys journeys = trace.journeys();
    Set<Version> applied = new HashSet<>();
    for (int position = 0; position < trace.size(); position++) {
      Observation observation = trace.get(position);
      if (observation instanceof Observation.Applied application && concernsAny(application.versions())) {
        boolean atServer = servers.get(application.node().index());
        if (addConcerned(application.versions(), applied) || atServer) {
          mark(position);
        }
        if (atServer) {
          markJourney(journeys, journeys.bringer(position));
        }
      } else if (observation instanceof Observation.Sent sent && servers.get(sent.to().index())
          && concernsAny(sent.message().versions())) {
        markJourney(journeys, position);
      }
    }
  }

  private boolean concernsAny(List<Version> versions) {
    for (Version version : versions) {
      if (concerns(version)) {
        return true;
      }
    }
    return false;
  }

  private boolean addConcerned(List<Version> versions, Set<Version> applied) {
    boolean added = false;
    for (Version version : versions) {
      added |= concerns(version) && applied.add(version);
    }
    return added;
  }

  private boolean concerns(Version version) {
    return returned.contains(version)
        || version.writer().isPresent() && operations.contains(version.writer().get());
  }

  private void markJourney(Journeys journeys, int sent) {
    if (sent >= 0) {
      mark(sent);
      if (journeys.end(sent) >= 0) {
        mark(journeys.end(sent));
      }
    }
  }

  private void mark(int position) {
    if (position <= target) {
      seeds.set(position);
    }
  }
}
