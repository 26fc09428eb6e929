package lagoon.ui.desktop.lessons;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import lagoon.lessons.prose.Block;

/** Something to read. */
final class TextView implements StepView {

  private final VBox box;

  TextView(Page page, List<Block> blocks) {
    box = page.prose().blocks(blocks);
    box.getStyleClass().add("step");
  }

  @Override
  public Node node() {
    return box;
  }
}
