package lagoon.house;

import static lagoon.house.SourceRule.CONSTANTS_STAY;
import static lagoon.house.SourceRule.HASH_TABLES_ARE_NOT_WALKED;
import static lagoon.house.SourceRule.NOTHING_IS_SYNCHRONIZED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRuleTest {

  @ParameterizedTest
  @EnumSource
  void theSimulatorKeepsIt(SourceRule rule) {
    assertThat(Repository.shippedJavaFiles("simulator").stream().flatMap(file ->
        rule.breachesOf(Repository.text(file)).stream()
            .map(breach -> Repository.name(file) + ": " + breach))).isEmpty();
  }

  @Test
  void constantsStayInEveryModule() {
    assertThat(Stream.of("scenarios", "ui").flatMap(module -> Repository.shippedJavaFiles(module).stream())
        .flatMap(file -> CONSTANTS_STAY.breachesOf(Repository.text(file)).stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "for (Key key : lookup.keySet()) {}",
      "for (Key key : lookup) {}",
      "lookup.forEach(this::send);",
      "return lookup;",
      "return Map.copyOf(this.lookup);",
      "List<Key> order = new ArrayList<>(lookup);",
      "order.addAll(lookup);"})
  void aWalkThroughAHashTableIsFound(String walk) {
    String source = "Map<Key, Long> lookup = new HashMap<>();\n" + walk;
    assertThat(HASH_TABLES_ARE_NOT_WALKED.breachesOf(source)).hasSize(1);
    assertThat(HASH_TABLES_ARE_NOT_WALKED.breachesOf(source.replace("HashMap", "LinkedHashMap"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "long n = lookup.get(key) + lookup.size();",
      "for (Key key : order) { lookup.put(key, 1L); }",
      "Set<Key> same = new HashSet<>(lookup);",
      "// return lookup;",
      "String s = \"return lookup;\";"})
  void askingAHashTableIsFine(String use) {
    assertThat(HASH_TABLES_ARE_NOT_WALKED.breachesOf("Set<Key> lookup = new HashSet<>();\n" + use)).isEmpty();
  }

  @Test
  void aLockIsFound() {
    assertThat(NOTHING_IS_SYNCHRONIZED.breachesOf("void go() { synchronized (this) {} } // synchronized"))
        .hasSize(1);
  }

  @Test
  void aConstantThatCanChangeIsFound() {
    List<String> breaches = CONSTANTS_STAY.breachesOf("""
        private static final List<String> WORDS = new ArrayList<>();
        private static final List<String> FIXED = List.of();
        private final List<String> mine = new ArrayList<>();
        """);
    assertThat(breaches).containsExactly("static final List<String> WORDS = new Array");
  }
}
