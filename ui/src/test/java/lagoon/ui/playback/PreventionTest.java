package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import org.junit.jupiter.api.Test;

/** "How could this have been prevented?" */
class PreventionTest {

  private static Prevention prevention(Opened opened, Violation violation) {
    List<Prevention> found = new ArrayList<>();
    opened.project.prevent(violation, share -> {}, found::add);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Violation of(Opened opened, String guarantee) {
    return opened.played().report().violations().stream()
        .filter(one -> one.guarantee().equals(guarantee)).findFirst().orElseThrow();
  }

  @Test
  void theStaleReadIsPreventedByTheStrategiesThatRememberTheWrite() {
    Opened bank = Opened.bank();
    Prevention prevention = prevention(bank, of(bank, "read-your-writes"));
    assertThat(prevention.note()).isEmpty();
    assertThat(prevention.from().orElseThrow()).isEqualTo(
        bank.played().beforeEvent(bank.position(Observation.Invoked.class, 1)));
    assertThat(prevention.remedies()).extracting(Prevention.Attempt::strategy)
        .contains("leader", "recent-writer", "sticky-to-leader", "version-token",
            "{version-token: {on-stale: leader}}")
        .doesNotContain("followers", "sticky", "{followers: {pick: round-robin}}");
    assertThat(prevention.attempts().stream().filter(one -> !one.prevents())).isNotEmpty()
        .allMatch(one -> one.judgement().verdict() == Verdict.VIOLATED);
    assertThat(prevention.attempts()).noneMatch(one -> one.meaning().isBlank());
  }

  @Test
  void aRemedyTakenUpIsTheBranchThatWasTried() {
    Opened bank = Opened.bank();
    Prevention.Attempt remedy = prevention(bank, of(bank, "read-your-writes")).remedies().get(0);
    bank.project.intervene(remedy.change(), remedy.change().when());
    assertThat(bank.project.tree().branches()).hasSize(2);
    assertThat(bank.played().report().costs()).isEqualTo(remedy.costs());
    assertThat(bank.played().report().verdicts().get(0)).isEqualTo(remedy.judgement());
  }

  @Test
  void aPaymentMadeTwiceIsPreventedByWhatPreventsTheReadBeforeIt() {
    Opened bank = Opened.bank();
    Prevention prevention = prevention(bank, of(bank, "once november-rent"));
    assertThat(prevention.remedies()).extracting(Prevention.Attempt::strategy).contains("leader");
    assertThat(prevention.remedies()).hasSizeLessThan(prevention.attempts().size());
  }

  @Test
  void whereNobodyReadThereIsNothingToTry() {
    Opened other = new Opened(Crew.DIRECT);
    Source plain = Opened.shipped("settings-overwritten");
    other.project.open(plain);
    Violation convergence = of(other, "convergence");
    Prevention prevention = prevention(other, convergence);
    assertThat(prevention.attempts().isEmpty()).isEqualTo(!prevention.note().isEmpty());
    assertThat(prevention.remedies()).isEmpty();
  }

  @Test
  void aSessionWithAWayOfItsOwnIsGivenAnother() {
    Opened own = new Opened(Crew.DIRECT);
    Source plain = Opened.shipped("double-bank-transfer");
    own.project.open(new Source(plain.name(), plain.file(), plain.document(),
        List.of("sessions.alice.reads=nearest", "cluster.links=[{from: alice, to: replica-1, latency: 1ms}]"),
        Optional.empty()));
    Prevention prevention = prevention(own, of(own, "read-your-writes"));
    assertThat(prevention.remedies().get(0).change().set()).containsKey("sessions[0].reads");
    assertThat(prevention.attempts()).extracting(Prevention.Attempt::strategy).doesNotContain("nearest")
        .contains("followers");
  }

  @Test
  void theSessionsOfAWorkloadAreGivenAnotherWay() {
    Opened busy = new Opened(Crew.DIRECT);
    Source plain = Opened.shipped("busy-service");
    busy.project.open(new Source(plain.name(), plain.file(), plain.document(),
        List.of("workload.sessions=20", "workload.operations=20", "workload.keys=3", "workload.reads=50%",
            "reads=followers"), Optional.empty()));
    Prevention prevention = prevention(busy, of(busy, "read-your-writes"));
    assertThat(prevention.remedies()).extracting(Prevention.Attempt::strategy).contains("leader");
    assertThat(prevention.attempts()).extracting(Prevention.Attempt::strategy).doesNotContain("followers");
    assertThat(prevention.attempts().get(0).change().set()).containsKey("reads");
  }

  @Test
  void itTellsHowFarItIs() {
    Opened bank = Opened.bank();
    List<Double> shares = new ArrayList<>();
    bank.project.prevent(of(bank, "read-your-writes"), shares::add, found -> {});
    assertThat(shares).startsWith(0.0).isSorted().doesNotHaveDuplicates().allMatch(one -> one < 1);
  }

  @Test
  void aFaultWhileStrategiesAreTriedIsAnAnswerToo() {
    boolean[] isFull = {false};
    Opened bank = new Opened(new Crew(Runnable::run, news -> {
      if (isFull[0]) {
        isFull[0] = false;
        throw new OutOfMemoryError("as in a test");
      }
      news.run();
    }));
    bank.project.open(Opened.shipped("double-bank-transfer"));
    isFull[0] = true;
    Prevention prevention = prevention(bank, of(bank, "read-your-writes"));
    assertThat(prevention.attempts()).isEmpty();
    assertThat(prevention.note()).contains("not enough memory");
  }

  @Test
  void whatIsCalledOffTellsNothing() {
    Later later = new Later();
    Opened bank = new Opened(later.crew());
    bank.project.open(Opened.shipped("double-bank-transfer"));
    later.all();
    List<Prevention> found = new ArrayList<>();
    bank.project.prevent(of(bank, "read-your-writes"), share -> {}, found::add).cancel();
    later.all();
    assertThat(found).isEmpty();
  }
}
