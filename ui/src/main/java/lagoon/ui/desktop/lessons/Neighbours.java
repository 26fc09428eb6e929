package lagoon.ui.desktop.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;
import lagoon.guarantee.Violation;
import lagoon.history.Cast;

/**
 * What other parts of the window do for a lesson, which knows none of them.
 *
 * @param toSave asks for a place for a new file: told what it is and what it may be called
 * @param proof the proof of a violation, with links to the picture
 * @param seek shows the controls of those settings where they stand
 * @param unlessLost does something by which what is open is lost, and asks first where it is not saved
 */
public record Neighbours(
    BiFunction<String, String, Optional<Path>> toSave, BiFunction<Violation, Cast, Node> proof,
    Consumer<List<String>> seek, BiConsumer<String, Runnable> unlessLost) {}
