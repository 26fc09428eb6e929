package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Claim;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;
import lagoon.setting.AsWritten;
import lagoon.setting.Wording;

/** Judges attempts at challenges: runs them with several seeds, and says what still fails. */
public final class Grading {

  /** Observations kept of a run of which the goal asks about single operations. */
  private static final int KEPT = 200_000;

  /** The place of a problem with a setting, as a command line would be told of it. */
  private static final Pattern OF_SETTING = Pattern.compile("^--set .*?:\\d+:\\d+: ");

  private final Runs runs;

  /** With the scenarios of those runs. */
  public Grading(Runs runs) {
    this.runs = runs;
  }

  /** The settings that may be changed are other ones: {@code reads=leader}, as after {@code --set}. */
  public Outcome grade(Challenge challenge, List<String> settings) {
    Document start = runs.scenarios().document(runs.folder(), challenge.source()).orElseThrow();
    List<String> all = new ArrayList<>(challenge.source().assignments());
    all.addAll(settings);
    return grade(challenge, start, all, share -> {});
  }

  /** The file was edited, as {@link Runs#file} gives it to whoever begins. */
  public Outcome grade(Challenge challenge, Document edited) {
    return grade(challenge, edited, List.of(), share -> {});
  }

  /** As it begins. */
  public Outcome ofStart(Challenge challenge) {
    return grade(challenge, List.of());
  }

  /** With the solution on file. */
  public Outcome ofSolution(Challenge challenge) {
    return grade(challenge, assignments(challenge.solution()));
  }

  /** Settings as they are typed after {@code --set}. */
  public static List<String> assignments(Map<String, AsWritten> settings) {
    List<String> all = new ArrayList<>();
    settings.forEach((path, value) -> all.add(path + "=" + value.text()));
    return all;
  }

  /**
   * The file was edited, and settings were changed besides.
   *
   * @param settings as after {@code --set}
   * @param progress told before each run how far it is, 0 to 1; what it throws ends the judging
   */
  public Outcome grade(
      Challenge challenge, Document document, List<String> settings, DoubleConsumer progress) {
    LoadedScenario made = runs.scenarios().format().load(document, settings);
    if (!made.isGood()) {
      return new Outcome(problems(challenge, settings, made), List.of(), List.of(), List.of(), 0);
    }
    List<String> forbidden = forbidden(challenge, made);
    if (!forbidden.isEmpty()) {
      return new Outcome(List.of(), forbidden, List.of(), List.of(), 0);
    }
    List<Map<String, AsWritten>> trials = challenge.trials().isEmpty()
        ? List.of(Map.of()) : challenge.trials();
    Map<Claim, Outcome.Missed> missed = new LinkedHashMap<>();
    int count = 0;
    for (int trial = 0; trial < trials.size(); trial++) {
      List<String> all = new ArrayList<>(settings);
      all.addAll(assignments(trials.get(trial)));
      LoadedScenario tried = runs.scenarios().format().load(document, all);
      if (!tried.isGood()) {
        return new Outcome(tried.problems().lines().stream().map(Grading::sentence).toList(), List.of(),
            List.of(), List.of(), count);
      }
      for (int seed = 1; seed <= challenge.seeds(); seed++) {
        progress.accept((double) count / (trials.size() * challenge.seeds()));
        count++;
        String where = "seed " + seed + (trials.size() == 1 ? "" : ", trial " + (trial + 1));
        Played run = run(tried, seed);
        for (Claim claim : challenge.goal()) {
          Truth truth = Claims.of(run, claim);
          if (!truth.isTrue()) {
            missed.merge(claim, new Outcome.Missed(claim, 1, where, truth), (first, more) ->
                new Outcome.Missed(claim, first.times() + 1, first.where(), first.truth()));
          }
        }
      }
    }
    List<Outcome.Missed> inOrder = challenge.goal().stream().filter(missed::containsKey)
        .map(missed::get).toList();
    List<Claim> met = challenge.goal().stream().filter(claim -> !missed.containsKey(claim)).toList();
    return new Outcome(List.of(), List.of(), inOrder, met, count);
  }

  /**
   * What is wrong, in sentences. Of a setting that may not be changed, and may not even exist, it is what may
   * be changed, and what was probably meant.
   */
  private static List<String> problems(Challenge challenge, List<String> settings, LoadedScenario made) {
    List<String> told = made.problems().lines();
    for (String setting : settings) {
      String path = setting.substring(0, Math.max(0, setting.indexOf('='))).strip();
      String at = "--set " + path + ":";
      if (challenge.change().stream().noneMatch(one -> Difference.isNear(path, one))) {
        String sentence = "Here you may change " + Wording.oneOf(challenge.change()) + ", not "
            + Wording.shown(path) + Wording.didYouMean(path, challenge.change());
        told = told.stream().map(line -> line.startsWith(at) ? sentence : line).distinct().toList();
      }
    }
    return told.stream().map(Grading::sentence).toList();
  }

  /** What is wrong with a file has a place in it; of a setting that was typed alone each sees the place. */
  private static String sentence(String line) {
    return OF_SETTING.matcher(line).replaceFirst("");
  }

  private Played run(LoadedScenario scenario, long seed) {
    Options options = new Options(Optional.of(seed), Optional.empty(), KEPT, false, List.of());
    return new Played(runs.runner().run(scenario, options));
  }

  /** What differs from where the challenge begins, and may not. */
  private List<String> forbidden(Challenge challenge, LoadedScenario made) {
    LoadedScenario start = runs.loaded(challenge.source());
    Node before = runs.scenarios().format().resolved(start.scenario()).orElseThrow();
    Node after = runs.scenarios().format().resolved(made.scenario()).orElseThrow();
    return new Difference(challenge.change()).between(before, after);
  }
}
