package lagoon.lessons.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.LessonFormat;
import lagoon.lessons.format.LessonText;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.playing.Runs;
import lagoon.lessons.prose.Markdown;
import lagoon.picture.Style;
import lagoon.protocol.Protocols;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A lesson on paper: whole with answers, and giving nothing away without. */
class HandoutTest {

  private static final String SECRET = "Let W be alice";

  private final Lesson lesson = new LessonFormat().load(new LessonText.Folder("small", Map.of()),
      LessonText.with("Something hurts.", "A <b & \"c\" `x < y` *d* [e](https://example.org/?a=1&b=2).\n\n"
          + "| f | g |\n|---|---|\n| 1 | 2 |\n\n> h\n\n- i\n\n      j < k\n")
          .replace("<b & ", "\\<b & ")).lesson().orElseThrow();
  private final Runs runs = new Runs(lesson.folder(), new Scenarios(Protocols.installed()));

  private String sheet(boolean hasAnswers) {
    return Handout.markdown(List.of(lesson), one -> runs, hasAnswers);
  }

  private String page(boolean hasAnswers) {
    return Handout.html(List.of(lesson), one -> runs, hasAnswers);
  }

  @Test
  void withoutAnswersASheetShowsNoneAndNoRunBeyondAQuestion() {
    for (String sheet : new String[] {sheet(false),
        page(false)}) {
      assertThat(sheet).contains("What will this read return?", "Repair it.",
          "profile-bio-100ms, up to 10 ms")
          .doesNotContain(SECRET).doesNotContain("up to 120 ms").doesNotContain("reads=leader");
    }
  }

  @Test
  void withAnswersItHasThemWithTheRunsReasons() {
    for (String sheet : new String[] {sheet(true),
        page(true)}) {
      assertThat(sheet).contains(SECRET, "up to 120 ms", "reads=leader", "Hint 3");
    }
  }

  @Test
  void aPageOfHtmlIsWellFormedAndNeedsNothingElse() throws Exception {
    String page = page(true);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document parsed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    assertThat(parsed.getElementsByTagName("figure").getLength()).isEqualTo(3);
    assertThat(parsed.getElementsByTagName("h2").getLength()).isEqualTo(lesson.sections().size());
    for (String tag : new String[] {"script", "link", "img", "iframe"}) {
      assertThat(parsed.getElementsByTagName(tag).getLength()).as(tag).isZero();
    }
    assertThat(page).contains("A &lt;b &amp; &quot;c&quot;", "<code>x &lt; y</code>",
        "href=\"https://example.org");
  }

  private static Lesson with(String piece, String other) {
    return new LessonFormat().load(new LessonText.Folder("small", Map.of()), LessonText.with(piece, other))
        .lesson().orElseThrow();
  }

  private Runs runs(Lesson one) {
    return new Runs(one.folder(), new Scenarios(Protocols.installed()));
  }

  @Test
  void whatAnAuthorSaysOfAnswersIsProseAndStandsOnTheTeachersSheetAlone() {
    Lesson lesson = with("## truth: J\n", "## truth: J\n\n```question\nquestion: whose\nask: Whose?\n"
        + "choice:\n  - {text: mine, right: true, because: It is *mine*.}\n"
        + "  - {text: yours, because: It is not *yours*.}\n```\n\n");
    String full = Handout.markdown(List.of(lesson), this::runs, true);
    assertThat(full).contains("\nIt is *mine*.", "**Who says b:** It is not *yours*.",
        "**Who says b:** The replica lacks it.");
    assertThat(full).doesNotContain("**Who says a:** It is").doesNotContain("Answer each question before");
    String empty = Handout.markdown(List.of(lesson), this::runs, false);
    assertThat(empty).contains("Answer each question before you read on");
    assertThat(empty).contains("Whose?").doesNotContain("It is", "Who says", "The replica lacks it");
  }

  @Test
  void nothingInASheetSteersATerminalOrTurnsWordsRound() {
    String evil = "a\u001b[31m \u202e &#x1b;]0;x&#7; **&#8238;** `\u009b` [\u0007x](https://x/&#x1b;)\n\n"
        + "    \u001b[2J\n";
    Lesson other = new LessonFormat().load(new LessonText.Folder("small", Map.of()),
        LessonText.with("Something hurts.", evil).replace("title: Small", "title: \"S\\e[31m\\u202e\\n\""))
        .lesson().orElseThrow();
    for (String sheet : new String[] {Handout.markdown(List.of(other), one -> runs, true),
        Handout.html(List.of(other), one -> runs, true)}) {
      assertThat(sheet).contains("[31m").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
    }
  }

  @Test
  void ofTheTextAfterARunThatAnswersOnlyTheFirstParagraphIsLeftOut() {
    Lesson lesson = with("## story: A\n", "She saw *Student*.\n\nBob is next.\n\n- He looks, too.\n\n"
        + "## story: A\n");
    assertThat(Handout.markdown(List.of(lesson), this::runs, false))
        .doesNotContain("She saw").contains("Bob is next.", "He looks, too.");
    assertThat(Handout.markdown(List.of(lesson), this::runs, true))
        .contains("She saw *Student*.", "Bob is next.", "He looks, too.");
  }

  @Test
  void severalLessonsAreOnePageAndEachBeginsASheet() throws Exception {
    String page = Handout.html(List.of(lesson, lesson), one -> runs, false);
    Document parsed = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
    assertThat(parsed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("2 lessons");
    assertThat(parsed.getElementsByTagName("h1").getLength()).isEqualTo(2);
    assertThat(parsed.getElementsByTagName("h2").getLength()).isEqualTo(2 * lesson.sections().size());
    assertThat(page).contains("h1 ~ h1 { break-before: page");
    assertThat(Handout.markdown(List.of(lesson, lesson), one -> runs, false).lines()
        .filter(line -> line.equals("# Small"))).hasSize(2);
  }

  @Test
  void whatSpeaksOfTheNextRunIsNotLeftOutWithWhatSpeaksOfTheLast() {
    String run = "```run\nscenario: profile-bio\nuntil: start\n```\n\nAnother run.\n\n## story: A\n";
    String next = Handout.markdown(List.of(with("## story: A\n", run)), this::runs, false);
    assertThat(next).contains("Another run.");
    Lesson both = with("## story: A\n", "It was old.\n\n" + run);
    String last = Handout.markdown(List.of(both), this::runs, false);
    assertThat(last).contains("Another run.").doesNotContain("It was old.");
  }

  private static final Pattern WINDOW = Pattern.compile("viewBox=\"0 (\\d+) (\\d+) (\\d+)\"");

  @Test
  void aPageBreakMayPartALongRunBetweenStripsWhichTogetherAreAllOfIt() {
    Lesson two = with("scenario: order-confirmation\nuntil: end",
        "scenario: raft-figure-8-broken\nuntil: 1070ms");
    String page = Handout.html(List.of(two), this::runs, false);
    assertThat(page).doesNotContain("in between is not printed");
    String longest = page.substring(page.indexOf("<figure class=\"long\">"));
    Matcher windows = WINDOW.matcher(longest.substring(0, longest.indexOf("</figure>")));
    int from = 0;
    int strips = 0;
    while (windows.find()) {
      assertThat(Integer.parseInt(windows.group(1))).isEqualTo(from);
      from += Integer.parseInt(windows.group(3));
      strips++;
    }
    assertThat(strips).isGreaterThan(8);
    assertThat(longest.split("<g id=", -1)).as("the drawing is there once").hasSize(2);
  }

  @Test
  void theFaultsOfARunAreToldInWords() {
    Lesson crashed = with("scenario: profile-bio-100ms", "scenario: profile-bio-100ms\n"
        + "set: {cluster.lag: 80ms, faults: [{at: 4s, crash: replica-1}]}");
    assertThat(Handout.markdown(List.of(crashed), this::runs, false))
        .contains("profile-bio-100ms with cluster.lag=80ms, replica-1 is down from 4 s on, up to")
        .doesNotContain("cluster.lag=80ms, faults=");
  }

  @Test
  void ofAVeryLongRunTheMiddleIsLeftOut() {
    Lesson longer = with("scenario: order-confirmation\nuntil: end", "scenario: raft-snapshot\nuntil: end");
    assertThat(Handout.html(List.of(longer), this::runs, false))
        .contains(", the beginning", ", the end (what happens in between is not printed)");
  }

  @Test
  void beforeTheFirstPictureStandsWhatThePicturesMeanAndNothingThatIsNotInThem() {
    String page = page(false);
    String sheet = sheet(false);
    assertThat(page.indexOf(HtmlSheet.KEY)).isPositive().isLessThan(page.indexOf("<figure"));
    assertThat(page).contains("filled bar: a write", "W Write, Written", "square on a line")
        .doesNotContain("a node crashes");
    assertThat(sheet).contains("**" + HtmlSheet.KEY + "** ", "■ a replica stores something")
        .doesNotContain("a node crashes");
    assertThat(page).doesNotContain("hatched bar");
    Lesson crash = with("scenario: order-confirmation\nuntil: end", "scenario: primary-lost\nuntil: end");
    assertThat(Handout.html(List.of(crash), this::runs, true)).contains("a node crashes");
    Lesson cut = with("scenario: order-confirmation\nuntil: end", "scenario: profile-bio-100ms\nuntil: 5ms");
    assertThat(Handout.html(List.of(cut), this::runs, true)).contains("hatched bar", "(so far)");
    assertThat(Handout.markdown(List.of(crash), this::runs, true)).contains("✖ a node crashes");
    String both = Handout.html(List.of(lesson, lesson), one -> runs, false);
    assertThat(both.split(HtmlSheet.KEY, -1)).as("one for each lesson").hasSize(3);
  }

  @Test
  void whereNotAllNodesHaveRoomThoseToLookAtAreShown() {
    String run = "scenario: gossip-key-value\nuntil: 3s";
    String wanted = "\nhighlight: {nodes: [n7, n8]}";
    String usual = "scenario: order-confirmation\nuntil: end";
    String without = Handout.markdown(List.of(with(usual, run)), this::runs, false);
    String with = Handout.markdown(List.of(with(usual, run + wanted)), this::runs, false);
    assertThat(without).doesNotContainPattern("\\bn8 ");
    assertThat(with).containsPattern("\\bn7 ").containsPattern("\\bn8");
  }

  @Test
  void aQuestionStaysWithItsAnswersAndItsRoomAndAThoughtHasMoreRoom() {
    String page = page(false);
    String question = page.substring(page.indexOf("<div class=\"together\">"));
    assertThat(question.substring(0, question.indexOf("</div>\n</div>")))
        .contains("Question:", "<ol class=\"offers\">", "class=\"room\"").doesNotContain("<figure");
    String thinking = Handout.html(List.of(with("## think: H\n", "## think: H\n\n```think\nthink: Why?\n"
        + "answer: Thus.\n```\n\n")), this::runs, false);
    String thought = thinking.substring(thinking.indexOf("Think:"));
    assertThat(thought.substring(0, thought.indexOf("</div></div>")).split("class=\"room\"", -1)).hasSize(4);
  }

  @Test
  void moreNodesThanPaperHasRoomForAreShownOnTheStage() {
    String few = Handout.html(List.of(lesson), one -> runs, false);
    assertThat(few).contains("<title>Small</title>", "<title>Space-time diagram")
        .doesNotContain("<title>The stage");
    Lesson many = with("scenario: order-confirmation\nuntil: end", "scenario: gossip-push\nuntil: 1500ms");
    assertThat(Handout.html(List.of(many), this::runs, false)).contains("<title>The stage at");
  }

  /** What Markdown says is read again as what the lesson said. */
  @Test
  void aSheetOfMarkdownMeansWhatTheLessonMeans() {
    String sheet = sheet(false);
    assertThat(sheet).contains("| f | g |", "`x < y`", "> h", "[e](https://example.org/?a=1&b=2)");
    String shown = new TextProse(80, Style.PLAIN).blocks(new Markdown().blocks(sheet));
    assertThat(shown).contains("A <b & \"c\" x < y d e (https://example.org/?a=1&b=2).");
  }

  @Test
  void proseForATerminalKeepsToItsWidthAndSteersNothing() {
    TextProse prose = new TextProse(60, Style.PLAIN);
    String text = prose.markdown("One **two** three four five six seven eight nine ten eleven twelve "
        + "thirteen.\n\n"
        + "1. first item that is rather long and has to be broken somewhere in the middle of it\n"
        + "2. second\n   - inner item that is long enough to need a second line, too, when indented\n\n"
        + "| a long heading of a table | another long heading of it | and a third one |\n|---|---|---|\n"
        + "| 1 | 2 | 3 |\n\n\u001b[2J and `\u202e`");
    assertThat(text.lines()).allMatch(line -> line.length() <= 60);
    assertThat(text).contains("One two three", "1. first item", "   - inner item",
            "another long heading of it: 2")
        .doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("*").doesNotContain("`");
    assertThat(prose.item("  a) ", TextProse.escaped("a*b*_c_ [d] <e> `f`")))
        .isEqualTo("  a) a*b*_c_ [d] <e> `f`\n");
  }
}
