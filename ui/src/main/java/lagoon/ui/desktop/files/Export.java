package lagoon.ui.desktop.files;

import java.io.IOException;
import java.util.List;
import lagoon.history.Observation;
import lagoon.picture.Glyphs;
import lagoon.picture.Style;
import lagoon.picture.look.Palette;
import lagoon.picture.spacetime.Chart;
import lagoon.picture.spacetime.ChartOptions;
import lagoon.picture.spacetime.Section;
import lagoon.picture.svg.Svg;
import lagoon.scenarios.ScenarioFormat;
import lagoon.scenarios.report.JsonReport;
import lagoon.scenarios.report.TextReport;
import lagoon.scenarios.report.TraceLines;
import lagoon.trace.Trace;
import lagoon.ui.playback.Played;
import lagoon.ui.writing.NewFile;

/** What a run is written as. Everything here may take a while and needs no screen. */
final class Export {

  /** No picture is longer, in units: a reader could not open it. */
  static final double LONGEST = 40_000;

  private static final double LANE = 170;
  private static final int ROWS = 100;
  private static final int COLUMNS = 80;

  private Export() {}

  /** Writes one thing into a file. */
  @FunctionalInterface
  interface Content {
    void write(NewFile file) throws IOException;
  }

  /** The whole space-time diagram, or as much of its beginning as one picture may hold. */
  static Content chart(Trace trace, Palette palette) {
    return file -> {
      Chart chart = Chart.of(trace, ChartOptions.usual());
      int lanes = trace.cast().replicas().size() + trace.cast().sessions().size();
      double row = ChartOptions.View.ROW;
      double width = Math.max(900, Math.min(LONGEST, LANE * lanes));
      double height = Math.max(400, Math.min(LONGEST, chart.length(row) + 120));
      Section section = chart.section(ChartOptions.View.of(width, height, row));
      file.writer().write(Svg.of(section, palette));
    };
  }

  /** Everything that happened, one JSON object on each line. */
  static Content trace(Trace trace) {
    return file -> {
      TraceLines lines = new TraceLines(file.writer());
      for (Observation one : trace.observations()) {
        lines.observe(one);
      }
    };
  }

  /** What {@code lagoon run} prints. */
  static Content report(Played run, String command, String replay, boolean isChanged) {
    return file -> file.writer().write(TextReport.of(run.report(),
        new TextReport.Look(COLUMNS, ROWS, false, Glyphs.UNICODE, Style.PLAIN),
        new TextReport.Again(command, replay, isChanged, run.loaded().leftOut())));
  }

  /** What {@code lagoon run --format json} prints. */
  static Content json(Played run, ScenarioFormat format, String replay) {
    return file -> file.writer().write(
        JsonReport.of(run.report(), format.resolved(run.report().scenario()), replay));
  }

  /** A text. */
  static Content text(List<String> parts) {
    return file -> {
      for (String part : parts) {
        file.writer().write(part);
      }
    };
  }
}
