package lagoon.ui.desktop.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import lagoon.guarantee.Violation;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be pointed at in a proof. */
class ProofTest {

  private static Played played(String name) {
    Project project = new Project(Protocols.installed(), Crew.DIRECT);
    project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
    return project.played().orElseThrow();
  }

  /** The parts that name something: "R = operation 2", "v2 = checking v2", "replica-1 = replica-1". */
  private static List<String> named(String scenario, String guarantee) {
    Played run = played(scenario);
    Violation violation = run.report().violations().stream()
        .filter(one -> one.guarantee().equals(guarantee)).findFirst().orElseThrow();
    return Proof.of(violation, run.trace().cast()).parts().stream().filter(one -> one.names().isPresent())
        .map(one -> one.text() + " = " + text(one.names().get())).toList();
  }

  private static String text(Proof.Name name) {
    if (name instanceof Proof.OfOperation one) {
      return "operation " + one.operation().id();
    } else if (name instanceof Proof.OfVersion one) {
      return one.version().key() + " " + one.version();
    }
    return ((Proof.OfNode) name).node().name();
  }

  @Test
  void operationsVersionsAndReplicasAreFoundInAStaleRead() {
    assertThat(named("double-bank-transfer", "read-your-writes")).containsExactly(
        "W = operation 1", "alice's transfer of 100 from checking to rent = operation 1",
        "v2 = checking v2", "R = operation 2", "replica-1 = replica-1", "replica-1 = replica-1",
        "W = operation 1", "R = operation 2", "W = operation 1");
  }

  @Test
  void bothPaymentsAreFound() {
    assertThat(named("double-bank-transfer", "once november-rent")).containsExactly(
        "alice's transfer of 100 from checking to rent = operation 1", "primary = primary",
        "alice's transfer of 100 from checking to rent = operation 3", "primary = primary");
  }

  @Test
  void theOtherSessionOfTheUserIsFoundToo() {
    assertThat(named("two-devices", "read-your-writes/user")).contains(
        "phone's write of list = Party = operation 1", "laptop = laptop", "replica-2 = replica-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"double-bank-transfer", "two-devices", "order-confirmation", "own-post",
      "cricket-score", "answer-before-question", "settings-overwritten", "travelling-client",
      "profile-bio"})
  void thePartsTogetherAreTheProofAndEveryProofHasLinks(String scenario) {
    Played run = played(scenario);
    for (Violation violation : run.report().violations()) {
      List<Proof.Part> parts = Proof.of(violation, run.trace().cast()).parts();
      assertThat(parts.stream().map(Proof.Part::text).collect(Collectors.joining()))
          .isEqualTo(violation.proof());
      assertThat(parts).as(violation.proof()).anyMatch(one -> one.names().isPresent());
    }
  }
}
