package lagoon.ui.desktop.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import lagoon.lessons.Course;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problem;
import lagoon.ui.desktop.Desktop;
import lagoon.ui.desktop.Window;
import lagoon.ui.desktop.canvas.Surface;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.files.SystemFileChoice;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.ProjectListener;
import lagoon.ui.playback.Source;

/**
 * Opens a trace of a million observations and goes to places drawn at random in it; lets a hundred nodes with
 * a thousand messages on their way play; opens each lesson of the course. Prints how long JavaFX's thread was
 * held and how often a picture was drawn. Needs a screen; the pulses come as fast as they can. The window is
 * 1280x800, unless the system property {@code lagoon.size} says otherwise.
 */
public final class DesktopBenchmark {

  /** How large the window is, in pixels. */
  private static final String SIZE = System.getProperty("lagoon.size", "1280x800");

  private static final int PLACES = 300;
  private static final int FRAMES = 300;
  /** What a pulse has drawn is on the screen when the second one after it begins. */
  private static final int SHOWN = 1;

  private final Desk desk;
  private final Window window;
  private final List<Surface> surfaces = new ArrayList<>();

  private DesktopBenchmark(Desk desk, Window window) {
    this.desk = desk;
    this.window = window;
  }

  /** Runs it and ends the program; with the word "million", "crowded" or "lessons" that part of it. */
  public static void main(String[] args) {
    CountDownLatch started = new CountDownLatch(1);
    DesktopBenchmark[] made = new DesktopBenchmark[1];
    Platform.startup(() -> {
      Crew crew = Desktop.crew();
      Stage stage = new Stage();
      Home home = new Home(Path.of(System.getProperty("java.io.tmpdir"), "lagoon-benchmark"));
      Desk desk = new Desk(new Project(Protocols.installed(), crew), crew);
      made[0] = new DesktopBenchmark(desk, new Window(desk, stage, home, new SystemFileChoice(stage), "me"));
      String[] size = SIZE.split("x");
      stage.setWidth(Integer.parseInt(size[0]));
      stage.setHeight(Integer.parseInt(size[1]));
      made[0].window.show();
      started.countDown();
    });
    Pace.await(started);
    made[0].run(List.of(args));
    System.exit(0);
  }

  private void run(List<String> parts) {
    print("in a window of %s:", SIZE);
    open(Source.shipped("double-bank-transfer", new Catalogue().find("double-bank-transfer").orElseThrow()));
    Pace.steps(200, this::isWaiting, SHOWN, place -> desk.project().moveTo(place * 1_000_000L));
    boolean isAll = parts.isEmpty() || parts.contains("all");
    if (isAll || parts.contains("million")) {
      million();
    }
    if (isAll || parts.contains("crowded")) {
      crowded();
    }
    if (isAll || parts.contains("lessons")) {
      new Course().names().forEach(this::lesson);
    }
  }

  /** Every lesson is opened while nothing else is computed, the first one in a window that has shown none. */
  private void lesson(String name) {
    Source before = desk.project().source().orElseThrow();
    Pace.Times page = Pace.steps(1, () -> false, SHOWN, first -> window.lessons().open(name));
    Pace.Times run = Pace.steps(1, () -> desk.project().source().orElseThrow() == before
        || desk.project().played().isEmpty() || isWaiting(), SHOWN, first -> { });
    print("%-24s its first page was on the screen after %3.0f ms, of which the screen's thread needed"
        + " %3.0f ms of a processor; its first run %3.0f ms later", name, page.at(1), page.cpu(), run.at(1));
  }

  private void million() {
    Source busy = new Source("busy-service", Optional.empty(),
        new Catalogue().find("busy-service").orElseThrow(),
        List.of("workload.operations=400"), Optional.empty());
    long before = System.nanoTime();
    double held = Pace.longestHold(() -> open(busy));
    Played run = desk.project().played().orElseThrow();
    print("a run of %,d observations was computed and opened in %.1f s; the longest hold of the screen's "
        + "thread meanwhile: %.0f ms", run.trace().size(), (System.nanoTime() - before) / 1e9, held);
    Random random = new Random(5);
    Pace.Times[] times = new Pace.Times[1];
    double scrubbing = Pace.longestHold(() -> times[0] = Pace.steps(PLACES, this::isWaiting, SHOWN, place ->
        desk.project().moveTo((long) (random.nextDouble() * run.trace().end()))));
    print("to a place drawn at random, until it was on the screen: %s", times[0].text());
    print("the longest hold of the screen's thread meanwhile: %.0f ms", scrubbing);
  }

  private void crowded() {
    String followers =
        IntStream.rangeClosed(1, 99).mapToObj(i -> "n" + i).collect(Collectors.joining(", ", "[", "]"));
    open(Source.shipped("crowded", Document.of("crowded.yaml", "scenario: crowded\nduration: 4s\n"
        + "cluster: {protocol: leader-follower, leader: n0, followers: " + followers + ",\n"
        + "  lag: {uniform: {from: 800ms, to: 1200ms}}, latency: 5ms}\nreads: leader\n"
        + "workload: {sessions: 4, operations: 10, reads: 0%, keys: 20,\n"
        + "  arrival: {closed: {think: 400ms}}}\n")));
    int[] most = new int[1];
    Pace.Times[] times = new Pace.Times[1];
    double held = Pace.longestHold(() -> times[0] = Pace.steps(FRAMES, () -> false, 0, frame -> {
      desk.project().moveTo(1_500_000_000L + frame * 2_000_000L);
      window.stagePanel().view().frame().ifPresent(one ->
          most[0] = Math.max(most[0], one.messages().stream().mapToInt(mark -> mark.count()).sum()));
    }));
    double mean = times[0].millis().stream().mapToDouble(one -> one).average().orElseThrow();
    print("100 nodes, up to %,d messages on their way: %.0f pictures a second; %s", most[0], 1000 / mean,
        times[0].text());
    print("the longest hold of the screen's thread meanwhile: %.0f ms", held);
  }

  /** Whether some picture in the window is not drawn yet. */
  private boolean isWaiting() {
    if (surfaces.isEmpty()) {
      collect(window.stagePanel().view().surface().getScene().getRoot());
    }
    return surfaces.stream().anyMatch(Surface::isWaiting);
  }

  /** Once: to look for them costs more than to ask them. */
  private void collect(Parent within) {
    for (Node node : within.getChildrenUnmodifiable()) {
      if (node instanceof Surface one) {
        surfaces.add(one);
      } else if (node instanceof Parent parent) {
        collect(parent);
      }
    }
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }

  private void open(Source source) {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(() -> {
      ProjectListener waiting = new ProjectListener() {
        @Override
        public void runChanged() {
          desk.project().remove(this);
          done.countDown();
        }

        @Override
        public void problemsFound(List<Problem> problems) {
          problems.forEach(System.out::println);
          System.exit(1);
        }
      };
      // Told last: when the others know.
      desk.project().add(waiting);
      desk.project().open(source);
    });
    Pace.await(done);
  }
}
