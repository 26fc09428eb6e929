package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.guarantee.ladder.Climb;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Version;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.OneOperation;
import lagoon.picture.Times;
import lagoon.picture.Wording;
import lagoon.scenarios.running.Report;
import lagoon.trace.OneMoment;
import lagoon.trace.Trace;

/**
 * A run as a lesson asks about it: moments, operations, verdicts. It is run to its end; what is shown is cut.
 * By the higher rungs of the ladder it is judged when one of them is first asked for: that takes longer than
 * the run. So it belongs to one thread at a time.
 */
public final class Played {

  private final Report report;
  private final Trace trace;
  /** Null as long as nobody has asked for a rung. */
  private Climb climb;

  /** What a run reported that kept a trace and was judged by all but the higher rungs. */
  public Played(Report report) {
    this.report = report;
    this.trace = report.trace().orElseThrow();
  }

  /** What there is to tell of it without the higher rungs of the ladder. */
  public Report report() {
    return report;
  }

  /** Everything that happened. */
  public Trace trace() {
    return trace;
  }

  /**
   * How many observations there are up to that moment, the one that is meant included.
   *
   * @return empty if the moment never comes
   */
  public OptionalInt count(Moment moment) {
    return new Moments(this).count(moment);
  }

  /**
   * How many observations are shown up to that moment; all of them where it never comes. Where a replica
   * applies a version or takes a role, or where a setting changes, what nodes say of themselves afterwards is
   * shown with it: else its copy, its place or its clock is new and its words are old.
   */
  public int shown(Moment moment) {
    int count = count(moment).orElse(trace.size());
    boolean hasWords = moment instanceof Moment.Applied || moment instanceof Moment.Role
        || moment instanceof Moment.Changed;
    return hasWords && count > 0 ? OneMoment.end(trace, count) : count;
  }

  /**
   * The time to which that moment leads, in nanoseconds: where it is a time, that time, though what happened
   * last before it was earlier; the end of the run where the moment never comes.
   */
  public long reached(Moment moment) {
    int count = shown(moment);
    return moment instanceof Moment.At at && count < trace.size() ? at.time() : timeAfter(count);
  }

  /** What happened up to that moment; all of it where the moment never comes. */
  public Trace upTo(Moment moment) {
    return upTo(shown(moment));
  }

  /** The first observations, so many. */
  public Trace upTo(int count) {
    return count == trace.size() ? trace : Trace.of(trace.cast(), trace.observations().subList(0, count));
  }

  /** The time after so many observations, in nanoseconds. */
  public long timeAfter(int count) {
    return count == 0 ? 0 : trace.get(count - 1).time();
  }

  /** The operation that is meant; empty if there is none. */
  public Optional<Operation> operation(OneOperation which) {
    int seen = 0;
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.Invoked invoked
          && invoked.operation().session().name().equals(which.session())
          && isCounted(which, invoked.operation()) && ++seen == which.number()) {
        return Optional.of(invoked.operation());
      }
    }
    return Optional.empty();
  }

  private static boolean isCounted(OneOperation which, Operation operation) {
    return which.operation().isPresent() || which.write().isPresent() == operation.action().isWrite();
  }

  /** How the operation that is meant ended; empty if there is none, or it never did. */
  public Optional<Observation.Completed> answer(OneOperation which) {
    return operation(which).flatMap(trace.endings()::of);
  }

  /** Where the operation's answer was made: the last replica that served it before it was over. */
  public Optional<Observation.Served> served(Operation operation) {
    Optional<Observation.Served> last = Optional.empty();
    for (Observation observation : trace.observations()) {
      if (observation instanceof Observation.Served served && served.operation().equals(operation)) {
        last = Optional.of(served);
      } else if (observation instanceof Observation.Completed done && done.operation().equals(operation)) {
        return last;
      }
    }
    return last;
  }

  /** What a read returned, as a reader sees it: several versions with a line between them. */
  public static String text(List<Version> versions) {
    List<String> values = versions.stream().map(version -> version.value().plain().toString()).distinct()
        .toList();
    return values.isEmpty() ? "nothing" : String.join(" | ", values);
  }

  /** What an operation was answered, in words; of several keys "home = 2, visitors = 5". */
  static String answer(Observation.Completed done) {
    List<Key> keys = done.operation().action().keys();
    if (keys.size() == 1) {
      return text(done.versions());
    }
    return keys.stream().map(key -> key.name() + " = " + text(done.versions().stream()
        .filter(version -> version.keyIndex() == key.index()).toList())).collect(Collectors.joining(", "));
  }

  /** What became of a guarantee or an invariant; empty if the run was not judged by it. */
  public Optional<Judgement> judgement(String name) {
    if (isRung(name) && trace.isTruncated()) {
      return Optional.of(new Judgement(
          name, Verdict.UNKNOWN, 0, 0, 0, "The run is longer than what is kept of it."));
    }
    Stream<Judgement> verdicts = isRung(name) ? climb().judgements().stream() : report.verdicts().stream();
    return Stream.concat(verdicts, report.invariants().stream())
        .filter(one -> one.guarantee().equals(name)).findFirst();
  }

  private static boolean isRung(String name) {
    return Order.rungs().contains(name);
  }

  private Climb climb() {
    if (climb == null) {
      climb = new Climb(trace.cast(), Climb.Budgets.usual());
      trace.observations().forEach(climb::observe);
      climb.finish(report.end());
    }
    return climb;
  }

  /** What was broken, as far as anybody asked: of the higher rungs only once one of them was asked for. */
  public List<Violation> violations() {
    return climb == null ? report.violations()
        : Stream.concat(report.violations().stream(), climb.violations().stream())
            .sorted(Comparator.comparingLong(Violation::observation)).toList();
  }

  /** The first violation of a guarantee or an invariant. */
  public Optional<Violation> violation(String name) {
    if (isRung(name) && !trace.isTruncated()) {
      climb();
    }
    return violations().stream().filter(one -> one.guarantee().equals(name)).findFirst();
  }

  /**
   * The first violation of which that operation is a witness. A rung of the ladder is not among them: its
   * proof argues over the whole run, which explains no single answer, and a right answer may break it, too.
   */
  public Optional<Violation> violation(Operation witness) {
    return report.violations().stream().filter(one -> one.witnesses().contains(witness)).findFirst();
  }

  /** What happened to an operation, in sentences of the run: who served it, with what, and what it broke. */
  public List<String> evidence(OneOperation which) {
    List<String> evidence = new ArrayList<>();
    Optional<Operation> found = operation(which);
    if (found.isEmpty()) {
      return List.of("The run has no such operation.");
    }
    Operation operation = found.get();
    String what = "\"" + operation.action().text() + "\" of " + operation.session().name();
    Optional<Observation.Served> served = served(operation);
    served.ifPresent(one -> evidence.add("At " + Times.point(one.time()) + " " + one.node().name()
        + " serves " + what + " with what it holds: " + Wording.answer(one.versions()) + "."));
    Optional<Observation.Completed> done = trace.endings().of(operation);
    if (done.isEmpty()) {
      evidence.add("It never gets an answer in this run.");
    } else if (served.isEmpty()) {
      evidence.add("At " + Times.point(done.get().time()) + " " + what + " is answered"
          + done.get().by().map(node -> " by " + node.name()).orElse("") + ": "
          + (done.get().reason().isEmpty() ? Wording.answer(done.get().versions()) : done.get().reason())
          + ".");
    }
    violation(operation).ifPresent(violation -> evidence.add(violation.proof()));
    return evidence;
  }
}
