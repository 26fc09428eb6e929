package lagoon.scenarios.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.guarantee.End;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Violation;
import lagoon.history.Cast;
import lagoon.history.Value;
import lagoon.protocol.Curve;
import lagoon.protocol.Measured;
import lagoon.scenarios.LeftOut;
import lagoon.simulation.Scenario;
import lagoon.trace.Trace;

/**
 * All there is to tell of a run.
 *
 * @param leftOut what its file says and it goes without, for its protocol is another one than the file's
 * @param verdicts of the guarantees, in their order
 * @param invariants of the scenario's own invariants, and the protocol's
 * @param violations the first hundred of each, in the order in which they became true
 * @param ends what each key holds in the end at the leader, or at the first replica that is up where the
 *     leader is down; absent where it was never written
 * @param diverged the replicas that are up and whose copies differ from that
 * @param measured the numbers that its protocol is known by, if it has any
 * @param curves the same step by step
 * @param expectations what the author expects, and what came
 * @param fingerprint SHA-256 over the observations, in hexadecimal; empty where it was not wanted
 * @param trace the observations that were kept, if any were
 */
public record Report(
    Scenario scenario,
    LeftOut leftOut,
    long seed,
    Cast cast,
    End end,
    List<Judgement> verdicts,
    List<Judgement> invariants,
    List<Violation> violations,
    Map<String, Value> ends,
    List<String> diverged,
    Costs costs,
    List<Measured> measured,
    List<Curve> curves,
    List<Expectation> expectations,
    Optional<String> fingerprint,
    Optional<Trace> trace) {

  /** Whether every expectation is met. */
  public boolean passed() {
    return expectations.stream().allMatch(Expectation::met);
  }
}
