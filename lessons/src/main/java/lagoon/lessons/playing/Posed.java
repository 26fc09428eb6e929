package lagoon.lessons.playing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lagoon.lessons.format.Amount;
import lagoon.lessons.format.Question;
import lagoon.protocol.Measured;
import lagoon.scenarios.running.MeasuredText;

/**
 * A question as it is put to a student: with answers to choose from, and the right one, which its run gave.
 *
 * @param put what is asked, and what may be answered
 * @param right the right offers; for {@link Form#ORDER} in the right order
 * @param number the right number, if it is one that is asked for
 * @param reasons what in the run makes it right
 */
public record Posed(Put put, List<Integer> right, Optional<Measured> number, List<String> reasons) {
  public Posed {
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
    return question().kind() instanceof Question.Choice ? offers().get(right.get(0)).misreading()
        : Optional.empty();
  }

  /** What is asked. */
  public Question question() {
    return put.question();
  }

  /** Whether its run says what is right; of some questions their author does. */
  public boolean isOfRun() {
    return !(question().kind() instanceof Question.Choice one)
        || one.choice().stream().anyMatch(option -> option.when().isPresent());
  }

  /** How it is answered. */
  public Form form() {
    return put.form();
  }

  /** What may be chosen, in the order in which it is shown; empty for a number. */
  public List<Offer> offers() {
    return put.offers();
  }

  /** How to answer, for whoever types. */
  public String howTo() {
    return put.howTo();
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
    return put.read(typed);
  }

  /** Grades an answer. */
  public Grade grade(Given given) {
    if (given instanceof Given.Typed typed) {
      return grade(typed);
    }
    List<Integer> chosen = ((Given.Chosen) given).offers();
    boolean isRight = form() == Form.ORDER ? chosen.equals(right)
        : chosen.size() == right.size() && chosen.containsAll(right);
    List<String> misreadings = chosen.stream().filter(offer -> form() != Form.ORDER && !right.contains(offer))
        .flatMap(offer -> offers().get(offer).misreading().stream()).toList();
    return new Grade(isRight, put.words(chosen), put.words(right), misreadings, because(), reasons,
        Optional.empty());
  }

  private Grade grade(Given.Typed typed) {
    Measured wanted = number.orElseThrow();
    Amount within = ((Question.Number) question().kind()).within();
    boolean isPart = within.unit() == Amount.Unit.SHARE && wanted.unit() != Measured.Unit.SHARE;
    double allowed = isPart ? Math.abs(wanted.value()) * within.value() : within.value();
    // A number is told with three digits: whoever answers what was told before is right.
    double slack = Math.max(allowed, Math.abs(wanted.value()) * 0.005);
    boolean isRight = Math.abs(typed.amount().value() - wanted.value()) <= slack;
    return new Grade(isRight, typed.amount().text(), MeasuredText.of(wanted), List.of(), because(), reasons,
        typed.taken());
  }

  /** A right answer, as it would be typed. */
  public String rightAsTyped() {
    if (form() == Form.NUMBER) {
      Measured wanted = number.orElseThrow();
      return new Amount(wanted.value(), Amount.Unit.valueOf(wanted.unit().name())).toString();
    }
    return right.stream().map(Posed::letter).collect(Collectors.joining(" "));
  }
}
