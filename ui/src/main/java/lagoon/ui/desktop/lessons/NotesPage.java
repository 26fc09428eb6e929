package lagoon.ui.desktop.lessons;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.format.Moment;
import lagoon.lessons.format.Question;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Grading;
import lagoon.lessons.playing.Player;
import lagoon.lessons.playing.Posed;
import lagoon.ui.lessons.Asked;
import lagoon.ui.lessons.Sitting;

/** What the notes say of a step: what the class sees, what it does not see yet, and what comes next. */
final class NotesPage {

  private final Prose prose;

  NotesPage(Prose prose) {
    this.prose = prose;
  }

  /** Fills the notes with the step that a lesson is at. */
  void fill(VBox body, Sitting sitting) {
    Player player = sitting.player();
    body.getChildren().clear();
    if (!player.section().notes().isEmpty()) {
      body.getChildren().addAll(head("Notes"), prose.blocks(player.section().notes()));
    }
    if (player.isOver()) {
      return;
    }
    int all = player.lesson().steps().size();
    body.getChildren().add(head("Now, step " + (player.position() + 1) + " of " + all));
    now(body, sitting, player.step());
    Player next = player.next();
    body.getChildren().add(head("Next"));
    if (next.isOver()) {
      body.getChildren().add(Prose.plain("The end."));
    } else {
      if (next.beginsSection()) {
        body.getChildren().add(prose.markdown("A new section, *" + next.section().title() + "*"));
      }
      next(body, next.step());
    }
  }

  private static Label head(String text) {
    Label head = new Label(text);
    head.getStyleClass().add("notes-head");
    return head;
  }

  private void now(VBox body, Sitting sitting, Step step) {
    if (step instanceof Step.Text text) {
      body.getChildren().add(prose.blocks(text.blocks()));
    } else if (step instanceof Step.Ask ask) {
      VBox answer = new VBox(prose.markdown(ask.question().ask()));
      answer.setId("notes-answer");
      answer.getStyleClass().add("prose");
      body.getChildren().add(answer);
      sitting.pose(ask, asked -> answer(answer, asked), why -> {});
    } else if (step instanceof Step.Think think) {
      body.getChildren().add(prose.markdown(think.pondering().think() + "\n\n**An answer:** "
          + think.pondering().answer()));
    } else if (step instanceof Step.Try one) {
      challenge(body, one.challenge());
    } else {
      body.getChildren().add(prose.markdown(named(step)));
    }
  }

  /** The offers, the answer, and what to say to whoever believes something else. */
  private void answer(VBox box, Asked asked) {
    Posed posed = asked.posed();
    boolean isMarkdown = posed.question().kind() instanceof Question.Choice;
    for (int i = 0; i < posed.offers().size(); i++) {
      String text = posed.offers().get(i).text();
      String letter = Posed.letter(i) + (posed.form() != Posed.Form.ORDER && posed.right().contains(i)
          ? " \u2713 " : "  ");
      box.getChildren().add(isMarkdown ? prose.markdown("**" + letter + "** " + text)
          : Prose.plain(letter + text));
    }
    box.getChildren().add(Prose.plain((posed.isOfRun() ? "The run says: " : "Right is: ") + asked.right()));
    for (int i = 0; i < posed.offers().size(); i++) {
      String letter = Posed.letter(i);
      if (!posed.right().contains(i)) {
        posed.offers().get(i).misreading().ifPresent(text ->
            box.getChildren().add(prose.markdown("**" + letter + "?** " + text)));
      }
    }
  }

  private void challenge(VBox body, Challenge challenge) {
    body.getChildren().add(prose.markdown(challenge.ask() + "\n\n" + ChallengeView.terms(challenge)));
    for (int i = 0; i < challenge.hints().size(); i++) {
      body.getChildren().add(prose.markdown("**Hint " + (i + 1) + ":** " + challenge.hints().get(i)));
    }
    body.getChildren().add(Prose.plain("One that works: "
        + String.join(", ", Grading.assignments(challenge.solution()))));
  }

  private void next(VBox body, Step step) {
    if (step instanceof Step.Text text) {
      body.getChildren().add(prose.blocks(text.blocks().subList(0, Math.min(1, text.blocks().size()))));
    } else {
      body.getChildren().add(prose.markdown(named(step)));
    }
  }

  /** In a sentence what a step is. */
  private static String named(Step step) {
    return step instanceof Step.Ask ask ? "A question: " + ask.question().ask()
        : step instanceof Step.Open open ? "The run " + RunText.of(open.source()) + upTo(open.until())
        : step instanceof Step.Play play ? "The run goes on" + upTo(play.until())
        : step instanceof Step.Try one ? "A challenge: " + one.challenge().ask()
        : step instanceof Step.Compare compare ? "Runs of " + RunText.of(compare.comparing().source())
            + " side by side: " + String.join(", ", compare.comparing().compare().stream()
                .map(one -> "*" + one.name() + "*").toList())
        : step instanceof Step.Think think ? "To think about: " + think.pondering().think()
        : "Text";
  }

  private static String upTo(Moment until) {
    return until instanceof Moment.Start ? ", before anything has happened" : ", up to: " + until.text();
  }
}
