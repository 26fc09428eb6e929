package lagoon.ui.desktop.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lagoon.history.Cast;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.picture.look.Palette;
import lagoon.trace.Trace;
import lagoon.ui.desktop.Screen;
import lagoon.ui.playback.EventFilter;
import lagoon.ui.playback.EventList;
import lagoon.ui.playback.Kind;
import lagoon.ui.playback.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of events, as a person uses it. */
class EventsPanelTest {

  private final Screen screen = Screen.of("double-bank-transfer");
  private TableView<Lines.Line> table;

  @BeforeEach
  void show() {
    screen.act(() -> screen.desk().show("events"));
    table = screen.find("event-table");
  }

  @AfterEach
  void close() {
    screen.close();
  }

  private int size() {
    return screen.call(() -> table.getItems().size());
  }

  /** The rows that are on the screen, by number. */
  private static List<TableRow<?>> rows(TableView<?> table) {
    List<TableRow<?>> rows = new ArrayList<>();
    for (Node node : table.lookupAll(".table-row-cell")) {
      if (node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean is(Node node, String state) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
  }

  private TableRow<?> row(int number) {
    return screen.call(() -> rows(table).stream().filter(one -> one.getIndex() == number).findFirst())
        .orElseThrow(() -> new AssertionError("row " + number + " is not on the screen"));
  }

  @Test
  void everyEventHasARow() {
    assertThat(size()).isEqualTo(screen.played().trace().size());
    assertThat(((Label) screen.find("event-count")).getText()).isEqualTo(size() + " events");
  }

  @Test
  void theCursorIsFollowedAndWhatLiesAfterItIsFaint() {
    screen.robot.type(KeyCode.V);
    screen.settle();
    int now = screen.cursor().last();
    assertThat(is(row(now), "now")).isTrue();
    assertThat(is(row(now), "broken")).isTrue();
    assertThat(is(row(now), "future")).isFalse();
    assertThat(is(row(now + 1), "future")).isTrue();
    screen.robot.type(KeyCode.RIGHT);
    screen.settle();
    assertThat(is(row(now + 1), "future")).isFalse();
    screen.screenshot("events-violation");
    screen.act(() -> screen.desk().appearance().paletteProperty().set(Palette.DARK));
    screen.screenshot("events-violation-dark");
  }

  @Test
  void aClickSelectsAndADoubleClickOrEnterMovesTheCursor() {
    screen.robot.clickOn(row(2));
    screen.settle();
    long id = screen.played().trace().get(2).id();
    assertThat(screen.call(() -> screen.project().selection()))
        .isEqualTo(new Selection.OfObservation(id));
    assertThat(screen.cursor().count()).isZero();
    screen.robot.type(KeyCode.ENTER);
    screen.settle();
    assertThat(screen.cursor().count()).isEqualTo(3);
    screen.robot.doubleClickOn(row(4));
    screen.settle();
    assertThat(screen.cursor().count()).isEqualTo(5);
  }

  @Test
  void theKeysOfTimeStillMeanTime() {
    screen.robot.clickOn(row(1));
    screen.robot.type(KeyCode.RIGHT);
    screen.settle();
    int first = screen.cursor().count();
    screen.robot.type(KeyCode.RIGHT);
    screen.settle();
    assertThat(screen.cursor().count()).isGreaterThan(first);
    assertThat(first).isPositive();
  }

  @Test
  void whatIsSelectedElsewhereIsSelectedHereAndInView() {
    Trace trace = screen.played().trace();
    int wanted = trace.size() - 3;
    screen.act(() -> screen.project().select(new Selection.OfObservation(trace.get(wanted).id())));
    assertThat(screen.call(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(wanted);
    assertThat(row(wanted).isSelected()).isTrue();
    assertThat(screen.cursor().count()).isZero();
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(screen.call(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(-1);
  }

  @Test
  void kindsAreHiddenWithTheirChips() {
    screen.robot.clickOn("#chip-message").clickOn("#chip-timer");
    screen.settle();
    Trace trace = screen.played().trace();
    long others = trace.observations().stream().map(Kind::of)
        .filter(kind -> kind != Kind.MESSAGE && kind != Kind.TIMER).count();
    assertThat(size()).isEqualTo((int) others);
    assertThat(((Label) screen.find("event-count")).getText())
        .isEqualTo(others + " of " + trace.size() + " events");
  }

  @Test
  void wordsAreFilteredAndEscBringsEverythingBack() {
    screen.robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F)
        .release(KeyCode.SHIFT, KeyCode.CONTROL);
    screen.robot.write("replica-1");
    screen.settle();
    assertThat(size()).isBetween(1, screen.played().trace().size() - 1);
    String text = screen.call(() -> table.getColumns().get(1).getCellData(0) + " "
        + table.getColumns().get(3).getCellData(0));
    assertThat(text).contains("replica-1");
    screen.robot.type(KeyCode.ESCAPE);
    screen.settle();
    assertThat(size()).isEqualTo(screen.played().trace().size());
  }

  @Test
  void anotherBranchHasItsOwnRows() {
    screen.act(() -> screen.project().vary("from the leader", List.of("reads=leader")));
    int branch = screen.call(() -> screen.project().tree().branches().get(1).id());
    screen.act(() -> screen.project().activate(branch));
    assertThat(size()).isEqualTo(screen.played().trace().size());
    String last = screen.call(() -> table.getColumns().get(3).getCellData(size() - 1).toString());
    assertThat(last).isNotEmpty();
  }

  @Test
  void aMillionRowsAreScrolledThrough() {
    NodeName node = new NodeName(0, "n");
    List<Observation> many = new ArrayList<>();
    for (int i = 0; i < 1_000_000; i++) {
      many.add(new Observation.TimerFired(i + 1, i, node, 0, "beat"));
    }
    Cast cast = new Cast(List.of(node), List.of(node), List.of(), List.of(), List.of(), List.of());
    EventList list = EventList.of(Trace.of(cast, many), EventFilter.ALL);
    List<Integer> chosen = new ArrayList<>();
    EventTable events = new EventTable(chosen::add, () -> { }, event -> { });
    Stage[] stage = new Stage[1];
    screen.act(() -> {
      stage[0] = new Stage();
      stage[0].setScene(new Scene((TableView<?>) events.node(), 800, 400));
      stage[0].show();
      events.show(list, "");
    });
    screen.act(() -> events.now(900_000));
    List<Integer> seen = screen.call(() ->
        rows((TableView<?>) events.node()).stream().map(TableRow::getIndex).toList());
    screen.act(stage[0]::close);
    assertThat(seen).contains(900_000).hasSizeLessThan(100);
  }
}
