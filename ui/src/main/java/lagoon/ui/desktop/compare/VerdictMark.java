package lagoon.ui.desktop.compare;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import lagoon.guarantee.Verdict;
import lagoon.ui.desktop.desk.Controls;

/** A verdict on the screen: sign, words and colour together. */
final class VerdictMark {

  private VerdictMark() {}

  /** Makes a label tell it. */
  static void show(Label label, Optional<Verdict> verdict, String text) {
    label.setText(text);
    label.setGraphic(verdict.map(one -> Controls.icon(icon(one))).orElse(null));
    if (!label.getStyleClass().contains("verdict")) {
      label.getStyleClass().add("verdict");
    }
    for (Verdict one : Verdict.values()) {
      label.pseudoClassStateChanged(PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)),
          verdict.equals(Optional.of(one)));
    }
  }

  private static String icon(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "fth-check";
      case VIOLATED -> "fth-x";
      case UNKNOWN -> "fth-help-circle";
      case UNTESTED -> "fth-minus";
    };
  }
}
