package lagoon.ui.desktop.files;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import lagoon.picture.look.Ink;
import lagoon.picture.look.Palette;
import lagoon.picture.paint.StagePainter;
import lagoon.picture.paint.StageText;
import lagoon.picture.stage.Frame;
import lagoon.picture.svg.Svg;
import lagoon.ui.desktop.canvas.CanvasBrush;
import lagoon.ui.desktop.desk.Command;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.desktop.desk.Sheet;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.Source;
import lagoon.ui.playback.Status;
import lagoon.ui.writing.NewFile;
import lagoon.ui.writing.Png;

/** Saves what was done by hand as a scenario, and exports pictures, the trace and the report. */
final class Saving {

  private static final String EXPORT = "export-";

  /** A picture of pixels is drawn at twice its size, so that it is sharp on a wall and on paper. */
  private static final double SHARP = 2;

  /** No side is longer, in pixels. */
  private static final double LARGEST = 6000;

  private final Desk desk;
  private final FileChoice choice;
  private final Keeping keeping;
  private final Supplier<Optional<Frame>> stage;

  Saving(Desk desk, FileChoice choice, Keeping keeping, Supplier<Optional<Frame>> stage) {
    this.desk = desk;
    this.choice = choice;
    this.keeping = keeping;
    this.stage = stage;
    keeping.onSave(this::saveAs);
  }

  List<Command> commands() {
    return List.of(
        file("save-as", "Save as a scenario ...",
            "Writes a scenario file that does exactly what the branch on the screen does.",
            () -> saveAs(() -> {}))
            .keys("Ctrl+S").icon("fth-save"),
        file("export", "Export ...", "Pictures, the trace or the report, as files.", this::chooseExport)
            .keys("Ctrl+E").icon("fth-share"),
        export("png", "Export the stage as PNG ...", "The stage as it is, in pixels.", this::png),
        export("svg", "Export the stage as SVG ...", "The stage as it is, as lines that stay sharp.",
            this::svg),
        export("words", "Export the stage as text ...",
            "The stage as it is, a line for each node and each message.", this::words),
        export("chart", "Export the space-time diagram as SVG ...", "The whole run, from top to bottom.",
            () -> write("Space-time diagram", "space-time.svg", Export.chart(run().trace(), palette()))),
        export("trace", "Export the trace as JSON lines ...",
            "Everything that happened, one JSON object on each line.", this::trace),
        export("report", "Export the report as text ...", "What lagoon run prints.", () -> write("Report",
            "report.txt", Export.report(run(), replay(), isChanged()))),
        export("json", "Export the report as JSON ...", "What lagoon run --format json prints.",
            () -> write("Report", "report.json", Export.json(run(), desk.project().format(), replay()))));
  }

  private Command file(String id, String title, String meaning, Runnable action) {
    return Command.of(id, Command.Menu.FILE, title, meaning, action)
        .when(() -> desk.project().played().isPresent());
  }

  private Command export(String id, String title, String meaning, Runnable action) {
    return file(EXPORT + id, title, meaning, action);
  }

  private Played run() {
    return desk.project().played().orElseThrow();
  }

  private Palette palette() {
    return desk.appearance().palette();
  }

  private String name() {
    return run().report().scenario().scenario();
  }

  private static String command() {
    return System.getProperty("lagoon.command", "lagoon");
  }

  private String replay() {
    return desk.project().replayCommand(desk.project().tree().active());
  }

  private boolean isChanged() {
    Branch branch = desk.project().tree().activeBranch();
    Source source = desk.project().source().orElseThrow();
    return !branch.settings().isEmpty() || !branch.changes().isEmpty() || !source.settings().isEmpty()
        || source.seed().isPresent();
  }

  // ---- saving ----

  /** Saves what is shown, and then, if it was, does something else. */
  private void saveAs(Runnable then) {
    Branch branch = desk.project().tree().activeBranch();
    choice.toSave("Scenario", name() + ".yaml").ifPresent(path -> {
      if (isOpen(path) && keeping.isUnsavedBeside(branch)) {
        keeping.askOver("Save over " + path.getFileName(),
            "That is the file that is open: it is opened anew"
            + " then, and the other branches, which are not saved, are forgotten.",
            () -> save(branch, path, then));
      } else {
        save(branch, path, then);
      }
    });
  }

  private boolean isOpen(Path path) {
    return desk.project().source().flatMap(Source::file).map(Path::toAbsolutePath)
        .filter(path.toAbsolutePath()::equals).isPresent();
  }

  private void save(Branch branch, Path path, Runnable then) {
    boolean isUnexpected = doesOtherwise(branch);
    String text = desk.project().text(branch.id(), !isUnexpected);
    write(path, Export.text(List.of(text)), written -> {
      boolean isOpen = isOpen(path);
      keeping.saved(branch);
      if (isOpen) {
        // What was done by hand stands in it now, and must not be done twice.
        desk.project().open(Source.file(path));
      }
      desk.say("Saved as " + path + (isOpen ? ", and opened anew." : ".")
          + (isUnexpected ? " What the file expected is left out: this run does otherwise." : ""));
      then.run();
    });
  }

  /**
   * Whether a branch, changed by hand, does not meet what is expected of what was opened: its file would fail
   * for that.
   */
  private boolean doesOtherwise(Branch branch) {
    boolean isByHand = !branch.settings().isEmpty() || !branch.changes().isEmpty();
    return isByHand && desk.project().status(branch.id()) instanceof Status.Done done
        && !done.played().report().passed();
  }

  // ---- exporting ----

  private void chooseExport() {
    VBox list = new VBox(4);
    list.getStyleClass().add("exports");
    desk.commands().all().stream().filter(one -> one.id().startsWith(EXPORT)).forEach(one -> {
      Button button = new Button(one.title().replace("Export the ", "").replace(" ...", ""));
      button.setText(button.getText().substring(0, 1).toUpperCase(Locale.ROOT)
          + button.getText().substring(1));
      button.setId("choose-" + one.id());
      button.setTooltip(Controls.tooltip(one));
      button.getStyleClass().add(Styles.FLAT);
      button.setAlignment(Pos.CENTER_LEFT);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(event -> {
        desk.sheets().hide();
        desk.commands().run(one.id());
      });
      list.getChildren().add(button);
    });
    desk.sheets().show(Sheet.of("export", "Export", list));
  }

  private void svg() {
    stage.get().ifPresent(frame ->
        write("Picture", "stage.svg", Export.text(List.of(Svg.of(frame, palette())))));
  }

  private void words() {
    stage.get().ifPresent(frame -> write("Picture", "stage.txt",
        Export.text(List.of(String.join("\n", StageText.of(frame)) + "\n"))));
  }

  private void png() {
    stage.get().ifPresent(frame -> {
      double scale = Math.min(SHARP, LARGEST / Math.max(frame.sheet().width(), frame.sheet().height()));
      int width = (int) Math.ceil(frame.sheet().width() * scale);
      int height = (int) Math.ceil(frame.sheet().height() * scale);
      Canvas canvas = new Canvas(width, height);
      CanvasBrush brush = new CanvasBrush(palette());
      canvas.getGraphicsContext2D().setFill(brush.colour(Ink.GROUND));
      canvas.getGraphicsContext2D().fillRect(0, 0, width, height);
      canvas.getGraphicsContext2D().scale(scale, scale);
      brush.begin(canvas.getGraphicsContext2D());
      StagePainter.paint(frame, brush);
      WritableImage image = canvas.snapshot(new SnapshotParameters(), null);
      int[] pixels = new int[width * height];
      image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0,
          width);
      write("Picture", "stage.png", file -> Png.write(file.stream(), width, height, pixels));
    });
  }

  private void trace() {
    if (run().trace().isTruncated()) {
      desk.say("Only the first " + run().trace().size()
          + " events are kept here: lagoon run --trace writes all of them.");
    }
    write("Trace", "trace.jsonl", Export.trace(run().trace()));
  }

  private void write(String what, String ending, Export.Content content) {
    choice.toSave(what, name() + "-" + ending).ifPresent(path ->
        write(path, content, written -> desk.say(what + " written to " + path + ".")));
  }

  /** Away from the thread of JavaFX; how it ends is said. */
  private void write(Path path, Export.Content content, Consumer<Path> done) {
    desk.say("Writing " + path + " ...");
    desk.compute(() -> wrong(path, content), wrong -> wrong.ifPresentOrElse(
        why -> desk.say(path + " cannot be written: " + why + "."), () -> done.accept(path)));
  }

  /** Writes it; returns why that was not possible. */
  private static Optional<String> wrong(Path path, Export.Content content) {
    try (NewFile file = new NewFile(path)) {
      content.write(file);
      file.writer().flush();
      file.keep();
      return Optional.empty();
    } catch (IOException | UncheckedIOException fault) {
      return Optional.of(NewFile.reason(fault));
    }
  }
}
