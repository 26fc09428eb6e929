package lagoon.ui.terminal;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lagoon.lessons.Course;
import lagoon.lessons.format.Lesson;
import lagoon.lessons.format.Step;
import lagoon.lessons.progress.Progress;
import lagoon.lessons.progress.ProgressFolder;
import lagoon.ui.playback.Home;

/** Somebody who types lines into {@code lagoon learn}, with a home of their own. */
final class Pupil implements AutoCloseable {

  private static final String NAME = "anna";

  private final Path home;
  private final String before = System.getProperty(Home.PROPERTY);
  private String out = "";
  private String err = "";
  private int status;

  Pupil(Path home) {
    this.home = home;
    System.setProperty(Home.PROPERTY, home.toString());
  }

  @Override
  public void close() {
    if (before == null) {
      System.clearProperty(Home.PROPERTY);
    } else {
      System.setProperty(Home.PROPERTY, before);
    }
  }

  /** Types these lines, and then no more. */
  Pupil types(String lines, String... arguments) {
    StringWriter told = new StringWriter();
    StringWriter complained = new StringWriter();
    List<String> all = new ArrayList<>(List.of("learn", "--as", NAME));
    all.addAll(List.of(arguments));
    Terminal terminal = new Terminal(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(told), new PrintWriter(complained), false, false);
    status = Main.run(terminal, all.toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    out = told.toString();
    err = complained.toString();
    return this;
  }

  /** What was left in a lesson at that step. */
  void leaves(String lesson, int step) throws java.io.IOException {
    new ProgressFolder(Home.ofUser().learning()).write(NAME, Progress.of(lesson).at(step));
  }

  /** The first step of that kind at or after another. */
  static int first(String lesson, Class<? extends Step> kind, int from) {
    List<Step> steps = lesson(lesson).steps();
    int step = from;
    while (!kind.isInstance(steps.get(step))) {
      step++;
    }
    return step;
  }

  static Lesson lesson(String name) {
    return new Course().find(name).orElseThrow().lesson().orElseThrow();
  }

  /** What was told, on as many lines as it had. */
  String out() {
    return out;
  }

  /** What was told, on one line. */
  String words() {
    return out.replaceAll("\\s+", " ");
  }

  String err() {
    return err;
  }

  int status() {
    return status;
  }

  Path home() {
    return home;
  }
}
