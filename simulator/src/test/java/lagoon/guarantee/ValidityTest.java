package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import org.junit.jupiter.api.Test;

class ValidityTest {

  /** A message that asks others to choose that operation. */
  private record Accept(Operation operation) implements Message {
    @Override
    public String kind() {
      return "Accept";
    }

    @Override
    public String text() {
      return operation.toString();
    }
  }

  private final Tale tale = new Tale("n1", "n2", "n3");
  private final List<Violation> flagged = new ArrayList<>();
  private final Validity validity = new Validity(
      message -> message instanceof Accept accept ? Optional.of(accept.operation()) : Optional.empty(),
      flagged::add);

  private static Observation accept(Operation operation, NodeName from, NodeName to) {
    return new Observation.Sent(99, 5, from, 0, to, new Accept(operation), 10);
  }

  @Test
  void whatAClientAskedForMayBeProposedAndApplied() {
    Operation write = tale.write("alice", "x", 1);
    tale.apply(write, "n1").apply(write, "n2").ok(write);
    tale.observations().forEach(validity::observe);
    validity.observe(accept(write, tale.replica("n1"), tale.replica("n2")));
    assertThat(validity.judgement().verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(validity.judgement().checked()).isEqualTo(3);
    assertThat(flagged).isEmpty();
  }

  @Test
  void whatNobodyAskedForMustNotBeProposed() {
    Operation unheard = new Tale("n1", "n2", "n3").write("mallory", "x", 666);
    validity.observe(accept(unheard, tale.replica("n1"), tale.replica("n2")));
    assertThat(validity.judgement().verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(flagged).singleElement().satisfies(one -> {
      assertThat(one.proof()).startsWith("n1 proposes ").endsWith(", which no client asked for.");
      assertThat(one.time()).isEqualTo(5);
    });
  }

  @Test
  void whatNobodyWroteMustNotBeApplied() {
    Operation write = tale.write("alice", "x", 1);
    tale.apply(write, "n3");
    tale.observations().stream().filter(Observation.Applied.class::isInstance).forEach(validity::observe);
    assertThat(validity.judgement().verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(flagged).singleElement().extracting(Violation::proof).asString()
        .contains("n3 applies x = 1").endsWith("which no client wrote.");
  }

  @Test
  void whereNothingIsProposedNothingIsTested() {
    assertThat(validity.judgement().verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(validity.judgement().reason()).isEqualTo("Nothing was proposed.");
  }
}
