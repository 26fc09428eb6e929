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

/** One guarantee of the ladder: a sign, its name, its verdict in a word, and how hard it was tried. */
final class RungRow extends PressableRow {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final FontIcon sign = new FontIcon("fth-circle");
  private final Label verdict = new Label();
  private final Label effort = new Label();
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
    verdict.getStyleClass().add("verdict");
    verdict.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, sign, name, verdict);
    line.setAlignment(Pos.CENTER_LEFT);
    effort.getStyleClass().addAll("detail", "indented");
    reason.getStyleClass().addAll("detail", "indented");
    reason.setWrapText(true);
    getChildren().addAll(line, effort, reason);
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
    effort.setText(Wording.effort(rung));
    reason.setText(rung.end().reason());
    boolean hasReason = isFinal && !rung.end().reason().isEmpty();
    reason.setVisible(hasReason);
    reason.setManaged(hasReason);
    pseudoClassStateChanged(CHOSEN, isChosen);
    setAccessibleText(title + ": " + verdict.getText() + ", " + effort.getText());
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
