package lagoon.scenarios.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.sample.Samples;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpliceTest {

  private static final List<String> VALUES = List.of("7", "x", "null", "\"a: b # c\"", "[1, [2]]",
      "{deep: {deeper: 5ms}}", "[]", "{}", "''", "\"caf\u00e9 \ud83c\udfb2\\n\"", "true");

  private static String spliced(String text, String assignment) {
    Problems problems = new Problems();
    Optional<Document> changed = Splice.set(Document.of("file", text), assignment(assignment), problems);
    assertThat(problems.lines()).isEmpty();
    return changed.orElseThrow().text();
  }

  private static Assignment assignment(String text) {
    Problems problems = new Problems();
    Optional<Assignment> assignment = Assignment.read("--set", text, problems);
    assertThat(problems.lines()).isEmpty();
    return assignment.orElseThrow();
  }

  @Test
  void onlyTheValueChanges() {
    assertThat(spliced("a: 1 # one\nb: 2\n", "a=5ms")).isEqualTo("a: 5ms # one\nb: 2\n");
    assertThat(spliced("a: {b: 1, c: 2} # x", "a.b=[3]")).isEqualTo("a: {b: [3], c: 2} # x");
    assertThat(spliced("a:\n- 1 # x\n- 2\n", "a[0]=5")).isEqualTo("a:\n- 5 # x\n- 2\n");
  }

  @Test
  void aBlockGivesPlaceToOneLineAndKeepsTheCommentAfterItsKey() {
    assertThat(spliced("a: # why\n  b: 1\n  c: 2 # last\nd: 3\n", "a={b: 2}"))
        .isEqualTo("a: {b: 2} # why # last\nd: 3\n");
    assertThat(spliced("a:\n- x\n- y\nb: 1\n", "a=[z]")).isEqualTo("a: [z]\nb: 1\n");
  }

  @Test
  void aNewKeyStandsBelowTheOthersAsTheyAreIndented() {
    assertThat(spliced("a:\n    b: 1 # x\n# end\nc: 2\n", "a.d=3"))
        .isEqualTo("a:\n    b: 1 # x\n    d: 3\n# end\nc: 2\n");
    assertThat(spliced("a: 1", "b.c.d=x")).isEqualTo("a: 1\nb: {c: {d: x}}");
    assertThat(spliced("a:\n- b: 1\n", "a[0].c=2")).isEqualTo("a:\n- b: 1\n  c: 2\n");
  }

  @Test
  void aNewKeyInBracesStandsBesideTheOthers() {
    assertThat(spliced("{a: 1}", "b=2")).isEqualTo("{a: 1, b: 2}");
    assertThat(spliced("x: {}\n", "x.y=2")).isEqualTo("x: {y: 2}\n");
    assertThat(spliced("{\n  \"a\": 1\n}\n", "b=x")).isEqualTo("{\n  \"a\": 1,\n  \"b\": \"x\"\n}\n");
  }

  @Test
  void aListGrowsAtItsEnd() {
    assertThat(spliced("a:\n  - 1\n  - 2 # two\nb: 1\n", "a[2]=3"))
        .isEqualTo("a:\n  - 1\n  - 2 # two\n  - 3\nb: 1\n");
    assertThat(spliced("a: []\n", "a[0]={at: 2s}")).isEqualTo("a: [{at: 2s}]\n");
  }

  @Test
  void aKeyWithNothingAfterItGetsAValue() {
    assertThat(spliced("a:\nb: 1\n", "a.c=5")).isEqualTo("a: {c: 5}\nb: 1\n");
    assertThat(spliced("a: # why\nb: 1\n", "a=5")).isEqualTo("a: 5 # why\nb: 1\n");
    assertThat(spliced("# only a comment", "a=5")).isEqualTo("# only a comment\n{a: 5}\n");
  }

  @Test
  void aNameGivesPlaceToAMapping() {
    assertThat(spliced("reads: followers # x\n", "reads.recent-writer.window=5s"))
        .isEqualTo("reads: {recent-writer: {window: 5s}} # x\n");
  }

  @Test
  void whatAnAliasRepeatsIsWrittenOutWhereItChanges() {
    assertThat(spliced("a: &x {b: 1, c: 2}\nd: *x\n", "d.b=5"))
        .isEqualTo("a: &x {b: 1, c: 2}\nd: {b: 5, c: 2}\n");
  }

  @Test
  void anAnchorThatOthersNeedCannotBeReplaced() {
    Problems problems = new Problems();
    assertThat(Splice.set(Document.of("file", "a: &x 1\nb: *x\n"), assignment("a=2"), problems)).isEmpty();
    assertThat(problems.lines()).singleElement().asString()
        .startsWith("--set a:1:1: a cannot be changed in the text as it is written");
  }

  @Property(tries = 2000, seed = "20250101")
  void whatIsPutIntoTheTextIsWhatIsPutIntoTheNodesAndTheRestStays(
      @ForAll("files") String file, @ForAll("values") String value, @ForAll int place, @ForAll int kind) {
    Document document = Samples.document(file);
    Node root = document.root().orElseThrow();
    List<Path> paths = new ArrayList<>(Samples.paths(root));
    Path path = paths.get(Math.floorMod(place, paths.size()));
    Node node = path.in(root).orElseThrow();
    if (Math.floorMod(kind, 3) > 0 && node instanceof Node.Mapping) {
      path = path.then("new key");
    } else if (Math.floorMod(kind, 3) > 0 && node instanceof Node.Sequence sequence) {
      path = path.then(sequence.items().size());
    }
    Assignment assignment = assignment(path + "=" + value);
    Problems problems = new Problems();
    Optional<Document> changed = Splice.set(document, assignment, problems);
    if (changed.isEmpty()) {
      assertThat(document.text()).as(problems.toString()).contains("&");
      return;
    }
    Node wanted = Edit.set(root, assignment, problems).orElseThrow();
    assertThat(Node.same(changed.get().root().orElseThrow(), wanted)).isTrue();
    if (document.text().contains("&")) {
      return;
    }
    boolean isNew = path.in(root).isEmpty();
    int length = document.text().length();
    int before = alike(changed.get().text(), document.text(), 1);
    int after = alike(changed.get().text(), document.text(), -1);
    if (isNew) {
      assertThat(before + after).as("all of the text is still there").isGreaterThanOrEqualTo(length);
    } else {
      assertThat(before).as("what stood before the key")
          .isGreaterThanOrEqualTo(path.keyMarkIn(root).offset());
      assertThat(after).as("what stood after the value").isGreaterThanOrEqualTo(length - node.end().offset());
    }
  }

  /** How many characters the two have in common, from the start or from the end. */
  private static int alike(String a, String b, int direction) {
    int length = 0;
    while (length < Math.min(a.length(), b.length())
        && a.charAt(direction > 0 ? length : a.length() - 1 - length)
            == b.charAt(direction > 0 ? length : b.length() - 1 - length)) {
      length++;
    }
    return length;
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(Samples.ALL);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.of(VALUES);
  }
}
