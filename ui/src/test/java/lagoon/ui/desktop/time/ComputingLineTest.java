package lagoon.ui.desktop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.ui.desktop.Screen;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import lagoon.ui.playback.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a long computing is seen and called off. */
class ComputingLineTest {

  private final Screen screen = Screen.empty();
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Crew crew = new Crew(work::add, Runnable::run);
  private final Desk desk = screen.call(() -> new Desk(new Project(Protocols.installed(), crew), crew));
  private final ComputingLine line = screen.call(() -> new ComputingLine(desk));

  @AfterEach
  void close() {
    screen.close();
  }

  private void open() {
    screen.act(() -> desk.project().open(Source.shipped("double-bank-transfer",
        new Catalogue().find("double-bank-transfer").orElseThrow())));
  }

  private void finish() {
    screen.act(() -> {
      while (!work.isEmpty()) {
        work.poll().run();
      }
    });
  }

  private boolean isSeen() {
    return screen.call(() -> line.node().isVisible());
  }

  private Button button() {
    return (Button) ((HBox) line.node()).getChildren().get(2);
  }

  @Test
  void whatIsComputedIsSeenUntilItIsThere() {
    assertThat(isSeen()).isFalse();
    open();
    assertThat(isSeen()).isTrue();
    finish();
    assertThat(isSeen()).isFalse();
    assertThat(screen.call(() -> desk.project().played())).isPresent();
  }

  @Test
  void itIsCalledOffAndBegunAgainByOneButton() {
    open();
    screen.act(button()::fire);
    finish();
    assertThat(screen.call(() -> desk.project().status(0))).isInstanceOf(Status.Cancelled.class);
    assertThat(button().getText()).isEqualTo("Compute again");
    screen.act(button()::fire);
    finish();
    assertThat(screen.call(() -> desk.project().played())).isPresent();
    assertThat(isSeen()).isFalse();
  }

  @Test
  void aFileThatIsWrongIsNothingToCompute() {
    Source wrong = Source.shipped("wrong", Document.of("wrong.yaml", "scenario: [\n"));
    screen.act(() -> screen.project().open(wrong));
    assertThat(screen.run("compute-branch")).isFalse();
    screen.act(() -> desk.project().open(wrong));
    assertThat(isSeen()).isFalse();
  }
}
