package lagoon.lessons.playing;

import java.util.ArrayList;
import java.util.List;
import lagoon.lessons.format.Challenge;

/**
 * What a student has changed in a challenge, setting by setting. One that is refused does not stick. Yet some
 * are good only together, such as three replicas and a quorum of two: what could not be run waits, and is
 * tried again with each that comes after it, without the oldest ones if it must be.
 *
 * @param taken what stands, as it is typed after {@code --set}
 * @param waiting what was refused since then and may become good
 */
public record Changes(List<String> taken, List<String> waiting) {
  public Changes {
    taken = List.copyOf(taken);
    waiting = List.copyOf(waiting);
  }

  /** What comes of one more setting: what stands then, what was tried, and how that went. */
  public record Tried(Changes changes, List<String> settings, Outcome outcome) {}

  /** Nothing is changed. */
  public static Changes none() {
    return new Changes(List.of(), List.of());
  }

  /** One more setting, which takes the place of another value for the same path. */
  public Tried and(String one, Grading grading, Challenge challenge) {
    List<String> older = waiting.stream().filter(before -> !isSamePath(before, one)).toList();
    for (int oldest = 0; true; oldest++) {
      List<String> settings = with(with(taken, older.subList(oldest, older.size())), List.of(one));
      Outcome outcome = grading.grade(challenge, settings);
      if (outcome.isTaken()) {
        return new Tried(new Changes(settings, older.subList(0, oldest)), settings, outcome);
      } else if (oldest == older.size()) {
        boolean mayBecomeGood = outcome.forbidden().isEmpty();
        List<String> later = mayBecomeGood ? with(older, List.of(one)) : older;
        return new Tried(new Changes(taken, later), settings, outcome);
      }
    }
  }

  private static List<String> with(List<String> settings, List<String> more) {
    List<String> all = new ArrayList<>(settings);
    for (String one : more) {
      all.removeIf(before -> isSamePath(before, one));
      all.add(one);
    }
    return all;
  }

  private static boolean isSamePath(String one, String other) {
    return one.startsWith(other.substring(0, other.indexOf('=') + 1));
  }
}
