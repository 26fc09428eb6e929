package lagoon.lessons.playing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Observation;
import lagoon.lessons.format.LessonText;
import lagoon.lessons.format.LoadedLesson;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.OneOperation;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.protocol.Protocols;
import lagoon.setting.AsWritten;
import lagoon.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The run says which answer is right, and why another one is not. */
class PosedTest {

  private final Runs runs = new Runs(new LessonText.Folder("small", Map.of()),
      new Scenarios(Protocols.installed()));

  /** The question that a block states. */
  private static Question question(String yaml) {
    String text = LessonText.GOOD.replaceFirst("(?s)question: second.*?```",
        "question: second\nask: What?\n" + yaml + "\n```");
    LoadedLesson loaded = LessonText.load(text);
    assertThat(loaded.problems().lines()).isEmpty();
    return loaded.lesson().orElseThrow().questions().get(1);
  }

  private Posed posed(String yaml, Source source) throws Posed.Unanswerable {
    return Posed.of(question(yaml), Optional.of(runs.of(source)));
  }

  private static Source of(String scenario, String... set) {
    Map<String, AsWritten> settings = set.length == 0 ? Map.of() : Map.of(set[0], new AsWritten(set[1]));
    return new Source(Optional.of(scenario), Optional.empty(), settings, Optional.empty());
  }

  private static List<String> texts(Posed posed) {
    return posed.offers().stream().map(Posed.Offer::text).toList();
  }

  private static String right(Posed posed) {
    return posed.grade(posed.read(posed.rightAsTyped())).right();
  }

  @Test
  void whatAReadReturnsIsComputedFromItsRun() throws Posed.Unanswerable {
    String asked = "returns: {session: alice, read: 1}\nbesides: [Dean]";
    Posed stale = posed(asked, of("profile-bio-100ms"));
    assertThat(texts(stale)).containsExactly("Student", "Software Engineer", "Dean");
    assertThat(right(stale)).isEqualTo("Student");
    // The same question about another run has another answer.
    assertThat(right(posed(asked, of("profile-bio-100ms", "reads", "leader"))))
        .isEqualTo("Software Engineer");
  }

  @Test
  void whatAMemberBelievesOfAnotherIsAMoment() throws Posed.Unanswerable {
    String suspect = "{takes: {member: n5, whom: n4, to-be: suspect}}";
    String dead = "{takes: {member: n5, whom: n4, to-be: dead}}";
    Source swim = of("swim");
    Posed later = posed("yes-no: {happens: " + dead + ", before: " + suspect + "}", swim);
    assertThat(right(later)).isEqualTo("no");
    // N4 crashes at 5.5 s; n5 pings it in vain in the period that begins at 8 s, and waits for a refutation.
    Posed when = posed("number: {span: {from: {crashed: {node: n4}}, to: " + suspect + "}}", swim);
    assertThat(right(when)).isEqualTo("3.45 s");
    // All begin alive: that is nothing to turn to, and nobody goes back to it.
    Posed never = posed("yes-no: {happens: {takes: {member: n5, whom: n4, to-be: alive}}}", swim);
    assertThat(right(never)).isEqualTo("no");
  }

  @Test
  void whoeverIsWrongHearsTheMisreadingAndTheRunsOwnProof() throws Posed.Unanswerable {
    Posed posed = posed("returns: {session: alice, read: 1}\nmisreadings: {Software Engineer: It lacks it.}",
        of("profile-bio-100ms"));
    Grade grade = posed.grade(posed.read("b"));
    assertThat(grade.isRight()).isFalse();
    assertThat(grade.given()).isEqualTo("Software Engineer");
    assertThat(grade.misreading()).containsExactly("It lacks it.");
    assertThat(grade.reasons()).hasSize(2);
    assertThat(grade.reasons().get(0)).startsWith("At 115 ms replica-1 serves");
    assertThat(grade.reasons().get(1)).startsWith("Let W be alice's write").contains("100 ms behind");
    assertThat(posed.grade(posed.read("Student")).isRight()).isTrue();
  }

  @Test
  void whichGuaranteesBreakIsAllOfThem() throws Posed.Unanswerable {
    Posed posed = posed("breaks: [read-your-writes, monotonic-reads]",
        of("profile-bio", "reads", "{recent-writer: {window: 1s}}"));
    assertThat(posed.form()).isEqualTo(Posed.Form.SOME);
    assertThat(right(posed)).isEqualTo("read-your-writes, monotonic-reads");
    assertThat(posed.grade(posed.read("a")).isRight()).as("half of it").isFalse();
    assertThat(posed.grade(posed.read("b, a")).isRight()).isTrue();
    assertThat(right(posed("breaks: [read-your-writes, monotonic-reads]",
        of("profile-bio", "reads", "leader"))))
        .isEqualTo("none of them");
  }

  @Test
  void whichReplicaAnswersIsTheOneWhoseAnswerCounted() throws Posed.Unanswerable {
    Posed posed = posed("answered-by: {session: alice, read: 2}", of("double-bank-transfer-repaired"));
    assertThat(right(posed)).isEqualTo("primary");
    assertThat(texts(posed)).containsExactly("primary", "replica-1", "replica-2");
  }

  @Test
  void anOrderIsThatOfTheRunWhateverTheAuthorWrote() throws Posed.Unanswerable {
    String late = "{when: {applied: {replica: replica-1, key: bio, version: 2}}, text: late}";
    String done = "{when: {completed: {session: alice, write: 1}}, text: done}";
    String read = "{when: {served: {session: alice, read: 1}}, text: read}";
    Posed posed = posed("order: [" + late + ", " + done + ", " + read + "]", of("profile-bio-100ms"));
    assertThat(right(posed)).isEqualTo("done → read → late");
    // Written in the right order already, it is shown in another one.
    Posed sorted = posed("order: [" + done + ", " + read + ", " + late + "]", of("profile-bio-100ms"));
    assertThat(right(sorted)).isEqualTo("done → read → late");
    assertThat(texts(sorted)).isNotEqualTo(List.of("done", "read", "late"));
    assertThat(sorted.grade(sorted.read("a b c")).isRight()).isFalse();
  }

  @Test
  void aNumberMayBeAsFarAwayAsTheLessonSays() throws Posed.Unanswerable {
    Posed posed = posed("number: {behind: {session: alice, read: 1}}\nwithin: 10%", of("profile-bio-100ms"));
    assertThat(right(posed)).isEqualTo("100 ms");
    assertThat(posed.grade(posed.read("0.11s")).isRight()).isTrue();
    assertThat(posed.grade(posed.read("112 ms")).isRight()).isFalse();
    assertThatThrownBy(() -> posed.read("100")).as("no unit").hasMessageContaining("a time with its unit");
    Posed share = posed("number: leader-share\nwithin: 5%", of("double-bank-transfer-repaired"));
    assertThat(right(share)).isEqualTo("50 %");
    assertThat(share.grade(share.read("0.5")).isRight()).isTrue();
    assertThat(share.grade(share.read("44%")).isRight()).isFalse();
  }

  @Test
  void aReadOfSeveralKeysIsAskedForAllOfThem() throws Posed.Unanswerable {
    Posed posed = posed("returns: {session: ines, operation: 1}", of("answer-before-question"));
    assertThat(right(posed)).isEqualTo("answer = Follow the water., page = Gina's text with Hans's edit");
    assertThat(texts(posed)).contains("answer = nothing, page = first draft",
        "answer = Follow the water., page = first draft", "answer = nothing, page = Gina's text");
    assertThat(posed.grade(posed.read("a")).isRight()).isFalse();
    assertThat(right(posed("yes-no: {returned: {session: ines, operation: 1}, is: \"" + right(posed) + "\"}",
        of("answer-before-question")))).isEqualTo("yes");
  }

  @Test
  void whoAnswersIsToldWithoutWhatAndWhen() throws Posed.Unanswerable {
    Posed posed = posed("answered-by: {session: alice, read: 1}", of("profile-bio-100ms"));
    assertThat(posed.reasons()).containsExactly("replica-1 answers \"read bio\" of alice.");
    assertThat(posed.isOfRun()).isTrue();
  }

  @Test
  void whatTheAuthorSaysOfTheRightOptionIsMarkdownAndNoReasonOfTheRun() throws Posed.Unanswerable {
    Posed posed = posed("choice:\n  - {text: own, right: true, because: only *own* writes}\n"
        + "  - {text: all, because: no}", of("profile-bio"));
    Grade wrong = posed.grade(posed.read("b"));
    assertThat(wrong.because()).contains("only *own* writes");
    assertThat(wrong.misreading()).containsExactly("no");
    assertThat(wrong.reasons()).isEmpty();
    assertThat(posed.grade(posed.read("a")).because()).contains("only *own* writes");
    assertThat(posed.isOfRun()).isFalse();
  }

  @Test
  void yesOrNoIsWhatTheClaimComesTo() throws Posed.Unanswerable {
    Posed posed = posed("yes-no: {invariant: once november-rent}\nnot-yes: She pays twice.",
        of("double-bank-transfer"));
    assertThat(right(posed)).isEqualTo("no");
    assertThat(posed.grade(posed.read("yes")).misreading()).containsExactly("She pays twice.");
    assertThat(right(posed("yes-no: {final: {rent: 200}}", of("double-bank-transfer")))).isEqualTo("yes");
    assertThat(right(posed("yes-no: {succeeds: {session: bank, write: 2}}", of("strong")))).isEqualTo("no");
    assertThat(right(posed("yes-no: {happens: {served: {session: alice, read: 1}}, before: {applied: "
        + "{replica: replica-1, key: bio, version: 2}}}", of("profile-bio-100ms")))).isEqualTo("yes");
  }

  @Test
  void optionsMayLeaveItToTheRunWhichOfThemIsRight() throws Posed.Unanswerable {
    String options = "choice:\n  - {text: late, when: {guarantee: read-your-writes, is: violated}}\n"
        + "  - {text: never, when: {guarantee: read-your-writes, is: holds}}";
    assertThat(right(posed(options, of("profile-bio")))).isEqualTo("late");
    assertThat(right(posed(options, of("profile-bio", "reads", "leader")))).isEqualTo("never");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "d", "ab", "?", "1", "aa", "\u0000", "nothing at all"})
  void whatIsNoAnswerIsRefusedWithASentence(String typed) throws Posed.Unanswerable {
    Posed posed = posed("returns: {session: alice, read: 1}\nbesides: [Dean]", of("profile-bio-100ms"));
    assertThatThrownBy(() -> posed.read(typed)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("That is no answer here; expected one letter, a to c.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"returns: {session: alice, read: 9}",
      "answered-by: {session: alice, operation: 99}",
      "number: {latency: {session: alice, read: 9}}",
          "number: {span: {from: start, to: {crashed: {node: x}}}}",
      "order: [{when: {crashed: {node: primary}}}, {when: start}, {when: end}]"})
  void aQuestionThatTheRunDoesNotAnswerIsAMistakeOfTheLesson(String yaml) {
    assertThatThrownBy(() -> posed(yaml, of("profile-bio-100ms"))).isInstanceOf(Posed.Unanswerable.class);
  }

  @Test
  void theStepsOfALessonLeadThroughItsRun() {
    LoadedLesson loaded = LessonText.load(LessonText.GOOD);
    Player player = Player.of(loaded.lesson().orElseThrow());
    assertThat(player.shown()).isEmpty();
    while (!(player.step() instanceof Step.Play)) {
      player = player.next();
    }
    Step.Play play = (Step.Play) player.step();
    Played run = runs.of(play.source());
    assertThat(player.shown()).contains(play);
    assertThat(run.upTo(play.until()).end()).isEqualTo(120_000_000L);
    assertThat(run.trace().end()).isGreaterThan(run.upTo(play.until()).end());
    assertThat(runs.of(play.source())).as("run once").isSameAs(run);
  }

  @Test
  void whoAppliedAVersionIsShownWithWhatItSaysOfItselfThen() {
    Played run = runs.of(of("profile-bio-100ms"));
    Moment applied = new Moment.Applied("replica-1", Optional.of("bio"), 2);
    int moment = run.count(applied).orElseThrow();
    assertThat(run.trace().get(moment - 1)).isInstanceOf(Observation.Applied.class);
    Trace shown = run.upTo(applied);
    assertThat(shown.size()).as("otherwise this shows nothing").isGreaterThan(moment);
    assertThat(shown.get(shown.size() - 1)).isInstanceOfSatisfying(Observation.StateChanged.class, words -> {
      assertThat(words.node().name()).isEqualTo("replica-1");
      assertThat(words.state().toString()).contains("applied to entry", "1");
    });
    assertThat(shown.observations().subList(moment, shown.size()))
        .as("nothing is told of anybody else").allMatch(one -> one.node().name().equals("replica-1"));
    Moment invoked = new Moment.Invoked(
        new OneOperation("alice", Optional.of(1), Optional.empty(), Optional.empty()));
    assertThat(run.upTo(invoked).size()).isEqualTo(run.count(invoked).orElseThrow());
  }

  @Test
  void whatItsAuthorOffersIsKnownBeforeItsRunIsMade() throws Posed.Unanswerable {
    List<String> known = List.of("choice: [{text: \"*One*\", right: true}, {text: Two, because: No.}]",
        "yes-no: {guarantee: read-your-writes, is: holds}\nnot-no: Look again.",
        "breaks: [read-your-writes, monotonic-reads]\nmisreadings: {monotonic-reads: It never went back.}");
    for (String yaml : known) {
      assertThat(Put.before(question(yaml))).hasValue(posed(yaml, of("profile-bio-100ms")).put());
    }
    assertThat(Put.before(question("returns: {session: alice, read: 1}"))).isEmpty();
    assertThat(Put.before(question("number: leader-share"))).isEmpty();
  }

  @Test
  void noneOfThemStandsAlone() {
    Put put = Put.before(question("breaks: [read-your-writes, monotonic-reads]")).orElseThrow();
    for (String both : List.of("a c", "c, a", "abc")) {
      assertThatThrownBy(() -> put.read(both)).isInstanceOf(IllegalArgumentException.class)
          .hasMessage("c says \"none of them\": it cannot be chosen together with another answer.");
    }
    assertThat(put.read("c")).isEqualTo(Given.Chosen.one(2));
    assertThat(put.read("b a")).isEqualTo(new Given.Chosen(List.of(1, 0)));
    assertThat(put.contradiction(List.of())).isEmpty();
    // An author's own answer with these words is one of several that exclude each other anyway.
    Put choice = Put.before(question("choice: [{text: none of them, right: true}, {text: Two}]"))
        .orElseThrow();
    assertThat(choice.contradiction(List.of(0))).isEmpty();
  }

  @Test
  void aNumberWithoutItsUnitIsToldWhichOneWasProbablyMeant() throws Posed.Unanswerable {
    Posed time = posed("number: {behind: {session: alice, read: 1}}\nwithin: 10%", of("profile-bio-100ms"));
    assertThatThrownBy(() -> time.read(" 5 ")).hasMessage(
        "5 has no unit; expected a time with its unit, ms or s; did you mean 5ms or 5s?");
    assertThatThrownBy(() -> time.read("0.5")).hasMessageEndingWith("did you mean 0.5ms or 0.5s?");
    assertThatThrownBy(() -> time.read("5 m")).hasMessageEndingWith("did you mean 5ms or 5min?");
    assertThatThrownBy(() -> time.read("5%")).hasMessage(
        "That is no answer here; expected a time with its unit, ms or s.");
    assertThatThrownBy(() -> time.read("-5")).hasMessageStartingWith("That is no answer here");
    assertThat(time.read("0")).isEqualTo(time.read("0ms"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,1 s", "1.1 secs", "1.1 sec", "1.1s", "1100ms", "1100 milliseconds", "1.1 S",
      "1,100.0 ms", "1.100,0 ms", "+1.1s", "1.1\u00a0s", "1.1 s.", "1100000 \u00b5s"})
  void aTimeIsReadAsPeopleTypeIt(String typed) throws Posed.Unanswerable {
    Posed time = posed("number: {behind: {session: alice, read: 1}}\nwithin: 10%", of("profile-bio-100ms"));
    assertThat(((Given.Typed) time.read(typed)).amount().value()).isCloseTo(1.1e9, within(1.0));
    assertThat(((Given.Typed) time.read(typed)).taken()).isEmpty();
  }

  @Test
  void whatMayMeanTwoNumbersIsAskedFor() throws Posed.Unanswerable {
    Posed time = posed("number: {behind: {session: alice, read: 1}}\nwithin: 10%", of("profile-bio-100ms"));
    assertThatThrownBy(() -> time.read("1,100 ms"))
        .hasMessage("1,100 may be read in two ways; did you mean 1100 or 1.100?");
    assertThat(((Given.Typed) time.read("0,100 s")).amount().value()).isEqualTo(1e8);
    for (String none : List.of("1.2.3s", "1,2,3s", "1..2s", "s", "", "1 2 s", "1s2", "ten s", "1,10,0.5s")) {
      assertThatThrownBy(() -> time.read(none)).as(none).hasMessageStartingWith("That is no answer here");
    }
  }

  @Test
  void whatIsNoNumberThatAnybodyWouldTypeIsRefusedHoweverLong() throws Posed.Unanswerable {
    Posed time = posed("number: {behind: {session: alice, read: 1}}\nwithin: 10%", of("profile-bio-100ms"));
    for (String none : List.of("1" + ",000".repeat(20_000) + "s", "1" + ".000".repeat(20_000) + "s",
        "9".repeat(400) + "s", "5" + " ".repeat(100_000) + "x", "\u0665s", "5 \ud83d\ude00", "1e3 s",
        "0x10 s", "NaN s")) {
      assertThatThrownBy(() -> time.read(none)).isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("That is no answer here");
    }
  }

  @Test
  void aShareWithoutItsSignIsToldHowItIsTaken() throws Posed.Unanswerable {
    Posed share = posed("number: leader-share\nwithin: 5%", of("double-bank-transfer-repaired"));
    assertThat(share.grade(share.read("6%")).taken()).isEmpty();
    assertThat(share.read("6 percent")).isEqualTo(share.read("6%"));
    assertThat(share.grade(share.read("0.06")).taken()).contains("0.06 is taken as 6 %.");
    assertThat(share.grade(share.read("0,06")).given()).isEqualTo("6 %");
    assertThat(share.grade(share.read("6")).taken()).contains("6 is taken as 6 %.");
    assertThat(share.grade(share.read("50")).isRight()).isTrue();
    assertThatThrownBy(() -> share.read("1")).hasMessage("1 has no %; did you mean 1% or 100%?");
    assertThatThrownBy(() -> share.read("150")).hasMessageStartingWith("No share is more than 100 %");
    assertThatThrownBy(() -> share.read("6 s")).hasMessageStartingWith("That is no answer here");
  }

  @Test
  void whoLeavesOutAPartOfAnOrderIsToldWhatIsMissing() throws Posed.Unanswerable {
    Posed order = posed("order:\n  - when: {served: {session: alice, read: 1}}\n"
        + "  - when: {completed: {session: alice, write: 1}}\n"
        + "  - when: {invoked: {session: alice, write: 1}}", of("profile-bio-100ms"));
    assertThatThrownBy(() -> order.read("c")).hasMessage("Not all letters are there; missing: a b.");
    assertThatThrownBy(() -> order.read("")).hasMessageStartingWith("That is no answer here");
    assertThat(order.read("c a b")).isEqualTo(new Given.Chosen(List.of(2, 0, 1)));
  }
}
