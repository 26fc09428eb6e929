package lagoon.lessons.playing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.LessonText;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Scenarios;
import lagoon.protocol.Protocols;
import lagoon.scenarios.text.Document;
import org.junit.jupiter.api.Test;

/** What a student makes of a challenge is judged by runs, and only what may change has changed. */
class GradingTest {

  private final Runs runs = new Runs(new LessonText.Folder("small", Map.of()),
      new Scenarios(Protocols.installed()));
  private final Grading grading = new Grading(runs);
  private final Challenge repair = challenge(LessonText.GOOD);

  private static Challenge challenge(String text) {
    LoadedLesson loaded = LessonText.load(text);
    assertThat(loaded.problems().lines()).isEmpty();
    return loaded.lesson().orElseThrow().challenges().get(0);
  }

  @Test
  void whereItBeginsItFailsAndSaysHow() {
    Outcome outcome = grading.ofStart(repair);
    assertThat(outcome.isSolved()).isFalse();
    assertThat(outcome.runs()).isEqualTo(2);
    assertThat(outcome.sentences())
        .containsExactly("Not yet: read-your-writes holds. That fails in 2 of 2 runs;"
        + " with seed 1: read-your-writes was violated.");
  }

  @Test
  void itsSolutionPassesAndSoDoesAnotherOne() {
    assertThat(grading.ofSolution(repair).isSolved()).isTrue();
    assertThat(grading.grade(repair, List.of("reads={version-token: {}}")).isSolved()).isTrue();
    assertThat(grading.grade(repair, List.of("reads={recent-writer: {window: 50ms}}")).isSolved()).isFalse();
  }

  @Test
  void whatMayNotBeChangedMustStay() {
    Outcome outcome = grading.grade(repair, List.of("cluster.lag=0ms", "reads=leader"));
    assertThat(outcome.forbidden()).containsExactly("cluster.lag");
    assertThat(outcome.runs()).isZero();
    assertThat(outcome.sentences()).containsExactly("cluster.lag must stay as it is.");
    assertThat(grading.grade(repair, List.of("faults=[{at: 1s, crash: primary}]")).forbidden())
        .containsExactly("faults");
    assertThat(grading.grade(repair, List.of("title=Mine", "seed=9", "reads=leader")).isSolved())
        .as("remarks may change").isTrue();
  }

  @Test
  void ofWhatDoesNotExistIsSaidWhatMayBeChangedAndNoMore() {
    assertThat(grading.grade(repair, List.of("raeds=leader")).sentences())
        .containsExactly("Here you may change reads, not raeds; did you mean reads?");
    assertThat(grading.grade(repair, List.of("some.thing=1", "reads=leader")).sentences())
        .containsExactly("Here you may change reads, not some.thing");
    assertThat(grading.grade(repair, List.of("reads=leadr")).sentences()).singleElement().asString()
        .contains("leadr").endsWith("did you mean leader?");
  }

  @Test
  void whatCouldNotBeTriedIsNoAttempt() {
    Player player = Player.of(LessonText.load(LessonText.GOOD).lesson().orElseThrow());
    for (List<String> settings : List.of(List.of("reads=leadr"), List.of("cluster.lag=0ms"))) {
      player = player.tried(repair, settings, grading.grade(repair, settings));
    }
    assertThat(player.progress().attempts(repair.challenge()).times()).isZero();
    List<String> poor = List.of("reads={recent-writer: {window: 50ms}}");
    player = player.tried(repair, poor, grading.grade(repair, poor));
    assertThat(player.progress().attempts(repair.challenge()).times()).isEqualTo(1);
  }

  @Test
  void aPathInsideOfASettingMayBeAllAlone() {
    Challenge narrow = challenge(LessonText.with("change: [reads]", "change: [sessions.alice.reads]")
        .replace("solution: {reads: leader}", "solution: {sessions.alice.reads: leader}"));
    assertThat(grading.ofSolution(narrow).isSolved()).isTrue();
    assertThat(grading.grade(narrow, List.of("reads=leader")).forbidden()).containsExactly("reads");
    assertThat(grading.grade(narrow, List.of("sessions.alice.steps=[{read: bio}]")).forbidden())
        .containsExactly("sessions.alice.steps");
  }

  @Test
  void anEditedFileIsJudgedLikeSettings() {
    String file = runs.scenarios().document(runs.folder(), repair.source()).orElseThrow().text();
    assertThat(grading.grade(repair, Document.of("mine.yaml",
        file.replace("reads: followers", "reads: leader")))
        .isSolved()).isTrue();
    assertThat(grading.grade(repair, Document.of("mine.yaml", file.replace("lag: 500ms", "lag: 5ms")))
        .forbidden()).containsExactly("cluster.lag");
    assertThat(grading.grade(repair, Document.of("mine.yaml", "reads: [")).problems().get(0))
        .startsWith("mine.yaml:1:");
  }

  @Test
  void theFileToEditHoldsWhatTheChallengeHasChangedAlready() {
    Challenge changed = challenge(LessonText.with("scenario: profile-bio-100ms\nchange",
        "scenario: profile-bio-100ms\nset: {cluster.lag: 300ms, clients.attempts: 2}\nchange"));
    Document file = runs.file(changed);
    assertThat(file.text()).contains("lag: 300ms").contains("attempts: 2").contains("# Before you run it");
    assertThat(grading.grade(changed, file).forbidden()).isEmpty();
    assertThat(grading.grade(changed, file).isSolved()).isFalse();
    assertThat(grading.grade(changed, Document.of("mine.yaml",
        file.text().replace("reads: followers", "reads: leader"))).isSolved()).isTrue();
  }

  @Test
  void aFileToReadDoesNotSayWhatRepairsIt() {
    for (String scenario : List.of("double-bank-transfer", "travelling-client")) {
      Challenge one = challenge(LessonText.with("scenario: profile-bio-100ms\nchange",
          "scenario: " + scenario + "\nchange"));
      String whole = runs.scenarios().document(runs.folder(), one.source()).orElseThrow().text();
      String told = runs.file(one).text();
      assertThat(whole).contains("\nrepaired-by:");
      assertThat(told).doesNotContain("repaired-by").contains("\nexpect:");
      assertThat(whole.lines().filter(line -> !told.contains(line))).as(scenario).hasSizeBetween(1, 2);
    }
  }

  @Test
  void aSettingThatIsWrongIsToldAndNothingRuns() {
    Outcome outcome = grading.grade(repair, List.of("reads=leadr"));
    assertThat(outcome.runs()).isZero();
    assertThat(outcome.sentences().get(0))
        .as("no option was typed").startsWith("reads: leadr is not known").endsWith("did you mean leader?");
    Document file = runs.file(repair);
    assertThat(grading.grade(repair, Document.of("mine.yaml", file.text() + "reds: x\n")).sentences().get(0))
        .as("a file has places").startsWith("mine.yaml:");
  }

  @Test
  void everyTrialMustBeStood() {
    String crash = "trials: [{faults: [{at: 50ms, crash: replica-1}]}, {faults: [{at: 50ms, crash: "
        + "primary}]}]";
    Challenge hard = challenge(LessonText.with("seeds: 2", "seeds: 2\n" + crash)
        .replace("- {guarantee: read-your-writes, is: holds}", "- {number: failed, max: 0}"));
    Outcome outcome = grading.ofSolution(hard);
    assertThat(outcome.runs()).isEqualTo(4);
    assertThat(outcome.missed()).hasSize(1);
    assertThat(outcome.missed().get(0).times()).as("the crash of the leader alone").isEqualTo(2);
    assertThat(outcome.missed().get(0).where()).isEqualTo("seed 1, trial 2");
    assertThat(hard.scope()).isEqualTo("with each of 2 seeds in each of 2 trials");
    assertThat(hard.trialTexts()).containsExactly(
        "replica-1 is down from 50 ms on", "primary is down from 50 ms on");
    assertThat(hard.everywhere()).isEqualTo("in all 4 runs: seeds 1, 2 in each of 2 trials");
  }

  @Test
  void aTrialIsToldInWords() {
    String trials = "trials: [{}, {cluster.lag: 3s, faults: []}, {faults: ["
        + "{until: 10s, drop: {message: Store, from: desk, to: east}},"
        + "{at: 2700ms, until: 5s, crash: north}, {at: 6s, restart: north},"
        + "{from: 1s, for: 2s, partition: [[a, b], [c]]},"
        + "{after: {completed: {session: alice, operations: 2}}, for: 1s, cut: {from: a, to: b}},"
        + "{delay: {count: 2, to: b}, by: 20ms}, {hold: {message: Ack, skip: 1, count: 1}, for: 3s}]}]";
    assertThat(challenge(LessonText.with("seeds: 2", "seeds: 7\n" + trials)).trialTexts()).containsExactly(
        "nothing besides", "cluster.lag=3s; no fault",
        "each Store from desk to east is lost until 10 s; north is down from 2.7 s to 5 s; north comes back"
            + " at 6 s; no message crosses between a, b and c from 1 s to 3 s; what a sends to b is lost once"
            + " alice has completed 2 operations for 1 s; 2 messages to b take 20 ms longer; one Ack after"
            + " the first one is held back until 3 s");
  }
}
