package lagoon.setting;

/**
 * A piece of a file kept as text, because what it means is known only later: the new value in
 * {@code set: {cluster.lag: 20ms}} means whatever the setting at that path means.
 *
 * @param text the value in YAML's flow form, on one line
 */
public record AsWritten(String text) {
  @Override
  public String toString() {
    return text;
  }
}
