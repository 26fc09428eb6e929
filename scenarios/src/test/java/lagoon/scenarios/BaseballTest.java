package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.scenarios.reproduce.Baseball;
import lagoon.scenarios.reproduce.BaseballJson;
import lagoon.scenarios.reproduce.BaseballText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Terry's sets of answers: nothing outside, everything inside. */
class BaseballTest {

  private static final int SEEDS = Integer.getInteger("lagoon.seeds", 600);

  @ParameterizedTest
  @EnumSource(Baseball.Row.class)
  void theAnswersAreJustThoseThatArePrinted(Baseball.Row row) {
    int[] told = {0};
    Baseball.Result found = Baseball.run(row, SEEDS, 1, done -> told[0] = done);
    assertThat(told[0]).isEqualTo(SEEDS);
    assertThat(found.explored()).isEqualTo(row.published());
    assertThat(found.drawn()).isEqualTo(row.published());
    assertThat(found.runs()).isGreaterThan(row == Baseball.Row.MONOTONIC ? SEEDS / 20 : SEEDS - 1);
    assertThat(BaseballText.of(List.of(found), SEEDS)).contains("nothing outside, everything inside");
    assertThat(BaseballJson.of(List.of(found), SEEDS)).contains("\"agrees\" : true");
  }
}
