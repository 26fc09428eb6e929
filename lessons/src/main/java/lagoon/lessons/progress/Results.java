package lagoon.lessons.progress;

import java.io.StringWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import lagoon.picture.Visible;
import lagoon.scenarios.report.Json;
import tools.jackson.core.JsonGenerator;

/** What learners have done, for a teacher's table. */
public final class Results {

  private static final List<String> COLUMNS = List.of("learner", "lesson", "kind", "name", "first answer",
      "right at first", "last answer", "right at last", "times", "hints", "steps done", "steps", "last done");

  private Results() {}

  /** What one learner has done. */
  public record OfLearner(String learner, List<Progress> lessons) {
    public OfLearner {
      lessons = List.copyOf(lessons);
    }
  }

  /**
   * A row for each lesson that was opened, each question that was answered and each challenge that was tried
   * (CSV after RFC 4180).
   *
   * @param steps how many steps a lesson has; empty where nobody knows
   * @param zone by whose clocks it says when
   */
  public static String csv(List<OfLearner> learners, Function<String, OptionalInt> steps, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    row(text, COLUMNS);
    for (OfLearner one : learners) {
      for (Progress lesson : one.lessons) {
        OptionalInt all = steps.apply(lesson.lesson());
        row(text, List.of(one.learner, lesson.lesson(), "lesson", "", "", "", "", "", "", "",
            "" + Math.min(lesson.furthest(), all.orElse(Integer.MAX_VALUE)),
            all.isPresent() ? "" + all.getAsInt() : "", when(lesson.when(), zone)));
        for (Progress.Answer answer : lesson.answers()) {
          row(text, List.of(one.learner, lesson.lesson(), "question", answer.question(), answer.first(),
              yes(answer.right()), answer.last(), yes(answer.lastRight()), "" + answer.times(), "", "", "",
              when(answer.when(), zone)));
        }
        for (Progress.Attempts tried : lesson.challenges()) {
          String solution = String.join("; ", tried.solution());
          row(text, List.of(one.learner, lesson.lesson(), "challenge", tried.challenge(), "", "", solution,
              yes(tried.solved()), "" + tried.times(), "" + tried.hints(), "", "", when(tried.when(), zone)));
        }
      }
    }
    return text.toString();
  }

  private static String when(Optional<Stamp> when, ZoneId zone) {
    return when.map(one -> one.inTable(zone)).orElse("");
  }

  private static void row(StringBuilder text, List<String> cells) {
    List<String> quoted = new ArrayList<>();
    cells.forEach(cell -> quoted.add(cell(cell)));
    text.append(String.join(",", quoted)).append("\r\n");
  }

  /**
   * A table must not take what a learner is called for a formula: an apostrophe makes it text. Nor may it
   * steer a terminal.
   */
  private static String cell(String given) {
    String text = Visible.line(given);
    boolean isFormula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"');
    return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static String yes(boolean truth) {
    return truth ? "yes" : "no";
  }

  /** The same as JSON, lesson by lesson. */
  public static String json(List<OfLearner> learners) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.indented(text)) {
      json.writeStartArray();
      for (OfLearner one : learners) {
        json.writeStartObject();
        json.writeStringProperty("learner", one.learner);
        json.writeArrayPropertyStart("lessons");
        one.lessons.forEach(lesson -> write(json, lesson));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text + "\n";
  }

  /** One learner's progress in one lesson, as its file holds it. */
  static void write(Writer out, Progress progress) {
    try (JsonGenerator json = Json.indented(out)) {
      write(json, progress);
    }
  }

  private static void write(JsonGenerator json, String key, Optional<Stamp> when) {
    when.ifPresent(one -> json.writeStringProperty(key, one.toString()));
  }

  private static void write(JsonGenerator json, Progress progress) {
    json.writeStartObject();
    json.writeStringProperty("lesson", progress.lesson());
    json.writeNumberProperty("step", progress.step());
    json.writeNumberProperty("furthest", progress.furthest());
    write(json, "when", progress.when());
    json.writeArrayPropertyStart("answers");
    for (Progress.Answer answer : progress.answers()) {
      json.writeStartObject();
      json.writeStringProperty("question", answer.question());
      json.writeStringProperty("first", answer.first());
      json.writeBooleanProperty("right", answer.right());
      json.writeStringProperty("last", answer.last());
      json.writeBooleanProperty("last-right", answer.lastRight());
      json.writeNumberProperty("times", answer.times());
      write(json, "when", answer.when());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("challenges");
    for (Progress.Attempts tried : progress.challenges()) {
      json.writeStartObject();
      json.writeStringProperty("challenge", tried.challenge());
      json.writeNumberProperty("times", tried.times());
      json.writeNumberProperty("hints", tried.hints());
      json.writeArrayPropertyStart("solution");
      tried.solution().forEach(json::writeString);
      json.writeEndArray();
      json.writeBooleanProperty("solved", tried.solved());
      write(json, "when", tried.when());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
