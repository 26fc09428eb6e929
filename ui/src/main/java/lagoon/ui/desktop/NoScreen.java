package lagoon.ui.desktop;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;

/** Why there can be no window, in a sentence that says what to do: no display, or a library is missing. */
final class NoScreen {

  private static final long PATIENCE_SECONDS = 20;

  /** What the loaders of Linux, glibc and musl, say of a library that they do not find. */
  private static final Pattern LIBRARY = Pattern.compile(
      "(lib[\\w.+-]+\\.so[.\\d]*): (?:cannot open shared object|file too short|invalid ELF)|"
          + "Error loading shared library (lib[\\w.+-]+\\.so[.\\d]*)");

  private static final String PACKAGES = "; on Debian and Ubuntu: apt install libgtk-3-0 libgl1 libx11-6"
      + " libxtst6 libxxf86vm1; on Fedora: dnf install gtk3 mesa-libGL libX11 libXtst libXxf86vm";

  private static final String ELSEWHERE = "; lagoon run SCENARIO needs no display";

  private NoScreen() {}

  /** What can be seen before JavaFX starts. */
  static Optional<String> foreseen(String system, Map<String, String> environment) {
    if (!system.toLowerCase(Locale.ROOT).contains("linux")
        || "Monocle".equals(System.getProperty("glass.platform"))) {
      return Optional.empty();
    }
    boolean hasX = isSet(environment, "DISPLAY");
    if (hasX) {
      return Optional.empty();
    }
    return Optional.of((isSet(environment, "WAYLAND_DISPLAY")
        ? "there is no X display: DISPLAY is not set, and under Wayland a window of Java needs XWayland"
        : "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set") + ELSEWHERE);
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  /**
   * Starts JavaFX and runs something on its thread. JavaFX prints what goes wrong, with the places in its
   * code; here that is listened to, and becomes a sentence.
   */
  static Optional<String> starting(Runnable first) {
    PrintStream err = System.err;
    Heard heard = new Heard();
    CompletableFuture<Optional<String>> result = new CompletableFuture<>();
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    // JavaFX waits for ever for a toolkit whose thread has died: so it is another thread that waits.
    Thread starter = new Thread(() -> {
      try {
        Platform.startup(() -> result.complete(Optional.empty()));
      } catch (RuntimeException | Error refused) {
        result.complete(Optional.of(why(refused, heard.text())));
      }
    }, "lagoon-start");
    starter.setDaemon(true);
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) ->
        result.complete(Optional.of(why(fault, heard.text()))));
    starter.start();
    try {
      Optional<String> refused = result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      System.setErr(err);
      if (refused.isEmpty()) {
        Platform.runLater(first);
      }
      return refused;
    } catch (TimeoutException late) {
      return Optional.of(why(late, heard.text()));
    } catch (InterruptedException | ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      System.setErr(err);
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  /** A sentence for what JavaFX threw and printed. */
  static String why(Throwable thrown, String printed) {
    StringBuilder all = new StringBuilder(printed);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      all.append('\n').append(cause);
    }
    Matcher library = LIBRARY.matcher(all);
    if (library.find()) {
      String name = library.group(1) != null ? library.group(1) : library.group(2);
      return "the library " + name + " is missing, which a window needs" + PACKAGES;
    }
    String text = all.toString();
    if (text.contains("Unable to open DISPLAY") || text.contains("cannot open display")) {
      return "the display " + System.getenv().getOrDefault("DISPLAY", "") + " cannot be opened: is it there,"
          + " and may you use it?" + ELSEWHERE;
    }
    if (text.contains("UnsatisfiedLinkError") || text.contains("no suitable pipeline")
        || text.contains("glass GTK library") || text.contains("QuantumRenderer")) {
      return "libraries that a window needs are missing: libgtk-3, libGL, libX11 and those that they need"
          + PACKAGES;
    }
    return "no window can be opened: " + (thrown.getMessage() == null ? thrown : thrown.getMessage())
        + ELSEWHERE;
  }

  /** Keeps the beginning of what is printed. */
  private static final class Heard extends OutputStream {
    private static final int MOST = 1 << 16;
    private final StringBuffer text = new StringBuffer();

    @Override
    public void write(int letter) {
      if (text.length() < MOST) {
        text.append((char) letter);
      }
    }

    String text() {
      return text.toString();
    }
  }
}
