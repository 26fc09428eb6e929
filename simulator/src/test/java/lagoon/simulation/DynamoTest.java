package lagoon.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Merge;
import lagoon.client.Strategy;
import lagoon.client.WriteStrategy;
import lagoon.guarantee.Guarantees;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Climb;
import lagoon.guarantee.ladder.Order;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.protocol.dynamo.DynamoSettings;
import lagoon.protocol.dynamo.DynamoSettings.Clocks;
import lagoon.protocol.dynamo.DynamoSettings.Quorum;
import lagoon.protocol.dynamo.DynamoSettings.Variant;
import lagoon.view.Facet;
import org.junit.jupiter.api.Test;

/** What Dynamo does, in small runs whose key "cart" belongs to C and, clockwise, to D and A. */
class DynamoTest {

  private static final Map<String, List<Integer>> TOKENS =
      Map.of("A", List.of(1_000), "B", List.of(3_000), "C", List.of(6_000), "D", List.of(8_000));

  private static DynamoSettings settings(int n, int r, int w, boolean allowed) {
    return settings(n, r, w, allowed, Optional.empty(), "0s", false, Variant.WHOLE);
  }

  private static DynamoSettings settings(
      int n, int r, int w, boolean allowed, Optional<List<String>> members, String antiEntropy,
      boolean readRepair, Variant variant) {
    return new DynamoSettings(
        List.of("A", "B", "C", "D"), members, TOKENS, 1, n, r, w, allowed, Quorum.SLOPPY,
        Durations.of("200ms"), Durations.of("2s"), Durations.of("500ms"), readRepair,
        Durations.of(antiEntropy), Clocks.DOTTED, 10, variant);
  }

  private static Scenarios partitionAware(DynamoSettings settings) {
    return Scenarios.store().protocol("dynamo", settings).reads(new Strategy.PartitionAware())
        .writes(new WriteStrategy.PartitionAware());
  }

  @Test
  void readAndWriteQuorumsThatNeedNotMeetAreRefusedUnlessAllowed() {
    assertThatThrownBy(() -> settings(3, 2, 1, false))
        .hasMessageContaining("r + w > n fails for (n, r, w) = (3, 2, 1)").hasMessageContaining("for study");
    assertThat(settings(3, 2, 1, true).r()).isEqualTo(2);
    for (int[] fits : new int[][] {{2, 2}, {3, 1}, {1, 3}}) {
      assertThat(settings(3, fits[0], fits[1], false).n()).isEqualTo(3);
    }
    assertThatThrownBy(() -> settings(3, 4, 2, false)).hasMessageContaining("only n = 3 nodes keep a key");
    assertThatThrownBy(() -> settings(5, 3, 3, false)).hasMessageContaining("the ring has 4");
  }

  @Test
  void aKeyIsKeptByTheNodesThatFollowItAndByNobodyElse() {
    Trial trial = partitionAware(settings(3, 2, 2, false))
        .session("alice", Steps.write("cart", 1)).judged();
    assertThat(trial.asked("alice", "Write")).containsExactly("C");
    assertThat(trial.copies("C")).containsEntry("cart", "1");
    assertThat(trial.copies("D")).containsEntry("cart", "1");
    assertThat(trial.copies("A")).containsEntry("cart", "1");
    assertThat(trial.copies("B")).isEmpty();
    assertThat(trial.verdict(Guarantees.CONVERGENCE)).isEqualTo(Verdict.HOLDS);
  }

  @Test
  void whereNothingIsSaidTheFirstOfEachKeysNodesCoordinatesItAndAnotherWhileItIsDown() {
    Scenarios byDefault = Scenarios.store().protocol("dynamo", settings(3, 2, 2, false))
        .session(
            "alice", Steps.write("cart", 1), Steps.write("a", 1), Steps.at("2s"), Steps.write("cart", 2));
    assertThat(byDefault.run().asked("alice", "Write")).containsExactly("C", "D", "C");
    Trial down = byDefault.fault(Troubles.crash("C").at("1s")).run();
    assertThat(down.outcomes("alice")).containsOnly(Outcome.OK);
    assertThat(down.asked("alice", "Write")).hasSizeGreaterThan(3).startsWith("C", "D", "C");
  }

  @Test
  void aTransferIsAGetOfBothKeysAndTwoPuts() {
    Trial trial = partitionAware(settings(3, 2, 2, false)).data("cart", 5).data("a", 0)
        .session("alice", Steps.transfer("cart", "a", 2), Steps.read("cart", "a")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.OK, Outcome.OK, Outcome.OK);
    assertThat(trial.returned("alice")).containsExactly("[5, 0]", "[3, 2]");
    assertThat(trial.asked("alice", "Read")).hasSize(2);
    assertThat(trial.asked("alice", "Write")).containsExactly("C");
  }

  @Test
  void whatASessionHasReadItNeedNotGetAgainBeforeItAdds() {
    Trial trial = partitionAware(settings(3, 2, 2, false)).data("cart", 5)
        .session("alice", Steps.add("cart", 1), Steps.add("cart", 1), Steps.read("cart")).run();
    assertThat(trial.asked("alice", "Read")).hasSize(2);
    assertThat(trial.returned("alice")).containsExactly("5", "7");
  }

  @Test
  void whatASessionCannotGetItDoesNotChange() {
    Trial trial = partitionAware(settings(3, 3, 1, false)).data("cart", 5)
        .session("alice", Steps.add("cart", 1), Steps.at("8s"), Steps.read("cart"))
        .fault(Troubles.crash("D").at("0s").until("7s")).fault(Troubles.crash("A").at("0s").until("7s"))
        .fault(Troubles.crash("B").at("0s").until("7s")).run();
    assertThat(trial.outcomes("alice")).containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.OK);
    assertThat(trial.all(Observation.Completed.class).get(1).reason())
        .isEqualTo("nobody said what there is to change");
    assertThat(trial.returned("alice")).containsExactly("5");
  }

  @Test
  void theGetBeforeAnAdditionIsNotTheLastReadOfTheProgram() {
    Trial trial = partitionAware(settings(3, 2, 2, false)).data("cart", 5).data("a", 1)
        .session("alice", Steps.read("a"), Steps.add("cart", 1), Steps.ifRead(1, Steps.write("b", 9)))
        .run();
    assertThat(trial.asked("alice", "Write")).hasSize(2);
  }

  @Test
  void theGetBeforeAnAdditionDoesNotUndoAReadThatEndsMeanwhile() {
    Trial trial = partitionAware(settings(3, 2, 2, false)).data("cart", 5).data("a", 1)
        .session("alice", Steps.inParallel(List.of(
            List.of(Steps.waits("1ms"), Steps.add("cart", 1)), List.of(Steps.read("a")))),
            Steps.ifRead(1, Steps.write("b", 9)))
        .run();
    assertThat(trial.returned("alice")).as("read and then got").containsExactly("1", "5");
    assertThat(trial.asked("alice", "Write")).hasSize(2);
  }

  @Test
  void twoTokensAtOnePlaceAreRefused() {
    assertThatThrownBy(() -> standing(Map.of("A", List.of(4_000), "B", List.of(700, 4_000)), 1))
        .hasMessage("A and B both have a token at place 4000; expected each token at a place of its own");
    assertThatThrownBy(() -> standing(Map.of("A", List.of(5, 9, 5)), 1))
        .hasMessage("A has two tokens at place 5; expected each token at a place of its own");
    assertThatThrownBy(() -> standing(Map.of("A", List.of(5, 9)), 5_000))
        .hasMessageStartingWith("the nodes have 10002 tokens, and the ring has 10000 places");
  }

  @Test
  void aTokenWhosePlaceIsTakenStandsAtTheNextFreeOne() {
    Trial trial = Scenarios.store().protocol("dynamo", standing(Map.of("B", List.of(0, 9_999)), 1_000))
        .session("alice", Steps.read("cart")).run();
    List<Integer> places = trial.all(Observation.StateChanged.class).stream()
        .flatMap(one -> one.state().stream()).filter(Facet.Ring.class::isInstance).map(Facet.Ring.class::cast)
        .findFirst().orElseThrow().tokens().stream().map(Facet.Token::place).toList();
    assertThat(places).hasSize(2_002).doesNotHaveDuplicates().isSorted();
  }

  private static DynamoSettings standing(Map<String, List<Integer>> tokens, int virtualNodes) {
    return new DynamoSettings(
        List.of("A", "B", "C"), Optional.empty(), tokens, virtualNodes, 3, 2, 2, false, Quorum.SLOPPY,
        Durations.of("200ms"), Durations.of("2s"), Durations.of("500ms"), true, 0, Clocks.DOTTED, 10,
        Variant.WHOLE);
  }

  @Test
  void whoIsNotToKeepAKeyLagsBehindNobody() {
    Trial trial = partitionAware(settings(2, 1, 2, false))
        .session("alice", Steps.write("cart", 1), Steps.waits("1s"), Steps.read("cart")).judged();
    assertThat(climb(trial))
        .filteredOn(one -> List.of(Order.SEQUENTIAL, Order.LINEARIZABLE).contains(one.guarantee()))
        .extracting(Judgement::verdict).containsExactly(Verdict.UNTESTED, Verdict.UNTESTED);
  }

  private static List<Judgement> climb(Trial trial) {
    Climb climb = new Climb(trial.cast(), Climb.Budgets.usual());
    trial.seen().forEach(climb::observe);
    climb.finish(trial.ending());
    return climb.judgements();
  }

  @Test
  void aCounterThatClientsMergeIsNoRegisterAndBreaksNoGuaranteeOfRegisters() {
    Trial trial = partitionAware(settings(3, 2, 2, false)).merge(Merge.COUNTER)
        .session("alice", Steps.write("cart", 1), Steps.read("cart")).judged();
    assertThat(trial.returned("alice")).containsExactly("1");
    assertThat(climb(trial)).extracting(Judgement::verdict).containsOnly(Verdict.UNTESTED);
  }

  @Test
  void anAnswerFromBeforeACrashCountsForNothingAfterIt() {
    // C takes the first put and crashes; D's answer to it comes when C is back and D cut off.
    Trial trial = partitionAware(settings(2, 2, 2, false))
        .session("alice", Steps.waits("100ms"), Steps.write("cart", 1))
        .session("bob", Steps.at("1s"), Steps.write("cart", 2))
        .fault(Troubles.delay(Troubles.each("Stored", "D", "C"), "970ms"))
        .fault(Troubles.drop(Troubles.each("Store", "C", "D")).at("500ms").until("1500ms"))
        .fault(Troubles.crash("C").at("150ms").until("900ms")).judged();
    assertThat(trial.sent("Stored")).isNotEmpty();
    assertThat(trial.endedAtMillis("bob").get(0)).isGreaterThan(1_150);
  }

  @Test
  void whoKnowsWhereAKeyLivesSavesAHop() {
    long straight = ended(new Strategy.PartitionAware());
    long through = ended(Strategies.sticky("B"));
    assertThat(through - straight).isEqualTo(5);
  }

  private static long ended(Strategy reads) {
    Trial trial = partitionAware(settings(3, 2, 2, false)).latency(Scenarios.constant("5ms")).data("cart", 1)
        .reads(reads).session("alice", Steps.read("cart")).judged();
    assertThat(trial.returned("alice")).containsExactly("1");
    return trial.endedAtMillis("alice").get(0);
  }

  private static Trial whileANodeIsAway(Variant variant, String antiEntropy, boolean readRepair) {
    return partitionAware(settings(3, 2, 2, false, Optional.empty(), antiEntropy, readRepair, variant))
        .session("alice", Steps.waits("1s"), Steps.write("cart", 1), Steps.write("cart", 2),
            Steps.waits("5s"), Steps.read("cart"))
        .fault(Troubles.crash("A").at("500ms").until("3s")).judged();
  }

  @Test
  void aNodeThatWasAwayGetsWhatAnotherKeptForItUnlessThatKeepsIt() {
    Trial handedOver = whileANodeIsAway(Variant.WHOLE, "0s", false);
    assertThat(handedOver.copies("A")).containsEntry("cart", "2");
    assertThat(handedOver.copies("B")).isEmpty();
    Trial kept = whileANodeIsAway(Variant.KEEPS_HINTS, "0s", false);
    assertThat(kept.copies("A")).isEmpty();
    assertThat(kept.verdict(Guarantees.CONVERGENCE)).isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void whereNobodyHandsAnythingOverHashTreesFindWhatIsMissingAndSoDoesAReader() {
    Trial trees = whileANodeIsAway(Variant.KEEPS_HINTS, "1s", false);
    assertThat(trees.copies("A")).containsEntry("cart", "2");
    assertThat(trees.sent("Exchange")).isNotEmpty();
    Trial reader = whileANodeIsAway(Variant.KEEPS_HINTS, "0s", true);
    assertThat(reader.copies("A")).containsEntry("cart", "2");
    assertThat(reader.sent("Repair")).isNotEmpty();
  }

  @Test
  void whoJoinsGetsItsRangesAndWhoLeavesHandsThemOver() {
    DynamoSettings three = settings(2, 2, 1, false, Optional.of(List.of("A", "B", "D")), "0s", false,
        Variant.WHOLE);
    DynamoSettings four = settings(2, 2, 1, false, Optional.empty(), "0s", false, Variant.WHOLE);
    DynamoSettings left = settings(2, 2, 1, false, Optional.of(List.of("A", "B", "C")), "0s", false,
        Variant.WHOLE);
    Trial trial = partitionAware(three)
        .session("alice", Steps.write("cart", 1), Steps.waits("5s"), Steps.read("cart"), Steps.waits("3s"),
            Steps.read("cart"))
        .later("2s", "cluster.members", changed -> changed.protocol("dynamo", four))
        .later("6s", "cluster.members", changed -> changed.protocol("dynamo", left)).judged();
    // D and A kept it; then C came before them; then D left, and A is the second again.
    assertThat(trial.copies("C")).containsEntry("cart", "1");
    assertThat(trial.returned("alice")).containsExactly("1", "1");
    assertThat(trial.servers("alice")).containsExactly("C", "C");
    assertThat(trial.verdict(Guarantees.CONVERGENCE)).isEqualTo(Verdict.HOLDS);
    assertThat(trial.verdict(Guarantees.LOST_ACKNOWLEDGED_WRITE)).isNotEqualTo(Verdict.VIOLATED);
  }
}
