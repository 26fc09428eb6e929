package lagoon.scenarios.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Value;

/** Tells what the operations of a model ask, and what they were told. */
final class Meaning {

  private final Model model;
  private final Values values = new Values();
  private final Transactions transactions;

  Meaning(Model model) {
    this.model = model;
    this.transactions = new Transactions(model, values);
  }

  /** The keys so far. */
  List<Key> keys() {
    return values.keys();
  }

  /** The key of that name. */
  Key key(Datum name) throws Unreadable {
    return values.key(name);
  }

  /**
   * What an operation is.
   *
   * @param invoked how it began
   * @param ended how it was acknowledged; empty where it was not
   * @return empty for a read that says nothing
   * @throws Unreadable if it is no operation of the model
   */
  Optional<Asked> of(Entry invoked, Optional<Entry> ended) throws Unreadable {
    if (isTransaction(invoked)) {
      return transactions.of(invoked, ended);
    }
    if (invoked.function().equals("read")) {
      return ended.isEmpty() ? Optional.empty() : Optional.of(read(invoked, ended.get()));
    }
    Asked asked = guarded(invoked, () -> Asked.of(change(invoked.function(), invoked.value())));
    Datum end = ended.map(Entry::value).orElse(Datum.NIL);
    if (end != Datum.NIL && !end.equals(invoked.value())) {
      throw Unreadable.at(ended.get(), "this ends " + invoked.function() + " "
          + Datum.shown(invoked.value()) + " of line " + invoked.line() + " and says "
          + Datum.shown(end));
    }
    return Optional.of(asked);
  }

  private boolean isTransaction(Entry entry) {
    return model == Model.LIST_APPEND && (entry.function().equals("txn") || entry.function().equals("append"))
        || model == Model.KV && entry.function().equals("txn");
  }

  /** Something that may turn out to be unreadable. */
  interface Reading<T> {
    T read() throws Unreadable;
  }

  /** Says on which line a problem is. */
  static <T> T guarded(Entry entry, Reading<T> reading) throws Unreadable {
    try {
      return reading.read();
    } catch (Unreadable fault) {
      throw Unreadable.at(entry, fault.getMessage());
    }
  }

  private Action change(String function, Datum value) throws Unreadable {
    return switch (model) {
      case REGISTER, CAS_REGISTER -> register(function, value);
      case KV -> function.equals("transfer") ? transfer(value) : ofKey(function, value);
      case LIST_APPEND -> throw unknown(function, ":txn");
      case BANK -> transfer(function, value);
      case SET -> set(function, value);
      case COUNTER -> counter(function, value);
    };
  }

  private Unreadable unknown(String function, String known) {
    return new Unreadable("the model " + model.text() + " knows no :" + function + "; it knows " + known);
  }

  private Action register(String function, Datum value) throws Unreadable {
    Key key = values.only(model);
    if (function.equals("write")) {
      return new Action.Write(key, Values.value(value));
    }
    if (function.equals("cas") && model == Model.CAS_REGISTER) {
      return swap(key, value);
    }
    throw unknown(function, model == Model.REGISTER
        ? ":read and :write" + (function.equals("cas") ? " (--model cas-register knows it)" : "")
        : ":read, :write and :cas");
  }

  private static Action swap(Key key, Datum value) throws Unreadable {
    List<Datum> both = Values.pair(value, "the value that is there and the new one, such as [0 3]");
    return new Action.CompareAndSet(key, Values.value(both.get(0)), Values.value(both.get(1)));
  }

  private Action ofKey(String function, Datum datum) throws Unreadable {
    List<Datum> both = Values.pair(datum, "a key and its value, such as [x 3]");
    Key key = values.key(both.get(0));
    Datum value = both.get(1);
    return switch (function) {
      case "write" -> new Action.Write(key, Values.value(value));
      case "cas" -> swap(key, value);
      case "delete" -> new Action.Delete(key);
      case "add" -> new Action.Add(key, Values.whole(value, "an amount"));
      case "append" -> new Action.Append(key, Values.value(value));
      case "include" -> new Action.Include(key, Values.value(value));
      case "remove" -> new Action.Remove(key, Values.value(value));
      default -> throw unknown(function,
          ":read, :write, :cas, :delete, :add, :append, :include, :remove, :transfer and :txn");
    };
  }

  private Action transfer(String function, Datum value) throws Unreadable {
    if (!function.equals("transfer")) {
      throw unknown(function, ":read and :transfer");
    }
    return transfer(value);
  }

  private Action transfer(Datum value) throws Unreadable {
    if (!(value instanceof Datum.Table table)) {
      throw new Unreadable("expected a map with :from, :to and :amount, not " + Datum.shown(value));
    }
    return new Action.Transfer(values.key(table.at("from")), values.key(table.at("to")),
        Values.whole(table.at("amount"), "an amount"));
  }

  private Action set(String function, Datum value) throws Unreadable {
    Key key = values.only(model);
    return switch (function) {
      case "add" -> new Action.Include(key, Values.value(value));
      case "remove" -> new Action.Remove(key, Values.value(value));
      default -> throw unknown(function, ":read, :add and :remove");
    };
  }

  private Action counter(String function, Datum value) throws Unreadable {
    if (!function.equals("add")) {
      throw unknown(function, ":read and :add");
    }
    return new Action.Add(values.only(model), Values.whole(value, "an amount"));
  }

  private Asked read(Entry invoked, Entry ended) throws Unreadable {
    return guarded(ended, () -> switch (model) {
      case REGISTER, CAS_REGISTER, COUNTER -> one(values.only(model), Values.value(ended.value()));
      case SET -> one(values.only(model), Values.set(ended.value()));
      case BANK -> several(ended.value());
      case KV -> ended.value() instanceof Datum.Table ? several(ended.value()) : keyed(invoked, ended);
      case LIST_APPEND -> throw unknown("read", ":txn");
    });
  }

  private static Asked one(Key key, Value value) {
    return new Asked(new Action.Read(List.of(key)), List.of(value), false);
  }

  private Asked keyed(Entry invoked, Entry ended) throws Unreadable {
    List<Datum> both = Values.pair(ended.value(), "a key and what it holds, such as [x 3], or a map of them");
    Key key = values.key(both.get(0));
    if (invoked.value() instanceof Datum.Row row && row.items().size() == 2
        && !values.key(row.items().get(0)).equals(key)) {
      throw new Unreadable("this ends a read of " + Datum.shown(row.items().get(0)) + " of line "
          + invoked.line() + " and tells of " + key);
    }
    return siblings(both.get(1))
        ? new Asked(new Action.Read(List.of(key)), List.of(), true)
        : one(key, Values.value(both.get(1)));
  }

  private Asked several(Datum datum) throws Unreadable {
    if (!(datum instanceof Datum.Table table)) {
      throw new Unreadable("expected a map of keys and what they hold, such as {0 10, 1 5}, not "
          + Datum.shown(datum));
    }
    List<Key> keys = new ArrayList<>();
    List<Value> held = new ArrayList<>();
    boolean hasSiblings = false;
    for (Datum.Pair pair : table.pairs()) {
      keys.add(values.key(pair.key()));
      hasSiblings |= siblings(pair.value());
      held.add(siblings(pair.value()) ? Value.ABSENT : Values.value(pair.value()));
    }
    return new Asked(new Action.Read(keys), hasSiblings ? List.of() : held, hasSiblings);
  }

  /** Several versions of one key stand in a map of their own: {@code {:siblings [1 2]}}. */
  private static boolean siblings(Datum datum) {
    return datum instanceof Datum.Table table && table.at("siblings") != Datum.NIL;
  }
}
