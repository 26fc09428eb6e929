package lagoon.ui.desktop.hand;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import lagoon.client.Step;
import lagoon.client.Verb;
import lagoon.history.Value;
import lagoon.network.Touch;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.picture.Times;
import lagoon.setting.Durations;
import lagoon.setting.PlainScalar;
import lagoon.simulation.Change;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Form;
import lagoon.ui.desktop.desk.Sheet;
import lagoon.ui.playback.AtHand;

/** Asks what a command cannot know: how long, which timer, which key. */
final class Asking {

  private static final String FOR_GOOD = "for good";

  private final Desk desk;
  private final Deeds deeds;

  Asking(Desk desk, Deeds deeds) {
    this.desk = desk;
    this.deeds = deeds;
  }

  /** The operations that a session may do besides. */
  enum Kind {
    READ, WRITE, ADD, DELETE, TRANSFER;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** An answer that cannot be used; its message says why. */
  private static final class Unusable extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
      super(sentence);
    }
  }

  /** Asks how long a fault lasts, then does it. */
  void lasting(String title, String verb, Change fault, String sentence) {
    Form form = new Form();
    TextField lasting = form.text("for", "For", FOR_GOOD);
    show("lasting", title, form, verb, () -> deeds.done(sentence, lasting(fault, lasting)));
  }

  /** Asks which direction is cut, and how long. */
  void cut(AtHand.Ends ends) {
    Form form = new Form();
    ComboBox<String> ways = ways(form, ends);
    TextField lasting = form.text("for", "For", FOR_GOOD);
    show("cut", between("Cut the link", ends), form, "Cut", () -> along(ends, ways, "cut", "is cut",
        way -> lasting(Change.fault(new Trouble.Cut(way)), lasting)));
  }

  /** Asks how much longer messages take, in which direction, and how long. */
  void slow(AtHand.Ends ends) {
    Form form = new Form();
    TextField by = form.text("by", "Slower by", "500ms");
    ComboBox<String> ways = ways(form, ends);
    TextField lasting = form.text("for", "For", FOR_GOOD);
    show("slow", between("Slow the link", ends), form, "Slow", () -> {
      long much = duration(by).orElseThrow(() -> new Unusable("How much slower? 500ms, 2s"));
      return along(ends, ways, "slow", "is slower by " + Times.span(much),
          way -> lasting(Change.fault(new Trouble.Slow(way, much)), lasting));
    });
  }

  private static String between(String what, AtHand.Ends ends) {
    return what + " between " + ends.a() + " and " + ends.b();
  }

  private static ComboBox<String> ways(Form form, AtHand.Ends ends) {
    return form.choice("way", "Direction", Stream.concat(Stream.of("both directions"),
        both(ends).stream().map(way -> way.from() + " \u2192 " + way.to())).toList());
  }

  private static List<Way> both(AtHand.Ends ends) {
    return List.of(new Way(ends.a().name(), ends.b().name()), new Way(ends.b().name(), ends.a().name()));
  }

  private Optional<String> along(AtHand.Ends ends, ComboBox<String> ways, String what, String does,
      Function<Way, Change> change) {
    int which = ways.getSelectionModel().getSelectedIndex();
    List<Way> chosen = which == 0 ? both(ends) : List.of(both(ends).get(which - 1));
    String link = which == 0 ? "the link between " + ends.a() + " and " + ends.b()
        : "the link from " + chosen.get(0).from() + " to " + chosen.get(0).to();
    return deeds.together(what + " " + link, link + " " + does, chosen.stream().map(change).toList());
  }

  /** Asks which of several timers fires. */
  void timer(List<Touch.NextTimer> timers) {
    Form form = new Form();
    ComboBox<String> which =
        form.choice("timer", "Timer", timers.stream().map(Touch.NextTimer::timer).toList());
    show("timer", "Fire a timer of " + timers.get(0).of(), form, "Fire", () -> {
      deeds.fire(timers.get(which.getSelectionModel().getSelectedIndex()));
      return Optional.empty();
    });
  }

  /** Asks what a session does besides. */
  void operation(AtHand at, Kind first) {
    Form form = new Form();
    ComboBox<String> session = form.choice("session", "As", at.sessions());
    at.session().ifPresent(session::setValue);
    ComboBox<String> kind = form.choice("kind", "Does", Stream.of(Kind.values()).map(Kind::word).toList());
    ComboBox<String> key = form.completed("key", "Key", at.keys());
    ComboBox<String> to = form.completed("to", "To", at.keys());
    TextField value = form.text("value", "Value", "a number or a text");
    if (at.keys().size() > 1) {
      to.getSelectionModel().select(1);
    }
    Runnable arrange = () -> {
      Kind now = Kind.of(kind.getValue());
      form.show(to, now == Kind.TRANSFER);
      form.show(value, now != Kind.READ && now != Kind.DELETE);
      form.name(key, now == Kind.TRANSFER ? "From" : "Key");
      form.name(value, now == Kind.WRITE ? "Value" : "Amount");
      value.setPromptText(now == Kind.WRITE ? "a number or a text" : "a whole number");
    };
    kind.valueProperty().addListener((property, was, is) -> arrange.run());
    kind.setValue(first.word());
    arrange.run();
    show("operation", "At " + Times.at(at.time()) + ", besides what the script says", form, "Do it", () -> {
      Verb verb = verb(Kind.of(kind.getValue()), word(key), word(to), value.getText().strip());
      Step step = new Step(verb, Optional.empty(), Optional.empty());
      return deeds.done(session.getValue() + " " + text(verb),
          Change.doing(session.getValue(), List.of(step)));
    });
  }

  private static String word(ComboBox<String> box) {
    return box.getEditor().getText().strip();
  }

  private static Verb verb(Kind kind, String key, String to, String value) {
    if (key.isEmpty() || kind == Kind.TRANSFER && to.isEmpty()) {
      throw new Unusable("Which key?");
    }
    return switch (kind) {
      case READ -> new Verb.Read(List.of(key));
      case WRITE -> new Verb.Write(Map.of(key, value(value)));
      case ADD -> new Verb.Add(Map.of(key, amount(value)));
      case DELETE -> new Verb.Delete(key);
      case TRANSFER -> new Verb.Transfer(new Verb.Transferred(key, to, amount(value)));
    };
  }

  private static Value value(String text) {
    if (text.isEmpty()) {
      throw new Unusable("Which value?");
    }
    Object scalar = PlainScalar.resolve(text);
    return scalar == null ? new Value.Text(text) : Value.of(scalar);
  }

  private static long amount(String text) {
    if (PlainScalar.resolve(text) instanceof Long number) {
      return number;
    }
    throw new Unusable("How much? A whole number, such as 100");
  }

  private static String text(Verb verb) {
    if (verb instanceof Verb.Read read) {
      return "reads " + read.read().get(0);
    } else if (verb instanceof Verb.Write write) {
      return "writes " + pair(write.write());
    } else if (verb instanceof Verb.Add add) {
      return "adds " + pair(add.add());
    } else if (verb instanceof Verb.Transfer move) {
      Verb.Transferred what = move.transfer();
      return "transfers " + what.amount() + " from " + what.from() + " to " + what.to();
    }
    return "deletes " + ((Verb.Delete) verb).delete();
  }

  private static String pair(Map<String, ?> one) {
    return one.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).findFirst()
        .orElseThrow();
  }

  // ---- what fields say ----

  private static Change lasting(Change fault, TextField field) {
    return duration(field).map(fault::lasting).orElse(fault);
  }

  /** Empty where nothing was typed. */
  private static Optional<Long> duration(TextField field) {
    String text = field.getText().strip().replace(" ", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    long time = Durations.parse(text);
    if (time == 0) {
      throw new Unusable("A duration greater than 0 is needed");
    }
    return Optional.of(time);
  }

  /** What does the deed; an answer that cannot be used is told in the sheet. */
  @FunctionalInterface
  private interface Deed {
    Optional<String> go();
  }

  private void show(String id, String title, Form form, String verb, Deed deed) {
    desk.sheets().show(new Sheet(id, title, form.node(), verb, () -> {
      try {
        return deed.go();
      } catch (IllegalArgumentException wrong) {
        return Optional.of(wrong.getMessage());
      }
    }));
  }
}
