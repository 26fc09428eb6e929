package lagoon.ui.playback;

import java.util.List;

/**
 * A setting that a scenario has, from its declaration.
 *
 * @param path where it stands: {@code cluster.replication}
 * @param meaning one line of what it means; may be empty
 * @param value what it is, as a file would write it; empty where it is left out, or long
 * @param expected what may be written, in words
 * @param words what may be written, where it is one of a few words; otherwise empty
 */
public record DeclaredSetting(
    String path, String meaning, String value, String expected, List<String> words) {
  public DeclaredSetting {
    words = List.copyOf(words);
  }
}
