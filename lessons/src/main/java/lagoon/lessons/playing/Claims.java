package lagoon.lessons.playing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.Violation;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Value;
import lagoon.lessons.format.Claim;
import lagoon.lessons.format.Moment;
import lagoon.picture.Times;
import lagoon.protocol.Measured;
import lagoon.scenarios.running.MeasuredText;
import lagoon.simulation.Expect;

/** Decides whether claims are true of a run. */
final class Claims {

  private Claims() {}

  /** Whether the claim is true of the run. */
  static Truth of(Played run, Claim claim) {
    if (claim instanceof Claim.Guaranteed one) {
      return verdict(run, one.guarantee(), one.is());
    } else if (claim instanceof Claim.Kept one) {
      return verdict(run, one.invariant(), one.is());
    } else if (claim instanceof Claim.Measures one) {
      return measured(Numbers.of(run, one.number()), one);
    } else if (claim instanceof Claim.Ends one) {
      Map.Entry<String, Value> only = one.ends().entrySet().iterator().next();
      Value found = run.report().ends().getOrDefault(only.getKey(), Value.ABSENT);
      boolean isSame = found.equals(only.getValue()) || found.toString().equals(only.getValue().toString());
      return Truth.of(isSame, "in the end " + only.getKey() + " holds " + found);
    } else if (claim instanceof Claim.Returned one) {
      Optional<Observation.Completed> done = run.answer(one.returned());
      if (done.isEmpty() || done.get().outcome() != Outcome.OK) {
        return Truth.unknown(one.returned().text() + " gets no answer");
      }
      String found = Played.answer(done.get());
      Truth truth = Truth.of(found.equals(one.is().toString()), "it returns " + found);
      return new Truth(truth.holds(), truth.found(),
          Optional.of(String.join(" ", run.evidence(one.returned()))));
    } else if (claim instanceof Claim.Succeeds one) {
      return succeeds(run, one);
    }
    return happens(run, (Claim.Happens) claim);
  }

  private static Truth succeeds(Played run, Claim.Succeeds claim) {
    String what = claim.succeeds().text();
    if (run.operation(claim.succeeds()).isEmpty()) {
      return Truth.unknown(what + " is never asked for");
    }
    Optional<Observation.Completed> done = run.answer(claim.succeeds());
    if (done.isEmpty()) {
      return Truth.of(false, what + " never gets an answer");
    }
    String when = " at " + Times.point(done.get().time());
    return switch (done.get().outcome()) {
      case OK -> Truth.of(true, what + " succeeds" + when);
      case FAILED -> Truth.of(false, what + " fails" + when + ": " + done.get().reason());
      case UNKNOWN -> Truth.of(false, what + " ends" + when + " and nobody knows whether it was carried out: "
          + done.get().reason());
    };
  }

  private static Truth happens(Played run, Claim.Happens claim) {
    OptionalInt first = run.count(claim.happens());
    String when = when(run, claim.happens(), first);
    if (claim.before().isEmpty()) {
      return Truth.of(first.isPresent(), when);
    }
    Moment later = claim.before().get();
    OptionalInt second = run.count(later);
    boolean isBefore = first.isPresent() && (second.isEmpty() || first.getAsInt() < second.getAsInt());
    if (later instanceof Moment.At at) {
      // Nobody has to be told when a time is.
      return Truth.of(isBefore, first.isEmpty() ? when
          : when + (isBefore ? ", before " : ", not before ") + Times.point(at.time()));
    }
    return Truth.of(isBefore, when + "; " + when(run, later, second));
  }

  private static String when(Played run, Moment moment, OptionalInt count) {
    return count.isEmpty() ? "\"" + moment.text() + "\" never happens in this run"
        : "\"" + moment.text() + "\" happens at " + Times.point(run.timeAfter(count.getAsInt()));
  }

  private static Truth verdict(Played run, String name, Expect.Expected expected) {
    Optional<Judgement> judgement = run.judgement(name);
    if (judgement.isEmpty()) {
      return Truth.unknown("this run was not judged by " + name);
    }
    Verdict found = judgement.get().verdict();
    boolean isMet = expected == Expect.Expected.NOT_VIOLATED ? found != Verdict.VIOLATED
        : found.name().equals(expected.name());
    return new Truth(Optional.of(isMet), fared(judgement.get()), run.violation(name).map(Violation::proof)
        .or(() -> Optional.of(judgement.get().reason()).filter(reason -> !reason.isEmpty())));
  }

  /** "read-your-writes was violated twice", "monotonic-reads held (3 of 5 pairs could have broken it)". */
  static String fared(Judgement judgement) {
    String name = judgement.guarantee();
    return switch (judgement.verdict()) {
      case HOLDS -> name + " held: " + (judgement.checked() == 1
          ? "the one pair looked at could have broken it, and did not"
          : judgement.contested() + " of the " + judgement.checked()
              + " pairs looked at could have broken it, and none did");
      case VIOLATED -> name + " was violated" + (judgement.violations() == 1 ? ""
          : " " + judgement.violations() + " times");
      case UNTESTED -> name + " was not put to the test";
      case UNKNOWN -> name + " is " + judgement.verdict().name().toLowerCase(Locale.ROOT);
    };
  }

  private static Truth measured(Optional<Measured> found, Claim.Measures claim) {
    if (found.isEmpty()) {
      return Truth.unknown(claim.number().text() + " was not measured in this run");
    }
    double value = found.get().value();
    boolean isMet = value >= claim.min().map(least -> least.value()).orElse(Double.NEGATIVE_INFINITY)
        && value <= claim.max().map(most -> most.value()).orElse(Double.POSITIVE_INFINITY);
    return Truth.of(isMet, claim.number().as(MeasuredText.of(found.get())));
  }
}
