package lagoon.ui.desktop.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lagoon.picture.look.Palette;
import lagoon.scenarios.Catalogue;
import lagoon.ui.desktop.Screen;
import lagoon.ui.desktop.desk.SideScroll;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settings that are changed during a run, as a person changes them. */
class StrategiesTest {

  private Screen screen = opened(Screen.of("double-bank-transfer"));

  private static Screen opened(Screen screen) {
    screen.act(() -> screen.desk().show("strategies"));
    screen.act(() -> screen.project().moveTo(100_000_000));
    return screen;
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private Branch active() {
    return screen.call(() -> screen.project().tree().activeBranch());
  }

  private void type(String field, String text) {
    screen.act(() -> {
      TextField one = screen.find(field);
      one.requestFocus();
      one.selectAll();
    });
    screen.robot.write(text).type(KeyCode.ENTER);
    screen.settle();
  }

  @Test
  void itSaysWhenAChangeWillHappen() {
    assertThat(screen.<Label>find("when").getText()).startsWith("A change happens at 100 ms");
    screen.run("to-start");
    assertThat(screen.<Label>find("when").getText()).startsWith("A change happens at 0.0 ms");
  }

  @Test
  void anotherScenarioHasItsOwnSessionsAndNothingIsSoughtInItYet() {
    TextField filter = screen.find("setting-filter");
    screen.act(() -> filter.setText("lag"));
    String other = "order-confirmation";
    screen.open(Source.shipped(other, new Catalogue().find(other).orElseThrow()));
    assertThat(filter.getText()).isEmpty();
    assertThat(words()).contains("dave: reads").doesNotContain("alice");
    screen.open(Source.shipped("bulkhead", new Catalogue().find("bulkhead").orElseThrow()));
    assertThat(words()).as("services are called, not read").doesNotContain("all sessions");
  }

  @Test
  void aListThatWasOpenIsAsHighAsBefore() {
    ComboBox<?> choice = screen.find("setting-reads");
    double before = screen.call(choice::getHeight);
    screen.click("setting-reads");
    screen.robot.type(KeyCode.DOWN, KeyCode.ENTER);
    screen.settle();
    assertThat(screen.call(choice::getHeight)).isEqualTo(before);
  }

  @Test
  void anotherScenarioIsShownFromItsFirstSetting() {
    ScrollPane scroll = screen.find("strategies-scroll");
    screen.act(() -> scroll.setVvalue(1));
    screen.open(Source.shipped("bulkhead", new Catalogue().find("bulkhead").orElseThrow()));
    assertThat(scroll.getVvalue()).isZero();
  }

  @Test
  void whoTypesAnotherKindOfValueStaysAtTheSetting() {
    screen.open(Source.shipped("bulkhead", new Catalogue().find("bulkhead").orElseThrow()));
    screen.act(() -> screen.<TextField>find("setting-filter").setText("payments work"));
    String work = "setting-cluster-services-payments-work";
    type(work, "30ms");
    assertThat(screen.call(() -> screen.stage().getScene().getFocusOwner().getId())).startsWith(work);
    type(work, "{uniform: {min: 10ms, max: 20ms}}");
    assertThat(screen.<TextField>find(work).getText()).contains("uniform");
    assertThat(screen.call(() -> screen.stage().getScene().getFocusOwner().getId())).startsWith(work);
  }

  /** Rows that had the keys are gone by then: they must not ask for them again. */
  @Test
  void whoChangedASettingSeeksTheNextOneAndKeepsTheKeysWhileTyping() {
    screen.open(Source.shipped("bulkhead", new Catalogue().find("bulkhead").orElseThrow()));
    screen.act(() -> screen.<TextField>find("setting-filter").setText("payments work"));
    type("setting-cluster-services-payments-work", "{uniform: {min: 10ms, max: 20ms}}");
    for (int i = 0; i < 3; i++) {
      screen.robot.type(KeyCode.TAB);
    }
    screen.act(() -> screen.find("setting-filter").requestFocus());
    screen.act(() -> screen.<TextField>find("setting-filter").selectAll());
    screen.robot.type(KeyCode.L, KeyCode.A, KeyCode.T, KeyCode.E);
    screen.settle();
    assertThat(screen.<TextField>find("setting-filter").getText()).isEqualTo("late");
    assertThat(screen.call(() -> screen.stage().getScene().getFocusOwner().getId()))
        .isEqualTo("setting-filter");
  }

  @Test
  void whatIsSoughtInVainIsSaid() {
    screen.act(() -> screen.<TextField>find("setting-filter").setText("no such thing"));
    assertThat(screen.<Label>find("no-setting").getText()).contains("changed in the file");
    screen.act(() -> screen.<TextField>find("setting-filter").setText("lag"));
    assertThat(words()).contains("lag").doesNotContain("changed in the file");
  }

  private String words() {
    return screen.call(() -> screen.find("strategies-scroll").lookupAll(".label").stream()
        .map(one -> ((Label) one).getText()).collect(Collectors.joining("\n")));
  }

  @Test
  void anotherStrategyIsChosenWithTheKeyboardAndItsSettingsStandBeneath() {
    screen.act(() -> screen.<Node>find("setting-reads").requestFocus());
    screen.robot.type(KeyCode.DOWN);
    screen.settle();
    assertThat(screen.call(() -> screen.<ComboBox<?>>find("setting-reads").isShowing())).isTrue();
    screen.screenshot("strategies-choice");
    screen.robot.type(KeyCode.UP, KeyCode.ENTER);
    screen.settle();
    assertThat(active().changes().get(0).set()).containsKey("reads");
    assertThat(active().changes().get(0).at()).isEqualTo(100_000_000);
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(2);
  }

  @Test
  void whatWasChosenHasSettingsOfItsOwn() {
    choose("setting-reads", "recent-writer");
    type("setting-reads-recent-writer-window", "3s");
    assertThat(active().changes()).hasSize(2);
    assertThat(screen.<TextField>find("setting-reads-recent-writer-window").getText()).isEqualTo("3s");
    choose("setting-reads", "version-token");
    choose("setting-reads-version-token-on-stale", "leader");
    assertThat(screen.played().report().violations())
        .noneMatch(one -> one.guarantee().equals("read-your-writes"));
    screen.screenshot("strategies-1280-light");
  }

  @Test
  void byKeysAloneASettingIsSoughtReachedAndChanged() {
    screen.robot.type(KeyCode.S);
    screen.settle();
    screen.robot.write("cluster.lag");
    for (int i = 0; i < 4 && !screen.call(() -> screen.<Node>find("setting-cluster-lag").isFocused()); i++) {
      screen.robot.type(KeyCode.TAB);
      screen.settle();
    }
    assertThat(screen.<TextField>find("setting-filter").getText()).isEqualTo("cluster.lag");
    screen.robot.write("80ms").type(KeyCode.ENTER);
    screen.settle();
    assertThat(active().changes().get(0).set()).containsOnlyKeys("cluster.lag");
  }

  /** As the list does it when one of its rows is clicked. */
  private void choose(String box, String word) {
    screen.act(() -> {
      ComboBox<lagoon.ui.playback.Control.Option> choice = screen.find(box);
      choice.setValue(choice.getItems().stream().filter(one -> one.word().equals(word)).findFirst()
          .orElseThrow());
    });
  }

  @Test
  void aSliderChangesNothingWhileItIsDragged() {
    Node slider = screen.find("setting-cluster-lag-slider");
    screen.act(() -> screen.<SideScroll>find("strategies-scroll").reveal(slider));
    String before = screen.<TextField>find("setting-cluster-lag").getText();
    screen.robot.moveTo(slider).press(javafx.scene.input.MouseButton.PRIMARY).moveBy(60, 0);
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
    assertThat(screen.<TextField>find("setting-cluster-lag").getText()).isNotEqualTo(before);
    screen.robot.release(javafx.scene.input.MouseButton.PRIMARY);
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(2);
    assertThat(active().changes().get(0).set()).containsOnlyKeys("cluster.lag");
  }

  @Test
  void theKeyboardMovesASliderAndEnterMakesTheChange() {
    screen.act(() -> screen.<Slider>find("setting-cluster-lag-slider").requestFocus());
    screen.robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
    screen.settle();
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(active().changes().get(0).set()).containsOnlyKeys("cluster.lag");
  }

  @Test
  void quorumsThatNeedNotMeetAreRefusedWithTheReasonUntilTheyAreAllowed() {
    for (String name : new String[] {"dynamo-nrw", "quorum-2-2"}) {
      screen.close();
      screen = opened(Screen.of(name));
      type("setting-cluster-r", "1");
      Label problem = screen.find("setting-cluster-r-problem");
      assertThat(problem.isVisible()).isTrue();
      assertThat(problem.getText()).contains("r + w").contains("allow-small-quorums");
      assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
      assertThat(screen.<TextField>find("setting-cluster-r").getText()).isEqualTo("1");
      screen.screenshot("strategies-refused-" + name);
      screen.act(() -> {
        Node allow = screen.find("setting-cluster-allow-small-quorums");
        screen.<SideScroll>find("strategies-scroll").reveal(allow);
        allow.requestFocus();
      });
      screen.robot.type(KeyCode.SPACE);
      screen.settle();
      type("setting-cluster-r", "1");
      assertThat(screen.<Label>find("setting-cluster-r-problem").isVisible()).isFalse();
      assertThat(active().changes()).flatExtracting(change -> change.set().keySet())
          .contains("cluster.allow-small-quorums", "cluster.r");
    }
  }

  @Test
  void aBadValueIsToldBeneathItsFieldAndChangesNothing() {
    type("setting-cluster-lag", "soon");
    Label problem = screen.find("setting-cluster-lag-problem");
    assertThat(problem.isVisible()).isTrue();
    assertThat(problem.getText()).contains("expected");
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(1);
    screen.screenshot("strategies-problem");
    type("setting-cluster-lag", "20ms");
    assertThat(active().changes().get(0).set().get("cluster.lag").toString()).contains("20ms");
    assertThat(screen.<Label>find("setting-cluster-lag-problem").isVisible()).isFalse();
  }

  @Test
  void valuesFollowTheCursorAndThePlaceOfReadingStays() {
    TextField lag = screen.find("setting-cluster-lag");
    screen.act(() -> {
      lag.requestFocus();
      screen.<ScrollPane>find("strategies-scroll").setVvalue(0.5);
    });
    screen.act(() -> screen.project().moveTo(9_000_000_000L));
    assertThat(screen.<TextField>find("setting-cluster-lag")).isSameAs(lag);
    assertThat(lag.getText()).isEqualTo("20ms");
    assertThat(lag.isFocused()).isTrue();
    assertThat(screen.<ScrollPane>find("strategies-scroll").getVvalue()).isEqualTo(0.5);
  }

  @Test
  void aFilterFindsOneOfAThousandSessions() {
    StringBuilder text = new StringBuilder(
        "scenario: many\nduration: 1s\ncluster: {protocol: leader-follower}\n"
        + "data: {x: 1}\nreads: followers\nsessions:\n");
    IntStream.range(0, 1000).forEach(i -> text.append("  - {name: s").append(i)
        .append(", steps: [{read: x}]}\n"));
    screen.close();
    screen = opened(Screen.ofText(text.toString()));
    screen.click("setting-filter");
    screen.robot.write("s777");
    screen.settle();
    choose("setting-sessions-777-reads", "leader");
    assertThat(active().changes().get(0).set()).containsOnlyKeys("sessions[777].reads");
    screen.screenshot("strategies-thousand");
  }

  @Test
  void itLooksWellOnALargeScreenAndInTheDark() {
    screen.close();
    screen = opened(Screen.of("busy-service", 1920, 1080));
    screen.screenshot("strategies-1920-light");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("strategies-1920-dark");
    assertThat(screen.<Node>find("strategies-scroll").isVisible()).isTrue();
  }
}
