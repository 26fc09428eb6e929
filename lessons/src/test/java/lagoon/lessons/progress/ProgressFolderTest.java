package lagoon.lessons.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done is kept whole, apart, and never overwritten where it cannot be read. */
class ProgressFolderTest {

  @TempDir Path root;

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
    assertThat(kept.progress().right()).as("the first answer counts").isEqualTo(1);
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
    Notebook notebook = new Notebook(folder, "anna", Progress.of("lesson-a"));
    notebook.keep(Progress.of("lesson-a").at(3));
    assertThat(folder.read("anna", "lesson-a").progress()).isEqualTo(Progress.of("lesson-a").at(3));
    assertThat(folder.all("anna")).containsExactly(Progress.of("lesson-a").at(3));
    Path file = root.resolve("anna").resolve("lesson-a.json");
    assertThat(file).as("nothing was answered").doesNotExist();
    notebook.keep(some());
    String answered = Files.readString(file);
    notebook.keep(some().at(9));
    assertThat(Files.readString(file)).as("moves leave it alone").isEqualTo(answered);
    assertThat(folder.read("anna", "lesson-a").progress()).isEqualTo(some().at(9));
    assertThat(folder.all("anna")).containsExactly(some().at(9));
    Path place = root.resolve("anna").resolve("lesson-a.place");
    for (String left : List.of("", "\0\0", "-1", "99999999999999999999")) {
      Files.writeString(place, left);
      assertThat(folder.read("anna", "lesson-a").progress()).as("a crash of the machine").isEqualTo(some());
    }
    assertThat(folder.reset("anna", "lesson-a")).isTrue();
    assertThat(folder.read("anna", "lesson-a").progress().isNew()).isTrue();
  }

  @Test
  void whoLeavesALessonHasAllOfItInOneFile() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    Notebook notebook = new Notebook(folder, "anna", Progress.of("lesson-a"));
    notebook.keep(some());
    notebook.keep(some().at(9));
    notebook.leave();
    assertThat(root.resolve("anna").resolve("lesson-a.place")).doesNotExist();
    assertThat(folder.read("anna", "lesson-a").progress()).isEqualTo(some().at(9));
    notebook.keep(some().at(10));
    notebook.keep(some().at(9));
    assertThat(folder.read("anna", "lesson-a").progress().step()).as("back again").isEqualTo(9);
    notebook.forget();
    notebook.keep(Progress.of("lesson-a"));
    assertThat(folder.all("anna")).isEmpty();
  }

  @Test
  void whatTwoWindowsOfOneLearnerDoIsKeptOfBoth() throws IOException {
    ProgressFolder folder = new ProgressFolder(root);
    Progress none = Progress.of("lesson-a");
    Notebook one = new Notebook(folder, "anna", none);
    Notebook other = new Notebook(folder, "anna", none);
    Progress here = none.answered("first", "a", true).hinted("repair");
    one.keep(here);
    other.keep(none.at(4).answered("first", "b", false).answered("second", "c", true));
    one.keep(here.at(2).tried("repair", List.of("reads=leader"), true));
    Progress kept = folder.read("anna", "lesson-a").progress();
    assertThat(kept.step()).isEqualTo(2);
    assertThat(kept.answers()).extracting(Progress.Answer::question).containsExactly("first", "second");
    assertThat(kept.answer("first").orElseThrow().first()).as("who wrote last").isEqualTo("a");
    assertThat(kept.attempts("repair").solved()).isTrue();
    other.forget();
    assertThat(folder.read("anna", "lesson-a").progress().isNew()).isTrue();
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
    String csv = Results.csv(List.of(new Results.OfLearner("=cmd(), a", List.of(some()))));
    assertThat(csv.lines()).containsExactly(
        "learner,lesson,kind,name,first answer,right at first,last answer,right at last,times,hints",
        "\"'=cmd(), a\",lesson-a,question,first,Student,yes,Student,yes,1,",
        "\"'=cmd(), a\",lesson-a,question,second,\"'=1+1, \"\"x\"\"\",no,b,yes,2,",
        "\"'=cmd(), a\",lesson-a,challenge,repair,,,reads=leader,yes,1,1");
    assertThat(Results.csv(List.of(new Results.OfLearner("a\u001b[2J\u202e\nb", List.of(some())))))
        .contains("a [2J  b,lesson-a").doesNotContain("\u001b");
    assertThat(Results.json(List.of(new Results.OfLearner("anna", List.of(some())))))
        .contains("\"learner\" : \"anna\"", "\"question\" : \"second\"", "\"hints\" : 1");
  }
}
