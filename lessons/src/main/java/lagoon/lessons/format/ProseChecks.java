package lagoon.lessons.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lagoon.lessons.prose.Markdown;
import lagoon.scenarios.text.Path;
import lagoon.scenarios.text.Problem;
import lagoon.scenarios.text.Problems;

/** The texts inside of blocks are Markdown like those between them, and may hold no more. */
final class ProseChecks {

  private final Markdown markdown;
  private final Places places;
  private final Problems problems;

  ProseChecks(Markdown markdown, Places places, Problems problems) {
    this.markdown = markdown;
    this.places = places;
    this.problems = problems;
  }

  void run(Step step) {
    if (step instanceof Step.Ask ask) {
      text(step, Path.of("ask"), ask.question().ask());
      text(step, Path.of("why"), ask.question().why());
      kind(step, ask.question().kind());
    } else if (step instanceof Step.Try one) {
      text(step, Path.of("ask"), one.challenge().ask());
      text(step, Path.of("why"), one.challenge().why());
      for (int i = 0; i < one.challenge().hints().size(); i++) {
        text(step, Path.of("hints").then(i), one.challenge().hints().get(i));
      }
    } else if (step instanceof Step.Think think) {
      text(step, Path.of("think"), think.pondering().think());
      text(step, Path.of("answer"), think.pondering().answer());
    } else if (step instanceof Step.Compare compare) {
      List<Comparing.Variant> variants = compare.comparing().compare();
      for (int i = 0; i < variants.size(); i++) {
        text(step, Path.of("compare").then(i).then("note"), variants.get(i).note());
      }
    }
  }

  private void kind(Step step, Question.Kind kind) {
    if (kind instanceof Question.Choice choice) {
      for (int i = 0; i < choice.choice().size(); i++) {
        Path path = Path.of("choice").then(i);
        text(step, path.then("text"), choice.choice().get(i).text());
        text(step, path.then("because"), choice.choice().get(i).because());
      }
    } else if (kind instanceof Question.Returns one) {
      misreadings(step, one.misreadings());
    } else if (kind instanceof Question.Breaks one) {
      misreadings(step, one.misreadings());
    } else if (kind instanceof Question.AnsweredBy one) {
      misreadings(step, one.misreadings());
    } else if (kind instanceof Question.YesNo one) {
      text(step, Path.of("not-yes"), one.notYes());
      text(step, Path.of("not-no"), one.notNo());
    }
  }

  private void misreadings(Step step, Map<String, String> texts) {
    texts.forEach((answer, text) -> text(step, Path.of("misreadings").then(answer), text));
  }

  private void text(Step step, Path path, Optional<String> text) {
    text.ifPresent(one -> text(step, path, one));
  }

  private void text(Step step, Path path, String text) {
    Problems inside = new Problems();
    markdown.read("text", text, Set.of(), inside);
    inside.first().stream().map(Problem::message).limit(1)
        .forEach(message -> problems.add(places.of(step, path), message));
  }
}
