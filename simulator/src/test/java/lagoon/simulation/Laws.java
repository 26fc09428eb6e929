package lagoon.simulation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/** What holds in every run of a protocol that carries each write out once. */
final class Laws {

  private Laws() {}

  /** How many operations made two versions of which one came after the other: they were carried out twice. */
  static long carriedOutTwice(Trial trial) {
    List<Version> made = trial.all(Observation.Applied.class).stream()
        .flatMap(one -> one.versions().stream()).filter(one -> one.writerId() > 0).distinct().toList();
    return made.stream()
        .filter(one -> made.stream().anyMatch(
            other -> other.writerId() == one.writerId() && other.key().equals(one.key())
                && other.supersedes(one)))
        .count();
  }

  /** Operations whose clients were told that they failed, and that some replica applied. */
  static List<Observation.Completed> failedAndApplied(Trial trial) {
    Set<Long> made = trial.all(Observation.Applied.class).stream()
        .flatMap(one -> one.versions().stream()).map(Version::writerId).collect(Collectors.toSet());
    return trial.all(Observation.Completed.class).stream()
        .filter(one -> one.outcome() == Outcome.FAILED && made.contains(one.operation().id()))
        .toList();
  }
}
