package lagoon.picture;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Version;
import lagoon.trace.Journeys;
import lagoon.trace.Trace;

/**
 * What must be known of a whole trace before one row of it can be drawn: which messages matter, how late a
 * version comes to a replica, how old an answer is and how long it was waited for. The maps and sets here are
 * only asked, never walked.
 */
final class Findings {

  /** A chain of messages that leads to an answer is followed so far. */
  private static final int HOPS = 16;

  private final Trace trace;
  private final Journeys journeys;
  private final boolean[] isReplica;
  private final Turns turns;
  private final BitSet matters = new BitSet();
  private final Map<Version, Long> firstApplied = new HashMap<>();
  private final Map<Integer, Version> newest = new HashMap<>();
  private final Map<Integer, Long> waited = new HashMap<>();
  private final Map<Operation, NodeName> takers = new HashMap<>();
  private final Map<Integer, Long> firstAsked = new HashMap<>();

  Findings(Trace trace) {
    this.trace = trace;
    this.journeys = trace.journeys();
    this.turns = new Turns(trace);
    this.isReplica = new boolean[trace.cast().nodes().size()];
    trace.cast().replicas().forEach(replica -> isReplica[replica.index()] = true);
    findJourneysThatMatter();
    findAges();
  }

  private void findJourneysThatMatter() {
    for (int position = 0; position < trace.size(); position++) {
      Observation observation = trace.get(position);
      if (observation instanceof Observation.Applied || observation instanceof Observation.RoleChanged
          || !turns.at(position).isEmpty()) {
        markIfBetweenReplicas(journeys.bringer(position));
      } else if (observation instanceof Observation.Sent sent && sent.message().isStep()) {
        markIfBetweenReplicas(position);
      } else if (observation instanceof Observation.Completed completed
          && completed.outcome() == Outcome.OK) {
        markWhatAnAnswerWaitedFor(journeys.bringer(position));
      }
    }
    markFirstCargo();
  }

  private void markWhatAnAnswerWaitedFor(int reply) {
    int message = reply;
    for (int hop = 0; hop < HOPS && message >= 0 && isReplica(trace.get(message).node()); hop++) {
      markIfBetweenReplicas(message);
      message = journeys.bringer(message);
    }
  }

  /** The first time that a link carries a version is news; later times are repetition. */
  private void markFirstCargo() {
    Map<Long, Set<Version>> seen = new HashMap<>();
    for (int position = 0; position < trace.size(); position++) {
      if (trace.get(position) instanceof Observation.Sent sent && !sent.message().versions().isEmpty()) {
        List<Version> versions = sent.message().versions();
        Version last = versions.get(versions.size() - 1);
        long link = (long) sent.node().index() << 32 | sent.to().index();
        if (seen.computeIfAbsent(link, first -> new HashSet<>()).add(last)) {
          markIfBetweenReplicas(position);
        }
      }
    }
  }

  private void markIfBetweenReplicas(int sent) {
    if (sent >= 0 && trace.get(sent) instanceof Observation.Sent message
        && isReplica(message.node()) && isReplica(message.to())) {
      matters.set(sent);
    }
  }

  private void findAges() {
    Map<Key, Version> latest = new HashMap<>();
    Map<Integer, Observation.Delivered> arrivals = new HashMap<>();
    for (int position = 0; position < trace.size(); position++) {
      Observation observation = trace.get(position);
      if (observation instanceof Observation.Applied applied) {
        for (Version version : applied.versions()) {
          firstApplied.putIfAbsent(version, applied.time());
          version.writer().ifPresent(writer -> takers.putIfAbsent(writer, applied.node()));
          latest.merge(version.key(), version, (old, now) -> now.supersedes(old) ? now : old);
        }
      } else if (observation instanceof Observation.Sent && !isReplica(observation.node())) {
        firstAsked.putIfAbsent(journeys.invocation(position), observation.time());
      } else if (observation instanceof Observation.Delivered delivered && isReplica(delivered.node())
          && !isReplica(delivered.from())) {
        arrivals.put(delivered.from().index(), delivered);
      } else if (observation instanceof Observation.Served served) {
        takers.putIfAbsent(served.operation(), served.node());
        findAge(position, served, latest);
        findWait(position, served, arrivals.get(served.operation().session().node().index()));
      }
    }
  }

  private void findAge(int position, Observation.Served served, Map<Key, Version> latest) {
    for (Version version : served.versions()) {
      Version now = latest.get(version.key());
      if (now != null && now.supersedes(version)) {
        newest.put(position, now);
      }
    }
  }

  private void findWait(int position, Observation.Served served, Observation.Delivered request) {
    if (request != null && request.node().equals(served.node()) && request.time() < served.time()
        && request.time() >= served.operation().invokedAt()) {
      waited.put(position, served.time() - request.time());
    }
  }

  private boolean isReplica(NodeName node) {
    return isReplica[node.index()];
  }

  Journeys journeys() {
    return journeys;
  }

  /**
   * Whether a message between replicas is worth a row where routine is left out: its arrival changed copies,
   * a role, a breaker or who is taken to be alive, or an answer had to wait for it, or it was the first on
   * its link to bring a version (which may have been lost), or it is a step by which nodes agree.
   */
  boolean matters(int sent) {
    return matters.get(sent);
  }

  /** What a node turns to believe of others there, or its breakers to do, in words; empty where none does. */
  List<String> turn(int position) {
    return turns.at(position);
  }

  /** Whether it is a circuit breaker that turns there. */
  boolean turnsBreaker(int position) {
    return turns.isOfBreaker(position);
  }

  /** How long after it was first applied anywhere a version is applied at that time; 0 for the first. */
  long late(Version version, long time) {
    return time - firstApplied.getOrDefault(version, time);
  }

  /**
   * A version that some replica had already when that read was served, and that supersedes what was served.
   */
  Optional<Version> newerThanServed(int served) {
    return Optional.ofNullable(newest.get(served));
  }

  /** The first replica to serve an operation or to apply what it wrote: for traces that know no messages. */
  Optional<NodeName> taker(Operation operation) {
    return Optional.ofNullable(takers.get(operation));
  }

  /** Whether a client sends a request that it has sent before: to the same replica, or elsewhere now. */
  boolean isRepeated(int sent) {
    int request = sent;
    for (int hop = 0; hop < HOPS && request >= 0; hop++) {
      int invocation = journeys.invocation(request);
      if (invocation >= 0) {
        return firstAsked.get(invocation) < trace.get(sent).time();
      }
      request = request(journeys.bringer(request));
    }
    return false;
  }

  /** What a reply answers: the request that reached its sender, or found it down. */
  private int request(int reply) {
    int cause = reply < 0 ? -1 : trace.positionOf(trace.get(reply).cause());
    return cause >= 0 && trace.get(cause) instanceof Observation.Dropped
        ? trace.positionOf(trace.get(cause).cause()) : reply < 0 ? -1 : journeys.bringer(reply);
  }

  /** How long the replica held that request back before it served it. */
  OptionalLong waited(int served) {
    Long nanos = waited.get(served);
    return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
  }
}
