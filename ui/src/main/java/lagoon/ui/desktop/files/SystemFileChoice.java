package lagoon.ui.desktop.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The dialogs of the system, which begin where the last one ended. */
public final class SystemFileChoice implements FileChoice {

  private final Window owner;
  private Optional<Path> folder = Optional.empty();

  public SystemFileChoice(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> toOpen() {
    FileChooser chooser = chooser("Open a scenario");
    chooser.getExtensionFilters().addAll(
        new FileChooser.ExtensionFilter("Scenarios (*.yaml, *.yml, *.json)", "*.yaml", "*.yml", "*.json"),
        new FileChooser.ExtensionFilter("All files", "*.*"));
    return chosen(chooser.showOpenDialog(owner));
  }

  @Override
  public Optional<Path> toSave(String what, String name) {
    FileChooser chooser = chooser("Save: " + what);
    chooser.setInitialFileName(name);
    String ending = "*" + name.substring(name.lastIndexOf('.'));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(what + " (" + ending + ")", ending));
    return chosen(chooser.showSaveDialog(owner));
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    folder.filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
    return chooser;
  }

  private Optional<Path> chosen(File file) {
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.map(Path::getParent).ifPresent(parent -> folder = Optional.of(parent));
    return path;
  }
}
