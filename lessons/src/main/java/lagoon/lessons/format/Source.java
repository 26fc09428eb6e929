package lagoon.lessons.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lagoon.setting.AsWritten;
import lagoon.setting.Setting;

/**
 * Which run: a scenario of the catalogue, or one that lies beside the lesson, with some settings changed.
 *
 * @param scenario its name in the catalogue
 * @param file the name of a file beside the lesson
 * @param set other values of settings, by path
 * @param seed another seed than the scenario's
 */
public record Source(
    @Setting("a scenario of the catalogue") Optional<String> scenario,
    @Setting("or a scenario file beside the lesson, such as disaster.yaml") Optional<String> file,
    @Setting(value = "settings that differ, by path", max = "50") Map<String, AsWritten> set,
    @Setting("another seed than the scenario's") Optional<Long> seed) {

  /**
   * @throws IllegalArgumentException unless it names one scenario
   */
  public Source {
    if (scenario.isPresent() == file.isPresent()) {
      throw new IllegalArgumentException("this names no single scenario; expected scenario or file");
    }
  }

  /** What people call it. */
  public String name() {
    return scenario.or(() -> file).orElseThrow();
  }

  /** The same, with more settings changed. */
  public Source with(Map<String, AsWritten> more) {
    Map<String, AsWritten> all = new java.util.LinkedHashMap<>(set);
    all.putAll(more);
    return new Source(scenario, file, all, seed);
  }

  /** The settings as they are typed after {@code --set}. */
  public List<String> assignments() {
    List<String> all = new ArrayList<>();
    set.forEach((path, value) -> all.add(path + "=" + value.text()));
    return all;
  }
}
