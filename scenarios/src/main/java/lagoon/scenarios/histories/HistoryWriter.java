package lagoon.scenarios.histories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Session;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * Writes what clients ask and are told while a run goes on, as Jepsen writes its history.edn, or the same as
 * JSON lines; {@link Model#KV} says what the operations mean. The first entry is nobody's: it holds what keys
 * hold at first. A session is a process while it can be one: for operations under way at the same time it
 * needs several, and after an operation whose end nobody knows it goes on under a new number. Its name stands
 * there, too.
 */
public final class HistoryWriter implements Observer {

  private final Writer out;
  private final Form form;
  private final Map<Session, Deque<Long>> free = new HashMap<>();
  private final Map<Long, Long> processes = new HashMap<>();
  private long numbers;
  private long entries;

  /**
   * Begins with what keys hold at first.
   *
   * @param out the caller closes it
   * @throws UncheckedIOException if the writer does not take it
   */
  public HistoryWriter(Writer out, Form form, Map<String, Value> initial) {
    this.out = out;
    this.form = form;
    List<Datum.Pair> held = new ArrayList<>();
    initial.forEach((key, value) -> held.add(new Datum.Pair(new Datum.Text(key), datum(value))));
    write(new Datum.Table(List.of(
        pair("type", word("info")), pair("process", word("nemesis")), pair("f", word(HistoryFile.OWN)),
        pair("value", new Datum.Table(List.of(
            pair("model", word(Model.KV.text())), pair("initial", new Datum.Table(held))))))));
  }

  /**
   * Writes an entry where an operation begins or ends.
   *
   * @throws UncheckedIOException if the writer does not take it
   */
  @Override
  public void observe(Observation observation) {
    if (observation instanceof Observation.Invoked invoked) {
      Operation operation = invoked.operation();
      Deque<Long> idle = free.computeIfAbsent(operation.session(), any -> new ArrayDeque<>());
      processes.put(operation.id(), idle.isEmpty() ? Long.valueOf(numbers++) : idle.pop());
      entry(invoked.time(), "invoke", operation, value(operation.action(), List.of()));
    } else if (observation instanceof Observation.Completed completed) {
      Operation operation = completed.operation();
      boolean isTold = completed.outcome() == Outcome.OK && !operation.action().isWrite();
      entry(completed.time(), type(completed.outcome()), operation,
          value(operation.action(), isTold ? completed.versions() : List.of()));
      long process = processes.remove(operation.id());
      if (completed.outcome() != Outcome.UNKNOWN) {
        free.get(operation.session()).push(process);
      }
    }
  }

  private static String type(Outcome outcome) {
    return switch (outcome) {
      case OK -> "ok";
      case FAILED -> "fail";
      case UNKNOWN -> "info";
    };
  }

  private void entry(long time, String type, Operation operation, Datum value) {
    write(new Datum.Table(List.of(
        pair("index", new Datum.Whole(entries++)), pair("time", new Datum.Whole(time)),
        pair("type", word(type)), pair("process", new Datum.Whole(processes.get(operation.id()))),
        pair("session", new Datum.Text(operation.session().name())),
        pair("f", word(function(operation.action()))), pair("value", value))));
  }

  private void write(Datum datum) {
    try {
      out.write(DatumText.of(datum, form));
      out.write('\n');
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** A deletion is a write of nothing, which others know. */
  private static String function(Action action) {
    return action instanceof Action.Read ? "read"
        : action instanceof Action.Write || action instanceof Action.Delete ? "write"
        : action instanceof Action.Add ? "add"
        : action instanceof Action.CompareAndSet ? "cas"
        : action instanceof Action.Append ? "append"
        : action instanceof Action.Include ? "include"
        : action instanceof Action.Remove ? "remove"
        : "transfer";
  }

  private static Datum value(Action action, List<Version> told) {
    if (action instanceof Action.Read read) {
      return read(read, told);
    }
    if (action instanceof Action.Transfer move) {
      return new Datum.Table(List.of(pair("from", name(move.from())), pair("to", name(move.to())),
          pair("amount", new Datum.Whole(move.amount()))));
    }
    return new Datum.Row(List.of(name(action.keys().get(0)), operand(action)));
  }

  private static Datum operand(Action action) {
    if (action instanceof Action.Write write) {
      return datum(write.value());
    }
    if (action instanceof Action.Add add) {
      return new Datum.Whole(add.amount());
    }
    if (action instanceof Action.CompareAndSet swap) {
      return new Datum.Row(List.of(datum(swap.expected()), datum(swap.value())));
    }
    if (action instanceof Action.Append append) {
      return datum(append.value());
    }
    if (action instanceof Action.Include include) {
      return datum(include.value());
    }
    if (action instanceof Action.Remove remove) {
      return datum(remove.value());
    }
    if (action instanceof Action.Delete) {
      return Datum.NIL;
    }
    throw new IllegalArgumentException("no session of a run asks for " + action.text());
  }

  private static Datum read(Action.Read read, List<Version> told) {
    if (read.keys().size() == 1) {
      Key key = read.keys().get(0);
      return new Datum.Row(List.of(name(key), found(key, told)));
    }
    List<Datum.Pair> pairs = new ArrayList<>();
    read.keys().stream().distinct().forEach(key -> pairs.add(new Datum.Pair(name(key), found(key, told))));
    return new Datum.Table(pairs);
  }

  private static Datum found(Key key, List<Version> told) {
    List<Datum> versions =
        told.stream().filter(one -> one.key().equals(key)).map(one -> datum(one.value())).toList();
    return versions.size() > 1 ? new Datum.Table(List.of(pair("siblings", new Datum.Row(versions))))
        : versions.isEmpty() ? Datum.NIL : versions.get(0);
  }

  private static Datum datum(Value value) {
    if (value instanceof Value.Amount number) {
      return new Datum.Whole(number.amount());
    }
    if (value instanceof Value.Items items) {
      return new Datum.Row(items.values().stream().map(HistoryWriter::datum).toList());
    }
    return value instanceof Value.Text text ? new Datum.Text(text.text()) : Datum.NIL;
  }

  private static Datum name(Key key) {
    return new Datum.Text(key.name());
  }

  private static Datum word(String word) {
    return new Datum.Word(word, true);
  }

  private static Datum.Pair pair(String name, Datum value) {
    return new Datum.Pair(word(name), value);
  }
}
