package lagoon.lessons.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lagoon.lessons.format.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done is kept whole, apart, and never overwritten where it cannot be read. */
class ProgressFolderTest {

  @TempDir Path root;

  private static final Stamp NOW = Stamp.of("2026-11-30T20:15:59Z");

  private static Notebook notebook(ProgressFolder folder) {
    return new Notebook(folder, "anna", Progress.of("lesson-a"), InstantSource.fixed(NOW.at()));
  }

  private static String csv(String learner, Progress progress) {
    return Results.csv(List.of(new Results.OfLearner(learner, List.of(progress))), name -> OptionalInt.of(9),
        ZoneOffset.ofHours(1));
  }

  private static Progress some() {
    return Progress.of("lesson-a").at(7).answered("first", "Student", true)
        .answered("second", "=1+1, \"x\"", false)
        .answered("second", "b", true).hinted("repair").tried("repair", List.of("reads=leader"), true);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    ProgressFolder folder = new ProgressFolder(root.resolve("not-there-yet"));
    assertThat(folder.read("anna", "lesson-a").progress().isNew()).isTrue();
    folder.write("anna", some());
    ProgressFolder.Kept kept = folder.read("anna", "lesson-a");
    assertThat(kept.warning()).isEmpty();
    assertThat(kept.progress()).isEqualTo(some());
    Tally all = new Tally(9, Set.of("first", "second"), Set.of());
    assertThat(kept.progress().right(all)).as("the first answer counts").isEqualTo(1);
    assertThat(kept.progress().answered(all)).isEqualTo(2);
    assertThat(kept.progress().answered(new Tally(9, Set.of("second"), Set.of())))
        .as("what is not asked any more does not count").isEqualTo(1);
    assertThat(kept.progress().answer("second").orElseThrow().lastRight()).isTrue();
  }

  @Test
  void learnersAndLessonsAreKeptApartWhateverTheyAreCalled() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    List<String> names = List.of("anna", "anna b", "../anna", "Ænna", "con/nul", "a_b", "_", "😀",
        "con", "COM1", "lpt", "nul.txt");
    for (int i = 0; i < names.size(); i++) {
      folder.write(names.get(i), Progress.of("lesson-a").at(i + 1));
    }
    for (int i = 0; i < names.size(); i++) {
      assertThat(folder.read(names.get(i), "lesson-a").progress().step()).as(names.get(i)).isEqualTo(i + 1);
      assertThat(folder.read(names.get(i), "lesson-b").progress().isNew()).isTrue();
    }
    assertThat(folder.learners()).containsExactlyInAnyOrder("anna", "anna b", "../anna", "ænna", "con/nul",
        "a_b",
        "_", "😀", "con", "com1", "lpt", "nul.txt");
    assertThat(root.resolve("con")).as("a device, on Windows").doesNotExist();
    assertThat(root.resolve("com1")).doesNotExist();
    try (Stream<Path> outside = Files.list(root.getParent())) {
      assertThat(outside.map(Path::getFileName).map(Path::toString)).doesNotContain("anna");
    }
  }

  @Test
  void aDamagedFileIsPutAsideAndNothingIsLost() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    folder.write("anna", some());
    Path file = root.resolve("anna").resolve("lesson-a.json");
    String half = Files.readString(file).substring(0, 60);
    Files.writeString(file, half);
    ProgressFolder.Kept kept = folder.read("anna", "lesson-a");
    assertThat(kept.progress().isNew()).isTrue();
    assertThat(kept.warning().orElseThrow()).contains("cannot be read", "lesson-a.json.damaged-1",
        "begins anew");
    assertThat(Files.readString(root.resolve("anna").resolve("lesson-a.json.damaged-1"))).isEqualTo(half);
    Files.writeString(file, "[]");
    assertThat(folder.read("anna", "lesson-a").warning().orElseThrow()).contains("damaged-2");
    folder.write("anna", Progress.of("lesson-b"));
    Files.copy(root.resolve("anna").resolve("lesson-b.json"), file);
    assertThat(folder.read("anna", "lesson-a").warning().orElseThrow())
        .contains("it is about another lesson");
  }

  @Test
  void whatACrashLeftHalfWrittenIsInNobodysWay() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    folder.write("anna", some());
    Files.writeString(root.resolve("anna").resolve("lesson-a.json.77.unfinished"), "{\"lesson\" : ");
    assertThat(folder.read("anna", "lesson-a").progress()).isEqualTo(some());
    assertThat(folder.all("anna")).containsExactly(some());
  }

  @Test
  void aMoveIsNotedBesideTheAnswersAndCannotHarmThem() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    Notebook notebook = notebook(folder);
    notebook.keep(Progress.of("lesson-a").at(3));
    assertThat(folder.read("anna", "lesson-a").progress())
        .isEqualTo(Progress.of("lesson-a").at(3).touched(NOW));
    assertThat(folder.all("anna")).containsExactly(Progress.of("lesson-a").at(3).touched(NOW));
    Path file = root.resolve("anna").resolve("lesson-a.json");
    assertThat(file).as("nothing was answered").doesNotExist();
    notebook.keep(some());
    String answered = Files.readString(file);
    Progress kept = folder.read("anna", "lesson-a").progress();
    assertThat(kept.answers()).hasSize(2).allMatch(one -> one.when().orElseThrow().equals(NOW));
    notebook.keep(some().at(9));
    assertThat(Files.readString(file)).as("moves leave it alone").isEqualTo(answered);
    assertThat(folder.read("anna", "lesson-a").progress()).isEqualTo(kept.at(9));
    assertThat(folder.all("anna")).containsExactly(kept.at(9));
    Path place = root.resolve("anna").resolve("lesson-a.place");
    Files.writeString(place, "8\n");
    assertThat(folder.read("anna", "lesson-a").progress()).as("as it was noted once").isEqualTo(kept.at(8));
    for (String left : List.of("", "\0\0", "-1", "99999999999999999999", "8 tomorrow",
        "8 +1000000000-01-01T00:00:00Z", "1".repeat(100_000))) {
      Files.writeString(place, left);
      assertThat(folder.read("anna", "lesson-a").progress()).as("a crash of the machine").isEqualTo(kept);
    }
    assertThat(folder.reset("anna", "lesson-a")).isTrue();
    assertThat(folder.read("anna", "lesson-a").progress().isNew()).isTrue();
  }

  @Test
  void whoLeavesALessonHasAllOfItInOneFile() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    Notebook notebook = notebook(folder);
    notebook.keep(some());
    notebook.keep(some().at(9));
    notebook.leave();
    assertThat(root.resolve("anna").resolve("lesson-a.place")).doesNotExist();
    assertThat(folder.read("anna", "lesson-a").progress().step()).isEqualTo(9);
    assertThat(folder.read("anna", "lesson-a").progress().answers()).hasSize(2);
    notebook.keep(some().at(10));
    notebook.keep(some().at(10).at(5));
    assertThat(folder.read("anna", "lesson-a").progress().step()).as("back again").isEqualTo(5);
    notebook.leave();
    assertThat(folder.read("anna", "lesson-a").progress().furthest()).isEqualTo(10);
    notebook.forget();
    notebook.keep(Progress.of("lesson-a"));
    assertThat(folder.all("anna")).isEmpty();
  }

  @Test
  void whoOnlyOpensALessonIsNotedAndHasDoneNothing() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    notebook(folder).open();
    assertThat(folder.learners()).containsExactly("anna");
    assertThat(folder.all("anna")).hasSize(1).allMatch(Progress::isNew);
    assertThat(csv("anna", folder.all("anna").get(0)).lines().skip(1)).containsExactly(
        "anna,lesson-a,lesson,,,,,,,,0,9,2026-11-30 21:15");
  }

  @Test
  void ofALessonThatBecameShorterNobodyHasDoneMoreThanAllSteps() {
    assertThat(csv("anna", some().at(12)).lines().skip(1)).first().isEqualTo(
        "anna,lesson-a,lesson,,,,,,,,9,9,");
    assertThat(Results.csv(List.of(new Results.OfLearner("anna", List.of(some().at(12)))),
        gone -> OptionalInt.empty(), ZoneOffset.UTC).lines().skip(1)).first().isEqualTo(
            "anna,lesson-a,lesson,,,,,,,,12,,");
  }

  @Test
  void aFileOfAnOlderLagoonIsRead() throws IOException {
    Path file = Files.createDirectories(root.resolve("anna")).resolve("lesson-a.json");
    Files.writeString(file, "{\"lesson\" : \"lesson-a\", \"step\" : 7, \"answers\" : [ {\"question\" : "
        + "\"first\", \"first\" : \"a\", \"right\" : true, \"last\" : \"a\", \"last-right\" : true, "
        + "\"times\" : 1} ], \"challenges\" : [ {\"challenge\" : \"repair\", \"times\" : 2, \"hints\" : 1, "
        + "\"solution\" : [ ], \"solved\" : false} ]}");
    ProgressFolder.Kept kept = new ProgressFolder(root).read("anna", "lesson-a");
    assertThat(kept.warning()).isEmpty();
    assertThat(kept.progress()).isEqualTo(Progress.of("lesson-a").at(7).answered("first", "a", true)
        .hinted("repair").tried("repair", List.of(), false).tried("repair", List.of(), false));
    assertThat(csv("anna", kept.progress()).lines().skip(1)).first().asString()
        .as("nobody knows when").isEqualTo("anna,lesson-a,lesson,,,,,,,,7,9,");
  }

  @Test
  void whatTwoWindowsOfOneLearnerDoIsKeptOfBoth() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    Progress none = Progress.of("lesson-a");
    Notebook one = notebook(folder);
    Notebook other = notebook(folder);
    Progress here = none.answered("first", "a", true).hinted("repair");
    Progress there = none.at(4).answered("first", "b", false).answered("second", "c", true);
    one.keep(here);
    other.keep(there);
    one.keep(here.at(2).tried("repair", List.of("reads=leader"), true));
    other.keep(there.tried("repair", List.of("reads=any"), false));
    Progress kept = folder.read("anna", "lesson-a").progress();
    assertThat(kept.step()).isEqualTo(4);
    assertThat(kept.answers()).extracting(Progress.Answer::question).containsExactly("first", "second");
    Progress.Answer first = kept.answer("first").orElseThrow();
    assertThat(first.first()).as("given first").isEqualTo("a");
    assertThat(first.last()).as("given last").isEqualTo("b");
    assertThat(first.times()).isEqualTo(2);
    Progress.Attempts repair = kept.attempts("repair");
    assertThat(repair.solved()).as("what was solved stays so").isTrue();
    assertThat(repair.solution()).containsExactly("reads=leader");
    assertThat(repair.times()).isEqualTo(2);
    assertThat(repair.hints()).isEqualTo(1);
    other.forget();
    assertThat(folder.read("anna", "lesson-a").progress().isNew()).isTrue();
  }

  @Test
  void noAnswerIsLostHoweverManyWindowsWriteAtOnce() throws Exception {
    int windows = 6;
    int answers = 15;
    ExecutorService all = Executors.newFixedThreadPool(windows);
    try {
      List<Callable<Void>> learners = new java.util.ArrayList<>();
      for (int i = 0; i < windows; i++) {
        String window = "window-" + i;
        learners.add(() -> {
          // Each is a program of its own: they share the folder and nothing else.
          Notebook notebook = notebook(new ProgressFolder(root));
          Progress done = Progress.of("lesson-a");
          for (int k = 0; k < answers; k++) {
            done = done.answered(window + "-question-" + k, "a", true);
            notebook.keep(done);
          }
          return null;
        });
      }
      for (Future<Void> learner : all.invokeAll(learners)) {
        learner.get();
      }
    } finally {
      all.shutdown();
    }
    assertThat(new ProgressFolder(root).read("anna", "lesson-a").progress().answers())
        .hasSize(windows * answers);
  }

  @Test
  void aLearnerMayBeCalledAsTheLockIs() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    for (String learner : List.of("anna", "Lock", "lock.json")) {
      new Notebook(folder, learner, Progress.of("lesson-a")).keep(some());
      assertThat(folder.read(learner, "lesson-a").progress().answers()).as(learner).hasSize(2);
      assertThat(folder.all(learner)).as(learner).hasSize(1);
    }
    assertThat(folder.learners()).containsExactlyInAnyOrder("anna", "lock", "lock.json");
  }

  @Test
  void whereThereIsNoLockToBeHadAnswersAreKeptNevertheless() throws IOException {
    Files.createDirectories(root.resolve("anna").resolve("lock"));
    ProgressFolder folder = new ProgressFolder(root);
    notebook(folder).keep(some());
    assertThat(folder.read("anna", "lesson-a").progress().answers()).hasSize(2);
  }

  @Test
  void aTimeThatNoCalendarShowsIsNoneAndATimeThatGoesBackIsTaken() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    notebook(folder).keep(some());
    Path file = root.resolve("anna").resolve("lesson-a.json");
    String kept = Files.readString(file);
    for (String year : List.of("+1000000000", "-0001", "+12026")) {
      Files.writeString(file, kept.replaceFirst("2026-11", year + "-11"));
      assertThat(folder.read("anna", "lesson-a").warning().orElseThrow()).as(year)
          .contains("expected a year of four digits");
    }
    Files.writeString(file, kept);
    Stamp before = Stamp.of("2020-01-01T00:00:00Z");
    new Notebook(folder, "anna", folder.read("anna", "lesson-a").progress(), InstantSource.fixed(before.at()))
        .keep(folder.read("anna", "lesson-a").progress().answered("third", "c", true));
    Progress now = folder.read("anna", "lesson-a").progress();
    assertThat(now.when()).contains(before);
    assertThat(now.answer("first").orElseThrow().when()).as("answered before").contains(NOW);
    assertThat(now.answers()).hasSize(3);
  }

  @Test
  void aFileOfALaterLagoonIsPutAsideWhole() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    folder.write("anna", some());
    Path file = root.resolve("anna").resolve("lesson-a.json");
    String later = Files.readString(file).replaceFirst("\"step\"", "\"mood\" : \"good\", \"step\"");
    Files.writeString(file, later);
    assertThat(folder.read("anna", "lesson-a").warning().orElseThrow()).contains("mood", "damaged-1");
    assertThat(Files.readString(root.resolve("anna").resolve("lesson-a.json.damaged-1"))).isEqualTo(later);
  }

  @Test
  void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    Files.createDirectories(root.resolve("anna").resolve("lesson-a.json").resolve("in-its-way"));
    assertThatThrownBy(() -> folder.write("anna", some())).isInstanceOf(IOException.class);
    try (Stream<Path> files = Files.list(root.resolve("anna"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("lesson-a.json");
    }
  }

  @Test
  void aNameThatIsTooLongOrNotSeenIsNone() {
    assertThat(ProgressFolder.problem("Ada Lovelace 学生")).isEmpty();
    assertThat(ProgressFolder.problem("x".repeat(300)).orElseThrow()).contains("too long");
    assertThat(ProgressFolder.problem("é".repeat(34)).orElseThrow()).contains("too long");
    assertThat(ProgressFolder.problem("a\u001b[31mb").orElseThrow()).contains("nobody sees");
  }

  @Test
  void resettingForgetsOneLessonOfOneLearner() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    folder.write("anna", some());
    folder.write("ben", some());
    assertThat(folder.reset("anna", "lesson-a")).isTrue();
    assertThat(folder.reset("anna", "lesson-a")).as("there is nothing left").isFalse();
    assertThat(folder.read("anna", "lesson-a").progress().isNew()).isTrue();
    assertThat(folder.read("ben", "lesson-a").progress()).isEqualTo(some());
  }

  @Test
  void aTableQuotesWhatMustBeAndHoldsNoFormula() {
    Progress kept = some().merged(Progress.of("lesson-a"), Progress.of("lesson-a"), NOW);
    assertThat(csv("=cmd(), a", kept).lines()).containsExactly(
        "learner,lesson,kind,name,first answer,right at first,last answer,right at last,times,hints,"
            + "steps done,steps,last done",
        "\"'=cmd(), a\",lesson-a,lesson,,,,,,,,7,9,2026-11-30 21:15",
        "\"'=cmd(), a\",lesson-a,question,first,Student,yes,Student,yes,1,,,,2026-11-30 21:15",
        "\"'=cmd(), a\",lesson-a,question,second,\"'=1+1, \"\"x\"\"\",no,b,yes,2,,,,2026-11-30 21:15",
        "\"'=cmd(), a\",lesson-a,challenge,repair,,,reads=leader,yes,1,1,,,2026-11-30 21:15");
    assertThat(csv("a\u001b[2J\u202e\nb", some()))
        .contains("a [2J  b,lesson-a").doesNotContain("\u001b");
    assertThat(Results.json(List.of(new Results.OfLearner("anna", List.of(kept)))))
        .contains("\"learner\" : \"anna\"", "\"question\" : \"second\"", "\"hints\" : 1",
            "\"furthest\" : 7", "\"when\" : \"2026-11-30T20:15:59Z\"");
  }
}
