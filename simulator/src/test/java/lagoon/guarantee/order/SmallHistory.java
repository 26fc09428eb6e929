package lagoon.guarantee.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * A small history out of a list of numbers, each of which decides one step: up to three processes, up to
 * seven operations, on a store that obeys, or nearly so: a read sometimes is stale or returns what it
 * pleases, and an operation whose outcome is unknown takes effect late or never.
 */
final class SmallHistory {

  /** What a history is about. */
  enum Theme { REGISTER, COUNTER, BANK, LIST, SET, TRANSACTION, ALL }

  private static final int MOST = 7;

  private static final class Open {
    final int process;
    Action action;
    final long invoked;
    boolean done;
    boolean refused;
    List<Value> returned = List.of();

    Open(int process, Action action, long invoked) {
      this.process = process;
      this.action = action;
      this.invoked = invoked;
    }
  }

  private final List<Key> keys = List.of(new Key(0, "x"), new Key(1, "y"));
  private final Theme theme;
  private final Map<Key, Value> store = new LinkedHashMap<>();
  private final Map<Key, Value> initial;
  /** The store before the last change. */
  private Map<Key, Value> before = new LinkedHashMap<>();
  private final List<Open> open = new ArrayList<>();
  private final List<Recorded> operations = new ArrayList<>();
  private long place;
  private long rest;

  SmallHistory(List<Long> steps) {
    rest = steps.get(0);
    theme = Theme.values()[pick(Theme.values().length)];
    if (pick(2) == 0 && theme != Theme.LIST && theme != Theme.SET) {
      store.put(keys.get(0), new Value.Amount(1));
    }
    initial = new LinkedHashMap<>(store);
    for (long step : steps.subList(1, steps.size())) {
      rest = step;
      place += pick(3) > 0 ? 1 : 0;
      step();
    }
    for (Open one : open) {
      place++;
      end(one);
    }
  }

  Recording recording() {
    return Recording.of(operations, initial);
  }

  private int pick(int bound) {
    int picked = (int) Long.remainderUnsigned(rest, bound);
    rest = Long.divideUnsigned(rest, bound);
    return picked;
  }

  private void step() {
    int process = pick(3);
    Open under = open.stream().filter(one -> one.process == process).findFirst().orElse(null);
    if (under == null && operations.size() + open.size() < MOST) {
      under = new Open(process, action(), place);
      open.add(under);
      if (pick(2) == 0) {
        happen(under);
      }
    } else if (under != null && pick(4) == 0) {
      happen(under);
    } else if (under != null) {
      open.remove(under);
      end(under);
    }
  }

  private void end(Open one) {
    int how = pick(10);
    if (how < 2) {
      record(one, Recorded.NEVER, Outcome.UNKNOWN);
      return;
    }
    happen(one);
    boolean lies = pick(12) == 0;
    record(one, place, one.refused != lies && one.action.isWrite() ? Outcome.FAILED : Outcome.OK);
  }

  private void record(Open one, long completed, Outcome outcome) {
    List<Value> returned = outcome == Outcome.OK ? one.returned : List.of();
    if (one.action instanceof Action.Transaction transaction && outcome != Outcome.OK) {
      one.action = untold(transaction.parts());
    }
    operations.add(new Recorded(
        operations.size() + 1, one.process, one.action, one.invoked, completed, outcome, returned));
  }

  private void happen(Open one) {
    if (one.done) {
      return;
    }
    one.done = true;
    if (one.action instanceof Action.Transaction transaction) {
      one.action = new Action.Transaction(transaction.parts(), told(transaction.parts()));
    }
    if (!one.action.isWrite()) {
      List<Value> found = new ArrayList<>();
      for (Key key : one.action.keys()) {
        int whence = pick(12);
        found.add(whence == 0 ? value() : (whence < 3 ? before : store).getOrDefault(key, Value.ABSENT));
      }
      one.returned = found;
      return;
    }
    Effect effect = one.action.evaluate(key -> store.getOrDefault(key, Value.ABSENT));
    if (effect instanceof Effect.Changed changed) {
      before = new LinkedHashMap<>(store);
      changed.puts().forEach(put -> store.put(put.key(), put.value()));
    } else {
      one.refused = true;
    }
  }

  /** What its reads find, or now and then something else. */
  private List<Optional<Value>> told(List<Action> parts) {
    Map<Key, Value> now = new LinkedHashMap<>(store);
    List<Optional<Value>> told = new ArrayList<>();
    for (Action part : parts) {
      Key key = part.keys().get(0);
      boolean isRead = part instanceof Action.Read;
      told.add(!isRead ? Optional.empty()
          : Optional.of(pick(12) == 0 ? value() : now.getOrDefault(key, Value.ABSENT)));
      if (part.evaluate(any -> now.getOrDefault(any, Value.ABSENT)) instanceof Effect.Changed changed) {
        changed.puts().forEach(put -> now.put(put.key(), put.value()));
      }
    }
    return told;
  }

  private static Action untold(List<Action> parts) {
    return new Action.Transaction(parts, parts.stream().map(any -> Optional.<Value>empty()).toList());
  }

  /** Of x numbers are written, to y they are appended. */
  private Action transaction() {
    List<Action> parts = new ArrayList<>();
    for (int i = pick(3); i >= 0; i--) {
      parts.add(switch (pick(4)) {
        case 0 -> new Action.Write(keys.get(0), number(3));
        case 1 -> new Action.Append(keys.get(1), number(3));
        case 2 -> new Action.Read(List.of(keys.get(0)));
        default -> new Action.Read(List.of(keys.get(1)));
      });
    }
    return untold(parts);
  }

  private Value value() {
    int which = pick(5);
    return which == 4 ? Value.ABSENT : new Value.Amount(which);
  }

  private Action action() {
    Key key = keys.get(pick(4) == 0 ? 1 : 0);
    if (pick(5) < 2) {
      return new Action.Read(theme == Theme.BANK || pick(5) == 0 ? keys : List.of(key));
    }
    int kind = pick(12);
    return switch (theme) {
      case REGISTER -> kind < 6 ? new Action.Write(key, number(3))
          : kind < 11 ? new Action.CompareAndSet(key, value(), number(3)) : new Action.Delete(key);
      case COUNTER -> new Action.Add(key, pick(4) - 1);
      case BANK -> kind < 8 ? new Action.Transfer(keys.get(kind % 2), keys.get(1 - kind % 2), 1 + pick(2))
          : kind < 10 ? new Action.Transfer(key, keys.get(0), 1) : new Action.Add(key, 1);
      case LIST -> kind < 11 ? new Action.Append(key, number(3)) : new Action.Delete(key);
      case TRANSACTION -> transaction();
      case SET -> kind < 8 ? new Action.Include(key, number(3)) : new Action.Remove(key, number(3));
      default -> any(kind, key);
    };
  }

  private Action any(int kind, Key key) {
    return switch (kind) {
      case 0, 1, 2 -> new Action.Write(key, number(3));
      case 3 -> new Action.CompareAndSet(key, value(), value());
      case 4 -> new Action.Delete(key);
      case 5, 6 -> new Action.Add(key, 1 + pick(2));
      case 7, 8 -> new Action.Transfer(keys.get(0), keys.get(1), 1);
      case 9 -> new Action.Append(key, number(2));
      case 10 -> new Action.Include(key, number(2));
      default -> new Action.Remove(key, number(2));
    };
  }

  private Value number(int bound) {
    return new Value.Amount(pick(bound));
  }
}
