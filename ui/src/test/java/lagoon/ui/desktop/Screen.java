package lagoon.ui.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import lagoon.protocol.Protocols;
import lagoon.scenarios.Catalogue;
import lagoon.scenarios.text.Document;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.SideScroll;
import lagoon.ui.desktop.files.FileChoice;
import lagoon.ui.playback.Crew;
import lagoon.ui.playback.Cursor;
import lagoon.ui.playback.Home;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window of its own for a test, and a robot that uses it as a person would. Runs are computed on JavaFX's
 * thread, so that what a click leads to is there when the robot comes back.
 */
public final class Screen implements AutoCloseable {

  private static final int PULSES = 4;

  public final FxRobot robot = new FxRobot();
  public final Window window;
  /** What the next dialog for files answers; nothing, unless a test says otherwise. */
  public Optional<Path> chosenFile = Optional.empty();
  private final Stage stage;
  /** What nobody caught on JavaFX's thread. */
  private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();

  private Screen(double width, double height, Home home) {
    this(width, height, home, Crew.DIRECT);
  }

  private Screen(double width, double height, Home home, Crew crew) {
    start();
    Object[] made = call(() -> {
      Stage own = new Stage();
      Desk desk = new Desk(new Project(Protocols.installed(), crew), crew);
      Window one = new Window(desk, own, home, choice(), "me");
      own.setX(0);
      own.setY(0);
      own.setWidth(width);
      own.setHeight(height);
      one.show();
      return new Object[] {own, one};
    });
    stage = (Stage) made[0];
    window = (Window) made[1];
    Mistakes told = new Mistakes(desk());
    call(() -> {
      Thread.currentThread().setUncaughtExceptionHandler((thread, mistake) -> {
        // The screen that is none gets pictures of the old size while a window goes from one size to another.
        if (mistake.getStackTrace().length == 0
            || !mistake.getStackTrace()[0].getClassName().startsWith("com.sun.glass.ui")) {
          mistakes.add(mistake);
          told.uncaughtException(thread, mistake);
        }
      });
      return null;
    });
    settle();
    takeTheKeys();
  }

  /** On a screen a window has the keys when the window manager gives them to it, which takes its time. */
  private void takeTheKeys() {
    for (int tries = 0; tries < 100 && !call(stage::isFocused); tries++) {
      act(stage::requestFocus);
    }
  }

  /** A folder of its own for a window that keeps things, gone with the test run. */
  private static Home freshHome() {
    try {
      Path folder = Files.createTempDirectory("lagoon-home");
      folder.toFile().deleteOnExit();
      return new Home(folder);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private FileChoice choice() {
    return new FileChoice() {
      @Override
      public Optional<Path> toOpen() {
        return chosenFile;
      }

      @Override
      public Optional<Path> toSave(String what, String name) {
        return chosenFile;
      }
    };
  }

  private static void start() {
    try {
      FxToolkit.registerPrimaryStage();
      Platform.setImplicitExit(false);
    } catch (TimeoutException late) {
      throw new IllegalStateException("JavaFX did not start", late);
    }
  }

  /** A window in which nothing is open. */
  public static Screen empty() {
    return new Screen(1280, 800, freshHome());
  }

  /** A window in which nothing is open and that keeps things there. */
  public static Screen at(Home home) {
    return new Screen(1280, 800, home);
  }

  /** A window of the usual size in which a scenario of the catalogue is open. */
  public static Screen of(String name) {
    return of(name, 1280, 800);
  }

  /** A window of that size in which a scenario of the catalogue is open. */
  public static Screen of(String name, double width, double height) {
    Screen screen = new Screen(width, height, freshHome());
    screen.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
    return screen;
  }

  /** A window of a program: runs are computed by others than JavaFX's thread, and come in parts. */
  public static Screen working(String name) {
    Screen screen = new Screen(1280, 800, freshHome(), Desktop.crew());
    screen.open(Source.shipped(name, new Catalogue().find(name).orElseThrow()));
    screen.await(() -> screen.project().played().filter(run -> !run.goesOn()).isPresent());
    return screen;
  }

  /** Waits until that is so, on JavaFX's thread. */
  public void await(Callable<Boolean> condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!call(condition)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it did not become so within half a minute");
      }
      settle();
    }
  }

  /** A window in which a scenario with that text is open. */
  public static Screen ofText(String text) {
    Screen screen = empty();
    screen.open(Source.shipped("test", Document.of("test.yaml", text)));
    return screen;
  }

  public void open(Source source) {
    act(() -> project().open(source));
  }

  public Desk desk() {
    return window.desk();
  }

  public Project project() {
    return window.desk().project();
  }

  public Stage stage() {
    return stage;
  }

  public Played played() {
    return call(() -> project().played().orElseThrow());
  }

  public Cursor cursor() {
    return call(() -> project().cursor());
  }

  /** The node with that id. */
  @SuppressWarnings("unchecked")
  public <T extends Node> T find(String id) {
    Node found = call(() -> stage.getScene().lookup("#" + id));
    if (found == null) {
      throw new AssertionError("nothing in the window is called " + id);
    }
    return (T) found;
  }

  /** Scrolls to what has that id, where it stands in a side panel, and clicks it. */
  public void click(String id) {
    Node node = find(id);
    act(() -> {
      for (Node at = node; at != null; at = at.getParent()) {
        if (at instanceof SideScroll scroll) {
          scroll.reveal(node);
        }
      }
    });
    robot.clickOn(node);
    settle();
  }

  /** Does a command, as its key, menu or button would. */
  public boolean run(String command) {
    boolean done = call(() -> desk().commands().run(command));
    settle();
    return done;
  }

  /** Does something on JavaFX's thread and waits until everything is drawn. */
  public void act(Runnable action) {
    call(() -> {
      action.run();
      return null;
    });
    settle();
  }

  /** Asks something on JavaFX's thread. */
  public <T> T call(Callable<T> question) {
    try {
      return WaitForAsyncUtils.waitForAsyncFx(30_000, question);
    } finally {
      WaitForAsyncUtils.clearExceptions();
    }
  }

  /** Waits until everything is drawn: what asks for a picture has it in the next pulse, or the one after. */
  public void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.runLater(() -> new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        if (++pulses == PULSES) {
          stop();
          drawn.countDown();
        }
      }
    }.start());
    try {
      if (!drawn.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("JavaFX drew nothing for half a minute");
      }
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Writes what the window shows to {@code target/screenshots}, for people to look at. */
  public void screenshot(String name) {
    WritableImage image = call(() -> stage.getScene().snapshot(null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Path folder = Files.createDirectories(Path.of("target", "screenshots"));
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** What went wrong on JavaFX's thread until now, for a test that wanted it: closing does not fail then. */
  List<Throwable> takeMistakes() {
    List<Throwable> taken = List.copyOf(mistakes);
    mistakes.clear();
    return taken;
  }

  /**
   * Closes the window.
   *
   * @throws AssertionError if anything was thrown on JavaFX's thread that nobody caught
   */
  @Override
  public void close() {
    act(stage::close);
    if (!mistakes.isEmpty()) {
      throw new AssertionError("on JavaFX's thread nobody caught " + mistakes, mistakes.get(0));
    }
  }
}
