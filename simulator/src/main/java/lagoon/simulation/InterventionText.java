package lagoon.simulation;

import java.util.List;
import java.util.Optional;
import lagoon.network.Trouble;
import lagoon.network.Way;
import lagoon.setting.Durations;

/** What a hand does, as a phrase for the reader of a trace. */
final class InterventionText {

  private InterventionText() {}

  /** "crash replica-1", "slow the link from primary to replica-1 by 20ms for 2s". */
  static String of(Trouble trouble, Optional<Long> lasting) {
    return phrase(trouble) + lasting.map(time -> " for " + Durations.print(time)).orElse("");
  }

  private static String phrase(Trouble trouble) {
    if (trouble instanceof Trouble.Crash crash) {
      return "crash " + crash.crash();
    } else if (trouble instanceof Trouble.Restart restart) {
      return "restart " + restart.restart();
    } else if (trouble instanceof Trouble.Pause pause) {
      return "pause " + pause.pause();
    } else if (trouble instanceof Trouble.Resume resume) {
      return "resume " + resume.resume();
    } else if (trouble instanceof Trouble.Partition partition) {
      List<String> groups = partition.partition().stream().map(group -> String.join(", ", group)).toList();
      return "part " + String.join(" from ", groups);
    } else if (trouble instanceof Trouble.Cut cut) {
      return "cut " + link(cut.cut());
    } else if (trouble instanceof Trouble.Slow slow) {
      return "slow " + link(slow.slow()) + " by " + Durations.print(slow.by());
    }
    return ofMessages(trouble);
  }

  private static String ofMessages(Trouble trouble) {
    if (trouble instanceof Trouble.Drop drop) {
      return "drop " + drop.drop().text();
    } else if (trouble instanceof Trouble.Duplicate duplicate) {
      return "duplicate " + duplicate.duplicate().text();
    } else if (trouble instanceof Trouble.Delay delay) {
      return "delay " + delay.delay().text() + " by " + Durations.print(delay.by());
    }
    return "hold " + ((Trouble.Hold) trouble).hold().text();
  }

  private static String link(Way way) {
    return "the link from " + way.from() + " to " + way.to();
  }

  /** The node on which it acts, if it is one. */
  static Optional<String> place(Trouble trouble) {
    if (trouble instanceof Trouble.Crash crash) {
      return Optional.of(crash.crash());
    } else if (trouble instanceof Trouble.Restart restart) {
      return Optional.of(restart.restart());
    } else if (trouble instanceof Trouble.Pause pause) {
      return Optional.of(pause.pause());
    } else if (trouble instanceof Trouble.Resume resume) {
      return Optional.of(resume.resume());
    } else if (trouble instanceof Trouble.Cut cut) {
      return Optional.of(cut.cut().from());
    }
    return trouble instanceof Trouble.Slow slow ? Optional.of(slow.slow().from()) : Optional.empty();
  }
}
