package lagoon.ui.desktop.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import lagoon.guarantee.Verdict;
import lagoon.picture.look.Palette;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Branches next to each other, as a person brings them there. */
class SideBySideTest {

  private Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  private void open(String name, double width, double height) {
    screen.close();
    screen = Screen.of(name, width, height);
  }

  private void show() {
    screen.act(() -> screen.desk().show("compare"));
  }

  private void type(String text) {
    screen.robot.clickOn("#variant").write(text);
    screen.settle();
  }

  private void add(String text) {
    TextArea field = screen.find("variant");
    screen.act(() -> {
      field.requestFocus();
      field.setText(text);
    });
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
  }

  private List<ComparisonTable.Line> lines() {
    TableView<ComparisonTable.Line> table = screen.find("comparison");
    return screen.call(() -> List.copyOf(table.getItems()));
  }

  private boolean isThere(String id) {
    return screen.call(() -> screen.stage().getScene().lookup("#" + id) != null);
  }

  private void control(KeyCode... more) {
    screen.robot.press(KeyCode.CONTROL);
    List.of(more).forEach(screen.robot::press);
    List.of(more).forEach(screen.robot::release);
    screen.robot.release(KeyCode.CONTROL);
    screen.settle();
  }

  @Test
  void aTypedSettingBecomesABranchBesideTheOneLookedAt() {
    show();
    type("reads=leader");
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().get(1).settings())).containsExactly("reads=leader");
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).containsExactly(0, 1);
    assertThat(screen.call(() -> screen.project().tree().active())).isZero();
    assertThat(isThere("stage-1")).isTrue();
    Node first = screen.find("stage");
    Node second = screen.find("stage-1");
    assertThat(screen.call(() -> first.localToScene(first.getBoundsInLocal()).getMaxX()))
        .isLessThanOrEqualTo(screen.call(() -> second.localToScene(second.getBoundsInLocal()).getMinX()));
  }

  @Test
  void quorumsStandBesideThoseOfOtherSizes() {
    for (String name : List.of("quorum-2-2", "dynamo-nrw")) {
      open(name, 1280, 800);
      show();
      add("cluster.r=3");
      assertThat(screen.call(() -> screen.project().tree().get(1).settings())).containsExactly("cluster.r=3");
      assertThat(isThere("stage-1")).isTrue();
      assertThat(lines()).isNotEmpty();
      screen.screenshot("side-by-side-" + name);
    }
  }

  @Test
  void theTableTellsVerdictsAndCostsAndWhereTheyDiffer() {
    show();
    add("reads=leader");
    ComparisonTable.Line line = lines().stream().filter(one -> one.name().contains("read-your-writes"))
        .findFirst().orElseThrow();
    assertThat(line.differs()).isTrue();
    assertThat(line.name()).startsWith("*");
    assertThat(line.row().orElseThrow().cells()).extracting(cell -> cell.verdict().orElseThrow())
        .containsExactly(Verdict.VIOLATED, Verdict.HOLDS);
    int all = lines().size();
    screen.robot.clickOn("#only-differences");
    screen.settle();
    assertThat(lines().size()).isLessThan(all).isPositive();
    assertThat(lines()).allMatch(one -> one.differs() || one.row().isEmpty());
  }

  @Test
  void allStandAtTheSameTimeOfTheirOwnRuns() {
    show();
    add("cluster.lag=2ms");
    screen.act(() -> screen.project().moveTo(115_000_000L));
    assertThat(screen.call(() -> screen.window.stagePanel().view().frame().orElseThrow().time()))
        .isEqualTo(115_000_000L);
    assertThat(screen.call(() -> screen.window.stageArea().frame(1).orElseThrow().time()))
        .isEqualTo(115_000_000L);
  }

  @Test
  void theHeadOfAStageMakesItsBranchTheOneLookedAt() {
    show();
    add("reads=leader");
    screen.act(() -> screen.project().moveTo(Cursor.atEnd(screen.project().played().orElseThrow().trace())));
    assertThat(screen.call(() -> screen.find("stage-head-0").getAccessibleText())).contains("violated");
    screen.robot.clickOn("#stage-head-1");
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().active())).isEqualTo(1);
    assertThat(isThere("stage-0")).as("the other one has a stage of its own now").isTrue();
    assertThat(isThere("stage-1")).isFalse();
    assertThat(screen.call(() -> screen.find("stage-head-1").getAccessibleText())).startsWith("Looked at");
  }

  @Test
  void zoomIsTheSameForAll() {
    show();
    add("reads=leader");
    screen.run("zoom-in");
    screen.run("zoom-in");
    double zoom = screen.call(() -> screen.window.stagePanel().view().viewport().zoom());
    assertThat(zoom).isGreaterThan(1.5);
    assertThat(screen.call(() -> screen.window.stageArea().view(1).orElseThrow().viewport().zoom()))
        .isEqualTo(zoom);
  }

  @Test
  void aKeyBeginsAndEndsIt() {
    screen.act(() -> screen.project().vary("leader", List.of("reads=leader")));
    control(KeyCode.D);
    assertThat(isThere("stages")).isTrue();
    control(KeyCode.SHIFT, KeyCode.D);
    assertThat(screen.call(() -> screen.project().tree().active())).isEqualTo(1);
    control(KeyCode.D);
    assertThat(isThere("stages")).isFalse();
    assertThat(isThere("stage")).isTrue();
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).isEmpty();
    control(KeyCode.D);
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).containsExactly(0, 1);
  }

  @Test
  void withOneBranchAloneItSaysWhatToDo() {
    control(KeyCode.D);
    assertThat(screen.call(() -> screen.desk().noticeProperty().get())).contains("add a variant");
    assertThat(isThere("stages")).isFalse();
    screen.screenshot("compare-alone");
  }

  @Test
  void branchesAreChosenWithATick() {
    screen.act(() -> screen.project().vary("leader", List.of("reads=leader")));
    screen.act(() -> screen.project().vary("nearest", List.of("cluster.lag=2ms")));
    show();
    screen.robot.clickOn("#beside-0");
    screen.robot.clickOn("#beside-2");
    screen.settle();
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).containsExactly(0, 2);
    screen.robot.clickOn("#beside-0");
    screen.settle();
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).containsExactly(2);
    assertThat(isThere("stages")).isFalse();
    CheckBox box = screen.find("beside-2");
    assertThat(screen.call(box::isSelected)).isTrue();
  }

  @Test
  void noMoreThanSixStandSideBySide() {
    for (int i = 1; i <= 7; i++) {
      String lag = "cluster.lag=" + i + "ms";
      screen.act(() -> screen.project().vary(lag, List.of(lag)));
    }
    screen.act(() -> screen.desk().comparing().setAll(0, 1, 2, 3, 4, 5, 6, 7));
    show();
    assertThat(isThere("stage-5")).isTrue();
    assertThat(isThere("stage-6")).isFalse();
    screen.screenshot("compare-six");
  }

  @Test
  void severalSettingsStandInLinesOfTheirOwn() {
    show();
    type("reads=leader");
    screen.robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    screen.robot.write("cluster.lag=3ms");
    screen.robot.type(KeyCode.ESCAPE).type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().get(1).settings()))
        .containsExactly("reads=leader", "cluster.lag=3ms");
  }

  @Test
  void aSettingIsCompletedFromItsDeclaration() {
    show();
    type("cluster.replic");
    screen.robot.type(KeyCode.DOWN, KeyCode.ENTER);
    screen.settle();
    screen.robot.type(KeyCode.DOWN, KeyCode.ENTER);
    screen.settle();
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().get(1).settings()))
        .allMatch(text -> text.matches("cluster\\.replication=.+"));
  }

  @Test
  void whatCannotBeSetIsToldAndStaysInTheField() {
    show();
    add("reads=nowhere");
    assertThat(screen.find("problem-banner").isVisible()).as("told twice").isFalse();
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
    assertThat(screen.call(() -> ((javafx.scene.control.Label) screen.find("variant-problem")).getText()))
        .contains("nowhere");
    assertThat(isThere("stages")).isFalse();
  }

  @Test
  void aReadStrategyIsChosenFromAMenu() {
    show();
    MenuButton menu = screen.find("variant-reads");
    screen.act(menu::show);
    screen.act(() -> menu.getItems().stream().filter(one -> one.getText().startsWith("leader")).findFirst()
        .orElseThrow().fire());
    assertThat(screen.call(() -> screen.project().tree().get(1).settings())).containsExactly("reads=leader");
  }

  @Test
  void theTableIsCopiedAsTextAndAsJson() {
    show();
    add("reads=leader");
    assertThat(screen.run("copy-comparison")).isTrue();
    String text = screen.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(text).contains("B reads=leader").contains("* read-your-writes");
    assertThat(screen.run("copy-comparison-json")).isTrue();
    assertThat(screen.call(() -> Clipboard.getSystemClipboard().getString()))
        .contains("\"variants\"").contains("reads=leader").contains("\"differences\"");
  }

  @Test
  void anotherScenarioStandsAlone() {
    show();
    add("reads=leader");
    screen.open(lagoon.ui.playback.Source.shipped("profile-bio",
        new lagoon.scenarios.Catalogue().find("profile-bio").orElseThrow()));
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).isEmpty();
    assertThat(isThere("stages")).isFalse();
  }

  @Test
  void aBranchThatIsDeletedStandsNoLongerBesideOthers() {
    show();
    add("reads=leader");
    screen.act(() -> screen.project().delete(1));
    assertThat(screen.call(() -> List.copyOf(screen.desk().comparing()))).containsExactly(0);
    screen.act(screen.project()::undo);
    assertThat(Optional.of(isThere("beside-1"))).contains(true);
  }

  @Test
  void picturesForPeopleToLookAt() {
    show();
    add("reads=leader");
    add("cluster.replication=synchronous");
    screen.act(() -> screen.project().moveTo(121_000_000L));
    screen.screenshot("compare-light");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("compare-dark");
    open("double-bank-transfer", 1920, 1080);
    show();
    add("reads=leader");
    screen.act(() -> screen.project().moveTo(121_000_000L));
    type("reads=");
    screen.screenshot("compare-large-light");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("compare-large-dark");
    screen.act(() -> screen.desk().appearance().presentingProperty().set(true));
    screen.screenshot("compare-large-presenting");
  }
}
