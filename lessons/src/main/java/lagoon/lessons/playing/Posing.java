package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Version;
import lagoon.lessons.format.OneOperation;
import lagoon.lessons.format.Quantity;
import lagoon.lessons.format.Question;
import lagoon.picture.Times;
import lagoon.protocol.Measured;
import lagoon.scenarios.running.MeasuredText;

/** Asks a run what may be answered to a question, which of it is right, and why. */
final class Posing {

  /** More answers than these nobody reads. */
  private static final int OFFERS = 7;

  /** Of so many values of several keys answers are made. */
  private static final int COMBINED = 1000;

  private static final String NOTHING = "nothing";

  private final Question question;
  private final Optional<Played> given;

  Posing(Question question, Optional<Played> run) {
    this.question = question;
    this.given = run;
  }

  Posed pose() throws Posed.Unanswerable {
    if (question.kind() instanceof Question.Choice one) {
      return choice(one);
    } else if (question.kind() instanceof Question.Number one) {
      return number(one);
    } else if (question.kind() instanceof Question.Returns one) {
      return returns(one);
    } else if (question.kind() instanceof Question.Breaks one) {
      return breaks(one);
    } else if (question.kind() instanceof Question.AnsweredBy one) {
      return answeredBy(one);
    } else if (question.kind() instanceof Question.Order one) {
      return order(one);
    }
    return yesNo((Question.YesNo) question.kind());
  }

  private Played run() throws Posed.Unanswerable {
    return given.orElseThrow(() -> new Posed.Unanswerable("no run is open that could answer this"));
  }

  /** What may be answered was known before the run. */
  private Posed known(List<Integer> right, List<String> reasons) {
    return new Posed(Put.before(question).orElseThrow(), right, Optional.empty(), reasons);
  }

  private Posed choice(Question.Choice choice) throws Posed.Unanswerable {
    List<Integer> right = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < choice.choice().size(); i++) {
      Question.Option option = choice.choice().get(i);
      boolean isRight = option.right();
      if (option.when().isPresent()) {
        Truth truth = Claims.of(run(), option.when().get());
        isRight = truth.isTrue();
        if (isRight) {
          reasons.add(sentence(truth.found()));
          truth.proof().ifPresent(reasons::add);
        }
      }
      if (isRight) {
        right.add(i);
      }
    }
    if (right.size() != 1) {
      throw new Posed.Unanswerable(
          "the run makes " + right.size() + " of the options right; expected exactly one");
    }
    return known(right, reasons);
  }

  private Posed number(Question.Number number) throws Posed.Unanswerable {
    Optional<Measured> found = Numbers.of(run(), number.number());
    if (found.isEmpty() || !Double.isFinite(found.get().value())) {
      throw new Posed.Unanswerable("the run has no such number: " + number.number().text());
    }
    List<String> reasons = new ArrayList<>();
    reasons.add(sentence(number.number().as(MeasuredText.of(found.get()))));
    if (number.number() instanceof Quantity.Latency one) {
      reasons.addAll(run().evidence(one.which()));
    } else if (number.number() instanceof Quantity.Behind one) {
      reasons.addAll(run().evidence(one.which()));
    } else if (number.number() instanceof Quantity.VersionsBehind one) {
      reasons.addAll(run().evidence(one.which()));
    }
    return new Posed(new Put(question, Posed.Form.NUMBER, List.of(), Optional.of(found.get().unit())),
        List.of(), found, reasons);
  }

  private Posed returns(Question.Returns returns) throws Posed.Unanswerable {
    Observation.Completed done = answered(returns.returns());
    String right = Played.answer(done);
    Set<String> values = new LinkedHashSet<>(answers(done.operation()));
    returns.besides().forEach(value -> values.add(value.toString()));
    values.addAll(returns.misreadings().keySet());
    return among(values, right, returns.misreadings(), run().evidence(returns.returns()));
  }

  /** What a read might return: of several keys, any value of one with any value of another. */
  private List<String> answers(Operation read) throws Posed.Unanswerable {
    List<Key> keys = read.action().keys();
    if (keys.size() == 1) {
      return held(keys.get(0).index());
    }
    List<Combined> all = List.of(new Combined("", 0));
    for (Key key : keys) {
      List<String> values = held(key.index());
      List<Combined> longer = new ArrayList<>();
      for (Combined before : all) {
        for (int i = 0; i < values.size() && longer.size() < COMBINED; i++) {
          longer.add(new Combined(before.text + (before.text.isEmpty() ? "" : ", ") + key.name() + " = "
              + values.get(i), before.age + i));
        }
      }
      all = longer;
    }
    // The oldest of all first, then those in which one key is newer: the first few differ in every key.
    return all.stream().sorted(Comparator.comparingInt(Combined::age)).map(Combined::text).toList();
  }

  /**
   * An answer about several keys.
   *
   * @param age how many values of its keys were older than those it names, in all
   */
  private record Combined(String text, int age) {}

  /** What a key held at some time: at first, and whenever a replica applied something. */
  private List<String> held(int key) throws Posed.Unanswerable {
    List<String> values = new ArrayList<>();
    for (Version version : run().trace().cast().initial()) {
      if (version.keyIndex() == key) {
        values.add(Played.text(List.of(version)));
      }
    }
    if (values.isEmpty()) {
      values.add(NOTHING);
    }
    for (Observation observation : run().trace().observations()) {
      if (observation instanceof Observation.Applied applied) {
        applied.versions().stream().filter(version -> version.keyIndex() == key)
            .forEach(version -> values.add(Played.text(List.of(version))));
      }
    }
    return values;
  }

  private Posed answeredBy(Question.AnsweredBy by) throws Posed.Unanswerable {
    Observation.Completed done = answered(by.answeredBy());
    String right = done.by().map(NodeName::name)
        .orElseThrow(() -> new Posed.Unanswerable("nobody knows which replica answered"));
    Set<String> replicas = new LinkedHashSet<>();
    run().trace().cast().replicas().forEach(node -> replicas.add(node.name()));
    // No time and no value: they may be what is asked next.
    return among(replicas, right, by.misreadings(), List.of(right + " answers \""
        + done.operation().action().text() + "\" of " + done.operation().session().name() + "."));
  }

  private Observation.Completed answered(OneOperation which) throws Posed.Unanswerable {
    if (run().operation(which).isEmpty()) {
      throw new Posed.Unanswerable("the run has no " + which.text());
    }
    return run().answer(which).filter(done -> done.outcome() == Outcome.OK)
        .orElseThrow(() -> new Posed.Unanswerable(which.text() + " gets no answer in this run"));
  }

  /**
   * Few answers, in the order in which they came up: the right one, those of which there is something to say,
   * and of the others the first.
   */
  private Posed among(
      Set<String> answers, String right, Map<String, String> misreadings, List<String> reasons)
      throws Posed.Unanswerable {
    Set<String> all = new LinkedHashSet<>(answers);
    all.add(right);
    Set<String> few = new LinkedHashSet<>(List.of(right));
    all.stream().filter(misreadings::containsKey).forEach(few::add);
    few.addAll(all);
    Set<String> kept = few.stream().limit(OFFERS).collect(Collectors.toSet());
    List<String> shown = all.stream().filter(kept::contains).toList();
    if (shown.size() < 2) {
      throw new Posed.Unanswerable(right + " is the only possible answer; expected others besides it");
    }
    return new Posed(Put.one(question, Put.offers(shown, misreadings)), List.of(shown.indexOf(right)),
        Optional.empty(), reasons);
  }

  private Posed breaks(Question.Breaks breaks) throws Posed.Unanswerable {
    List<Integer> right = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < breaks.breaks().size(); i++) {
      String name = breaks.breaks().get(i);
      Judgement judgement = run().judgement(name)
          .orElseThrow(() -> new Posed.Unanswerable("the run was not judged by " + name));
      reasons.add(sentence(Claims.fared(judgement)));
      if (judgement.verdict() == Verdict.VIOLATED) {
        right.add(i);
        run().violation(name).ifPresent(violation -> reasons.add(violation.proof()));
      } else if (!judgement.reason().isEmpty()) {
        reasons.add(judgement.reason());
      }
    }
    if (right.isEmpty()) {
      right.add(breaks.breaks().size());
    }
    return known(right, reasons.stream().distinct().toList());
  }

  /** They are shown as the author wrote them; where that is the right order already, from the last one on. */
  private Posed order(Question.Order order) throws Posed.Unanswerable {
    int size = order.order().size();
    int[] counts = new int[size];
    for (int i = 0; i < size; i++) {
      OptionalInt count = run().count(order.order().get(i).when());
      if (count.isEmpty()) {
        throw new Posed.Unanswerable("\"" + order.order().get(i).shown() + "\" never happens in this run");
      }
      counts[i] = count.getAsInt();
    }
    List<Integer> inOrder = IntStream.range(0, size).boxed().sorted(Comparator.comparingInt(i -> counts[i]))
        .toList();
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int at = counts[inOrder.get(i)];
      if (i > 0 && at == counts[inOrder.get(i - 1)]) {
        throw new Posed.Unanswerable("two of these are one event of the run; expected different ones");
      }
      times.add(run().timeAfter(at));
    }
    List<String> shown = Times.apart(times);
    List<String> reasons = IntStream.range(0, size)
        .mapToObj(i -> shown.get(i) + ": " + order.order().get(inOrder.get(i)).shown() + ".").toList();
    boolean isSorted = inOrder.equals(IntStream.range(0, size).boxed().toList());
    int shift = isSorted ? size - 1 : 0;
    List<Posed.Offer> offers = IntStream.range(0, size)
        .mapToObj(i -> new Posed.Offer(order.order().get((i + shift) % size).shown(), Optional.empty()))
        .toList();
    List<Integer> right = inOrder.stream().map(i -> (i + size - shift) % size).toList();
    return new Posed(new Put(question, Posed.Form.ORDER, offers, Optional.empty()), right, Optional.empty(),
        reasons);
  }

  private Posed yesNo(Question.YesNo yesNo) throws Posed.Unanswerable {
    Truth truth = Claims.of(run(), yesNo.yesNo());
    if (truth.holds().isEmpty()) {
      throw new Posed.Unanswerable("the run cannot say: " + truth.found());
    }
    List<String> reasons = new ArrayList<>();
    reasons.add(sentence(truth.found()));
    truth.proof().ifPresent(reasons::add);
    return known(List.of(truth.isTrue() ? 0 : 1), reasons);
  }

  private static String sentence(String phrase) {
    return phrase.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + phrase.substring(1)
        + (phrase.endsWith(".") ? "" : ".");
  }
}
