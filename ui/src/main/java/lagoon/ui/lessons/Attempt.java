package lagoon.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Assignment;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problems;
import lagoon.scenarios.text.Splice;
import lagoon.simulation.Change;
import lagoon.simulation.When;
import lagoon.ui.playback.Branch;
import lagoon.ui.playback.Project;
import lagoon.ui.playback.Source;

/**
 * What a student made of a challenge: what stands on the stage, as a text and settings besides.
 *
 * @param document the scenario file as it is
 * @param settings what was changed besides, as after {@code --set}
 */
public record Attempt(Document document, List<String> settings) {
  public Attempt {
    settings = List.copyOf(settings);
  }

  /**
   * The file with the settings written into it. Where one of them has no room in the text as it is written,
   * the text stays as it is there.
   */
  public String text() {
    Document text = document;
    for (String setting : settings) {
      Problems problems = new Problems();
      Document before = text;
      text = Assignment.read("--set", setting, problems)
          .flatMap(one -> Splice.set(before, one, problems)).orElse(before);
    }
    return text.text();
  }

  /**
   * What stands on the stage; or, in a sentence, why that is no attempt: a challenge is about how a run is
   * set up, not about what is done by hand while it runs.
   */
  public static Made of(Project project) {
    Source source = project.source().orElseThrow();
    Branch branch = project.tree().activeBranch();
    List<String> settings = new ArrayList<>(source.settings());
    settings.addAll(branch.settings());
    for (Change change : branch.changes()) {
      if (!change.when().equals(When.START) || change.set().isEmpty()) {
        return new Made(Optional.empty(), "This branch was changed by hand while it ran. Go to the start of "
            + "the run (Home) and change the setting there, or undo what was done (Ctrl+Z).");
      }
      change.set().forEach((path, value) -> {
        settings.removeIf(before -> before.startsWith(path + "="));
        settings.add(path + "=" + value.text());
      });
    }
    return new Made(Optional.of(new Attempt(source.document(), settings)), "");
  }

  /**
   * An attempt, or why there is none.
   *
   * @param problem a sentence where there is none
   */
  public record Made(Optional<Attempt> attempt, String problem) {}
}
