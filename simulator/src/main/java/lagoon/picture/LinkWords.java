package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links that differ from the rest: where somebody is, as the network has it. */
final class LinkWords {

  private final List<String> sentences = new ArrayList<>();

  /** "a message between jo and paris now takes 5 ms"; empty where the value cannot be taken apart. */
  static Optional<List<String>> of(String value) {
    LinkWords links = new LinkWords();
    boolean isRead = Flow.list(value)
        .filter(all -> all.stream().allMatch(one -> Flow.mapping(one).filter(links::add).isPresent()))
        .isPresent();
    if (!isRead) {
      return Optional.empty();
    }
    if (links.sentences.isEmpty()) {
      return Optional.of(List.of("no link differs from the rest now"));
    }
    String text = String.join("; ", links.sentences);
    // The fewest words that say it: what each of them is about comes first.
    return Optional.of(List.of(text, text.replace("a message between ", "").replace("a message ", "")));
  }

  private boolean add(List<Flow.Entry> link) {
    String between = between(link);
    for (Flow.Entry one : link) {
      switch (one.key()) {
        case "from", "to", "both-ways" -> { }
        case "latency" -> sentences.add("a message" + between + " now takes " + time(one.value()));
        case "loss" -> sentences.add(one.value() + " of messages" + between + " now get lost");
        case "duplication" -> sentences.add(one.value() + " of messages" + between + " now arrive twice");
        case "ordering" -> sentences.add("messages" + between
            + (one.value().equals("fifo") ? " now keep their order" : " may overtake each other now"));
        case "latencies" -> {
          Optional<List<Flow.Entry>> kinds = Flow.mapping(one.value());
          kinds.ifPresent(all -> all.forEach(kind ->
              sentences.add(kind.key() + between + " now takes " + time(kind.value()))));
          if (kinds.isEmpty()) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static String between(List<Flow.Entry> link) {
    Optional<String> from = Flow.value(link, "from");
    Optional<String> to = Flow.value(link, "to");
    boolean goesOneWay = Flow.value(link, "both-ways").filter("false"::equals).isPresent();
    if (from.isPresent() && to.isPresent() && !goesOneWay) {
      return " between " + from.get() + " and " + to.get();
    }
    return from.map(one -> (goesOneWay ? " from " : " from or to ") + one).orElse("")
        + to.map(one -> (goesOneWay ? " to " : " to or from ") + one).orElse("");
  }

  /** "5ms" as "5 ms", "{uniform: {min: 1ms, max: 2ms}}" as "uniform min 1 ms, max 2 ms". */
  private static String time(String value) {
    return value.replaceAll("[{}:]", "").replaceAll("(\\d)(ns|us|ms|s|m|h)\\b", "$1 $2");
  }
}
