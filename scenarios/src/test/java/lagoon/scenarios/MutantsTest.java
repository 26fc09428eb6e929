package lagoon.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lagoon.protocol.Protocols;
import lagoon.scenarios.running.Options;
import lagoon.scenarios.running.Runner;
import lagoon.scenarios.text.Document;
import lagoon.scenarios.text.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every catalogue file, spoiled in every place: each node deleted, retyped, renamed, duplicated; the text cut
 * at each line. Each mutant runs, or is refused with a position; never anything else.
 */
class MutantsTest {

  private static final Protocols PROTOCOLS = Protocols.installed();
  private static final ScenarioFormat FORMAT = new ScenarioFormat(PROTOCOLS);
  /** What stands in a scalar's place; the longest wait that a mutant may ask for is still virtual time. */
  private static final List<String> OTHERS =
      List.of("", "-1", "1e9", "99999999999999999999", "true", "[]", "{}", "[[1]]", "{a: {b: c}}",
          "\"\\u0000\"",
          "999h", "nobody", "&a [*a]", "!!int x");

  private int mutants;
  /** One of so many is tried in the build, beginning with the first; {@code -Dlagoon.mutants=1} tries all. */
  private static final int EVERY = Integer.getInteger("lagoon.mutants", 5);

  private int refused;
  private int tried;

  static List<String> names() {
    return new Catalogue().names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void runsOrIsRefusedWithAPosition(String name) {
    Document document = new Catalogue().find(name).orElseThrow();
    String text = document.text();
    places(document.root().orElseThrow(), text);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      tryOne("cut after line " + i, String.join("\n", lines.subList(0, i)));
      tryOne("cut inside line " + i, String.join("\n", lines.subList(0, i)) + "\n"
          + lines.get(i).substring(0, lines.get(i).length() / 2));
    }
    assertThat(mutants).isGreaterThan(200);
    assertThat(refused).isGreaterThan(tried / 4).isLessThan(tried);
  }

  /** Spoils the node and everything below it. */
  private void places(Node node, String text) {
    int start = node.start().offset();
    int end = node.end().offset();
    if (node instanceof Node.Scalar) {
      for (String other : OTHERS) {
        tryOne("retyped at " + node.start(), text.substring(0, start) + other + text.substring(end));
      }
    } else if (node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        int key = entry.key().start().offset();
        int keyEnd = entry.key().end().offset();
        int valueEnd = entry.value().end().offset();
        tryOne("deleted at " + entry.key().start(), text.substring(0, key) + text.substring(valueEnd));
        tryOne("renamed at " + entry.key().start(), text.substring(0, keyEnd) + "x" + text.substring(keyEnd));
        String again = text.substring(key, valueEnd);
        String between = mapping.isFlow() ? ", " : "\n" + " ".repeat(entry.key().start().column() - 1);
        tryOne("duplicated at " + entry.key().start(),
            text.substring(0, valueEnd) + between + again + text.substring(valueEnd));
        tryOne("emptied at " + entry.key().start(),
            text.substring(0, keyEnd) + ": []" + text.substring(valueEnd));
        places(entry.value(), text);
      }
    } else if (node instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        tryOne("deleted at " + item.start(),
            text.substring(0, item.start().offset()) + text.substring(item.end().offset()));
        places(item, text);
      }
    }
  }

  private void tryOne(String what, String text) {
    if (mutants++ % EVERY != 0) {
      return;
    }
    tried++;
    List<String> sets = List.of("limits={events: 2000, operations: 200, steps: 1000}");
    try {
      LoadedScenario loaded = FORMAT.load(Document.of("mutant.yaml", text), sets);
      if (loaded.isGood()) {
        new Runner(PROTOCOLS)
            .run(loaded, new Options(Optional.empty(), Optional.of(5_000_000_000L), 0, true, List.of()));
      } else {
        refused++;
        assertThat(loaded.problems().lines()).isNotEmpty();
        for (String line : loaded.problems().lines()) {
          assertThat(line).matches("(?s)(mutant\\.yaml|--set [^:]*):\\d+:\\d+: .+|.*more.*");
        }
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      throw new AssertionError("a mutant was neither run nor refused: " + what + "\n" + text, fault);
    }
  }
}
