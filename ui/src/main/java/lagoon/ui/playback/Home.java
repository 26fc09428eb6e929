package lagoon.ui.playback;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which Lagoon keeps what belongs to a person: what is not saved yet, which files were opened,
 * how the window looks. It is made when something is kept for the first time.
 */
public record Home(Path folder) {

  /** The system property that names another folder. */
  public static final String PROPERTY = "lagoon.home";

  /** The environment variable that does so. */
  public static final String VARIABLE = "LAGOON_HOME";

  /** The folder of whoever runs this program. */
  public static Home ofUser() {
    return new Home(chosen(System.getProperty(PROPERTY), System.getenv()).orElseGet(() ->
        place(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home"))));
  }

  /** The folder that somebody names: for this run by the property, or else by the environment. */
  static Optional<Path> chosen(String property, Map<String, String> environment) {
    return Optional.ofNullable(property).or(() -> Optional.ofNullable(environment.get(VARIABLE)))
        .filter(folder -> !folder.isBlank()).map(Path::of);
  }

  /**
   * Where each system wants it: {@code $XDG_STATE_HOME/lagoon} after the XDG Base Directory Specification
   * 0.8, Application Support on a Mac, the local application data on Windows.
   */
  static Path place(String system, Map<String, String> environment, String user) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return Path.of(user, "Library", "Application Support", "Lagoon");
    }
    if (name.startsWith("windows")) {
      String local = environment.get("LOCALAPPDATA");
      return local == null || local.isBlank() ? Path.of(user, "AppData", "Local", "Lagoon")
          : Path.of(local, "Lagoon");
    }
    String state = environment.get("XDG_STATE_HOME");
    // The specification: a path that is not absolute is to be ignored.
    return state == null || !state.startsWith("/") ? Path.of(user, ".local", "state", "lagoon")
        : Path.of(state, "lagoon");
  }

  /** Where work is kept that is not saved. */
  public Path work() {
    return folder.resolve("work");
  }

  /** The names of what was opened last. */
  public Path recent() {
    return folder.resolve("recent");
  }

  /** What learners have done in lessons. */
  public Path learning() {
    return folder.resolve("learning");
  }

  /** How the window looked. */
  public Path preferences() {
    return folder.resolve("preferences");
  }
}
