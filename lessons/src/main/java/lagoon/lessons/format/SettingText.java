package lagoon.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lagoon.network.Condition;
import lagoon.network.Fault;
import lagoon.network.MessageMatch;
import lagoon.network.SomeMessages;
import lagoon.network.Trouble;
import lagoon.picture.Times;
import lagoon.scenarios.binding.Format;
import lagoon.scenarios.binding.Loaded;
import lagoon.scenarios.text.Document;
import lagoon.setting.AsWritten;
import lagoon.setting.Setting;
import lagoon.setting.Shapes;

/** Settings that differ, for their reader: faults in words, all others as they are typed. */
public final class SettingText {

  private static final String FAULTS = "faults";

  /** Made where faults are to be told, and not before: that takes longer than the rest. */
  private Format<Wrong> format;

  /** The part of a scenario that is told in words. */
  record Wrong(@Setting("what goes wrong") List<Fault> faults) {
    Wrong {
      faults = List.copyOf(faults);
    }
  }

  /** Each for itself: "cluster.lag=3s", "north is down from 2.7 s to 5 s". */
  public List<String> of(Map<String, AsWritten> settings) {
    return settings.entrySet().stream().map(one -> one.getKey().equals(FAULTS) ? faults(one.getValue())
        : one.getKey() + "=" + one.getValue().text()).toList();
  }

  private String faults(AsWritten value) {
    if (format == null) {
      format = new Format<>(Wrong.class, new Shapes());
    }
    Loaded<Wrong> loaded = format.load(Document.of(FAULTS, FAULTS + ": " + value.text()));
    return !loaded.isGood() ? FAULTS + "=" + value.text()
        : loaded.value().filter(one -> !one.faults.isEmpty()).map(one -> one.faults.stream()
            .map(SettingText::text).collect(Collectors.joining("; "))).orElse("no fault");
  }

  private static String text(Fault fault) {
    return what(fault.trouble()) + when(fault);
  }

  private static String what(Trouble trouble) {
    if (trouble instanceof Trouble.Crash one) {
      return one.crash() + " is down";
    } else if (trouble instanceof Trouble.Restart one) {
      return one.restart() + " comes back";
    } else if (trouble instanceof Trouble.Pause one) {
      return one.pause() + " stands still";
    } else if (trouble instanceof Trouble.Resume one) {
      return one.resume() + " goes on";
    } else if (trouble instanceof Trouble.Partition one) {
      return "no message crosses between " + one.partition().stream()
          .map(group -> String.join(", ", group)).collect(Collectors.joining(" and "));
    } else if (trouble instanceof Trouble.Cut one) {
      return "what " + one.cut().from() + " sends to " + one.cut().to() + " is lost";
    } else if (trouble instanceof Trouble.Slow one) {
      return "what " + one.slow().from() + " sends to " + one.slow().to() + " takes " + Times.span(one.by())
          + " longer";
    }
    return ofMessages(trouble);
  }

  private static String ofMessages(Trouble trouble) {
    if (trouble instanceof Trouble.Drop one) {
      return messages(one.drop(), "is lost", "are lost");
    } else if (trouble instanceof Trouble.Duplicate one) {
      return messages(one.duplicate(), "arrives twice", "arrive twice");
    } else if (trouble instanceof Trouble.Delay one) {
      String longer = " " + Times.span(one.by()) + " longer";
      return messages(one.delay(), "takes" + longer, "take" + longer);
    }
    return messages(((Trouble.Hold) trouble).hold(), "is held back", "are held back");
  }

  private static String messages(SomeMessages some, String ofOne, String ofSeveral) {
    MessageMatch which = some.which();
    int count = some.count().orElse(0);
    String link = which.from().map(name -> " from " + name).orElse("")
        + which.to().map(name -> " to " + name).orElse("");
    String kind = which.message().orElse(count > 1 ? "messages" : "message");
    String after = which.skip() == 0 ? "" : " after the first " + (which.skip() == 1 ? "one" : which.skip());
    return (count == 0 ? "each" : count == 1 ? "one" : count) + " " + kind + link + after + " "
        + (count > 1 ? ofSeveral : ofOne);
  }

  private static String when(Fault fault) {
    Optional<Long> begins = fault.at().or(fault::from);
    Optional<Long> ends = fault.until().or(() ->
        fault.after().isPresent() ? Optional.empty() : fault.lasting().map(time -> fault.begins() + time));
    Trouble trouble = fault.trouble();
    boolean isMoment = trouble instanceof Trouble.Restart || trouble instanceof Trouble.Resume;
    List<String> words = new ArrayList<>();
    fault.after().ifPresent(condition -> words.add(condition(condition)));
    if (isMoment) {
      begins.ifPresent(time -> words.add("at " + Times.span(time)));
    } else if (begins.isPresent()) {
      words.add("from " + Times.span(begins.get())
          + ends.map(time -> " to " + Times.span(time)).orElse(" on"));
    } else if (ends.isPresent()) {
      words.add("until " + Times.span(ends.get()));
    } else {
      fault.lasting().ifPresent(time -> words.add("for " + Times.span(time)));
    }
    return words.isEmpty() ? "" : " " + String.join(" ", words);
  }

  private static String condition(Condition condition) {
    if (condition instanceof Condition.Applied one) {
      return "once " + one.applied().replica() + " has applied v" + one.applied().version()
          + one.applied().key().map(key -> " of " + key).orElse("");
    } else if (condition instanceof Condition.Completed one) {
      long operations = one.completed().operations();
      return "once " + one.completed().session() + " has completed " + operations
          + (operations == 1 ? " operation" : " operations");
    }
    return "just before " + ((Condition.BeforeDelivery) condition).beforeDelivery().text() + " arrives";
  }
}
