package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The whole catalogue against recorded fingerprints, in two fresh JVMs. After a change that is meant to
 * change runs, record them anew with {@code -Dlagoon.golden=rewrite} and look at the diff.
 */
class DeterminismTest {

  private static final Path RECORDED = Path.of("src/test/resources/fingerprints");

  @Test
  void aFreshJvmFindsTheRecordedFingerprints() throws IOException {
    Ended ended = FreshJvm.ofThisJava().lagoon("list", "--fingerprints");
    assertThat(ended.err()).isEmpty();
    if ("rewrite".equals(System.getProperty("lagoon.golden"))) {
      Files.writeString(RECORDED, ended.out(), StandardCharsets.UTF_8);
    }
    assertThat(ended.out()).isEqualTo(recorded());
  }

  /**
   * Another Java has other hash seeds, other string code and another compiler; without one, none compiles at
   * all.
   */
  @Test
  void anotherJavaOrNoCompilerFindsTheSame() throws IOException {
    FreshJvm other = FreshJvm.ofAnotherJava().orElseGet(() -> FreshJvm.ofThisJava().interpreted());
    assertThat(other.lagoon("list", "--fingerprints").out()).isEqualTo(recorded());
  }

  @Test
  void anotherSeedMovesTheFingerprint() throws IOException {
    Ended ended = FreshJvm.ofThisJava().lagoon("run", "order-confirmation", "--seed", "99");
    String line = recorded().lines().filter(one -> one.startsWith("order-confirmation ")).findFirst()
        .orElseThrow();
    assertThat(ended.out()).contains("fingerprint").doesNotContain(line.substring(line.lastIndexOf(' ') + 1));
  }

  private static String recorded() throws IOException {
    return Files.readString(RECORDED, StandardCharsets.UTF_8);
  }
}
