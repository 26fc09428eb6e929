package lagoon.ui.desktop.compare;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lagoon.ui.desktop.desk.Controls;
import lagoon.ui.desktop.desk.Desk;
import lagoon.ui.playback.DeclaredSetting;
import lagoon.ui.playback.DeclaredSettings;
import lagoon.ui.playback.Played;
import lagoon.ui.playback.SettingCompletion;
import lagoon.ui.playback.Strategies;

/** Makes a branch with other settings: typed, completed, or chosen from the read strategies. */
final class VariantField {

  private static final int LONGEST = 100;

  private final Desk desk;
  private final Sides sides;
  private final Label title = new Label();
  private final TextArea field = new TextArea();
  private final Label problem = new Label();
  private final MenuButton reads = new MenuButton("Read strategy");
  private final Proposals proposals;
  private final VBox node;
  /** Of the run that is looked at; they change with it. */
  private List<DeclaredSetting> settings = List.of();
  private Played known;

  VariantField(Desk desk, Sides sides) {
    this.desk = desk;
    this.sides = sides;
    this.proposals = new Proposals(field, this::take);
    field.setId("variant");
    field.setPromptText("reads=leader");
    field.setPrefRowCount(2);
    field.setMinHeight(Region.USE_PREF_SIZE);
    field.setPrefColumnCount(14);
    field.setAccessibleText("Settings of a variant: path=value, one in each line");
    field.setTooltip(new Tooltip("path=value, one in each line; Enter adds the variant,\n"
        + "Shift+Enter begins a line, Ctrl+Space shows all settings"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field.caretPositionProperty().addListener((property, was, is) -> Platform.runLater(this::propose));
    field.focusedProperty().addListener((property, was, is) -> proposals.hide());
    problem.setId("variant-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    title.setId("variant-title");
    title.setLabelFor(field);
    say("");
    node = new VBox(5, title, field, problem, buttons());
  }

  private HBox buttons() {
    Button add = new Button("Add variant", Controls.icon("fth-plus"));
    add.setId("variant-add");
    add.setOnAction(event -> add());
    Button all = new Button("", Controls.icon("fth-list"));
    all.setId("variant-settings");
    all.setAccessibleText("All settings");
    all.setTooltip(new Tooltip("All settings (Ctrl+Space)"));
    all.setOnAction(event -> {
      field.requestFocus();
      Platform.runLater(this::proposeAll);
    });
    reads.setId("variant-reads");
    reads.setTooltip(new Tooltip("Adds a variant with another read strategy"));
    reads.setOnShowing(event -> reads.getItems().setAll(strategies()));
    reads.getItems().add(new MenuItem(""));
    HBox.setHgrow(reads, Priority.ALWAYS);
    List.of(add, all, reads).forEach(one -> one.setMinWidth(Region.USE_PREF_SIZE));
    return new HBox(6, add, all, reads);
  }

  Node node() {
    return node;
  }

  /** Somebody wants to type. */
  void focus() {
    field.requestFocus();
  }

  /** Shows of which branch a variant is made. */
  void refresh() {
    boolean isThere = desk.project().played().isPresent();
    node.setDisable(!isThere);
    title.setText(isThere ? "A variant of " + desk.project().tree().activeBranch().name() + ":"
        : "A variant:");
  }

  // ---- making a branch ----

  private void add() {
    List<String> lines = field.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      say("Type a setting: reads=leader");
    } else if (add(lines)) {
      field.clear();
    }
    proposals.hide();
  }

  private boolean add(List<String> lines) {
    int id = desk.project().tree().next();
    desk.project().vary(String.join(", ", lines), lines);
    if (desk.project().tree().find(id).isEmpty()) {
      say(desk.project().problems().stream().findFirst().map(one -> one.message())
          .orElse("That cannot be set."));
      return false;
    }
    say("");
    sides.add(id);
    return true;
  }

  private void say(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  private List<MenuItem> strategies() {
    return desk.project().played().map(run -> Strategies
        .all(desk.project().format(), "reads", run.loaded().scenario()).stream().map(this::item).toList())
        .orElse(List.of());
  }

  private MenuItem item(Strategies.Candidate one) {
    String text = one.strategy() + (one.meaning().isEmpty() ? "" : ":  " + one.meaning());
    MenuItem item = new MenuItem(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
    item.setMnemonicParsing(false);
    item.setId("variant-" + one.strategy());
    item.setOnAction(event -> add(List.of("reads=" + one.strategy())));
    return item;
  }

  // ---- completion ----

  private void press(KeyEvent event) {
    KeyCode key = event.getCode();
    if (key == KeyCode.SPACE && event.isControlDown()) {
      proposeAll();
    } else if (key == KeyCode.ENTER && event.isShiftDown()) {
      field.replaceSelection("\n");
    } else if (key == KeyCode.ENTER || key == KeyCode.TAB && proposals.isShowing()) {
      if (key == KeyCode.TAB && proposals.selected().isEmpty()) {
        proposals.step(1);
      }
      proposals.selected().ifPresentOrElse(this::take, this::add);
    } else if (key == KeyCode.TAB && !event.isControlDown()) {
      // In a text a Tab is a character; here it leads on, as in any field.
      field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, event.isShiftDown(), true,
          false, false));
    } else if ((key == KeyCode.DOWN || key == KeyCode.UP) && proposals.isShowing()) {
      proposals.step(key == KeyCode.DOWN ? 1 : -1);
    } else if (key == KeyCode.ESCAPE && proposals.isShowing()) {
      proposals.hide();
    } else {
      return;
    }
    event.consume();
  }

  private SettingCompletion completion() {
    Played run = desk.project().played().orElse(null);
    if (run != null && run != known) {
      known = run;
      settings = DeclaredSettings.of(desk.project().format(), run.loaded().scenario());
    }
    int caret = Math.min(field.getCaretPosition(), field.getLength());
    return SettingCompletion.at(settings, field.getText(), caret);
  }

  /** While somebody types: nothing where nothing is typed yet. */
  private void propose() {
    SettingCompletion completion = completion();
    if (field.isFocused() && (completion.from() < completion.to() || isAfterEquals())) {
      proposals.show(completion);
    } else {
      proposals.hide();
    }
  }

  private boolean isAfterEquals() {
    int caret = field.getCaretPosition();
    return caret > 0 && caret <= field.getLength() && field.getText().charAt(caret - 1) == '=';
  }

  private void proposeAll() {
    proposals.show(completion());
  }

  private void take(SettingCompletion.Proposal proposal) {
    SettingCompletion completion = completion();
    field.replaceText(completion.from(), completion.to(), proposal.text());
    field.requestFocus();
  }
}
