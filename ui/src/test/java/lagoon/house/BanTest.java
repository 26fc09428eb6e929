package lagoon.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The determinism rules of the design. */
class BanTest {

  @ParameterizedTest
  @EnumSource(names = "REFLECTION", mode = Mode.EXCLUDE)
  void theSimulatorIsDeterministic(Ban ban) {
    assertThat(ban.breaches(Code.of("simulator").stream())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "REFLECTION")
  void onlySettingsReflect(Ban ban) {
    Stream<JavaClass> others =
        Code.shipped().stream().filter(type -> !type.getPackageName().equals("lagoon.setting"));
    assertThat(ban.breaches(others)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "DEFAULT_LOCALE")
  void nothingDependsOnTheMachinesLanguage(Ban ban) {
    assertThat(ban.breaches(Code.shipped().stream())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachBreachIsFound(Ban ban) {
    for (var method : ban.example().getDeclaredMethods()) {
      if (!method.isSynthetic()) {
        assertThat(ban.breaches(Code.example(ban.example()).stream()))
            .as(ban + " in " + method.getName())
            .anyMatch(breach -> breach.contains("." + method.getName() + "("));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void innocentCodePasses(Ban ban) {
    assertThat(ban.breaches(Code.example(Examples.Innocent.class).stream())).isEmpty();
  }
}
