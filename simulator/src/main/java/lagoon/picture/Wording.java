package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Observation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/** Versions in words: in full, and shorter where there is less room. */
public final class Wording {

  /** More versions than these are counted, not listed. */
  private static final int LISTED = 4;

  private Wording() {}

  /** An action in full, and shorter. */
  public static List<String> action(Action action) {
    String shorter;
    if (action instanceof Action.Read read) {
      shorter = "read " + Numbers.count(read.keys().size(), "key");
    } else if (action instanceof Action.Write write) {
      shorter = "write " + write.key();
    } else if (action instanceof Action.Add add) {
      shorter = "add " + add.amount();
    } else if (action instanceof Action.Transfer transfer) {
      shorter = "transfer " + transfer.amount();
    } else if (action instanceof Action.CompareAndSet set) {
      shorter = "set " + set.key();
    } else if (action instanceof Action.Append append) {
      shorter = "append " + append.value();
    } else if (action instanceof Action.Include include) {
      shorter = "include " + include.value();
    } else if (action instanceof Action.Remove remove) {
      shorter = "remove " + remove.value();
    } else {
      shorter = "delete";
    }
    return List.of(action.text(), shorter);
  }

  /** "checking 400, rent 100 (v2)", "checking 400 (v2), rent 100 (v7)", "12 versions". */
  public static String contents(List<Version> versions) {
    return versions.size() > LISTED ? versions.size() + " versions" : listed(versions, true);
  }

  /**
   * What a read returned: as {@link #contents}, without the key where there is only one: "500 (v1)",
   * "nothing".
   */
  public static String answer(List<Version> versions) {
    if (versions.isEmpty()) {
      return "nothing";
    }
    return versions.size() > LISTED ? versions.size() + " values" : listed(versions, severalKeys(versions));
  }

  /** "read checking: 500 (v1)", "transfer 100 from checking to rent: ok (v2)", "read checking: failed". */
  public static String ended(Observation.Completed completed) {
    Action action = completed.operation().action();
    String how;
    if (completed.outcome() == Outcome.FAILED) {
      how = "failed";
    } else if (completed.outcome() == Outcome.UNKNOWN) {
      how = "no answer";
    } else if (action.isWrite()) {
      how = completed.versions().isEmpty() ? "ok" : "ok (" + completed.versions().get(0) + ")";
    } else {
      how = answer(completed.versions());
    }
    return action.text() + ": " + how;
  }

  /**
   * What became of a message that was dropped: "lost", "lost: node down". One direction that a fault cuts is
   * no partition, so that for both the link is named.
   *
   * @param why as the observation says it
   */
  public static String lost(String why) {
    return switch (why) {
      case "", "loss" -> "lost";
      case "partition" -> "lost: link cut";
      default -> "lost: " + why;
    };
  }

  private static String listed(List<Version> versions, boolean keys) {
    StringBuilder text = new StringBuilder();
    boolean oneNumber = !versions.isEmpty() && sameNumber(versions) && severalKeys(versions);
    Key last = null;
    for (Version version : versions) {
      boolean sibling = version.key().equals(last);
      text.append(text.length() == 0 ? "" : sibling ? " | " : ", ");
      text.append(keys && !sibling ? version.key() + " " : "").append(value(version, keys));
      text.append(oneNumber ? "" : " (" + version + ")");
      last = version.key();
    }
    return oneNumber ? text + " (" + versions.get(0) + ")" : text.toString();
  }

  private static String value(Version version, boolean key) {
    return key && !version.value().isPresent() ? "deleted" : version.value().toString();
  }

  /** "checking v2", "checking, rent v2", "checking v2, rent v7", and shorter: "v2", "2 versions". */
  public static List<String> names(List<Version> versions) {
    List<String> wordings = new ArrayList<>();
    if (versions.isEmpty()) {
      return List.of("nothing new");
    }
    if (versions.size() > 1 && !severalKeys(versions)) {
      String run = sameNumber(versions)
          ? String.join(" | ", versions.stream().map(Version::toString).toList())
          : versions.get(0) + " to " + versions.get(versions.size() - 1);
      return List.of(versions.get(0).key() + " " + run, run);
    }
    if (versions.size() <= LISTED) {
      StringBuilder text = new StringBuilder();
      boolean oneNumber = sameNumber(versions);
      for (Version version : versions) {
        text.append(text.length() == 0 ? "" : ", ").append(version.key());
        text.append(oneNumber ? "" : " " + version);
      }
      wordings.add(oneNumber ? text + " " + versions.get(0) : text.toString());
      wordings.add(oneNumber ? versions.get(0).toString() : versions.size() + " versions");
    } else {
      wordings.add(versions.size() + " versions");
    }
    return wordings;
  }

  /** Each wording with something before and after it. */
  static List<String> around(String before, List<String> wordings, String after) {
    List<String> around = new ArrayList<>();
    for (String wording : wordings) {
      around.add(before + wording + after);
    }
    return around;
  }

  private static boolean sameNumber(List<Version> versions) {
    return versions.stream().allMatch(version -> version.number() == versions.get(0).number());
  }

  private static boolean severalKeys(List<Version> versions) {
    return versions.stream().anyMatch(version -> !version.key().equals(versions.get(0).key()));
  }
}
