package lagoon.lessons.playing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lagoon.lessons.format.Amount;
import lagoon.lessons.format.Question;
import lagoon.protocol.Measured;
import lagoon.scenarios.running.MeasuredText;

/**
 * A question as it is put to a student: with answers to choose from, and the right one, which its run gave.
 *
 * @param question what is asked
 * @param form how it is answered
 * @param offers what may be chosen, in the order in which it is shown; empty for a number
 * @param right the right offers; for {@link Form#ORDER} in the right order
 * @param number the right number, if it is one that is asked for
 * @param reasons what in the run makes it right
 */
public record Posed(Question question, Form form, List<Offer> offers, List<Integer> right,
    Optional<Measured> number, List<String> reasons) {
  public Posed {
    offers = List.copyOf(offers);
    right = List.copyOf(right);
    reasons = List.copyOf(reasons);
  }

  /** How a question is answered. */
  public enum Form {
    /** One of the offers. */
    ONE,
    /** All offers that are right. */
    SOME,
    /** All offers, in an order. */
    ORDER,
    NUMBER
  }

  /**
   * An answer that may be chosen.
   *
   * @param text what it says, in Markdown
   * @param misreading what is said to whoever chooses it wrongly, in Markdown; empty where there is nothing
   */
  public record Offer(String text, Optional<String> misreading) {}

  /**
   * The question of a lesson.
   *
   * @param run the run that answers; empty where the author says what is right
   * @throws Unanswerable if the run gives no answer
   */
  public static Posed of(Question question, Optional<Played> run) throws Unanswerable {
    return new Posing(question, run).pose();
  }

  /** A question that its run does not answer: a mistake in the lesson. The message is a sentence. */
  public static final class Unanswerable extends Exception {
    Unanswerable(String sentence) {
      super(sentence);
    }
  }

  /** What its author says of the right answer, in Markdown; of what a run offers nothing is said. */
  public Optional<String> because() {
    return question.kind() instanceof Question.Choice ? offers.get(right.get(0)).misreading()
        : Optional.empty();
  }

  /** How to answer, for whoever types. */
  public String howTo() {
    String last = letter(offers.size() - 1);
    return switch (form) {
      case ONE -> "one letter, a to " + last;
      case SOME -> "the letters of all that are right, such as a c";
      case ORDER -> "all letters in the right order, such as " + example();
      case NUMBER -> switch (number.orElseThrow().unit()) {
        case TIME -> "a time, such as " + (accepts("300ms") ? "20ms" : "300ms") + " or "
            + (accepts("2s") ? "7s" : "2s");
        case SHARE -> "a share, such as " + (accepts("20%") ? "60%" : "20%");
        case NUMBER -> "a number";
      };
    };
  }

  // What shows how to write an answer must not be one.
  private boolean accepts(String example) {
    return grade(new Given.Typed(Amount.of(example))).isRight();
  }

  private String example() {
    return java.util.stream.IntStream.range(0, offers.size()).mapToObj(i -> letter(offers.size() - 1 - i))
        .collect(Collectors.joining(" "));
  }

  /** The letter of an offer: a, b, c. */
  public static String letter(int offer) {
    return String.valueOf((char) ('a' + offer));
  }

  /**
   * What somebody typed.
   *
   * @throws IllegalArgumentException with a sentence if that is no answer to this question
   */
  public Given read(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (form == Form.NUMBER) {
      return new Given.Typed(amount(text));
    }
    for (int i = 0; i < offers.size(); i++) {
      if (offers.get(i).text().toLowerCase(Locale.ROOT).equals(text)) {
        return chosen(List.of(i));
      }
    }
    List<Integer> chosen = new java.util.ArrayList<>();
    for (char c : text.replaceAll("[\\s,]+", "").toCharArray()) {
      int offer = c - 'a';
      if (offer < 0 || offer >= offers.size() || chosen.contains(offer)) {
        throw new IllegalArgumentException("That is no answer here; expected " + howTo() + ".");
      }
      chosen.add(offer);
    }
    return chosen(chosen);
  }

  private Given chosen(List<Integer> chosen) {
    boolean isWhole = switch (form) {
      case ONE -> chosen.size() == 1;
      case SOME -> !chosen.isEmpty();
      case ORDER -> chosen.size() == offers.size();
      case NUMBER -> false;
    };
    if (!isWhole) {
      throw new IllegalArgumentException("That is no answer here; expected " + howTo() + ".");
    }
    return new Given.Chosen(chosen);
  }

  private Amount amount(String text) {
    try {
      Object scalar = text.matches("[-+]?[0-9]+(\\.[0-9]+)?") ? (Object) Double.valueOf(text) : text;
      Amount amount = Amount.of(scalar);
      if (amount.unit().name().equals(number.orElseThrow().unit().name())
          || amount.unit() == Amount.Unit.NUMBER && number.get().unit() == Measured.Unit.SHARE
              && amount.value() <= 1) {
        return amount;
      }
    } catch (IllegalArgumentException none) {
      // Told below, as what does not fit.
    }
    throw new IllegalArgumentException("That is no answer here; expected " + howTo() + ".");
  }

  /** Grades an answer. */
  public Grade grade(Given given) {
    if (given instanceof Given.Typed typed) {
      return grade(typed);
    }
    List<Integer> chosen = ((Given.Chosen) given).offers();
    boolean isRight = form == Form.ORDER ? chosen.equals(right)
        : chosen.size() == right.size() && chosen.containsAll(right);
    List<String> misreadings = chosen.stream().filter(offer -> form != Form.ORDER && !right.contains(offer))
        .flatMap(offer -> offers.get(offer).misreading().stream()).toList();
    return new Grade(isRight, words(chosen), words(right), misreadings, because(), reasons);
  }

  private Grade grade(Given.Typed typed) {
    Measured wanted = number.orElseThrow();
    Amount within = ((Question.Number) question.kind()).within();
    boolean isPart = within.unit() == Amount.Unit.SHARE && wanted.unit() != Measured.Unit.SHARE;
    double allowed = isPart ? Math.abs(wanted.value()) * within.value() : within.value();
    // A number is told with three digits: whoever answers what was told before is right.
    double slack = Math.max(allowed, Math.abs(wanted.value()) * 0.005);
    boolean isRight = Math.abs(typed.amount().value() - wanted.value()) <= slack;
    return new Grade(isRight, typed.amount().text(), MeasuredText.of(wanted), List.of(), because(), reasons);
  }

  /** A right answer, as it would be typed. */
  public String rightAsTyped() {
    if (form == Form.NUMBER) {
      Measured wanted = number.orElseThrow();
      return new Amount(wanted.value(), Amount.Unit.valueOf(wanted.unit().name())).toString();
    }
    return right.stream().map(Posed::letter).collect(Collectors.joining(" "));
  }

  /** The answers in words. */
  private String words(List<Integer> chosen) {
    return chosen.stream().map(offer -> offers.get(offer).text())
        .collect(Collectors.joining(form == Form.ORDER ? " → " : ", "));
  }
}
