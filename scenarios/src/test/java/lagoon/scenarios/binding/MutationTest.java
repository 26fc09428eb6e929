package lagoon.scenarios.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.function.Predicate;
import lagoon.scenarios.sample.Mutants;
import lagoon.scenarios.sample.Play;
import lagoon.scenarios.sample.Samples;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Problem;
import lagoon.setting.FlowWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MutationTest {

  @SuppressWarnings("unused")
  private static final List<String> FILES = Samples.PLAYS;

  private final Format<Play> format = new Format<>(Play.class, Play.shapes());

  @ParameterizedTest
  @FieldSource("FILES")
  void everyMutantIsLoadedOrRefusedAtAPlaceInTheFile(String file) {
    int good = 0;
    List<String> mutants = Mutants.of(Samples.document(file));
    for (String text : mutants) {
      Loaded<Play> loaded = format.load(Document.of("mutant", text));
      if (loaded.isGood()) {
        good++;
        assertIsPrintedAndReadBack(loaded.value().orElseThrow());
      } else if (loaded.problems().isEmpty() || !loaded.problems().first().stream().allMatch(isIn(text))) {
        fail(loaded.problems() + "\nin\n" + text);
      }
    }
    assertThat(good).as("some mutants mean something").isBetween(mutants.size() / 100, mutants.size() / 2);
  }

  private static Predicate<Problem> isIn(String text) {
    long lines = text.lines().count() + 1;
    return problem -> problem.at().file().equals("mutant") && problem.at().offset() <= text.length()
        && problem.at().line() <= lines && !problem.message().contains("\n") && problem.message()
        .length() < 600;
  }

  private void assertIsPrintedAndReadBack(Play play) {
    String printed = FlowWriter.write(format.shape(), play);
    Loaded<Play> again = format.load(Document.of("printed", printed));
    if (!again.isGood() || !again.value().orElseThrow().equals(play)) {
      fail(play + "\nis printed as\n" + printed + "\n" + again.problems());
    }
  }
}
