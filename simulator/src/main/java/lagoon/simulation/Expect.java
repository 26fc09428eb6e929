package lagoon.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Value;
import lagoon.setting.Named;
import lagoon.setting.Setting;

/** What the author of a scenario expects of a run. The run itself never reads it. */
public record Expect(
    @Setting("the verdict of each guarantee, by name") Map<String, Expected> verdicts,
    @Setting("the sessions that suffer a guarantee's violations, by its name") Map<String,
        List<String>> violatedBy,
    @Setting("the verdict of each invariant, by name") Map<String, Expected> invariants,
    @Setting(value = "what keys hold in the end", name = "final") Map<String, Value> ends,
    @Setting("the replicas whose copies differ from the leader's in the end")
        Optional<List<String>> diverged) {

  /** What may be expected of a verdict. */
  public enum Expected {
    @Named("it was put to the test and held")
    HOLDS,
    @Named("it was violated")
    VIOLATED,
    @Named("it was not violated, whether or not it was put to the test")
    NOT_VIOLATED,
    @Named("nothing put it to the test")
    UNTESTED,
    @Named("a limit was reached before it could be told")
    UNKNOWN
  }
}
