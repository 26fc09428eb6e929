package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.guarantee.ladder.Order;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Comparing;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.running.Comparison;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Splice;

/**
 * The runs of one lesson: each is run when it is first asked for, and kept. Not for several threads at once;
 * whoever must not wait asks from a thread of its own.
 */
public final class Runs {

  /** Observations kept of each run: a lesson shows runs that can be read. */
  private static final int KEPT = 200_000;

  private final LessonFolder folder;
  private final Scenarios scenarios;
  private final Runner runner;
  private final Map<Source, Played> played = new LinkedHashMap<>();
  private final Map<Comparing, Comparison> compared = new LinkedHashMap<>();

  /** The runs of the lesson that lies in that folder. */
  public Runs(LessonFolder folder, Scenarios scenarios) {
    this.folder = folder;
    this.scenarios = scenarios;
    this.runner = new Runner(scenarios.protocols());
  }

  /** Where the scenarios come from. */
  public Scenarios scenarios() {
    return scenarios;
  }

  /** Where the lesson's files lie. */
  public LessonFolder folder() {
    return folder;
  }

  /**
   * The scenario that a source means.
   *
   * @throws IllegalStateException if it cannot be run: its lesson was not checked
   */
  public LoadedScenario loaded(Source source) {
    LoadedScenario loaded = scenarios.load(folder, source, List.of())
        .orElseThrow(() -> new IllegalStateException("there is no scenario " + source.name()));
    if (!loaded.isGood()) {
      throw new IllegalStateException(loaded.problems().toString());
    }
    return loaded;
  }

  /**
   * The file with which a challenge begins, without what would give the solution away: what the file itself
   * says of its repair, and comments that name what the solution sets.
   */
  public Document start(Challenge challenge) {
    Source source = challenge.source();
    return new Riddle(challenge).of(scenarios.document(folder, source)
        .orElseThrow(() -> new IllegalStateException("there is no scenario " + source.name())));
  }

  /**
   * The same file as somebody would edit it: with the challenge's other settings written into it. Where one
   * of them has no room in the text as it is written, the text stays as it is there.
   */
  public Document file(Challenge challenge) {
    return file(challenge, List.of());
  }

  /** The same with what was changed since, as after {@code --set}. */
  public Document file(Challenge challenge, List<String> changed) {
    List<String> all = new ArrayList<>(challenge.source().assignments());
    all.addAll(changed);
    Document document = start(challenge);
    for (String assignment : all) {
      Problems problems = new Problems();
      Document before = document;
      document = Assignment.read("--set", assignment, problems)
          .flatMap(one -> Splice.set(before, one, problems)).orElse(before);
    }
    return document;
  }

  /** The run of a source, to its end. */
  public Played of(Source source) {
    Played known = played.get(source);
    if (known == null) {
      known = new Played(runner.run(loaded(source),
          new Options(source.seed(), Optional.empty(), KEPT, false, List.of())));
      played.put(source, known);
    }
    return known;
  }

  /** Runs side by side. */
  public Comparison of(Comparing comparing) {
    Comparison known = compared.get(comparing);
    if (known == null) {
      List<Comparison.Column> columns = new ArrayList<>();
      // The higher rungs are looked for only where they are asked for: that takes longer than the run.
      boolean climbs = comparing.rows().stream().anyMatch(Order.rungs()::contains);
      for (Comparing.Variant variant : comparing.compare()) {
        Source source = comparing.source().with(variant.set());
        Options options = new Options(source.seed(), Optional.empty(), 0, false, List.of());
        Report report = runner.run(loaded(source), climbs ? options.climbing() : options);
        columns.add(new Comparison.Column(variant.name(), report));
      }
      Comparison all = Comparison.of(columns);
      known = new Comparison(all.columns(), all.rows().stream().filter(row -> isWanted(comparing, row))
          .toList());
      compared.put(comparing, known);
    }
    return known;
  }

  private static boolean isWanted(Comparing comparing, Comparison.Row row) {
    return comparing.rows().isEmpty() ? row.differs() : comparing.rows().contains(row.name());
  }

  /** The runner, for runs that are not kept. */
  Runner runner() {
    return runner;
  }
}
