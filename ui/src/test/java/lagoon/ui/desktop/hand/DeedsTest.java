package lagoon.ui.desktop.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lagoon.client.Verb;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.picture.look.Palette;
import lagoon.simulation.Change;
import lagoon.ui.desktop.Screen;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done by hand, as a person does it: select, press a key, look at the branch. */
class DeedsTest {

  private static final long MS = 1_000_000;

  private final Screen screen = Screen.of("double-bank-transfer");

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void aReplicaCrashesAtTheCursorAndComesBack() {
    at(100 * MS);
    select("replica-1");
    type(KeyCode.E);
    assertThat(changes()).containsExactly(placed(Change.fault(new Trouble.Crash("replica-1"))));
    assertThat(notice()).startsWith("At 100 ms replica-1 crashes: the new branch").contains("replica-1");
    assertThat(possible("crash")).isFalse();
    at(300 * MS);
    type(KeyCode.R);
    assertThat(happened(Observation.Restarted.class, one -> one.time() == 300 * MS)).isTrue();
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(3);
  }

  @Test
  void aCrashIsSeenThoughTheNewRunComesInParts() {
    try (Screen working = Screen.working("double-bank-transfer")) {
      for (int i = 0; i < 8; i++) {
        working.run("step-forward");
      }
      Cursor before = working.cursor();
      NodeName replica = working.played().trace().cast().nodes().stream()
          .filter(one -> one.name().equals("replica-1")).findFirst().orElseThrow();
      working.act(() -> working.project().select(new Selection.OfNode(replica)));
      working.run("crash");
      working.await(() -> working.project().played(1).filter(run -> !run.goesOn()).isPresent());
      working.settle();
      assertThat(working.cursor().time()).isEqualTo(before.time());
      assertThat(working.cursor().count()).isGreaterThan(before.count());
      assertThat(working.played().trace().get(working.cursor().last()))
          .isInstanceOf(Observation.Crashed.class);
    }
  }

  @Test
  void onlyWhatIsUpCanCrashAndOnlyWhatIsDownComesBack() {
    at(100 * MS);
    select("primary");
    assertThat(possible("crash")).isTrue();
    assertThat(possible("restart")).isFalse();
    assertThat(possible("resume")).isFalse();
    NodeName client = screen.played().trace().cast().sessions().get(0).node();
    screen.act(() -> screen.project().select(new Selection.OfNode(client)));
    assertThat(possible("crash")).isFalse();
    assertThat(possible("pause")).isTrue();
    screen.act(() -> screen.project().select(Selection.NOTHING));
    assertThat(List.of("crash", "pause", "cut", "drop", "fire-timer")).noneMatch(this::possible);
  }

  @Test
  void aNodeStopsForAWhileThatIsAsked() {
    at(100 * MS);
    select("replica-2");
    screen.run("pause-for");
    write("for", "2 s");
    type(KeyCode.ENTER);
    assertThat(changes()).containsExactly(
        placed(Change.fault(new Trouble.Pause("replica-2")).lasting(2000 * MS)));
    assertThat(happened(Observation.Resumed.class, one -> one.time() == 2100 * MS)).isTrue();
    assertThat(possible("resume")).isTrue();
    screen.robot.press(KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT);
    screen.settle();
    assertThat(changes()).hasSize(2);
  }

  @Test
  void aWrongDurationIsToldInTheSheetAndNothingIsDone() {
    at(100 * MS);
    select("replica-2");
    screen.run("crash-for");
    write("for", "soon");
    type(KeyCode.ENTER);
    assertThat(screen.<Label>find("sheet-problem").getText()).contains("soon").contains("500ms");
    screen.screenshot("hand-wrong-duration");
    type(KeyCode.ESCAPE);
    assertThat(screen.call(() -> screen.desk().sheets().isOpen())).isFalse();
    assertThat(changes()).isEmpty();
  }

  @Test
  void aLinkIsCutInBothDirectionsAndHealed() {
    at(100 * MS);
    link("primary", "replica-1");
    type(KeyCode.X);
    assertThat(changes()).containsExactly(placed(
        Change.fault(new Trouble.Partition(List.of(List.of("primary"), List.of("replica-1"))))));
    assertThat(possible("cut")).isFalse();
    at(200 * MS);
    type(KeyCode.H);
    assertThat(screen.call(() -> screen.project().tree().branches())).hasSize(3);
    assertThat(changes()).extracting(Change::touch).endsWith(
        Optional.of(new Touch.Heal(new Way("primary", "replica-1"))),
        Optional.of(new Touch.Heal(new Way("replica-1", "primary"))));
    assertThat(possible("heal")).isFalse();
  }

  @Test
  void oneDirectionOfALinkIsCutAlone() {
    at(100 * MS);
    link("primary", "replica-1");
    screen.run("cut-back");
    assertThat(changes()).containsExactly(
        placed(Change.fault(new Trouble.Cut(new Way("replica-1", "primary")))));
    assertThat(possible("cut-forth")).isTrue();
    assertThat(possible("cut-back")).isFalse();
  }

  @Test
  void aLinkIsSlowedByATimeThatIsAsked() {
    at(100 * MS);
    link("primary", "replica-1");
    type(KeyCode.Y);
    screen.robot.write("2s");
    ComboBox<String> way = screen.find("way");
    screen.act(() -> way.getSelectionModel().select(1));
    write("for", "1min");
    screen.screenshot("hand-slow");
    screen.robot.clickOn("#sheet-confirm");
    screen.settle();
    assertThat(changes()).containsExactly(placed(
        Change.fault(new Trouble.Slow(new Way("primary", "replica-1"), 2000 * MS)).lasting(60_000 * MS)));
  }

  @Test
  void aMessageOnItsWayIsDropped() {
    Observation.Sent sent = message();
    type(KeyCode.D);
    assertThat(happened(Observation.Dropped.class, one -> one.cause() == sent.id())).isTrue();
    assertThat(notice()).contains("is lost");
    assertThat(possible("drop")).isFalse();
  }

  @Test
  void aMessageIsHeldAndReleased() {
    Observation.Sent sent = message();
    assertThat(possible("release")).isFalse();
    type(KeyCode.K);
    assertThat(possible("hold")).isFalse();
    long later = sent.arrivesAt() + 300 * MS;
    at(later);
    assertThat(possible("release")).isTrue();
    screen.robot.press(KeyCode.SHIFT).type(KeyCode.K).release(KeyCode.SHIFT);
    screen.settle();
    assertThat(happened(Observation.Delivered.class,
        one -> one.cause() == sent.id() && one.time() == later)).isTrue();
  }

  @Test
  void aMessageArrivesNowOrTwice() {
    Observation.Sent sent = message();
    long now = screen.cursor().time();
    type(KeyCode.A);
    assertThat(happened(Observation.Delivered.class,
        one -> one.cause() == sent.id() && one.time() == now)).isTrue();
    link("primary", "replica-1");
    Observation.Sent other = screen.played().trace().observations().stream()
        .filter(one -> one instanceof Observation.Sent next && next.time() == sent.time()
            && !next.to().equals(sent.to()) && next.message().kind().equals("Replicate"))
        .map(Observation.Sent.class::cast).findFirst().orElseThrow();
    screen.act(() -> screen.project().select(new Selection.OfMessage(other.id())));
    screen.run("duplicate");
    assertThat(changes()).extracting(one -> one.touch().orElseThrow())
        .last().isInstanceOf(Touch.OnMessage.DuplicateNow.class);
  }

  @Test
  void aTimerFiresNow() {
    int set = position(one -> one instanceof Observation.TimerSet timer && timer.firesAt() > timer.time());
    Observation.TimerSet timer = (Observation.TimerSet) screen.played().trace().get(set);
    screen.act(() -> screen.project().moveTo(Cursor.after(screen.played().trace(), set)));
    screen.act(() -> screen.project().select(new Selection.OfNode(timer.node())));
    type(KeyCode.T);
    if (screen.call(() -> screen.desk().sheets().isOpen())) {
      screen.robot.clickOn("#sheet-confirm");
      screen.settle();
    }
    assertThat(happened(Observation.TimerFired.class,
        one -> one.node().equals(timer.node()) && one.time() == timer.time())).isTrue();
  }

  @Test
  void aSelectedSessionWritesAKeyThatIsCompletedWhileOneTypes() {
    String session = screen.played().trace().cast().sessions().get(0).name();
    at(100 * MS);
    screen.act(() -> screen.project().select(
        new Selection.OfNode(screen.played().trace().cast().sessions().get(0).node())));
    type(KeyCode.W);
    String key = screen.call(() -> screen.played().loaded().scenario().usedKeys()).iterator().next();
    write("key-text", key.substring(0, 2));
    assertThat(screen.<TextField>find("key-text").getText()).isEqualTo(key);
    write("value", "77");
    screen.screenshot("hand-write");
    type(KeyCode.ENTER);
    assertThat(changes()).singleElement().satisfies(change -> {
      assertThat(change.as()).contains(session);
      assertThat(change.steps()).extracting(step -> step.verb().toString())
          .containsExactly("Write[write={" + key + "=77}]");
    });
    assertThat(happened(Observation.Invoked.class, one -> one.time() == 100 * MS)).isTrue();
  }

  @Test
  void aTransferIsAskedFromWhereToWhereAndHowMuch() {
    at(100 * MS);
    screen.run("do-as");
    ComboBox<String> kind = screen.find("kind");
    screen.act(() -> kind.setValue("transfer"));
    type(KeyCode.ENTER);
    assertThat(screen.<Label>find("sheet-problem").getText()).startsWith("How much?");
    write("value", "5");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("hand-transfer-dark");
    type(KeyCode.ENTER);
    assertThat(changes()).singleElement()
        .satisfies(one -> assertThat(one.steps().get(0).verb()).isInstanceOf(Verb.Transfer.class));
  }

  @Test
  void whileASheetIsOpenKeysMeanNothingToTheWindow() {
    at(100 * MS);
    screen.run("read-as");
    type(KeyCode.ESCAPE);
    screen.run("read-as");
    screen.robot.clickOn("#sheet-cancel");
    assertThat(changes()).isEmpty();
    screen.run("read-as");
    ComboBox<String> session = screen.find("session");
    screen.act(session::requestFocus);
    type(KeyCode.V);
    assertThat(screen.cursor().time()).isEqualTo(100 * MS);
  }

  @Test
  void whatWasDoneCanBeSavedAndIsTheSameRun() {
    at(100 * MS);
    link("primary", "replica-1");
    screen.run("cut");
    String text = screen.call(() -> screen.project().text(screen.project().tree().active(), true));
    Optional<String> fingerprint = screen.played().report().fingerprint();
    try (Screen other = Screen.ofText(text)) {
      assertThat(other.played().report().fingerprint()).isEqualTo(fingerprint);
    }
  }

  @Test
  void everythingThatIsDoneOftenByHandHasAKey() {
    List<Command> deeds = screen.call(() -> screen.desk().commands().all()).stream()
        .filter(one -> one.menu() == Command.Menu.HAND).toList();
    assertThat(deeds).extracting(Command::id).contains("crash", "restart", "pause", "resume", "fire-timer",
        "cut", "cut-forth", "cut-back", "heal", "slow", "drop", "duplicate", "hold", "release", "deliver",
        "read-as", "write-as");
    assertThat(deeds).allSatisfy(one -> assertThat(one.keys()).isNotEmpty());
  }

  // ---- a person's steps ----

  private void at(long time) {
    screen.act(() -> screen.project().moveTo(time));
  }

  private NodeName node(String name) {
    return screen.played().trace().cast().nodes().stream().filter(one -> one.name().equals(name)).findFirst()
        .orElseThrow();
  }

  private void select(String name) {
    screen.act(() -> screen.project().select(new Selection.OfNode(node(name))));
  }

  private void link(String a, String b) {
    screen.act(() -> screen.project().select(new Selection.OfLink(node(a), node(b))));
  }

  /** Selects the first replication message, half way. */
  private Observation.Sent message() {
    int at = position(one ->
        one instanceof Observation.Sent sent && sent.message().kind().equals("Replicate"));
    Observation.Sent sent = (Observation.Sent) screen.played().trace().get(at);
    at((sent.time() + sent.arrivesAt()) / 2);
    screen.act(() -> screen.project().select(new Selection.OfMessage(sent.id())));
    return sent;
  }

  private int position(Predicate<Observation> wanted) {
    List<Observation> all = screen.played().trace().observations();
    for (int i = 0; i < all.size(); i++) {
      if (wanted.test(all.get(i))) {
        return i;
      }
    }
    throw new AssertionError("it does not happen");
  }

  private void type(KeyCode key) {
    screen.robot.type(key);
    screen.settle();
  }

  private void write(String field, String text) {
    TextField one = screen.find(field);
    screen.act(() -> {
      one.requestFocus();
      one.selectAll();
    });
    screen.robot.write(text);
    screen.settle();
  }

  private boolean possible(String command) {
    return screen.call(() -> {
      screen.desk().commands().refresh();
      return screen.desk().commands().possible(command).get();
    });
  }

  private List<Change> changes() {
    return screen.call(() -> screen.project().tree().activeBranch().changes());
  }

  /** What a change is once it has its place, at the only one in the branch. */
  private Change placed(Change change) {
    return change.at(changes().get(0).when());
  }

  private boolean happened(Class<? extends Observation> kind, Predicate<Observation> which) {
    return screen.played().trace().observations().stream().filter(kind::isInstance).anyMatch(which);
  }

  private String notice() {
    return screen.<Label>find("notice").getText();
  }
}
