package lagoon.ui.lessons;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Does one thing after the other on somebody else's threads, in the order in which it was asked to. */
final class Serial implements Executor {

  private final Executor threads;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean isBusy;

  Serial(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable work) {
    synchronized (waiting) {
      waiting.add(work);
      if (isBusy) {
        return;
      }
      isBusy = true;
    }
    threads.execute(this::next);
  }

  private void next() {
    Runnable work;
    synchronized (waiting) {
      work = waiting.poll();
      if (work == null) {
        isBusy = false;
        return;
      }
    }
    try {
      work.run();
    } finally {
      threads.execute(this::next);
    }
  }
}
