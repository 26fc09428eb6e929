package lagoon.ui.terminal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.playing.Runs;
import lagoon.lessons.print.Handout;
import lagoon.ui.writing.NewFile;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code lagoon learn --print}: lessons on paper. */
final class LessonPrinting {

  /** What {@code --format} may say. */
  enum Format {
    markdown,
    html
  }

  private final LearnCommand command;
  private final OptionSpec format;
  private final OptionSpec answers;
  private final OptionSpec output;

  LessonPrinting(LearnCommand command) {
    this.command = command;
    format = command.add(OptionSpec.builder("--format").paramLabel("markdown|html").type(Format.class)
        .defaultValue("markdown").description("How a hand-out is written; markdown if nothing is said. A "
            + "page of html holds its pictures."));
    answers = command.add(LearnCommand.flag("--answers",
        "Put answers, hints and the teacher's notes into the hand-out."));
    output = command.add(OptionSpec.builder("--output", "-o").paramLabel("FILE").type(String.class)
        .description("Write the hand-out to that file."));
  }

  /** The first option that was typed and says how a hand-out is printed. */
  Optional<String> astray() {
    ParseResult typed = command.spec().commandLine().getParseResult();
    return Stream.of(format, answers, output).filter(typed::hasMatchedOption).map(OptionSpec::longestName)
        .findFirst();
  }

  int print(List<Lesson> lessons, Scenarios scenarios) {
    boolean isFull = LearnCommand.isSet(answers);
    Function<Lesson, Runs> runs = lesson -> new Runs(lesson.folder(), scenarios);
    String text = format.getValue() == Format.html ? Handout.html(lessons, runs, isFull)
        : Handout.markdown(lessons, runs, isFull);
    String path = output.getValue();
    if (path == null) {
      command.terminal().out().print(text);
      return Main.MET;
    }
    try (NewFile file = new NewFile(Path.of(path))) {
      file.writer().write(text);
      file.keep();
      return Main.MET;
    } catch (InvalidPathException none) {
      return command.refuse("--output " + path + " is no name of a file");
    } catch (IOException fault) {
      return command.refuse(path + ": " + NewFile.reason(fault));
    }
  }
}
