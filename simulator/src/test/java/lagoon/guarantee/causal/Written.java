package lagoon.guarantee.causal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * A history as the literature writes it: {@code w(x,1) r(x,2) | w(x,2) r(x,1)}, sessions separated by bars,
 * all keys 0 in the beginning. Besides: {@code r(x,1,y,2)} reads two keys at once, {@code c(x,1,2)} changes 1
 * to 2, {@code w?(x,1)} never ended, {@code w!(x,1)} failed, {@code a(x,1)} adds, {@code d(x)} deletes.
 */
final class Written {

  private static final Pattern OPERATION = Pattern.compile("([wrcad])([?!]?)\\(([^)]*)\\)");

  final List<Recorded> history = new ArrayList<>();
  final Map<Key, Value> initial = new TreeMap<>((one, other) -> one.index() - other.index());
  private final Map<String, Key> keys = new HashMap<>();

  Written(String text) {
    String[] sessions = text.split("\\|", -1);
    List<Matcher> rest = new ArrayList<>();
    for (String session : sessions) {
      rest.add(OPERATION.matcher(session));
    }
    boolean isAny = true;
    while (isAny) {
      isAny = false;
      for (int process = 0; process < sessions.length; process++) {
        if (rest.get(process).find()) {
          add(process, rest.get(process));
          isAny = true;
        }
      }
    }
  }

  private void add(int process, Matcher match) {
    String[] words = match.group(3).split(",");
    Outcome outcome = match.group(2).equals("?") ? Outcome.UNKNOWN
        : match.group(2).equals("!") ? Outcome.FAILED : Outcome.OK;
    List<Value> returned = new ArrayList<>();
    Action action = action(match.group(1).charAt(0), words, returned);
    long id = history.size() + 1;
    long completed = outcome == Outcome.UNKNOWN ? Recorded.NEVER : 2 * id + 1;
    history.add(new Recorded(id, process, action, 2 * id, completed, outcome, returned));
  }

  private Action action(char kind, String[] words, List<Value> returned) {
    Key key = key(words[0]);
    switch (kind) {
      case 'w':
        return new Action.Write(key, value(words[1]));
      case 'c':
        return new Action.CompareAndSet(key, value(words[1]), value(words[2]));
      case 'a':
        return new Action.Add(key, Long.parseLong(words[1]));
      case 'd':
        return new Action.Delete(key);
      default:
        List<Key> read = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
          read.add(key(words[i]));
          returned.add(value(words[i + 1]));
        }
        return new Action.Read(read);
    }
  }

  private Key key(String name) {
    Key key = keys.computeIfAbsent(name, n -> new Key(keys.size(), n));
    initial.put(key, new Value.Amount(0));
    return key;
  }

  private static Value value(String text) {
    return text.equals("-") ? Value.ABSENT : new Value.Amount(Long.parseLong(text));
  }

  CausalConsistency.Answers answers() {
    return CausalConsistency.check(history, initial, Budget.DEFAULT);
  }

  Answer pram() {
    return Pram.check(history, initial, Budget.DEFAULT);
  }
}
