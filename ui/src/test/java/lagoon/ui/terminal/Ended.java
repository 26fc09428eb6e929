package lagoon.ui.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * How a process ended.
 *
 * @param status its exit status
 * @param out all of its standard output, read as UTF-8
 * @param err all of its standard error
 */
public record Ended(int status, String out, String err) {

  private static final long MINUTES = 3;

  /**
   * Starts the process, gives it the input, and waits for its end; an {@link AssertionError} if that takes
   * minutes.
   */
  static Ended of(ProcessBuilder process, String input) {
    try {
      Path out = Files.createTempFile("lagoon", ".out");
      Path err = Files.createTempFile("lagoon", ".err");
      Path in = Files.writeString(Files.createTempFile("lagoon", ".in"), input);
      try {
        process.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        int status = waitFor(process.start());
        return new Ended(status, text(out), text(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
        Files.delete(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int waitFor(Process process) {
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError(
            "still running after " + MINUTES + " minutes: " + process.info().commandLine());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
