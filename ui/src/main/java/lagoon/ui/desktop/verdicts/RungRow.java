package lagoon.ui.desktop.verdicts;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lagoon.guarantee.Verdict;
import lagoon.ui.desktop.desk.PressableRow;
import lagoon.ui.playback.Ladder;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One guarantee of the ladder on one line: a sign, its name, how hard it was tried, its verdict in a word.
 * Why it is untested or unknown stands beneath when somebody chose it.
 */
final class RungRow extends PressableRow {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final FontIcon sign = new FontIcon("fth-circle");
  private final Label verdict = new Label();
  private final Label effort = new Label();
  private final Label coming = new Label();
  private final Label reason = new Label();
  private final String title;
  private String look = "";
  private boolean isExplained;

  RungRow(String guarantee, Consumer<String> choose) {
    super("rung-" + guarantee.replaceAll("[^a-z0-9]+", "-"), () -> choose.accept(guarantee));
    title = Wording.title(guarantee);
    Label name = new Label(title);
    name.getStyleClass().add("name");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    verdict.getStyleClass().add("verdict");
    verdict.setMinWidth(USE_PREF_SIZE);
    effort.getStyleClass().addAll("detail", "effort");
    effort.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, sign, name, effort, verdict);
    line.setAlignment(Pos.CENTER_LEFT);
    coming.getStyleClass().addAll("detail", "indented");
    reason.getStyleClass().addAll("detail", "indented");
    reason.setWrapText(true);
    getChildren().addAll(line, coming, reason);
    getStyleClass().add("rung");
    setOnMouseEntered(entered -> explain(guarantee));
    setAccessibleHelp(Wording.meaning(guarantee));
  }

  /** The tooltip is made when somebody points here: a window has many rows, and most are never asked. */
  private void explain(String guarantee) {
    if (!isExplained) {
      isExplained = true;
      Tooltip tooltip = new Tooltip(guarantee + "\n" + Wording.meaning(guarantee));
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(340);
      Tooltip.install(this, tooltip);
    }
  }

  /** Shows what can be said at the cursor. */
  void show(Ladder.Rung rung, boolean isFinal, boolean isChosen) {
    String next = look(rung.verdict());
    if (!next.equals(look)) {
      getStyleClass().remove(look);
      getStyleClass().add(next);
      sign.setIconLiteral(icon(rung.verdict()));
      look = next;
    }
    verdict.setText(Wording.verdict(rung));
    effort.setText(Wording.about(rung.end().checked()) + " · " + Wording.about(rung.end().contested()));
    show(coming, Wording.coming(rung));
    show(reason, isFinal && isChosen ? rung.end().reason() : "");
    pseudoClassStateChanged(CHOSEN, isChosen);
    setAccessibleText(title + ": " + verdict.getText() + ", " + Wording.effort(rung));
  }

  /** A line that takes no room where it says nothing. */
  private static void show(Label line, String text) {
    line.setText(text);
    line.setVisible(!text.isEmpty());
    line.setManaged(!text.isEmpty());
  }

  private static String look(Optional<Verdict> verdict) {
    return verdict.map(one -> switch (one) {
      case HOLDS -> "holds";
      case VIOLATED -> "violated";
      case UNKNOWN -> "unknown";
      case UNTESTED -> "untested";
    }).orElse("open");
  }

  /** Never colour alone: each verdict has a shape of its own. */
  private static String icon(Optional<Verdict> verdict) {
    return verdict.map(one -> switch (one) {
      case HOLDS -> "fth-check-circle";
      case VIOLATED -> "fth-x-octagon";
      case UNKNOWN -> "fth-help-circle";
      case UNTESTED -> "fth-minus-circle";
    }).orElse("fth-circle");
  }
}
