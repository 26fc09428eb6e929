package lagoon.ui.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which settings there are, and how a line that sets one may go on. */
class DeclaredSettingsTest {

  private final Opened bank = Opened.bank();
  private final List<DeclaredSetting> settings =
      DeclaredSettings.of(bank.project.format(), bank.played().loaded().scenario());

  private DeclaredSetting at(String path) {
    return settings.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
  }

  private List<String> proposed(String text) {
    return SettingCompletion.at(settings, text, text.length()).proposals().stream()
        .map(SettingCompletion.Proposal::text).toList();
  }

  @Test
  void settingsThatARunCannotChangeAreThereToo() {
    assertThat(settings).extracting(DeclaredSetting::path)
        .contains("seed", "duration", "reads", "cluster.protocol", "cluster.replication", "cluster.lag")
        .doesNotContain("cluster");
    assertThat(at("cluster.protocol").words()).contains("leader-follower");
    assertThat(at("reads").words()).contains("leader", "version-token");
    assertThat(at("seed").value()).isEqualTo("7");
  }

  @Test
  void eachMayBeSetToWhatItIs() {
    for (DeclaredSetting one : settings) {
      if (!one.value().isEmpty()) {
        bank.project.vary("same", List.of(one.path() + "=" + one.value()));
        assertThat(bank.project.problems()).as(one.path()).isEmpty();
      }
    }
  }

  @Test
  void aPathIsCompletedByItsBeginningFirst() {
    assertThat(proposed("cluster.l")).contains("cluster.lag=").allMatch(text -> text.startsWith("c"));
    assertThat(proposed("LAG").get(0)).contains("lag");
    assertThat(proposed("no such thing")).isEmpty();
    assertThat(proposed("")).hasSizeGreaterThan(10);
  }

  @Test
  void behindTheSignStandTheWordsOfThatSetting() {
    assertThat(proposed("reads=")).contains("leader", "followers");
    assertThat(proposed("reads=le")).containsExactly("leader");
    assertThat(proposed("reads=leader")).isEmpty();
    assertThat(proposed("duration=")).hasSize(1);
    assertThat(proposed("nothing=")).isEmpty();
  }

  @Test
  void onlyTheLineOfTheCaretIsCompleted() {
    String text = "reads=leader\nclus";
    SettingCompletion completion = SettingCompletion.at(settings, text, text.length());
    assertThat(completion.taken(text, completion.proposals().get(0))).startsWith("reads=leader\ncluster.");
    SettingCompletion first = SettingCompletion.at(settings, text, 8);
    assertThat(first.from()).isEqualTo(6);
  }
}
