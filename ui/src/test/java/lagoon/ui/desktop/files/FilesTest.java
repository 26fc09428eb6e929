package lagoon.ui.desktop.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lagoon.history.NodeName;
import lagoon.picture.look.Palette;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.simulation.Change;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Selection;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, as a person opens, changes, saves and loses them. */
class FilesTest {

  private static final long MS = 1_000_000;

  @TempDir
  private Path folder;
  private Screen screen;

  @AfterEach
  void close() {
    if (screen != null) {
      screen.close();
    }
  }

  // ---- opening ----

  @Test
  void whereNothingIsOpenTheCatalogueIsSearchedAndOpened() {
    open(Screen.at(new Home(folder)));
    assertThat(screen.<Node>find("welcome").isVisible()).isTrue();
    screen.screenshot("welcome");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("welcome-dark");
    screen.robot.clickOn("#search-catalogue").write("cricket");
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("cricket-score");
    assertThat(screen.<Node>find("welcome").isVisible()).isFalse();
  }

  @Test
  void aScenarioOfTheCatalogueIsOpenedInPlaceOfAnother() {
    open(Screen.of("profile-bio"));
    screen.run("open-shipped");
    screen.screenshot("catalogue-sheet");
    screen.robot.write("old balance");
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("double-bank-transfer");
    assertThat(screen.call(() -> screen.desk().sheets().isOpen())).isFalse();
  }

  @Test
  void aFileIsChosenOpenedAndOfferedAgainNextTime() throws IOException {
    Home home = new Home(folder.resolve("home"));
    Path file = bank("mine.yaml");
    open(Screen.at(home));
    screen.chosenFile = Optional.of(file);
    screen.robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    screen.settle();
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("mine");
    MenuBar bar = screen.find("menu-bar");
    assertThat(bar.getMenus().get(0).getItems()).anyMatch(item -> "menu-recent".equals(item.getId()));
    screen.close();
    open(Screen.at(home));
    screen.screenshot("welcome-recent");
    screen.robot.clickOn("mine.yaml");
    screen.settle();
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("mine");
  }

  @Test
  void aDroppedFileIsOpened() throws IOException {
    Path file = bank("dropped.yaml");
    open(Screen.empty());
    screen.act(() -> screen.window.cabinet().drop(List.of(file.toFile())));
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("dropped");
  }

  @Test
  void unsavedWorkIsAskedAboutBeforeAnotherScenarioIsOpened() {
    open(Screen.of("double-bank-transfer"));
    crash();
    screen.act(() -> screen.window.cabinet().open("profile-bio"));
    screen.screenshot("unsaved");
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("double-bank-transfer");
    screen.act(() -> screen.window.cabinet().open("profile-bio"));
    screen.robot.clickOn("#sheet-other");
    screen.settle();
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("profile-bio");
  }

  @Test
  void unsavedWorkIsSavedBeforeAnotherScenarioIsOpenedWhereThatIsChosen() {
    open(Screen.of("double-bank-transfer"));
    crash();
    screen.act(() -> screen.window.cabinet().open("profile-bio"));
    Path file = folder.resolve("kept.yaml");
    screen.chosenFile = Optional.of(file);
    screen.robot.clickOn("#sheet-confirm");
    screen.settle();
    assertThat(file).content().contains("crash");
    assertThat(screen.played().report().scenario().scenario()).isEqualTo("profile-bio");
  }

  @Test
  void whoQuitsWithoutSavingIsNotOfferedItAgain() {
    Home home = new Home(folder);
    open(Screen.at(home));
    screen.act(() -> screen.window.cabinet().open("double-bank-transfer"));
    crash();
    assertThat(home.work()).isNotEmptyDirectory();
    screen.run("quit");
    assertThat(screen.call(() -> screen.stage().isShowing())).isTrue();
    screen.robot.clickOn("#sheet-other");
    screen.settle();
    assertThat(screen.call(() -> screen.stage().isShowing())).isFalse();
    assertThat(home.work()).isEmptyDirectory();
  }

  // ---- problems and reloading ----

  @Test
  void problemsAreListedWhileTheLastGoodRunStaysAndGoWhenTheyAreMended() throws IOException {
    Path file = bank("watched.yaml");
    open(Screen.empty());
    screen.act(() -> screen.window.cabinet().open(file.toString()));
    Optional<String> before = screen.played().report().fingerprint();
    screen.act(() -> screen.project().moveTo(110 * MS));
    select("replica-1");
    String good = Files.readString(file);
    Files.writeString(file, good.replace("lag: 500ms", "lag: soon").replace("seed: 7", "sead: 7"));
    await(() -> screen.<Node>find("problem-banner").isVisible());
    assertThat(screen.<TextArea>find("problems").getText())
        .contains("watched.yaml:").contains("soon").contains("sead");
    assertThat(screen.<Label>find("problems-title").getText()).startsWith("2 problems; the last good run");
    assertThat(screen.played().report().fingerprint()).isEqualTo(before);
    screen.screenshot("problems");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("problems-dark");
    screen.robot.clickOn("#problems-copy");
    screen.settle();
    assertThat(screen.call(() -> Clipboard.getSystemClipboard().getString())).contains("watched.yaml:");
    Files.writeString(file, good.replace("lag: 500ms", "lag: 400ms"));
    await(() -> !screen.<Node>find("problem-banner").isVisible());
    assertThat(screen.played().report().fingerprint()).isNotEqualTo(before);
    assertThat(screen.cursor().time()).isEqualTo(110 * MS);
    assertThat(screen.call(() -> screen.project().selection())).isInstanceOf(Selection.OfNode.class);
  }

  @Test
  void aFileThatIsNotThereIsAProblemAndOpensWhenItComes() throws IOException {
    Path file = folder.resolve("later.yaml");
    open(Screen.empty());
    screen.act(() -> screen.window.cabinet().open(file.toString()));
    assertThat(screen.<TextArea>find("problems").getText()).contains("there is no such file");
    assertThat(screen.<Label>find("problems-title").getText())
        .isEqualTo("One problem; nothing can be shown.");
    bank("later.yaml");
    await(() -> screen.call(() -> screen.project().played().isPresent()));
    assertThat(screen.<Node>find("problem-banner").isVisible()).isFalse();
  }

  // ---- saving and exporting ----

  @Test
  void whatWasDoneByHandIsSavedAsAScenarioThatDoesTheSame() {
    open(Screen.of("double-bank-transfer"));
    crash();
    Path file = folder.resolve("saved.yaml");
    screen.chosenFile = Optional.of(file);
    screen.robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    screen.settle();
    Optional<String> fingerprint = screen.played().report().fingerprint();
    assertThat(notice()).startsWith("Saved as " + file + ".");
    screen.act(() -> screen.window.cabinet().open(file.toString()));
    assertThat(screen.played().report().fingerprint()).isEqualTo(fingerprint);
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
  }

  @Test
  void theFileOfABranchThatDoesOtherwiseExpectsNothing() throws IOException {
    open(Screen.of("double-bank-transfer"));
    screen.act(() -> screen.project().moveTo(60 * MS));
    screen.act(() -> screen.project().intervene(Change.set("reads", "version-token")));
    Path file = folder.resolve("repaired.yaml");
    screen.chosenFile = Optional.of(file);
    screen.run("save-as");
    assertThat(notice()).isEqualTo(
        "Saved as " + file + ". What the file expected is left out: this run does otherwise.");
    screen.act(() -> screen.window.cabinet().open(file.toString()));
    assertThat(screen.played().report().passed()).isTrue();
    assertThat(Files.readString(file)).contains("version-token").doesNotContain("violated-by");
  }

  @Test
  void savedOverTheOpenFileNothingIsDoneTwice() throws IOException {
    Path file = bank("over.yaml");
    open(Screen.empty());
    screen.act(() -> screen.window.cabinet().open(file.toString()));
    crash();
    Optional<String> fingerprint = screen.played().report().fingerprint();
    screen.chosenFile = Optional.of(file);
    screen.run("save-as");
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
    assertThat(screen.played().report().fingerprint()).isEqualTo(fingerprint);
  }

  @Test
  void toSaveOverTheOpenFileIsAskedAboutWhereOtherBranchesWouldBeForgotten() throws IOException {
    Path file = bank("two.yaml");
    String before = Files.readString(file);
    open(Screen.empty());
    screen.act(() -> screen.window.cabinet().open(file.toString()));
    crash();
    screen.act(() -> screen.project().activate(0));
    screen.act(() -> screen.project().intervene(Change.set("reads", "leader")));
    screen.chosenFile = Optional.of(file);
    screen.run("save-as");
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(file).hasContent(before);
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(3);
    screen.run("save-as");
    screen.robot.clickOn("#sheet-confirm");
    screen.settle();
    assertThat(Files.readString(file)).contains("leader").isNotEqualTo(before);
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
  }

  @Test
  void whatIsNotInTheSavedBranchIsStillKept() {
    Home home = new Home(folder.resolve("home"));
    open(Screen.at(home));
    screen.act(() -> screen.window.cabinet().open("double-bank-transfer"));
    crash();
    screen.act(() -> screen.project().activate(0));
    screen.act(() -> screen.project().intervene(Change.set("reads", "leader")));
    screen.chosenFile = Optional.of(folder.resolve("saved.yaml"));
    screen.run("save-as");
    assertThat(home.work()).isNotEmptyDirectory();
    screen.act(() -> screen.project().activate(1));
    screen.run("save-as");
    assertThat(home.work()).isEmptyDirectory();
  }

  @Test
  void whatIsWrongIsNoLongerSaidWhenItIsMended() throws IOException {
    Path file = bank("wrong.yaml");
    String good = Files.readString(file);
    open(Screen.empty());
    screen.act(() -> screen.window.cabinet().open(file.toString()));
    Files.writeString(file, good.replace("lag: 500ms", "lag: soon"));
    screen.run("reload");
    assertThat(notice()).isEqualTo("The file has problems.");
    // The file itself stays wrong: nobody else has a reason to say something.
    screen.act(() -> screen.project().reload(Document.of(file.toString(), good)));
    assertThat(notice()).isEmpty();
  }

  @Test
  void everythingThatCanBeExportedIsWhatItSays() throws IOException {
    open(Screen.of("double-bank-transfer"));
    screen.act(() -> screen.project().moveTo(110 * MS));
    BufferedImage picture = ImageIO.read(export("export-png", "a.png").toFile());
    assertThat(picture.getWidth()).isGreaterThan(800);
    assertThat(Files.readString(export("export-svg", "a.svg"))).startsWith("<?xml").contains("replica-1");
    assertThat(Files.readString(export("export-words", "s.txt"))).startsWith("The stage at")
        .contains("primary");
    assertThat(Files.readString(export("export-chart", "b.svg"))).startsWith("<?xml").contains("Space-time");
    assertThat(Files.readAllLines(export("export-trace", "a.jsonl")))
        .hasSize(screen.played().trace().size()).allMatch(line -> line.startsWith("{"));
    assertThat(Files.readString(export("export-report", "a.txt"))).contains("read-your-writes");
    assertThat(Files.readString(export("export-json", "a.json"))).startsWith("{").contains("\"fingerprint\"");
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).hasSize(7).noneMatch(name -> name.endsWith(".unfinished"));
    }
  }

  @Test
  void anExportedReportSaysWhatTheOtherProtocolDoesNotHave() throws IOException {
    open(Screen.of("double-bank-transfer"));
    String text = """
        scenario: mine
        cluster: {protocol: multi-paxos}
        sessions: [{name: s, steps: [{write: {a: 1}}]}]
        expect: {invariants: {agreement: holds}}
        """;
    screen.act(() -> screen.project().open(new Source("mine", Optional.empty(),
        Document.of("mine.yaml", text), List.of("cluster.protocol=raft"), Optional.empty())));
    screen.settle();
    assertThat(Files.readString(export("export-report", "a.txt")))
        .contains("not judged, for raft has nothing of that name: agreement");
  }

  @Test
  void theKeyOfExportsAsksWhich() {
    open(Screen.of("double-bank-transfer"));
    Path file = folder.resolve("chosen.svg");
    screen.chosenFile = Optional.of(file);
    screen.robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
    screen.settle();
    screen.screenshot("export");
    screen.robot.clickOn("#choose-export-svg");
    screen.settle();
    assertThat(file).exists();
  }

  @Test
  void whatCannotBeWrittenIsToldAndLeavesNothing() {
    open(Screen.of("double-bank-transfer"));
    screen.chosenFile = Optional.of(folder.resolve("nowhere").resolve("a.txt"));
    screen.run("export-report");
    assertThat(notice()).endsWith("cannot be written: there is no such folder.");
    assertThat(folder).isEmptyDirectory();
  }

  // ---- keeping ----

  @Test
  void workThatAProgramLeftIsOfferedAndTakenUp() throws IOException {
    Home home = new Home(folder);
    String fingerprint = leaveWork(home);
    open(Screen.at(home));
    screen.screenshot("welcome-left");
    screen.robot.clickOn("#take-up");
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(2);
    assertThat(screen.played().report().fingerprint()).contains(fingerprint);
    try (var files = Files.list(home.work())) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactly(ProcessHandle.current().pid() + ".lagoon-work");
    }
  }

  @Test
  void workThatIsNotWantedIsGone() throws IOException {
    Home home = new Home(folder);
    leaveWork(home);
    open(Screen.at(home));
    screen.robot.clickOn("#decline");
    screen.settle();
    assertThat(home.work()).isEmptyDirectory();
    assertThat(screen.call(() -> screen.stage().getScene().lookup("#take-up"))).isNull();
  }

  @Test
  void whatSeveralProgramsLeftIsOfferedOneAfterTheOtherOrIsAllDiscarded() throws IOException {
    Home home = new Home(folder);
    leaveWork(home);
    Path left = home.work().resolve(Integer.MAX_VALUE + ".lagoon-work");
    for (int i = 1; i <= 3; i++) {
      Files.copy(left, home.work().resolve((Integer.MAX_VALUE - i) + ".lagoon-work"));
    }
    open(Screen.at(home));
    screen.screenshot("welcome-left-several");
    assertThat(offer()).endsWith("And 3 more.");
    screen.robot.clickOn("#decline");
    screen.settle();
    assertThat(offer()).endsWith("And 2 more.");
    try (var files = Files.list(home.work())) {
      assertThat(files).hasSize(3);
    }
    screen.robot.clickOn("#decline-all");
    screen.settle();
    assertThat(home.work()).isEmptyDirectory();
    assertThat(screen.call(() -> screen.stage().getScene().lookup("#take-up"))).isNull();
  }

  private String offer() {
    return screen.call(() -> ((Label) screen.stage().getScene().lookup(".offer .label")).getText());
  }

  @Test
  void savedWorkIsNotKept() {
    Home home = new Home(folder.resolve("home"));
    open(Screen.at(home));
    screen.act(() -> screen.window.cabinet().open("double-bank-transfer"));
    crash();
    assertThat(home.work()).isNotEmptyDirectory();
    screen.chosenFile = Optional.of(folder.resolve("saved.yaml"));
    screen.run("save-as");
    assertThat(home.work()).isEmptyDirectory();
  }

  @Test
  void theWindowLooksAsItDidTheLastTime() {
    Home home = new Home(folder);
    open(Screen.at(home));
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.SAFE_DARK));
    screen.run("faster");
    screen.act(() -> screen.window.cabinet().open("profile-bio"));
    screen.run("faster");
    double speed = screen.call(() -> screen.project().clock().speed().factor());
    screen.close();
    open(Screen.at(home));
    assertThat(screen.call(() -> screen.desk().appearance().palette())).isEqualTo(Palette.SAFE_DARK);
    assertThat(screen.call(() -> screen.project().clock().speed().factor())).isEqualTo(speed);
  }

  // ---- a person's steps ----

  private void open(Screen opened) {
    screen = opened;
  }

  /** The double transfer as a file of that name. */
  private Path bank(String name) throws IOException {
    String text = new Catalogue().find("double-bank-transfer").orElseThrow().text();
    return Files.writeString(folder.resolve(name),
        text.replace("scenario: double-bank-transfer", "scenario: " + name.replace(".yaml", "")));
  }

  private void select(String name) {
    NodeName node = screen.played().trace().cast().nodes().stream()
        .filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    screen.act(() -> screen.project().select(new Selection.OfNode(node)));
  }

  private void crash() {
    screen.act(() -> screen.project().moveTo(100 * MS));
    select("replica-1");
    screen.run("crash");
  }

  private Path export(String command, String name) {
    Path file = folder.resolve(name);
    screen.chosenFile = Optional.of(file);
    assertThat(screen.run(command)).isTrue();
    assertThat(file).exists();
    return file;
  }

  /** A program crashes; returns the fingerprint of what was on its screen. */
  private String leaveWork(Home home) throws IOException {
    try (Screen crashed = Screen.at(home)) {
      screen = crashed;
      crashed.act(() -> crashed.window.cabinet().open("double-bank-transfer"));
      crash();
      // No process has this number.
      Files.move(home.work().resolve(ProcessHandle.current().pid() + ".lagoon-work"),
          home.work().resolve(Integer.MAX_VALUE + ".lagoon-work"));
      return crashed.played().report().fingerprint().orElseThrow();
    }
  }

  private String notice() {
    return screen.<Label>find("notice").getText();
  }

  private void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      screen.settle();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
