package lagoon.scenarios.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {

  private static Node node(String text) {
    Document document = Document.of("file", text);
    assertThat(document.problems()).isEmpty();
    return document.root().orElseThrow();
  }

  private static List<String> problems(String text) {
    return Document.of("file", text).problems().stream().map(Problem::toString).toList();
  }

  private static String place(Node node) {
    return node.start().line() + ":" + node.start().column()
        + "-" + node.end().line() + ":" + node.end().column();
  }

  @Test
  void everyNodeKnowsWhereItStands() {
    String text = "a: one\nb:\n  c: [x, {d: 5ms}]\n  e:\n  - 'y'\n  - z # end\n";
    Node root = node(text);
    assertThat(place(root)).isEqualTo("1:1-6:6");
    assertThat(place(Path.of("a").in(root).orElseThrow())).isEqualTo("1:4-1:7");
    assertThat(place(Path.of("b").in(root).orElseThrow())).isEqualTo("3:3-6:6");
    assertThat(place(Path.of("b.c").in(root).orElseThrow())).isEqualTo("3:6-3:19");
    assertThat(place(Path.of("b.c[1].d").in(root).orElseThrow())).isEqualTo("3:14-3:17");
    assertThat(place(Path.of("b.e").in(root).orElseThrow())).isEqualTo("5:3-6:6");
    assertThat(Path.of("b.e[0]").in(root).orElseThrow().start().offset()).isEqualTo(text.indexOf("'y'"));
    assertThat(Path.of("b.e[0]").keyMarkIn(root)).hasToString("file:5:5");
    assertThat(Path.of("b.e").keyMarkIn(root)).hasToString("file:4:3");
  }

  @Test
  void columnsCountCharactersAsPeopleDoAndOffsetsAsJavaDoes() {
    Node root = node("\ufeff# \ud83c\udfb2\n{\ud83c\udfb2: x, b: y}");
    Node b = Path.of("b").in(root).orElseThrow();
    assertThat(b.start()).isEqualTo(new Mark("file", 2, 11, 17));
  }

  @Test
  void linesEndAsWindowsAndUnixEndThem() {
    Node root = node("a: 1\r\nb: 2\r\nc:\r\n  - 3\r\n");
    assertThat(Path.of("c[0]").in(root).orElseThrow().start()).isEqualTo(new Mark("file", 4, 5, 20));
  }

  @Test
  void anAliasIsWhatItsAnchorNamesAndStandsWhereItIsWritten() {
    Node root = node("a: &x {b: 1}\nc: *x\n");
    Node alias = Path.of("c").in(root).orElseThrow();
    assertThat(alias.text()).isEqualTo("{b: 1}");
    assertThat(place(alias)).isEqualTo("2:4-2:6");
    assertThat(place(Path.of("c.b").in(root).orElseThrow())).isEqualTo("1:11-1:12");
  }

  @Test
  void quotedIsAlwaysText() {
    assertThat(((Node.Scalar) node("'5'")).value()).isEqualTo("5");
    assertThat(((Node.Scalar) node("\"true\"")).value()).isEqualTo("true");
    assertThat(((Node.Scalar) node("|\n  5\n")).value()).isEqualTo("5\n");
    assertThat(((Node.Scalar) node("5")).value()).isEqualTo(5L);
    assertThat(((Node.Scalar) node("# nothing\n")).value()).isNull();
  }

  @Test
  void jsonIsReadAsItIs() {
    Node root = node("{\"a\": [1, true, null, \"\\u00e9\\n\"],\t\"b\":{\"c\":-1.5e3}}");
    assertThat(root.text()).isEqualTo("{a: [1, true, null, \"\u00e9\\n\"], b: {c: -1.5e3}}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "a: b\\n c: d|file:2:3: a colon cannot stand here",
      "a: [1, 2\\nb: 3|file:2:2: the list is not closed; expected a comma or ] (in a flow sequence that "
      + "begins at 1:4)",
      "a: {b: 1|file:1:9: the mapping is not closed",
      "\\ta: b|file:1:1: a tab stands where YAML wants spaces",
      "a: \"b|file:1:6: a quote is never closed",
      "a:\\n  - b\\n c: d|file:3:2: this does not line up with what stands above",
      "a: *b|file:1:4: *b repeats nothing",
      "a: &lag 1\\nb: *lga|file:2:4: *lga repeats nothing; expected the name of an anchor (&name) further "
      + "up; did you mean lag?",
      "a: &b [*b]|file:1:8: *b stands inside the value that it repeats",
      "a: !!int 5|file:1:4: the tag \"tag:yaml.org,2002:int\" is not allowed; expected a plain value",
      "a: !java.util.Date {}|file:1:4: the tag \"!java.util.Date\" is not allowed",
      "a: 1\\nb: 2\\na: 3|file:3:1: the key a is written twice, first at 1:1; expected it once",
      "<<: {a: b}|file:1:1: merge keys (<<) are not part of YAML 1.2",
      "[a]: b|file:1:1: a list cannot be a key; expected a text",
      "a: b\\n--- \\nc: d|file:2:1: a second document begins here",
      "a: b\\u0007|file:1:5: the character U+0007 cannot stand in a file",
      "{}}|file:1:3: the document's value ends before this",
      "%YAML 2.0\\n--- a|file:1:1: this asks for another version of YAML; expected 1.2"})
  void whatIsNoYamlIsRefusedWhereItStands(String escaped, String problem) {
    String text = escaped.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
    assertThat(problems(text)).singleElement().asString().startsWith(problem);
  }

  @Test
  void manyProblemsAreFoundInOnePass() {
    assertThat(problems("a: !x 1\na: *b\nc: &d [*d]\n<<: 1\n")).hasSize(5);
  }

  @Test
  void aKeyInQuotesMayBeTwoAngles() {
    assertThat(problems("'<<': 1")).isEmpty();
  }
}
