package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Observation;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.running.Report;
import lagoon.trace.Trace;

/**
 * How much of a run may be known: its first observations. Whoever is to predict what comes must not find it
 * in any view, so a run is computed no further, and its report tells only of that part.
 *
 * @param time up to which it is known, in nanoseconds: not before the last observation that is known
 * @param count how many are known
 */
public record Horizon(long time, int count) {

  private static final String LATER = "the run goes on, and what comes is not shown yet";

  /** The horizon of a run that is to be known up to there. */
  public static Horizon of(Trace whole, int count) {
    return new Horizon(count == 0 ? 0 : whole.get(count - 1).time(), count);
  }

  /** A branch on which something else was done has other observations: the time alone says how many. */
  Horizon of(Branch branch) {
    return branch.settings().isEmpty() && branch.changes().isEmpty() ? this
        : new Horizon(time, Integer.MAX_VALUE);
  }

  /** Of a run that was ended at the time, what may be known. */
  Played cut(LoadedScenario loaded, Report all, Trace whole) {
    Trace trace = whole.first(Math.min(count, whole.countUpTo(time))).prepared();
    Evidence evidence = new Evidence(trace);
    List<Violation> told = all.violations().stream().filter(one -> {
      OptionalInt at = evidence.told(one);
      return at.isPresent() && trace.get(at.getAsInt()) instanceof Observation.Violated;
    }).toList();
    List<Judgement> verdicts = new ArrayList<>(soFar(all.verdicts(), told));
    Order.rungs().forEach(rung -> verdicts.add(new Judgement(rung, Verdict.UNKNOWN, 0, 0, 0, LATER)));
    Report report = new Report(all.scenario(), all.leftOut(), all.seed(), all.cast(), all.end(), verdicts,
        soFar(all.invariants(), told), told, all.ends(), all.diverged(), all.costs(), all.measured(),
        all.curves(), List.of(), all.fingerprint(), Optional.of(trace));
    return Played.of(loaded, report, trace, true);
  }

  /** What was broken stays broken; nothing else is decided yet. */
  private static List<Judgement> soFar(List<Judgement> judgements, List<Violation> told) {
    return judgements.stream().map(one -> {
      long violations = told.stream().filter(each -> each.guarantee().equals(one.guarantee())).count();
      return new Judgement(one.guarantee(), violations > 0 ? Verdict.VIOLATED : Verdict.UNKNOWN,
          one.checked(), one.contested(), violations, violations > 0 ? "" : LATER);
    }).toList();
  }
}
