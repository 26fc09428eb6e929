package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshJvmTest {

  @Test
  void lagoonStartsInAJvmOfItsOwn() {
    Ended ended = FreshJvm.ofThisJava().lagoon("--version");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("lagoon ").contains("Java " + Runtime.version().feature());
    assertThat(ended.status()).isEqualTo(Main.MET);
  }

  @Test
  void theInterpreterAloneSaysTheSame() {
    assertThat(FreshJvm.ofThisJava().interpreted().lagoon("--help"))
        .isEqualTo(FreshJvm.ofThisJava().lagoon("--help"));
  }

  @Test
  void anotherJavaSaysTheSame() {
    Optional<FreshJvm> other = FreshJvm.ofAnotherJava();
    assumeTrue(other.isPresent(), "this machine has one Java alone");
    assertThat(other.get().lagoon("--help")).isEqualTo(FreshJvm.ofThisJava().lagoon("--help"));
    assertThat(other.get().lagoon("--version").out()).doesNotContain("Java " + Runtime.version().feature());
  }

  @Test
  void badUsageShowsInTheExitStatus() {
    Ended ended = FreshJvm.ofThisJava().lagoon("--no-such-option");
    assertThat(ended.status()).isEqualTo(Main.REFUSED);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
  }
}
