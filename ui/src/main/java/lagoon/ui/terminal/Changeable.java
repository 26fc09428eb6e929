package lagoon.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lagoon.lessons.format.Challenge;
import lagoon.lessons.playing.Runs;
import lagoon.ui.playback.DeclaredSetting;
import lagoon.ui.playback.DeclaredSettings;

/**
 * A setting that a challenge lets somebody change, and what it takes.
 *
 * @param path as it is typed
 * @param takes what may be typed behind it, in words; empty where nobody can say in a line
 * @param now what it is where the challenge begins; empty where it is left out, or long
 */
record Changeable(String path, String takes, String now) {

  /** The place of an item in a list, and the item's name. */
  private static final Pattern NAME = Pattern.compile("(?<list>.*)\\[\\d+]\\.name");

  /** Those of a challenge, in its order; of a group of settings each one. */
  static List<Changeable> of(Challenge challenge, Runs runs) {
    List<DeclaredSetting> all = DeclaredSettings.of(
        runs.scenarios().format(), runs.loaded(challenge.source()).scenario());
    List<Changeable> found = new ArrayList<>();
    for (String path : challenge.change()) {
      String place = place(path, all);
      List<DeclaredSetting> meant = all.stream().filter(one -> one.path().equals(place)).toList();
      if (meant.isEmpty()) {
        meant = all.stream().filter(one -> one.path().startsWith(place + ".")).toList();
      }
      meant.forEach(one -> found.add(new Changeable(
          path + one.path().substring(place.length()), one.expected(), one.value())));
      if (meant.isEmpty()) {
        found.add(new Changeable(path, "", ""));
      }
    }
    return found;
  }

  /** Items of a list are declared by number; whoever types may name them: sessions.bob, sessions[1]. */
  private static String place(String path, List<DeclaredSetting> all) {
    for (DeclaredSetting one : all) {
      Matcher name = NAME.matcher(one.path());
      String named = name.matches() ? name.group("list") + "." + one.value() + "." : "";
      if (!named.isEmpty() && path.startsWith(named)) {
        return one.path().substring(0, one.path().length() - "name".length())
            + path.substring(named.length());
      }
    }
    return path;
  }

  /** The one that a path means; empty where it is none of them. */
  static Optional<Changeable> find(List<Changeable> all, String path) {
    return all.stream().filter(one -> one.path.equals(path)).findFirst();
  }

  /** What may be typed, such as {@code cluster.ordering=any}: as it is, where that is short. */
  String example() {
    return path + "=" + (now.isEmpty() ? "..." : now);
  }

  /** What it takes and what it is: "any or fifo; now any". */
  String text() {
    return takes + (now.isEmpty() ? "" : "; now " + now);
  }
}
