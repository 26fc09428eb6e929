package lagoon.ui.terminal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.playing.Runs;

/**
 * The runs of a lesson, made on a thread of their own: what the next steps need is made while somebody reads
 * the present one. {@link Runs} belongs to that thread alone; whoever asks it something waits for the answer,
 * and for what was begun before.
 */
final class RunsAhead implements AutoCloseable {

  private final LessonFolder folder;
  private final Supplier<Scenarios> scenarios;
  private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "runs of a lesson");
    // Who leaves the lesson does not wait for a run that nobody will see.
    thread.setDaemon(true);
    return thread;
  });
  /** Belongs to the maker; null until it is first needed. */
  private Runs runs;
  /** The last step for which something was begun. */
  private int begun = -1;
  /** What was begun last. */
  private Future<?> latest;

  /** With scenarios that are made when the first run is, and by the same thread. */
  RunsAhead(LessonFolder folder, Supplier<Scenarios> scenarios) {
    this.folder = folder;
    this.scenarios = scenarios;
  }

  /** The answer to a question about the runs. */
  <T> T ask(Function<Runs, T> question) {
    try {
      return get(() -> question.apply(runs()));
    } catch (Posed.Unanswerable none) {
      throw new IllegalStateException(none);
    }
  }

  /** The question of a step, with what its run answers. */
  Posed posed(Step.Ask ask) throws Posed.Unanswerable {
    return get(() -> Posed.of(ask.question(), ask.source().map(runs()::of)));
  }

  private Runs runs() {
    if (runs == null) {
      runs = new Runs(folder, scenarios.get());
    }
    return runs;
  }

  private <T> T get(Callable<T> work) throws Posed.Unanswerable {
    try {
      return maker.submit(work).get();
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(fault);
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof Posed.Unanswerable one) {
        throw one;
      } else if (fault.getCause() instanceof Error one) {
        throw one;
      }
      throw fault.getCause() instanceof RuntimeException one ? one : new IllegalStateException(fault);
    }
  }

  /**
   * Begins what the next step needs that needs a run, this one or one after it; nothing as long as something
   * that was begun before is not done: whoever asks meanwhile would wait for both.
   */
  void begin(List<Step> steps, int position) {
    boolean isBusy = latest != null && !latest.isDone();
    for (int i = Math.max(position, begun + 1); i < steps.size() && !isBusy; i++) {
      isBusy = begin(steps.get(i), i);
    }
  }

  /**
   * Begins what one step needs.
   *
   * @param position of the step
   * @return whether it needs a run; what is wrong with that is told whoever asks for it
   */
  boolean begin(Step step, int position) {
    if (step instanceof Step.Compare one) {
      latest = maker.submit(() -> runs().of(one.comparing()));
    } else {
      Optional<Source> source = source(step);
      if (source.isEmpty()) {
        return false;
      }
      latest = maker.submit(() -> runs().of(source.get()));
    }
    begun = position;
    return true;
  }

  /** Whether something was begun. */
  boolean hasBegun() {
    return begun >= 0;
  }

  private static Optional<Source> source(Step step) {
    if (step instanceof Step.Open one) {
      return Optional.of(one.source());
    } else if (step instanceof Step.Play one) {
      return Optional.of(one.source());
    }
    return step instanceof Step.Ask one ? one.source() : Optional.empty();
  }

  /** Nothing more is asked. */
  @Override
  public void close() {
    maker.shutdownNow();
  }
}
