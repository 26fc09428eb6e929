package lagoon.ui.desktop.strategies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lagoon.scenarios.text.Path;
import lagoon.simulation.Scenario;
import lagoon.ui.playback.Control;

/** The live settings of a scenario by where they stand: how reads go, the sessions, the cluster, the rest. */
final class SettingGroups {

  /** So many rows of a group are shown; a filter finds the others. */
  static final int MOST = 40;

  private static final String SESSIONS = "sessions";
  private static final String SOUGHT = "sought";

  private SettingGroups() {}

  /**
   * Some settings that stand together.
   *
   * @param id the first word of their paths
   * @param items those that are shown
   * @param more how many there are besides
   */
  record Group(String id, String title, List<Item> items, int more) {}

  /**
   * A setting.
   *
   * @param name what people call it within its group: "lag", "alice: reads"
   */
  record Item(String name, Control control) {
    private boolean matches(String filter) {
      String all = name + " " + control.path() + " " + control.meaning();
      return all.toLowerCase(Locale.ROOT).contains(filter);
    }
  }

  /**
   * The groups of those controls that match.
   *
   * @param now the scenario as it is at the cursor
   * @param filter words of a name, a path or a meaning; empty: all
   * @param first those that somebody is to change: they stand together, before all others
   */
  static List<Group> of(List<Control> controls, Scenario now, String filter, List<String> first) {
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    groups.put(SOUGHT, new ArrayList<>());
    // What is changed most often comes first.
    groups.put("reads", new ArrayList<>());
    groups.put(SESSIONS, new ArrayList<>());
    boolean hasReaders = !now.sessions().isEmpty() || now.workload().isPresent();
    controls.stream().filter(one -> hasReaders || !one.path().equals("reads")).forEach(one ->
        groups.computeIfAbsent(words(one.path()).get(0), id -> new ArrayList<>())
            .add(new Item(name(one.path(), now), one)));
    groups.get(SESSIONS).addAll(followers(controls, now));
    lead(groups, now, first);
    String wanted = filter.strip().toLowerCase(Locale.ROOT);
    List<Group> found = new ArrayList<>();
    groups.forEach((id, items) -> {
      List<Item> matching = items.stream().filter(item -> item.matches(wanted)).toList();
      int shown = Math.min(MOST, matching.size());
      if (shown > 0) {
        found.add(new Group(id, title(id), matching.subList(0, shown),
            matching.size() - shown));
      }
    });
    return found;
  }

  /** Brings those that are to be changed to the first group, under names that say where they belong. */
  private static void lead(Map<String, List<Item>> groups, Scenario now, List<String> first) {
    List<Item> sought = new ArrayList<>();
    groups.forEach((id, items) -> {
      List<Item> wanted = items.stream()
          .filter(item -> isOneOf(bySession(item.control().path(), now), first)).toList();
      items.removeAll(wanted);
      wanted.forEach(item -> sought.add(new Item(id.equals(SESSIONS) ? item.name()
          : item.name().equals(id) ? title(id) : title(id) + ": " + item.name(), item.control())));
    });
    groups.get(SOUGHT).addAll(sought);
  }

  /** A session by its name: "sessions.alice.reads" for {@code sessions[0].reads}. */
  private static String bySession(String path, Scenario now) {
    List<Path.Segment> segments = Path.of(path).segments();
    return segments.size() > 1 && segments.get(1) instanceof Path.Index at
        && segments.get(0).toString().equals(SESSIONS)
        ? SESSIONS + "." + now.sessions().get(at.index()).name() + path.substring(path.indexOf(']') + 1)
        : path;
  }

  /** Whether a setting is one of those, or a part of one, or holds one. */
  private static boolean isOneOf(String path, List<String> others) {
    return others.stream().anyMatch(other ->
        path.equals(other) || path.startsWith(other + ".") || other.startsWith(path + "."));
  }

  private static String title(String id) {
    return id.equals(SOUGHT) ? "You may change" : capital(id.replace('-', ' '));
  }

  /** Sessions without a way of their own read as the scenario says; each can be given one. */
  private static List<Item> followers(List<Control> controls, Scenario now) {
    List<Item> found = new ArrayList<>();
    Control.OneOf all = (Control.OneOf) controls.stream()
        .filter(one -> one.path().equals("reads") && one instanceof Control.OneOf).findFirst().orElse(null);
    for (int i = 0; all != null && i < now.sessions().size(); i++) {
      if (now.sessions().get(i).reads().isEmpty()) {
        String path = SESSIONS + "[" + i + "].reads";
        found.add(new Item(name(path, now), new Control.OneOf(path,
            "how its reads are routed, instead of as the scenario says", "", all.options(), "", List.of())));
      }
    }
    return found;
  }

  private static List<String> words(String path) {
    return Path.of(path).segments().stream().map(Path.Segment::toString).toList();
  }

  /** "lag" for {@code cluster.lag}; "alice: reads" for {@code sessions[0].reads}. */
  private static String name(String path, Scenario now) {
    if (path.equals("reads")) {
      return "all sessions";
    }
    List<String> words = new ArrayList<>();
    List<Path.Segment> segments = Path.of(path).segments();
    for (int i = segments.size() > 1 ? 1 : 0; i < segments.size(); i++) {
      boolean isSession = i == 1 && segments.get(0).toString().equals(SESSIONS);
      words.add(isSession && segments.get(i) instanceof Path.Index at
          ? now.sessions().get(at.index()).name() + ":" : segments.get(i).toString().replace('-', ' '));
    }
    return String.join(" ", words);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
