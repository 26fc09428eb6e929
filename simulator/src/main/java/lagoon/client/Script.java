package lagoon.client;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import lagoon.history.Action;
import lagoon.history.Value;

/**
 * A program of steps. Each strand works through a stack of blocks; steps in parallel are strands of their
 * own.
 */
public final class Script implements Program {

  private final List<Step> steps;

  /** A program that does these steps. */
  public Script(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  @Override
  public void begin(Actor actor) {
    new Strand(actor, steps, () -> {}).run();
  }

  /** A list of steps at work. */
  private static final class Block {
    final List<Step> steps;
    int next;
    /** How many more times it runs after this one. */
    long again;
    /** For {@code every}: when the next time begins, and how far apart they are; 0: at once. */
    long due;
    final long period;

    Block(List<Step> steps, long again, long due, long period) {
      this.steps = steps;
      this.again = again;
      this.due = due;
      this.period = period;
    }
  }

  /** One thing after the other, until all blocks are done. */
  private static final class Strand implements Runnable {
    private final Actor actor;
    private final Runnable atEnd;
    private final ArrayDeque<Block> blocks = new ArrayDeque<>();
    private boolean running;
    private boolean goesOn;

    Strand(Actor actor, List<Step> steps, Runnable atEnd) {
      this.actor = actor;
      this.atEnd = atEnd;
      blocks.push(new Block(steps, 0, 0, 0));
    }

    /** Goes on until a step takes time; that step calls again, maybe at once, while this is still running. */
    @Override
    public void run() {
      goesOn = true;
      if (running) {
        return;
      }
      running = true;
      boolean atItsEnd = false;
      while (goesOn && !atItsEnd && actor.mayStep()) {
        goesOn = false;
        atItsEnd = blocks.isEmpty();
        if (!atItsEnd) {
          advance();
        }
      }
      running = false;
      if (atItsEnd) {
        atEnd.run();
      }
    }

    /** Takes one step; whatever goes on at once says so. */
    private void advance() {
      Block block = blocks.peek();
      if (block.next < block.steps.size()) {
        begin(block.steps.get(block.next++));
      } else if (block.again > 0) {
        block.again--;
        block.next = 0;
        goesOn = !waits(block);
      } else {
        blocks.pop();
        goesOn = true;
      }
    }

    private boolean waits(Block block) {
      if (block.period == 0) {
        return false;
      }
      block.due += block.period;
      long delay = block.due - actor.now();
      if (delay <= 0) {
        return false;
      }
      actor.after(delay, this);
      return true;
    }

    private void begin(Step step) {
      Verb verb = step.verb();
      if (verb instanceof Verb.Wait wait) {
        actor.after(wait.duration(), this);
      } else if (verb instanceof Verb.At at) {
        actor.after(Math.max(0, at.at() - actor.now()), this);
      } else if (verb instanceof Verb.Repeat repeat) {
        push(repeat.repeat() == 0 ? List.of() : repeat.steps(), repeat.repeat() - 1L, 0);
      } else if (verb instanceof Verb.Every every) {
        long times = every.times().map(Integer::longValue).orElse(Long.MAX_VALUE);
        push(times == 0 ? List.of() : every.steps(), times - 1, every.every());
      } else if (verb instanceof Verb.When when) {
        Verb.LastRead test = when.when().lastRead();
        push(actor.lastRead(test.key()).map(test::passes).orElse(false) ? when.steps() : when.otherwise(), 0,
            0);
      } else if (verb instanceof Verb.InParallel parallel) {
        split(parallel.inParallel());
      } else {
        actor.perform(action(verb), step.intent(), step.reads(), this);
      }
    }

    private void push(List<Step> steps, long again, long period) {
      if (!steps.isEmpty()) {
        blocks.push(new Block(steps, Math.max(0, again), actor.now(), period));
      }
      goesOn = true;
    }

    private void split(List<List<Step>> branches) {
      int[] open = {branches.size()};
      for (List<Step> branch : branches) {
        Runnable joined =
            () -> {
              if (--open[0] == 0) {
                run();
              }
            };
        new Strand(actor, branch, joined).run();
      }
    }

    private Action action(Verb verb) {
      if (verb instanceof Verb.Read read) {
        return new Action.Read(read.read().stream().map(actor::key).toList());
      } else if (verb instanceof Verb.Write write) {
        Map.Entry<String, Value> only = write.write().entrySet().iterator().next();
        return new Action.Write(actor.key(only.getKey()), only.getValue());
      } else if (verb instanceof Verb.Add add) {
        Map.Entry<String, Long> only = add.add().entrySet().iterator().next();
        return new Action.Add(actor.key(only.getKey()), only.getValue());
      } else if (verb instanceof Verb.Delete delete) {
        return new Action.Delete(actor.key(delete.delete()));
      } else if (verb instanceof Verb.Transfer move) {
        Verb.Transferred what = move.transfer();
        return new Action.Transfer(actor.key(what.from()), actor.key(what.to()), what.amount());
      } else if (verb instanceof Verb.CompareAndSet swap) {
        Verb.Swap what = swap.compareAndSet();
        return new Action.CompareAndSet(
            actor.key(what.key()), what.expected().orElse(Value.ABSENT), what.value());
      } else if (verb instanceof Verb.Append append) {
        Map.Entry<String, Value> only = append.append().entrySet().iterator().next();
        return new Action.Append(actor.key(only.getKey()), only.getValue());
      } else if (verb instanceof Verb.Include include) {
        Map.Entry<String, Value> only = include.include().entrySet().iterator().next();
        return new Action.Include(actor.key(only.getKey()), only.getValue());
      } else if (verb instanceof Verb.Remove remove) {
        Map.Entry<String, Value> only = remove.remove().entrySet().iterator().next();
        return new Action.Remove(actor.key(only.getKey()), only.getValue());
      }
      throw new IllegalArgumentException("not an operation: " + verb);
    }
  }
}
