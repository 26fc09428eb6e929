package lagoon.ui.desktop.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Scenario;
import lagoon.simulation.When;
import lagoon.ui.playback.Control;
import lagoon.ui.playback.Controls;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.Test;

/** Which settings stand together. */
class SettingGroupsTest {

  private final Project project = new Project(Protocols.installed(), Crew.DIRECT);

  private List<SettingGroups.Group> groups(String filter) {
    return groups(filter, List.of());
  }

  private List<SettingGroups.Group> groups(String filter, List<String> first) {
    Scenario now = project.played().orElseThrow().settings(When.START);
    return SettingGroups.of(Controls.of(project.format(), now), now, filter, first);
  }

  private void bank() {
    String name = "double-bank-transfer";
    project.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
  }

  @Test
  void readsComeFirstThenSessionsThenTheRest() {
    bank();
    assertThat(groups("")).extracting(SettingGroups.Group::id)
        .startsWith("reads", "sessions", "cluster").contains("clients");
    assertThat(groups("").get(2).items()).extracting(SettingGroups.Item::name).contains("lag");
  }

  @Test
  void aSessionWithoutAWayOfItsOwnCanBeGivenOne() {
    bank();
    SettingGroups.Item alice = groups("").get(1).items().get(0);
    assertThat(alice.name()).isEqualTo("alice: reads");
    project.intervene(alice.control().to("leader"), When.before(100_000_000));
    assertThat(project.problems()).isEmpty();
    Scenario then = project.played().orElseThrow().settings(When.before(100_000_000));
    Control own = SettingGroups.of(Controls.of(project.format(), then), then, "alice", List.of()).get(0)
        .items().get(0).control();
    assertThat(((Control.OneOf) own).chosen()).isEqualTo("leader");
  }

  @Test
  void whatSomebodyIsToChangeStandsFirstAndNowhereElse() {
    bank();
    List<SettingGroups.Group> groups =
        groups("", List.of("reads", "clients.timeout", "sessions.alice.reads"));
    assertThat(groups.get(0).title()).isEqualTo("You may change");
    assertThat(groups.get(0).items()).extracting(SettingGroups.Item::name)
        .containsExactlyInAnyOrder("Reads: all sessions", "alice: reads", "Clients: timeout");
    assertThat(groups.stream().skip(1).flatMap(one -> one.items().stream()))
        .extracting(SettingGroups.Item::name).doesNotContain("all sessions", "alice: reads", "timeout");
    assertThat(groups("", List.of())).extracting(SettingGroups.Group::id).doesNotContain("sought");
  }

  @Test
  void aFilterFindsNamesPathsAndMeanings() {
    bank();
    assertThat(groups(" LAG ").stream().flatMap(one -> one.items().stream()))
        .extracting(SettingGroups.Item::name).contains("lag");
    assertThat(groups("alice")).singleElement().extracting(SettingGroups.Group::id).isEqualTo("sessions");
    assertThat(groups("nothing like that")).isEmpty();
  }

  @Test
  void ofAThousandSessionsAFewAreShownAndTheOthersCounted() {
    StringBuilder text = new StringBuilder(
        "scenario: many\nduration: 1s\ncluster: {protocol: leader-follower}\n"
        + "data: {x: 1}\nreads: followers\nsessions:\n");
    IntStream.range(0, 1000).forEach(i -> text.append("  - {name: s").append(i)
        .append(", steps: [{read: x}]}\n"));
    project.open(Source.shipped("many", Document.of("many.yaml", text.toString())));
    SettingGroups.Group sessions = groups("").get(1);
    assertThat(sessions.items()).hasSize(SettingGroups.MOST);
    assertThat(sessions.more()).isEqualTo(1000 - SettingGroups.MOST);
    assertThat(groups("s777").get(0).items()).singleElement()
        .extracting(SettingGroups.Item::name).isEqualTo("s777: reads");
  }
}
