package lagoon.scenarios.histories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.history.Key;
import lagoon.history.Value;

/**
 * What keys hold at first, as somebody says it: {@code 0} for each key, {@code x=1} for one, {@code {x 1, y
 * 2}} for several. What is said last holds; of what nobody says anything, the model says it.
 */
public final class Initial {

  private final Map<Datum, Datum> said = new LinkedHashMap<>();
  private Optional<Datum> common = Optional.empty();

  /** Nothing is said. */
  public Initial() {}

  /**
   * What these words say, one after the other.
   *
   * @throws IllegalArgumentException if one of them says nothing, with a sentence
   */
  public static Initial of(List<String> words) {
    Initial initial = new Initial();
    for (String word : words) {
      try {
        initial.say(word);
      } catch (Unreadable fault) {
        throw new IllegalArgumentException(fault.getMessage());
      }
    }
    return initial;
  }

  private void say(String word) throws Unreadable {
    int equals = word.indexOf('=');
    if (equals > 0 && !word.startsWith("{") && !word.startsWith("\"")) {
      said.put(value(word.substring(0, equals)), value(word.substring(equals + 1)));
      return;
    }
    Datum datum = value(word);
    if (datum instanceof Datum.Table table) {
      table.pairs().forEach(pair -> said.put(pair.key(), pair.value()));
    } else {
      common = Optional.of(datum);
    }
  }

  private static Datum value(String text) throws Unreadable {
    EdnForms forms = new EdnForms(text, false);
    forms.next();
    return new EdnValue().read(text);
  }

  /** What the file itself says, beneath what is said already. */
  void beneath(Datum file) {
    if (file instanceof Datum.Table table) {
      table.pairs().forEach(pair -> said.putIfAbsent(pair.key(), pair.value()));
    }
  }

  Map<Key, Value> of(Meaning meaning, Model model) throws Unreadable {
    Map<Key, Value> held = new LinkedHashMap<>();
    Value other = common.isPresent() ? value(model, common.get()) : model.initial();
    for (Map.Entry<Datum, Datum> one : said.entrySet()) {
      Key key = meaning.key(one.getKey());
      held.put(key, value(model, one.getValue()));
    }
    meaning.keys().forEach(key -> held.putIfAbsent(key, other));
    return held;
  }

  private static Value value(Model model, Datum datum) throws Unreadable {
    return switch (model) {
      case LIST_APPEND -> Values.list(datum);
      case SET -> Values.set(datum);
      default -> Values.value(datum);
    };
  }
}
