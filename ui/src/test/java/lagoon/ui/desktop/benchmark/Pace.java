package lagoon.ui.desktop.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Measures JavaFX's thread: how long it is held, and how often a window is drawn. */
final class Pace {

  private static final long EVERY_MILLIS = 2;
  private static final OperatingSystemMXBean PROGRAM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Pace() {}

  /**
   * Durations, in milliseconds.
   *
   * @param millis until it was on the screen, whoever else used the machine
   * @param cpu what JavaFX's thread itself used of a processor for each, on average
   * @param renderer what the thread used that paints what JavaFX's thread hands over
   * @param program what the whole program used of the processors: drawing, compiling, collecting
   */
  record Times(List<Double> millis, double cpu, double renderer, double program) {

    double at(double quantile) {
      List<Double> sorted = millis.stream().sorted().toList();
      return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(quantile * sorted.size())));
    }

    String text() {
      return String.format(Locale.ROOT, "median %.1f ms, 99 %% %.1f ms, longest %.1f ms; of a processor the"
          + " screen's thread needs %.1f ms each, the renderer %.1f ms, the program %.1f ms",
          at(0.5), at(0.99), at(1), cpu, renderer, program);
    }
  }

  /** The longest time that JavaFX's thread let others wait while something went on. */
  static double longestHold(Runnable during) {
    AtomicLong longest = new AtomicLong();
    Thread asker = new Thread(() -> {
      try {
        while (true) {
          long asked = System.nanoTime();
          CountDownLatch answered = new CountDownLatch(1);
          Platform.runLater(answered::countDown);
          answered.await();
          longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
          Thread.sleep(EVERY_MILLIS);
        }
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    });
    asker.setDaemon(true);
    asker.start();
    during.run();
    asker.interrupt();
    return longest.get() / 1e6;
  }

  /**
   * Does something again and again, each time when what was before is on the screen.
   *
   * @param waiting whether something is still to be drawn
   * @param shown how many pulses it takes from there until it is on the screen
   * @return how long it took each time until it was on the screen
   */
  static Times steps(int times, BooleanSupplier waiting, int shown, IntConsumer step) {
    List<Double> millis = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    long[] cpu = new long[2];
    long[] renderer = new long[2];
    long[] program = new long[2];
    Platform.runLater(() -> new AnimationTimer() {
      private int made;
      private int drawn;
      private long began;

      @Override
      public void handle(long ignored) {
        if (made > 0 && (waiting.getAsBoolean() || drawn++ < shown)) {
          return;
        }
        drawn = 0;
        long now = System.nanoTime();
        if (made > 0) {
          millis.add((now - began) / 1e6);
        }
        if (made == 0) {
          program[0] = PROGRAM.getProcessCpuTime();
          renderer[0] = renderer();
          cpu[0] = THREADS.getCurrentThreadCpuTime();
        }
        if (made == times) {
          program[1] = PROGRAM.getProcessCpuTime();
          renderer[1] = renderer();
          cpu[1] = THREADS.getCurrentThreadCpuTime();
          stop();
          done.countDown();
          return;
        }
        began = System.nanoTime();
        step.accept(made++);
      }
    }.start());
    await(done);
    return new Times(millis, mean(cpu, times), mean(renderer, times), mean(program, times));
  }

  private static double mean(long[] nanos, int times) {
    return (nanos[1] - nanos[0]) / 1e6 / times;
  }

  /** What JavaFX's renderer has used of a processor so far, in nanoseconds. */
  private static long renderer() {
    return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(thread -> THREADS.getThreadCpuTime(thread.getThreadId())).sum();
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
