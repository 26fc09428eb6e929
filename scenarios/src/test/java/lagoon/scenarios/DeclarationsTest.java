package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import lagoon.protocol.Protocols;
import lagoon.scenarios.sample.Declarations;
import lagoon.scenarios.sample.Play;
import lagoon.setting.Inline;
import lagoon.setting.Setting;
import lagoon.setting.Shapes;
import lagoon.setting.Unit;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

  record Careless(
      @Setting(value = "how long", unit = Unit.DURATION, byDefault = "5") long delay,
      @Inline Other other,
      int unexplained) {}

  record Other(@Setting("the same key again") long delay) {}

  @Test
  void scenariosAreDeclaredWithoutMistakes() {
    assertThat(Declarations.mistakes(new ScenarioFormat(Protocols.installed()).format().shape())).isEmpty();
  }

  @Test
  void theSampleIsDeclaredWithoutMistakes() {
    assertThat(Declarations.mistakes(Play.shapes().of(Play.class))).isEmpty();
  }

  @Test
  void aMistakeIsFound() {
    assertThat(Declarations.mistakes(new Shapes().of(Careless.class))).satisfiesExactly(
        mistake -> assertThat(mistake)
            .isEqualTo("Other.delay shares its key with another field of the same mapping"),
        mistake -> assertThat(mistake).startsWith("default of Careless.delay:1:1: delay: 5 has no unit"),
        mistake -> assertThat(mistake).isEqualTo("Careless.unexplained has no meaning"));
  }
}
