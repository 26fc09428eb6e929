package lagoon.scenarios.running;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Session;
import lagoon.history.Value;
import lagoon.protocol.Measured;
import lagoon.simulation.Expect;

/** Holds what an author expects against what came. */
final class Expectations {

  /** How many names are told; a workload has a hundred thousand sessions. */
  private static final int LISTED = 20;
  private static final double SECOND = 1e9;

  private final Expect expect;
  private final List<Judgement> verdicts;
  private final List<Judgement> invariants;
  private final Function<String, List<Session>> sufferers;
  private final Map<String, Value> ends;
  private final List<String> diverged;
  private final List<Measured> measured;
  private final List<Expectation> all = new ArrayList<>();

  Expectations(
      Expect expect, List<Judgement> verdicts, List<Judgement> invariants,
      Function<String, List<Session>> sufferers, Map<String, Value> ends, List<String> diverged,
      List<Measured> measured) {
    this.expect = expect;
    this.verdicts = verdicts;
    this.invariants = invariants;
    this.sufferers = sufferers;
    this.ends = ends;
    this.diverged = diverged;
    this.measured = measured;
  }

  List<Expectation> all() {
    // Who does not climb the ladder asks nothing of its rungs.
    Set<String> judged = verdicts.stream().map(Judgement::guarantee).collect(Collectors.toSet());
    expect.verdicts().forEach((name, expected) -> {
      if (judged.contains(name)) {
        verdict(name, expected, verdicts);
      }
    });
    expect.violatedBy().forEach((name, expected) -> {
      if (judged.contains(name)) {
        sufferers(name, expected);
      }
    });
    expect.invariants().forEach((name, expected) -> verdict(name, expected, invariants));
    expect.ends().forEach(this::end);
    expect.diverged().ifPresent(
        names -> sets("diverged", new LinkedHashSet<>(names), new LinkedHashSet<>(diverged)));
    expect.measured().forEach(this::number);
    return all;
  }

  private void number(String name, Expect.Range expected) {
    Measured found = measured.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    boolean isTime = found.unit() == Measured.Unit.TIME;
    boolean met = expected.holds(isTime ? found.value() / SECOND : found.value());
    all.add(new Expectation(name, text(found, expected), MeasuredText.of(found), met));
  }

  private static String text(Measured found, Expect.Range range) {
    Optional<String> least = range.min().map(bound -> bound(found, bound));
    Optional<String> most = range.max().map(bound -> bound(found, bound));
    return least.isEmpty() ? "at most " + most.orElseThrow()
        : most.isEmpty() ? "at least " + least.get() : least.get() + " to " + most.get();
  }

  private static String bound(Measured found, double bound) {
    double value = found.unit() == Measured.Unit.TIME ? bound * SECOND : bound;
    return MeasuredText.of(new Measured(found.name(), value, found.unit()));
  }

  private void verdict(String name, Expect.Expected expected, List<Judgement> among) {
    Verdict found =
        among.stream().filter(one -> one.guarantee().equals(name)).findFirst().orElseThrow().verdict();
    boolean met =
        expected == Expect.Expected.NOT_VIOLATED
            ? found != Verdict.VIOLATED
            : found.name().equals(expected.name());
    all.add(new Expectation(name, word(expected), word(found), met));
  }

  private void sufferers(String guarantee, List<String> expected) {
    Set<String> found = new LinkedHashSet<>();
    sufferers.apply(guarantee).forEach(session -> found.add(session.name()));
    sets(guarantee + " violated by", new LinkedHashSet<>(expected), found);
  }

  private void sets(String what, Set<String> expected, Set<String> found) {
    all.add(new Expectation(what, list(expected), list(found), expected.equals(found)));
  }

  /** A file says "nothing" for a key that holds nothing. */
  private void end(String key, Value expected) {
    Value found = ends.get(key);
    boolean met = found.equals(expected) || !found.isPresent() && expected.toString()
        .equals(found.toString());
    all.add(new Expectation("final " + key, expected.toString(), found.toString(), met));
  }

  private static String list(Set<String> names) {
    if (names.size() <= LISTED) {
      return names.isEmpty() ? "nobody" : String.join(", ", names);
    }
    String some = names.stream().limit(LISTED).collect(Collectors.joining(", "));
    return some + " and " + (names.size() - LISTED) + " more";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
