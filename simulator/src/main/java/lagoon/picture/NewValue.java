package lagoon.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A setting's new value, in words for pictures.
 *
 * @param path of the setting, "cluster.lag"
 * @param value as a file would have it, in one line
 */
public record NewValue(String path, String value) {

  private static final String LINKS = "cluster.links";

  /** What it says where there is room. */
  public String text() {
    return wordings().get(0);
  }

  /** The same in other words, the longest first: the new value says more than the beginning of its path. */
  public List<String> wordings() {
    List<String> wordings = new ArrayList<>();
    if (path.equals(LINKS)) {
      LinkWords.of(value).ifPresent(wordings::addAll);
    }
    wordings.add(path + " is now " + value);
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      wordings.add(path.substring(dot + 1) + " is now " + value);
    }
    return wordings;
  }
}
