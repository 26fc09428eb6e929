package lagoon.ui.desktop.inspector;

import java.util.List;
import java.util.Locale;
import lagoon.guarantee.End;
import lagoon.picture.Times;
import lagoon.scenarios.running.Expectation;
import lagoon.scenarios.running.Report;
import lagoon.simulation.Scenario;
import lagoon.ui.desktop.inspector.Sheet.Tone;
import lagoon.ui.playback.Played;

/** The run as a whole: the scenario, its seed and how it ended. */
final class RunSheet {

  private RunSheet() {}

  /**
   * @param changed whether it is another run than the file's as it is written
   */
  static Sheet of(Played run, boolean changed) {
    Scenario scenario = run.loaded().scenario();
    Report report = run.report();
    Sheet.Draft draft = run.goesOn() ? beginning() : story(scenario);
    draft.part("Run");
    draft.fact("Seed", String.valueOf(report.seed()));
    draft.fact("Fingerprint", report.fingerprint().orElse(""));
    draft.fact("Events", String.format(Locale.ROOT, "%,d", run.trace().size())
        + (run.trace().isTruncated() ? String.format(Locale.ROOT, " kept, %,d not", run.trace().missed())
            : ""));
    if (run.goesOn()) {
      draft.fact("Shown to", Times.at(report.end().time()));
      draft.fact("After that", "it goes on, and that is not shown yet");
    } else {
      end(draft, report.end());
    }
    if (changed) {
      expectationsOfFile(draft, report.expectations());
    } else {
      expectations(draft, report.expectations());
    }
    return draft.sheet();
  }

  private static Sheet.Draft story(Scenario scenario) {
    Sheet.Draft draft =
        new Sheet.Draft("scenario", NodeSheet.visible(scenario.title().orElse(scenario.scenario())));
    draft.fact("", scenario.story().map(String::strip).map(story -> story.replaceAll("\\s+", " "))
        .map(NodeSheet::visible).orElse(""));
    return draft;
  }

  /** Title and story tell how it ends, as often as not. */
  private static Sheet.Draft beginning() {
    Sheet.Draft draft = new Sheet.Draft("scenario", "The run so far");
    draft.fact("", "Its title and its story are told when all of it is shown.");
    return draft;
  }

  private static void expectations(Sheet.Draft draft, List<Expectation> all) {
    if (all.isEmpty()) {
      return;
    }
    long met = all.stream().filter(Expectation::met).count();
    draft.part("Expected by its author");
    draft.fact("", met(met, all.size()), met == all.size() ? Tone.GOOD : Tone.BAD);
    all.stream().filter(one -> !one.met()).forEach(one ->
        draft.fact("", one.what() + ": " + one.found() + ", not " + one.expected(), Tone.BAD));
  }

  static String met(long met, int all) {
    if (all == 1) {
      return "The one expectation is " + (met == 1 ? "met." : "not met.");
    }
    return (met == all ? "All " + all : met + " of " + all) + " expectations are met.";
  }

  /** What the file expects is of the run as it is written: of another one it says nothing good or bad. */
  private static void expectationsOfFile(Sheet.Draft draft, List<Expectation> all) {
    if (all.isEmpty()) {
      return;
    }
    long met = all.stream().filter(Expectation::met).count();
    draft.part("Expected of the file as it is written");
    draft.fact("", "This run was changed, so it may end otherwise: " + met + " of the " + all.size()
        + " expectations hold here, too.");
    all.stream().filter(one -> !one.met()).forEach(one ->
        draft.fact("", one.what() + ": here " + one.found() + ", as written " + one.expected()));
  }

  private static void end(Sheet.Draft draft, End end) {
    draft.fact("Ended at", Times.at(end.time()));
    draft.fact("In the end", end.limit().map(limit -> "stopped at " + limit)
        .orElse(end.quiet() ? "it came to rest" : "something was still moving"),
        end.quiet() ? Tone.PLAIN : Tone.STALE);
    end.openFaults().forEach(fault -> draft.fact("Not healed", NodeSheet.visible(fault), Tone.BAD));
  }
}
