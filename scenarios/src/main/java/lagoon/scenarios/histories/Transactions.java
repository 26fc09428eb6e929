package lagoon.scenarios.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Value;

/**
 * Tells what transactions of small operations ask: {@code [[:append x 1] [:r y nil] [:w z 3]]}. One of one
 * part is that part; one of reads alone is a read of several keys.
 */
final class Transactions {

  private static final int MOST_PARTS = 1_000;

  private final Model model;
  private final Values values;

  Transactions(Model model, Values values) {
    this.model = model;
    this.values = values;
  }

  /** @see Meaning#of */
  Optional<Asked> of(Entry invoked, Optional<Entry> ended) throws Unreadable {
    List<List<Datum>> asked = Meaning.guarded(invoked, () -> parts(invoked.value()));
    List<List<Datum>> told = ended.isEmpty() ? asked
        : Meaning.guarded(ended.get(), () -> parts(ended.get().value()));
    if (told.size() != asked.size()) {
      throw Unreadable.at(ended.get(), "this transaction has " + told.size() + " parts, and " + asked.size()
          + " where it begins, on line " + invoked.line());
    }
    List<Action> actions = new ArrayList<>();
    List<Optional<Value>> answers = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      List<Datum> part = asked.get(i);
      List<Datum> end = told.get(i);
      actions.add(Meaning.guarded(invoked, () -> action(part)));
      boolean isRead = actions.get(i) instanceof Action.Read;
      if (!isSame(part, end, isRead)) {
        throw Unreadable.at(ended.get(), "part " + (i + 1) + " of this transaction is another one where it"
            + " begins, on line " + invoked.line());
      }
      answers.add(isRead && ended.isPresent()
          ? Optional.of(Meaning.guarded(ended.get(), () -> answer(end.get(2)))) : Optional.empty());
    }
    return together(actions, answers, ended.isPresent());
  }

  private static boolean isSame(List<Datum> part, List<Datum> end, boolean isRead) {
    return Datum.name(part.get(0)).equals(Datum.name(end.get(0)))
        && Datum.name(part.get(1)).equals(Datum.name(end.get(1)))
        && (isRead || part.get(2).equals(end.get(2)));
  }

  private static Optional<Asked> together(
      List<Action> actions, List<Optional<Value>> answers, boolean isAnswered) {
    if (actions.stream().noneMatch(Action::isWrite)) {
      List<Key> keys = actions.stream().map(one -> one.keys().get(0)).toList();
      return isAnswered ? Optional.of(new Asked(
          new Action.Read(keys), answers.stream().map(Optional::get).toList(), false)) : Optional.empty();
    }
    return Optional.of(Asked.of(
        actions.size() == 1 ? actions.get(0) : new Action.Transaction(actions, answers)));
  }

  private static List<List<Datum>> parts(Datum datum) throws Unreadable {
    if (!(datum instanceof Datum.Row row) || row.items().isEmpty() || row.items().size() > MOST_PARTS) {
      throw new Unreadable("a transaction is a vector of 1 to " + MOST_PARTS
          + " parts, such as [[:append x 1] [:r y nil]], not " + Datum.shown(datum));
    }
    List<List<Datum>> parts = new ArrayList<>();
    for (Datum item : row.items()) {
      if (!(item instanceof Datum.Row part) || part.items().size() != 3) {
        throw new Unreadable("a part of a transaction is a vector of three, such as [:append x 1], not "
            + Datum.shown(item));
      }
      parts.add(part.items());
    }
    return parts;
  }

  private Action action(List<Datum> part) throws Unreadable {
    String function = Datum.name(part.get(0));
    Key key = values.key(part.get(1));
    boolean isStore = model == Model.KV;
    return switch (function) {
      case "r" -> new Action.Read(List.of(key));
      case "append" -> new Action.Append(key, Values.value(part.get(2)));
      case "w" -> {
        if (!isStore) {
          throw new Unreadable("the model list-append knows no [:w ...]; --model kv does");
        }
        yield new Action.Write(key, Values.value(part.get(2)));
      }
      default -> throw new Unreadable("a part of a transaction is " + (isStore ? ":r, :w" : ":r")
          + " or :append, not :" + Datum.shown(part.get(0)).replaceFirst("^:", ""));
    };
  }

  private Value answer(Datum datum) throws Unreadable {
    return model == Model.LIST_APPEND ? Values.list(datum) : Values.value(datum);
  }
}
