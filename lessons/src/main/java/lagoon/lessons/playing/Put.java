package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lagoon.lessons.format.Question;
import lagoon.protocol.Measured;

/**
 * A question as it is put to a student, before anybody knows what is right. Where its author says what may be
 * answered, no run is needed for it: {@link #before} has it while the run is still being made.
 *
 * @param question what is asked
 * @param form how it is answered
 * @param offers what may be chosen, in the order in which it is shown; empty for a number
 * @param unit of the number that is asked for
 */
public record Put(
    Question question, Posed.Form form, List<Posed.Offer> offers, Optional<Measured.Unit> unit) {

  /** The offer that excludes all others. */
  static final String NONE = "none of them";

  public Put {
    offers = List.copyOf(offers);
  }

  /** What needs no run to be put; empty where only the run can say what may be answered. */
  public static Optional<Put> before(Question question) {
    if (question.kind() instanceof Question.Choice one) {
      return Optional.of(one(question, one.choice().stream()
          .map(option -> new Posed.Offer(option.text(), option.because())).toList()));
    } else if (question.kind() instanceof Question.YesNo one) {
      return Optional.of(one(question,
          List.of(new Posed.Offer("yes", one.notYes()), new Posed.Offer("no", one.notNo()))));
    } else if (question.kind() instanceof Question.Breaks one) {
      List<Posed.Offer> offers = new ArrayList<>(offers(one.breaks(), one.misreadings()));
      offers.add(new Posed.Offer(NONE, Optional.empty()));
      return Optional.of(new Put(question, Posed.Form.SOME, offers, Optional.empty()));
    }
    return Optional.empty();
  }

  /** One of these answers. */
  static Put one(Question question, List<Posed.Offer> offers) {
    return new Put(question, Posed.Form.ONE, offers, Optional.empty());
  }

  /** These answers, each with what is said to whoever chooses it wrongly. */
  static List<Posed.Offer> offers(List<String> texts, Map<String, String> misreadings) {
    return texts.stream().map(text -> new Posed.Offer(text, Optional.ofNullable(misreadings.get(text))))
        .toList();
  }

  /** How to answer, for whoever types. */
  public String howTo() {
    String last = Posed.letter(offers.size() - 1);
    return switch (form) {
      case ONE -> "one letter, a to " + last;
      case SOME -> "the letters of all that are right, such as a c";
      case ORDER -> "all letters in the right order, such as " + example();
      case NUMBER -> switch (unit.orElseThrow()) {
        // No example: it might be the answer.
        case TIME -> "a time with its unit, ms or s";
        case SHARE -> "a share in percent, with its %";
        case NUMBER -> "a number";
      };
    };
  }

  private String example() {
    return IntStream.range(0, offers.size()).mapToObj(i -> Posed.letter(offers.size() - 1 - i))
        .collect(Collectors.joining(" "));
  }

  /**
   * What somebody typed.
   *
   * @throws IllegalArgumentException with a sentence if that is no answer to this question
   */
  public Given read(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (form == Posed.Form.NUMBER) {
      return new AmountReader(unit.orElseThrow(), howTo()).read(text);
    }
    for (int i = 0; i < offers.size(); i++) {
      if (offers.get(i).text().toLowerCase(Locale.ROOT).equals(text)) {
        return chosen(List.of(i));
      }
    }
    List<Integer> chosen = new ArrayList<>();
    for (char c : text.replaceAll("[\\s,)]+", "").toCharArray()) {
      int offer = c - 'a';
      if (offer < 0 || offer >= offers.size() || chosen.contains(offer)) {
        throw refused();
      }
      chosen.add(offer);
    }
    return chosen(chosen);
  }

  /** The words for these offers, as progress keeps them. */
  String words(List<Integer> chosen) {
    return chosen.stream().map(offer -> offers.get(offer).text()).collect(Collectors.joining(between()));
  }

  /** Offers that hold a comma themselves are told apart by something else. */
  private String between() {
    return form == Posed.Form.ORDER ? " \u2192 "
        : offers.stream().anyMatch(offer -> offer.text().contains(",")) ? "; " : ", ";
  }

  /** What somebody answered before, from its words; empty where this question cannot be answered so. */
  public Optional<Given> recalled(String words) {
    try {
      if (form == Posed.Form.NUMBER) {
        return Optional.of(read(words));
      }
      List<String> parts = form == Posed.Form.ONE ? List.of(words)
          : List.of(words.split(Pattern.quote(between())));
      List<String> texts = offers.stream().map(Posed.Offer::text).toList();
      return texts.containsAll(parts) ? Optional.of(chosen(parts.stream().map(texts::indexOf).toList()))
          : Optional.empty();
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  private Given chosen(List<Integer> chosen) {
    boolean isWhole = switch (form) {
      case ONE -> chosen.size() == 1;
      case SOME -> !chosen.isEmpty();
      case ORDER -> chosen.size() == offers.size();
      case NUMBER -> false;
    };
    if (!isWhole && form == Posed.Form.ORDER && !chosen.isEmpty()) {
      throw new IllegalArgumentException("Not all letters are there; missing: "
          + IntStream.range(0, offers.size()).filter(i -> !chosen.contains(i)).mapToObj(Posed::letter)
              .collect(Collectors.joining(" ")) + ".");
    } else if (!isWhole) {
      throw refused();
    }
    contradiction(chosen).ifPresent(sentence -> {
      throw new IllegalArgumentException(sentence);
    });
    return new Given.Chosen(chosen);
  }

  /** Why these offers cannot be chosen together, in a sentence; empty where they can. */
  public Optional<String> contradiction(List<Integer> chosen) {
    return chosen.size() < 2 ? Optional.empty() : chosen.stream().filter(this::isNone).findFirst()
        .map(none -> Posed.letter(none) + " says \"" + NONE + "\": it cannot be chosen together with another"
            + " answer.");
  }

  private boolean isNone(int offer) {
    return question.kind() instanceof Question.Breaks && offers.get(offer).text().equals(NONE);
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException("That is no answer here; expected " + howTo() + ".");
  }
}
