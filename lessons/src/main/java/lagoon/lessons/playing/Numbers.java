package lagoon.lessons.playing;

import java.util.Optional;
import java.util.OptionalInt;
import lagoon.guarantee.Judge;
import lagoon.guarantee.Judgement;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.lessons.format.OneOperation;
import lagoon.lessons.format.Quantity;
import lagoon.protocol.Measured;
import lagoon.scenarios.running.Costs;
import lagoon.scenarios.running.Report;

/** The numbers that a run gives. */
final class Numbers {

  private Numbers() {}

  /** The number; empty where the run has none: what it asks about never happens, or was not measured. */
  static Optional<Measured> of(Played run, Quantity quantity) {
    if (quantity instanceof Quantity.Latency one) {
      return run.answer(one.which())
          .map(done -> Measured.time(quantity.text(), done.time() - done.operation().invokedAt()));
    } else if (quantity instanceof Quantity.Behind one) {
      return staleness(run, one.which()).map(stale -> Measured.time(quantity.text(), stale[1]));
    } else if (quantity instanceof Quantity.VersionsBehind one) {
      return staleness(run, one.which()).map(stale -> Measured.number(quantity.text(), stale[0]));
    } else if (quantity instanceof Quantity.Span one) {
      OptionalInt from = run.count(one.from());
      OptionalInt to = run.count(one.to());
      return from.isEmpty() || to.isEmpty() ? Optional.empty()
          : Optional.of(Measured.time(quantity.text(),
              run.timeAfter(to.getAsInt()) - run.timeAfter(from.getAsInt())));
    }
    Report report = run.report();
    if (quantity instanceof Quantity.Final one) {
      return report.ends().get(one.key()) instanceof Value.Amount amount
          ? Optional.of(Measured.number(quantity.text(), amount.amount())) : Optional.empty();
    } else if (quantity instanceof Quantity.Violations one) {
      return run.judgement(one.of()).map(Judgement::violations)
          .map(times -> Measured.number(quantity.text(), times));
    }
    String name = ((Quantity.Cost) quantity).name();
    return Quantity.Cost.OF_EVERY_RUN.contains(name) ? cost(report.costs(), name)
        : report.measured().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static Optional<Measured> cost(Costs costs, String name) {
    return switch (name) {
      case "operations" -> number(name, costs.operations());
      case "failed" -> number(name, costs.failed());
      case "unknown" -> number(name, costs.unknown());
      case "reads" -> number(name, costs.reads());
      case "writes" -> number(name, costs.writes());
      case "reads-at-leader" -> costs.isLed() ? number(name, costs.readsAtLeader()) : Optional.empty();
      case "leader-share" -> costs.isLed() && costs.reads() > 0
          ? Optional.of(Measured.share(name, costs.leaderShare())) : Optional.empty();
      case "stale-reads" -> number(name, costs.staleReads());
      case "stale-share" -> costs.reads() > 0
          ? Optional.of(Measured.share(name, costs.staleShare())) : Optional.empty();
      case "stalest-versions" -> number(name, costs.stalestVersions());
      case "stalest" -> Optional.of(Measured.time(name, costs.stalest()));
      case "read-p50" -> time(name, costs.readP50(), costs.reads());
      case "read-p99" -> time(name, costs.readP99(), costs.reads());
      case "write-p50" -> time(name, costs.writeP50(), costs.writes());
      case "write-p99" -> time(name, costs.writeP99(), costs.writes());
      case "messages" -> number(name, costs.messages());
      case "messages-per-operation" -> number(name, costs.messagesPerOperation());
      default -> throw new IllegalArgumentException("no run has the number " + name);
    };
  }

  private static Optional<Measured> number(String name, double value) {
    return Optional.of(Measured.number(name, value));
  }

  private static Optional<Measured> time(String name, long nanos, long of) {
    return of == 0 ? Optional.empty() : Optional.of(Measured.time(name, nanos));
  }

  /** How many versions and how long a read was behind; the run is judged again to know it of this one. */
  private static Optional<long[]> staleness(Played run, OneOperation which) {
    Optional<Operation> wanted = run.operation(which);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    long[] found = {-1, -1};
    Judge judge = new Judge(run.trace().cast(), java.util.List.of(), violation -> {});
    judge.measure((read, versions, behind) -> {
      if (read.equals(wanted.get())) {
        found[0] = versions;
        found[1] = behind;
      }
    });
    for (Observation observation : run.trace().observations()) {
      judge.observe(observation);
    }
    return found[0] < 0 ? Optional.empty() : Optional.of(found);
  }
}
