package lagoon.lessons.playing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import lagoon.lessons.format.LessonFolder;
import lagoon.lessons.format.OneOperation;
import lagoon.lessons.format.Scenarios;
import lagoon.lessons.format.Source;
import lagoon.protocol.Protocols;
import lagoon.setting.AsWritten;
import org.junit.jupiter.api.Test;

/** What a student is told about one operation. */
class EvidenceTest {

  private static final OneOperation GRACE_LOOKS =
      new OneOperation("grace", Optional.of(2), Optional.empty(), Optional.empty());

  private static Played played(String apply) {
    Source source = new Source(Optional.of("settings-overwritten"), Optional.empty(),
        Map.of("cluster.apply", new AsWritten(apply)), Optional.empty());
    return new Runs(LessonFolder.ofCourse("any"), new Scenarios(Protocols.installed())).of(source);
  }

  @Test
  void whatAReadBreaksForItsSessionIsProved() {
    assertThat(played("unordered").evidence(GRACE_LOOKS))
        .anyMatch(sentence -> sentence.contains("replica-1 serves"))
        .anyMatch(sentence -> sentence.contains("R2 cannot have seen what R1 had seen"));
  }

  @Test
  void aReadThatBreaksARungAloneIsNotBlamedForIt() {
    Played run = played("in-order");
    OneOperation early = new OneOperation("grace", Optional.of(1), Optional.empty(), Optional.empty());
    assertThat(run.violation("linearizable").orElseThrow().witnesses())
        .as("otherwise this shows nothing").contains(run.operation(early).orElseThrow());
    assertThat(run.evidence(early)).singleElement().asString().contains("replica-1 serves");
  }
}
