package lagoon.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CompletionTest {

  @TempDir
  private Path directory;

  @Test
  void bashCompletesACommand() throws IOException {
    assertThat(complete("bash", "", "lagoon", "compl")).isEqualTo("completion");
  }

  @Test
  void bashCompletesAnOption() throws IOException {
    assertThat(complete("bash", "", "lagoon", "--ver")).isEqualTo("--version");
  }

  /** In zsh the script offers all words, and the shell itself keeps those that fit. */
  @Test
  void zshIsOfferedTheCommands() throws IOException {
    assertThat(complete("zsh", "autoload -U +X compinit && compinit -u -D\n", "lagoon", "compl").split(" "))
        .contains("completion", "run")
        .doesNotContain("--version");
  }

  @Test
  void bashCompletesAScenario() throws IOException {
    assertThat(complete("bash", "", "lagoon", "run", "double")).contains("double-bank-transfer");
  }

  @Test
  void whereNoNameFitsBashOffersFiles() {
    assertThat(script()).contains("complete -F _complete_lagoon -o default").doesNotContain("+o default");
  }

  /** What the shell offers for the last of these words. */
  private String complete(String shell, String before, String... words) throws IOException {
    assumeTrue(isThere(shell), "this machine has no " + shell);
    Path script = Files.writeString(directory.resolve("script"), before + script()
        + "\nCOMP_WORDS=(" + String.join(" ", words) + ")\nCOMP_CWORD=" + (words.length - 1)
        + "\n_complete_lagoon\necho \"${COMPREPLY[@]}\"\n");
    Ended ended = Ended.of(new ProcessBuilder(shell, script.toString()), "");
    assertThat(ended.err()).isEmpty();
    return ended.out().strip();
  }

  private static String script() {
    ByteArrayOutputStream completion = new ByteArrayOutputStream();
    Main.run(Terminal.to(completion), "completion");
    return completion.toString(StandardCharsets.UTF_8);
  }

  private static boolean isThere(String shell) {
    return Files.isExecutable(Path.of("/bin", shell)) || Files.isExecutable(Path.of("/usr/bin", shell));
  }
}
