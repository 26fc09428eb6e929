package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.client.Step;
import lagoon.client.Verb;
import lagoon.history.Observation;
import lagoon.network.MessageMatch;
import lagoon.network.SentMessage;
import lagoon.network.SomeMessages;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.protocol.Protocols;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Splice;
import lagoon.setting.AsWritten;
import lagoon.simulation.Change;
import lagoon.simulation.Intervention;
import lagoon.simulation.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What changes during a run, as a file says it. */
class ChangesTest {

  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final ScenarioFormat FORMAT = new ScenarioFormat(PROTOCOLS);
  private static final SentMessage THIRD = new SentMessage("Replicate", "primary", "replica-2",
      Optional.of(3L));

  private static LoadedScenario bank(String... changes) {
    String list = "changes=[" + String.join(", ", changes) + "]";
    return FORMAT.load(new Catalogue().find("double-bank-transfer").orElseThrow(), List.of(list));
  }

  private static Report run(LoadedScenario loaded) {
    assertThat(loaded.problems().lines()).isEmpty();
    return new Runner(PROTOCOLS).run(loaded, Options.plain());
  }

  static List<Change> each() {
    Step read = new Step(new Verb.Read(List.of("checking")), Optional.empty(), Optional.empty());
    SomeMessages match = new SomeMessages(
        new MessageMatch(Optional.of("Ack"), Optional.empty(), Optional.empty(), 0), Optional.of(2));
    Change crash = Change.fault(new Trouble.Crash("replica-1"));
    return List.of(
        Change.set("cluster.lag", "20ms"), Change.set(Map.of("reads", new AsWritten("{sticky: {}}"))),
        crash, crash.lasting(2_000_000_000L),
        Change.fault(new Trouble.Partition(List.of(List.of("primary"), List.of("replica-1", "alice")))),
        Change.fault(new Trouble.Delay(match, 5_000_000)),
        Change.doing("alice", List.of(read, read)),
        Change.touch(new Touch.OnMessage.DropNow(THIRD)), Change.touch(new Touch.OnMessage.HoldNow(THIRD)),
        Change.touch(new Touch.OnMessage.DuplicateNow(THIRD)),
        Change.touch(new Touch.OnMessage.ReleaseNow(THIRD)),
        Change.touch(new Touch.OnMessage.DeliverNow(THIRD)),
        Change.touch(new Touch.FireNow(new Touch.NextTimer("next step", "alice"))),
        Change.touch(new Touch.Heal(new Way("primary", "replica-1"))));
  }

  @ParameterizedTest
  @MethodSource("each")
  void whatIsWrittenIsReadBackAsTheSame(Change change) {
    Change placed = change.at(new When(110_000_000, 2));
    LoadedScenario loaded = bank(FORMAT.written(placed));
    assertThat(loaded.problems().lines()).isEmpty();
    assertThat(loaded.scenario().changes()).containsExactly(placed);
    assertThat(loaded.interventions()).hasSize(1);
    assertThat(loaded.interventions().get(0).when()).isEqualTo(placed.when());
  }

  @Test
  void whatWasDoneByHandIsSpokenOfInTheReport() {
    Report report = run(bank("{at: 50ms, deliver-now: {message: Replicate, from: primary, to: replica-1}}",
        "{at: 60ms, deliver-now: {message: Replicate, from: primary, to: replica-2, number: 9}}"));
    assertThat(report.trace().orElseThrow().observations().stream()
        .filter(Observation.Intervened.class::isInstance).map(Observation.Intervened.class::cast)
        .map(one -> one.what() + ": " + one.took()))
        .containsExactly("deliver Replicate from primary to replica-1: true",
            "deliver Replicate 9 from primary to replica-2: false");
  }

  @Test
  void changesHappenInOrderOfTimeWhateverTheFileSays() {
    LoadedScenario loaded = bank("{at: 2s, set: {cluster.lag: 1ms}}", "{at: 1s, crash: replica-1}",
        "{at: 1s, after-events: 1, restart: replica-1}");
    assertThat(loaded.interventions().stream().map(Intervention::when)).isSorted();
    assertThat(loaded.interventions().get(0)).isInstanceOf(Intervention.Fault.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{at: 1s}|a change that changes nothing",
      "{at: 1s, crash: replica-1, set: {cluster.lag: 1ms}}|two changes in one",
      "{at: 1s, as: alice}|as says which session, and do what it does",
      "{at: 1s, do: [{read: checking}]}|nothing",
      "{at: 1s, for: 2s, set: {cluster.lag: 1ms}}|only a fault lasts",
      "{at: 1s, as: bob, do: [{read: checking}]}|there is no session bob",
      "{at: 1s, crash: replica-9}|there is no replica replica-9",
      "{at: 1s, fire-now: {timer: resend to replica-1, of: nobody}}|there is no node nobody",
      "{at: 1s, drop-now: {message: Gossip, from: primary, to: alice}}|there is no message Gossip",
      "{at: 1s, heal: {from: primary, to: nobody}}|there is no node nobody",
      "{at: 1s, set: {cluster.leader: replica-1}}|cannot change during a run",
      "{at: 1s, after-events: -1, crash: replica-1}|out of range"})
  void whatCannotBeIsToldWithItsPlace(String change, String sentence) {
    assertThat(String.join("\n", bank(change).problems().lines())).contains(sentence);
  }

  private static LoadedScenario gossip(String change) {
    return FORMAT.load(
        new Catalogue().find("gossip-rumor").orElseThrow(), List.of("changes=[" + change + "]"));
  }

  @ParameterizedTest
  @CsvSource({"nodes: 300", "spreads: versions", "origin: n2", "rounds: own", "topology: ring", "degree: 3",
      "bridges: 2", "graph: 7", "neighbours: {n1: [n2]}"})
  void whatMakesAGossipingGroupCannotChangeAndItIsSaidWhy(String setting) {
    String[] parts = setting.split(": ", 2);
    assertThat(String.join("\n", gossip("{at: 3s, set: {cluster." + setting + "}}").problems().lines()))
        .contains("cluster." + parts[0] + " cannot change during a run: ")
        .contains("expected a setting that can, such as cluster.loss");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"exchange: pull", "every: 500ms", "every: '250ms'", "jitter: 5%",
      "fan-out: 3", "stops: coin", "contacts: blind", "k: 4", "anti-entropy: 2s", "digest: keys",
      "absent: [n9, n10]"})
  void howNodesTalkCanChangeInTheMiddleOfARumour(String setting) {
    LoadedScenario loaded = gossip("{at: 3s, set: {cluster." + setting + "}}");
    assertThat(loaded.problems().lines()).isEmpty();
    assertThat(run(loaded).fingerprint())
        .isNotEqualTo(run(FORMAT.load(new Catalogue().find("gossip-rumor").orElseThrow(), List.of()))
            .fingerprint());
  }

  @Test
  void aChangeAddedToTheTextKeepsItsComments() {
    Document document = new Catalogue().find("double-bank-transfer").orElseThrow();
    Problems problems = new Problems();
    Assignment more = Assignment.read("by hand", "changes[1]={at: 1s, crash: replica-1}", problems)
        .orElseThrow();
    Document changed = Splice.set(document, more, problems).orElseThrow();
    assertThat(problems.lines()).isEmpty();
    assertThat(changed.text()).contains("# She still sees 500", "  - {at: 1s, crash: replica-1}\n");
    assertThat(run(FORMAT.load(changed, List.of())).fingerprint()).isEqualTo(
        run(bank("{at: 8s, set: {cluster.lag: 20ms}}", "{at: 1s, crash: replica-1}")).fingerprint());
  }
}
