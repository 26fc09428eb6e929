package lagoon.ui.desktop.lessons;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lagoon.lessons.format.Step;
import lagoon.lessons.playing.Given;
import lagoon.lessons.playing.Grade;
import lagoon.lessons.playing.Posed;
import lagoon.lessons.progress.Progress;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.lessons.Asked;
import lagoon.ui.lessons.Poll;

/** A question: answered by letters, arrows and Enter, or by the mouse; then what the run says. */
final class QuestionView implements StepView {

  private final Page page;
  private final Step.Ask ask;
  private final VBox box = new VBox();
  private final VBox body = new VBox();
  private final Label problem = new Label();
  /** Whether the lesson is at this question. */
  private final boolean isNow;
  /** Null until its run has been computed. */
  private Asked asked;
  /** Null where a number is asked for. */
  private Choosing choosing;
  private TextField field;
  private PollView poll;
  private boolean isAnswered;

  QuestionView(Page page, Step.Ask ask, boolean isNow) {
    this.page = page;
    this.ask = ask;
    this.isNow = isNow;
    box.getStyleClass().addAll("step", "question-step");
    Label head = new Label("Predict", Controls.icon("fth-help-circle"));
    head.getStyleClass().add("step-head");
    problem.getStyleClass().add("answer-problem");
    problem.setId("answer-problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    body.getStyleClass().add("question-body");
    body.getChildren().add(faint("The run is being computed ..."));
    box.getChildren().addAll(head, page.prose().markdown(ask.question().ask()), body);
    page.sitting().pose(ask, this::show, this::refuse);
  }

  private static Label faint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("faint");
    label.setWrapText(true);
    return label;
  }

  private void refuse(String why) {
    isAnswered = true;
    body.getChildren().setAll(faint("This question cannot be asked: " + why
        + " (lagoon learn --check tells more)."));
    page.host().changed();
  }

  private void show(Asked found) {
    asked = found;
    Optional<Progress.Answer> before = page.isPresenting() ? Optional.empty()
        : page.sitting().player().progress().answer(ask.question().question());
    if (before.isPresent()) {
      showBefore(before.get());
    } else {
      open();
      if (!isNow) {
        leave();
      } else if (page.isPresenting() && page.sitting().isRevealed(ask)) {
        reveal();
      }
    }
    page.host().changed();
    if (isNow) {
      page.host().reveal(box);
      page.host().focusStep();
    }
  }

  /** It can be answered. */
  private void open() {
    Posed posed = asked.posed();
    isAnswered = false;
    body.getChildren().clear();
    problem.setText("");
    if (posed.form() == Posed.Form.NUMBER && page.isPresenting()) {
      choosing = null;
    } else if (posed.form() == Posed.Form.NUMBER) {
      field = new TextField();
      field.setId("answer-number");
      field.setPromptText(posed.howTo());
      field.setAccessibleText("Your answer: " + posed.howTo());
      body.getChildren().add(field);
    } else {
      choosing = new Choosing(page, posed, () -> {
        problem.setText("");
        page.host().changed();
      });
      body.getChildren().add(choosing);
    }
    String how = switch (posed.form()) {
      case ONE -> "Choose one: its letter, or the arrows and Space. Enter answers.";
      case SOME -> "Choose all that are right: letters, or the arrows and Space. Enter answers.";
      case ORDER -> "Choose them in the order in which they happen: the first one first. Once more takes one "
          + "back. Enter answers.";
      case NUMBER -> "Type " + posed.howTo() + ". Enter answers.";
    };
    if (page.isPresenting()) {
      if (isNow) {
        String name = ask.question().question();
        poll = new PollView(posed, page.sitting().poll(name).orElse(Poll.of(posed)),
            hands -> page.sitting().poll(name, hands));
        body.getChildren().add(poll);
      }
    } else {
      body.getChildren().addAll(faint(how), problem);
    }
  }

  /** It was answered before: what is right is no secret any more. */
  private void showBefore(Progress.Answer before) {
    open();
    isAnswered = true;
    Optional<Given> given = asked.posed().put().recalled(before.last());
    given.ifPresent(this::put);
    close();
    body.getChildren().removeIf(node -> node == problem || node.getStyleClass().contains("faint"));
    body.getChildren().add(given.isPresent() ? GradeView.of(page, asked, asked.posed().grade(given.get()))
        // The question was another one then.
        : new VBox(Prose.plain((before.lastRight() ? "\u2713 " : "\u2717 ") + "You said: " + before.last()),
            GradeView.why(page, asked)));
    if (before.times() > 1) {
      body.getChildren().add(faint("Answered " + before.times() + " times; first: " + before.first() + "."));
    }
    if (isNow && !page.isPresenting()) {
      body.getChildren().add(Controls.small("answer-again", "Answer again", () -> {
        open();
        page.host().changed();
        focus().requestFocus();
      }));
    }
  }

  private void put(Given given) {
    if (given instanceof Given.Chosen chosen && choosing != null) {
      choosing.put(chosen.offers());
    } else if (given instanceof Given.Typed typed && field != null) {
      field.setText(typed.amount().text());
    }
  }

  private void close() {
    if (choosing != null) {
      choosing.close();
    }
    if (field != null) {
      field.setEditable(false);
      field.setFocusTraversable(false);
    }
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public Node focus() {
    return asked == null || isAnswered || page.isPresenting() ? null
        : choosing != null ? choosing.first() : field;
  }

  @Override
  public void offer(int offer) {
    if (choosing != null && !isAnswered && !page.isPresenting()) {
      choosing.choose(offer);
    }
  }

  @Override
  public String verb() {
    return !isNow || isAnswered ? "" : page.isPresenting() ? "Reveal" : "Answer";
  }

  @Override
  public void proceed() {
    if (asked == null) {
      page.desk().say("The run that answers is being computed.");
    } else if (page.isPresenting()) {
      page.sitting().reveal(ask, true);
      seen(reveal());
    } else {
      answer();
    }
  }

  /** Shows the class what is right; returns what it looks for first. */
  private Node reveal() {
    isAnswered = true;
    close();
    if (poll != null) {
      poll.reveal();
      favourite(poll.poll());
    }
    Node answer = GradeView.revealed(page, asked);
    body.getChildren().addAll(answer, Controls.small("answer-hide", "Hide again", () -> {
      page.sitting().reveal(ask, false);
      open();
      page.host().changed();
      page.host().focusOnward();
    }));
    // Whoever raised a hand looks for it first.
    return poll != null && poll.poll().total() > 0 ? poll : answer;
  }

  /** What the author says to what most of the class believed, where that is wrong. */
  private void favourite(Poll hands) {
    if (Poll.isHeard(asked.posed()) || hands.favourite().isEmpty()) {
      return;
    }
    int offer = hands.favourite().getAsInt();
    if (!asked.posed().right().contains(offer)) {
      asked.posed().offers().get(offer).misreading().ifPresent(text -> body.getChildren().add(
          page.prose().markdown("**" + Posed.letter(offer) + "?** " + text)));
    }
  }

  private void answer() {
    Posed posed = asked.posed();
    Optional<Given> given;
    try {
      given = choosing != null ? choosing.given() : Optional.of(posed.read(field.getText()));
    } catch (IllegalArgumentException wrong) {
      complain(wrong.getMessage());
      field.requestFocus();
      return;
    }
    if (given.isEmpty()) {
      complain("Choose first: " + (posed.form() == Posed.Form.ORDER ? "all of them, in their order."
          : posed.form() == Posed.Form.ONE ? "one of them, with its letter, or with Space."
              : "all that are right, with their letters, or with Space."));
      return;
    }
    if (choosing != null && choosing.chosenElsewhere().isPresent()) {
      complain("You are at " + choosing.focused() + " and have chosen another one: Space chooses "
          + choosing.focused() + ". Then Enter answers.");
      return;
    }
    Grade grade = page.sitting().answer(posed, given.get());
    isAnswered = true;
    close();
    body.getChildren().removeIf(node -> node == problem || node.getStyleClass().contains("faint"));
    body.getChildren().add(GradeView.of(page, asked, grade));
    seen(box);
  }

  private void complain(String sentence) {
    problem.setText(sentence);
    page.host().reveal(problem);
  }

  @Override
  public void leave() {
    if (!isAnswered) {
      // Whoever skipped it may come back; what is right stays unsaid.
      isAnswered = true;
      problem.setText("");
      body.setDisable(true);
    }
  }

  private void seen(Node part) {
    page.host().changed();
    page.host().reveal(part);
    page.host().focusOnward();
  }
}
