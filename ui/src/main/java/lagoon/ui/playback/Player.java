package lagoon.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import lagoon.history.Observation;
import lagoon.history.Observer;
import lagoon.protocol.Protocols;
import lagoon.scenarios.LoadedScenario;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.report.ShellWord;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Report;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Splice;
import lagoon.simulation.Change;
import lagoon.simulation.Scenario;
import lagoon.trace.Trace;

/**
 * Makes runs of branches. What was done by hand becomes part of the scenario's text and is loaded with it, so
 * that what a screen shows and what a saved file does cannot differ.
 */
final class Player {

  /** How many observations of a run are kept: about 100 bytes each. */
  static final int KEPT = 1_000_000;

  private static final int LOOK_EVERY = 1024;
  private static final double STEP = 0.01;

  private final Protocols protocols;
  private final ScenarioFormat format;

  Player(Protocols protocols) {
    this.protocols = protocols;
    this.format = new ScenarioFormat(protocols);
  }

  ScenarioFormat format() {
    return format;
  }

  /** The scenario of a branch, or what is wrong with it. */
  LoadedScenario load(Source source, Branch branch) {
    return format.load(source.document(), assignments(source, branch));
  }

  /** What one would type after {@code --set}: other settings first, then each change at the list's end. */
  List<String> assignments(Source source, Branch branch) {
    List<String> assignments = new ArrayList<>(source.settings());
    assignments.addAll(branch.settings());
    if (!branch.changes().isEmpty()) {
      LoadedScenario plain = format.load(source.document(), assignments);
      int next = plain.loaded().value().map(scenario -> scenario.changes().size()).orElse(0);
      for (Change change : branch.changes()) {
        assignments.add("changes[" + next++ + "]=" + format.written(change));
      }
    }
    return assignments;
  }

  /**
   * Runs a scenario that is good.
   *
   * @param horizon how much of it may be known; empty: all
   * @param progress told how far it is, 0 to 1, on the thread that runs
   */
  Played play(Source source, LoadedScenario loaded, Optional<Horizon> horizon, Computation computation,
      DoubleConsumer progress) {
    computation.check();
    Watch watch = new Watch(loaded.scenario(), computation, progress);
    Options options = new Options(source.seed(), horizon.map(Horizon::time), KEPT, true, List.of(watch));
    // The higher rungs are about whole runs.
    Report report = new Runner(protocols).run(loaded, horizon.isPresent() ? options : options.climbing());
    computation.check();
    if (horizon.isPresent()) {
      return horizon.get().cut(loaded, report, report.trace().orElseThrow());
    }
    // What a trace computes on demand is computed here, so that no view waits for it.
    Trace trace = report.trace().orElseThrow().prepared();
    return Played.of(loaded, report, trace, false);
  }

  Protocols protocols() {
    return protocols;
  }

  /** Tells how far a run is, and ends one that was called off: the one observer that may. */
  private static final class Watch implements Observer {
    private final double end;
    private final Computation computation;
    private final DoubleConsumer progress;
    private double told;
    private long seen;

    Watch(Scenario scenario, Computation computation, DoubleConsumer progress) {
      this.end = Math.max(1, (double) scenario.duration() + scenario.settle());
      this.computation = computation;
      this.progress = progress;
    }

    @Override
    public void observe(Observation observation) {
      if (++seen % LOOK_EVERY == 0) {
        computation.check();
        double now = Math.min(1, observation.time() / end);
        if (now >= told + STEP) {
          told = now;
          progress.accept(now);
        }
      }
    }
  }

  /**
   * A scenario file that does the branch; with all that was written beside it, where that is possible.
   *
   * @param expects whether what is expected of what was opened stands in it
   */
  String text(Source source, Branch branch, boolean expects) {
    List<String> assignments = new ArrayList<>(assignments(source, branch));
    if (!expects) {
      assignments.add("expect={}");
    }
    source.seed().ifPresent(seed -> assignments.add("seed=" + seed));
    Document document = source.document();
    for (String text : assignments) {
      Problems problems = new Problems();
      Document before = document;
      Optional<Document> changed = Assignment.read("by hand", text, problems)
          .flatMap(one -> Splice.set(before, one, problems));
      if (changed.isEmpty()) {
        return whole(source, assignments);
      }
      document = changed.get();
    }
    return document.text();
  }

  private String whole(Source source, List<String> assignments) {
    Scenario scenario = format.load(source.document(), assignments).scenario();
    return format.resolved(scenario).orElseThrow().text() + "\n";
  }

  /** The command that runs the branch in a terminal. */
  String command(Source source, Branch branch, String lagoon) {
    StringBuilder command = new StringBuilder(lagoon).append(" run ").append(ShellWord.of(source.name()));
    source.seed().ifPresent(seed -> command.append(" --seed ").append(seed));
    for (String set : assignments(source, branch)) {
      command.append(" --set ").append(ShellWord.of(set));
    }
    return command.toString();
  }
}
