package lagoon.scenarios.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of all forms and models, and what is refused, each with its line. */
class HistoryFileTest {

  private static HistoryFile read(Model model, String text) {
    return HistoryFile.of("h", text, Optional.ofNullable(model), new Initial(), Optional.empty());
  }

  private static ForeignHistory good(Model model, String text) {
    HistoryFile file = read(model, text);
    assertThat(file.problems().lines()).isEmpty();
    return file.history().orElseThrow();
  }

  private static List<String> actions(ForeignHistory history) {
    return history.recording().operations().stream()
        .map(one -> one.action().text() + " " + one.outcome() + " " + one.returned()).toList();
  }

  private static String problem(Model model, String text) {
    HistoryFile file = read(model, text);
    assertThat(file.history()).isEmpty();
    assertThat(file.problems().lines()).hasSize(1);
    return file.problems().lines().get(0);
  }

  private static final String EDN = """
      {:type :invoke, :f :cas, :value [0 3], :process 0, :time 1, :index 0}
      {:type :info, :f :start, :value "isolated n1", :process :nemesis, :time 2}
      {:type :invoke, :f :read, :value nil, :process 1, :time 3, :index 1}
      {:type :ok, :f :read, :value 3, :process 1, :time 4, :index 2}
      {:type :info, :f :cas, :value [0 3], :process 0, :time 5, :error :timeout, :index 3}
      {:type :invoke, :f :write, :value nil, :process 1}
      {:type :fail, :f :write, :value nil, :process 1}
      {:type :invoke, :f :read, :value nil, :process 4}
      """;

  private static final List<String> ASKED =
      List.of("set register from 0 to 3 UNKNOWN []", "read register OK [3]",
          "write register = nothing FAILED []");

  @Test
  void jepsensEdnIsReadLineByLine() {
    ForeignHistory history = good(Model.CAS_REGISTER, EDN);
    assertThat(history.form()).isEqualTo(Form.EDN);
    assertThat(actions(history)).isEqualTo(ASKED);
    assertThat(history.processes()).containsExactlyInAnyOrder("process 0", "process 1");
    assertThat(history.others()).isEqualTo(1);
    assertThat(history.open()).isEqualTo(2);
    Recorded swap = history.recording().operations().get(0);
    assertThat(swap.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(swap.completed()).isEqualTo(Recorded.NEVER);
    assertThat(history.lines().get(swap.id())).isEqualTo(1);
    assertThat(history.lines().get(history.recording().operations().get(1).id())).isEqualTo(3);
  }

  @Test
  void oneVectorOfMapsSaysTheSame() {
    assertThat(actions(good(Model.CAS_REGISTER, "; a history\n[" + EDN + "]\n"))).isEqualTo(ASKED);
    assertThat(actions(good(Model.CAS_REGISTER, EDN.replace("{:type", "#jepsen.history.Op{:type"))))
        .isEqualTo(ASKED);
    assertThat(actions(good(Model.CAS_REGISTER, EDN.replace("\n", " ")))).isEqualTo(ASKED);
  }

  @Test
  void linesOfALogSayTheSame() {
    String log = "INFO  jepsen.core - Everything is set up\n"
        + "INFO  jepsen.util - 0\t:invoke\t:cas\t[0 3]\n"
        + "INFO  jepsen.util - :nemesis\t:info\t:start\t\"isolated n1\"\n"
        + "2024-01-02 10:20:30,001{GMT}\tINFO\t[jepsen worker 1] jepsen.util: 1\t:invoke\t:read\tnil\n"
        + "1\t:ok\t:read\t3\r\n"
        + "INFO  jepsen.util - 0\t:info\t:cas\t[0 3]\t:timed-out\n"
        + "1 :invoke :write nil\n1 :fail :write nil\n4 :invoke :read nil";
    ForeignHistory history = good(Model.CAS_REGISTER, log);
    assertThat(history.form()).isEqualTo(Form.LOG);
    assertThat(actions(history)).isEqualTo(ASKED);
    assertThat(history.lines().values()).containsExactlyInAnyOrder(2, 4, 7);
  }

  @Test
  void jsonLinesSayTheSame() {
    String json = """
        {"type":"invoke","f":"cas","value":[0,3],"process":0}
        {"type":"info","f":"start","value":null,"process":"nemesis"}
        {"type":"invoke","f":"read","process":1}

        {"type":"ok","f":"read","value":3,"process":1}
        {"type":"info","f":"cas","value":[0,3],"process":0}
        {"type":"invoke","f":"write","value":null,"process":1}
        {"type":"fail","f":"write","value":null,"process":1}
        {"type":"invoke","f":"read","value":null,"process":4}""";
    ForeignHistory history = good(Model.CAS_REGISTER, json);
    assertThat(history.form()).isEqualTo(Form.JSON);
    assertThat(actions(history)).isEqualTo(ASKED);
  }

  private static String edn(String function, String asked, String told) {
    return "{:process 0 :type :invoke :f " + function + " :value " + asked + "}\n{:process 0 :type :ok :f "
        + function + " :value " + told + "}\n";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "REGISTER | :write | 3 | 3 | write register = 3 OK []",
      "REGISTER | :read | nil | :a | read register OK [:a]",
      "KV | :read | [x nil] | [x \"a\"] | read x OK [a]",
      "KV | :cas | [:x [1 nil]] | [:x [1 nil]] | set x from 1 to nothing OK []",
      "KV | :read | nil | {x 1, y nil} | read x, y OK [1, nothing]",
      "KV | :append | [x 1] | [x 1] | append 1 to x OK []",
      "KV | :txn | [[:w x 1] [:r x nil]] | [[:w x 1] [:r x 1]] | write x = 1, read x (1) OK []",
      "LIST_APPEND | :txn | [[:append 5 1]] | [[:append 5 1]] | append 1 to 5 OK []",
      "LIST_APPEND | :txn | [[:r 5 nil]] | [[:r 5 [1 2]]] | read 5 OK [[1, 2]]",
      "LIST_APPEND | :txn | [[:r 5 nil] [:r 6 nil]] | [[:r 5 nil] [:r 6 [1]]] | read 5, 6 OK [[], [1]]",
      "LIST_APPEND | :append | [[:append 5 1] [:r 5 nil]] | [[:append 5 1] [:r 5 [1]]]"
          + " | append 1 to 5, read 5 ([1]) OK []",
      "BANK | :transfer | {:from 0 :to 1 :amount 5} | {:from 0 :to 1 :amount 5}"
          + " | transfer 5 from 0 to 1 OK []",
      "BANK | :read | nil | {0 5, 1 15} | read 0, 1 OK [5, 15]",
      "SET | :add | 3 | 3 | include 3 in set OK []",
      "SET | :read | nil | #{3 1} | read set OK [[1, 3]]",
      "COUNTER | :add | 3 | nil | add 3 to counter OK []",
      "COUNTER | :read | nil | 7 | read counter OK [7]"})
  void eachModelHasItsOperations(Model model, String function, String asked, String told, String action) {
    assertThat(actions(good(model, edn(function, asked, told)))).containsExactly(action);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "REGISTER | :cas | [0 3] | [0 3] | 1 | the model register knows no :cas; it knows :read and :write"
          + " (--model cas-register knows it)",
      "CAS_REGISTER | :cas | 3 | 3 | 1 | expected the value that is there and the new one,"
          + " such as [0 3], not 3",
      "CAS_REGISTER | :write | 3 | 4 | 2 | this ends write 3 of line 1 and says 4",
      "REGISTER | :write | 1.5 | 1.5 | 1 | a value is a whole number, a text, a keyword or several of"
          + " them, not a number that is not whole",
      "REGISTER | :write | 99999999999999999999 | nil | 1 | a value is a whole number, a text, a keyword or"
          + " several of them, not a number that does not fit 64 bits",
      "KV | :read | [x nil] | [y 1] | 2 | this ends a read of x of line 1 and tells of y",
      "KV | :write | 3 | 3 | 1 | expected a key and its value, such as [x 3], not 3",
      "LIST_APPEND | :txn | [[:append 5 1]] | [[:append 5 2]] | 2 | part 1 of this transaction is another one"
          + " where it begins, on line 1",
      "LIST_APPEND | :txn | [[:append 5 1]] | [] | 2 | a transaction is a vector of 1 to 1000 parts, such as"
          + " [[:append x 1] [:r y nil]], not []",
      "LIST_APPEND | :txn | [[:w 5 1]] | [[:w 5 1]] | 1"
          + " | the model list-append knows no [:w ...]; --model kv does",
      "LIST_APPEND | :txn | [[:pop 5 1]] | [[:pop 5 1]] | 1"
          + " | a part of a transaction is :r or :append, not :pop",
      "LIST_APPEND | :read | nil | 1 | 2 | the model list-append knows no :read; it knows :txn",
      "BANK | :transfer | {:from 0 :amount 5} | nil | 1"
          + " | a key is a whole number, a text or a keyword, not nil",
      "BANK | :read | nil | 5 | 2 | expected a map of keys and what they hold, such as {0 10, 1 5}, not 5",
      "SET | :read | nil | 5 | 2 | a read of a set returns a set, a vector or nil, not 5",
      "COUNTER | :add | x | x | 1 | an amount is a whole number, not x"})
  void whatIsNoOperationOfAModelIsRefusedWithItsLine(
      Model model, String function, String asked, String told, int line, String sentence) {
    assertThat(problem(model, edn(function, asked, told))).isEqualTo("h:" + line + ":1: " + sentence);
  }

  private static final String BEGIN = "0\t:invoke\t:write\t1\n";

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 :ok :write 1 | 2 | process 0 ends write, and has nothing under way",
      "1 :ok :write 1 | 1 | process 1 ends write, and has nothing under way"})
  void anEndWithoutABeginningIsRefused(String line, int at, String sentence) {
    String text = at == 2 ? BEGIN + "0 :ok :write 1\n" + line : line;
    assertThat(problem(Model.REGISTER, text)).isEqualTo("h:" + (at + at / 2) + ":1: " + sentence);
  }

  @Test
  void aProcessHasOneOperationUnderWay() {
    assertThat(problem(Model.REGISTER, BEGIN + "0 :invoke :read nil\n"))
        .isEqualTo("h:2:1: process 0 begins something while its write of line 1 is under way");
    assertThat(problem(Model.REGISTER, BEGIN + "0 :ok :read 1\n"))
        .isEqualTo("h:2:1: process 0 ends read, and began write on line 1");
  }

  @Test
  void aProcessThatIsGoneNeverReturns() {
    assertThat(problem(Model.REGISTER, BEGIN + "0 :info :write 1\n0 :invoke :read nil\n"))
        .isEqualTo("h:3:1: process 0 is gone since line 2, where its operation ended in info;"
            + " a client that goes on has another number");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{:type :invoke | 1 | this ends too early; expected }",
      "{:type :invoke] | 1 | a ] that closes nothing; expected }",
      "{:type \"invoke | 1 | a text that begins here does not end; expected \"",
      "{:process 0 :type :begin} | 1 | the type of an operation is invoke, ok, fail or info, not begin",
      "{:process 0} | 1 | this map has no :type; expected invoke, ok, fail or info",
      "{:type :ok} | 1 | this map has no :process; expected the number of a client, or :nemesis",
      "{:type :ok :process -1} | 1 | a process is a number from 0 on, or a name such as :nemesis, not -1",
      "{:a 1 :b} | 1 | this is not EDN: Every map must have an equal number of keys and values.",
      "[{:a 1} | 1 | the text ends inside its vector; expected ]"})
  void brokenEdnIsRefusedWithItsLine(String text, int line, String sentence) {
    HistoryFile file = read(Model.REGISTER, text);
    assertThat(file.history()).isEmpty();
    assertThat(file.problems().lines()).anySatisfy(one ->
        assertThat(one).startsWith("h:" + line + ":1: " + sentence));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "0 :invoke | this line ends after the type of an operation; expected what it asked, and a value",
      "0 :invoke 5 | expected what the operation asked after :invoke, such as :read, and a value",
      "x! :invoke :read nil | no process stands before :invoke; expected a number",
      "0 :invoke :write [1 | this ends too early; expected ]",
      "12345678901234567890 :invoke :read nil | the number of a process has 18 digits at most"})
  void halfALineIsRefusedWithItsLine(String line, String sentence) {
    assertThat(problem(Model.REGISTER, "7 :invoke :read nil\n" + line)).isEqualTo("h:2:1: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":", "{\"type\":\"ok\"} {}", "[]", "nul", "{\"a\":1,\"a\":2}"})
  void brokenJsonIsRefusedWithItsLine(String line) {
    String good = "{\"type\":\"invoke\",\"process\":0,\"f\":\"read\",\"value\":null}\n";
    assertThat(problem(Model.REGISTER, good + line)).startsWith("h:2:1: ");
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void nestingWithoutEndNeitherHangsNorOverflows(Form form) {
    String deep = "[".repeat(300_000);
    String text = switch (form) {
      case EDN -> "{:type :invoke :process 0 :f :write :value " + deep;
      case LOG -> "0\t:invoke\t:write\t" + deep;
      case JSON -> "{\"type\":\"invoke\",\"process\":0,\"f\":\"write\",\"value\":" + deep;
    };
    assertThat(problem(Model.REGISTER, text)).startsWith("h:1:1: ").contains("64");
  }

  @Test
  void wordsAndOperationsHaveALongestLength() {
    assertThat(problem(Model.REGISTER, "\n{:type " + "9".repeat(2_000) + "}"))
        .isEqualTo("h:2:1: a number or a word is longer than 1000 characters");
    assertThat(problem(Model.REGISTER, "{:type \"" + "a".repeat(1 << 21) + "\"}"))
        .isEqualTo("h:1:1: one value is longer than 1048576 characters");
    assertThat(problem(Model.REGISTER, "0 :invoke :read nil\n" + "a".repeat(1 << 21)))
        .isEqualTo("h:2:1: this line is longer than 1048576 characters");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    for (byte[] bytes : List.of(new byte[] {'0', '\n', (byte) 0xc3, 0x28}, new byte[] {'0', '\n', 0, 1})) {
      HistoryFile file = HistoryFile.read("h", new ByteArrayInputStream(bytes), Optional.of(Model.REGISTER),
          new Initial(), Optional.empty());
      assertThat(file.problems().lines())
          .containsExactly("h:2:1: this is not text; expected a history in UTF-8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "hello", "time,process,op\n1,2,3"})
  void whereNoOperationStandsNothingIsChecked(String text) {
    assertThat(problem(Model.REGISTER, text))
        .startsWith("h:1:1: no operation stands here; expected EDN maps");
  }

  @Test
  void aHistoryOfTheNemesisAloneIsNone() {
    assertThat(problem(Model.REGISTER, "{:type :info :process :nemesis :f :start}"))
        .isEqualTo("h:1:1: no client does anything here; expected an operation");
  }

  @Test
  void withoutAModelNobodyKnowsWhatOperationsMean() {
    assertThat(problem(null, EDN)).startsWith("h:1:1: the file does not say what its operations mean;"
        + " expected --model with register, cas-register, kv");
  }

  @Test
  void whatKeysHoldAtFirstIsSaidForAllOrForSome() {
    String text = edn(":read", "nil", "{0 5, 1 15, 2 0}");
    HistoryFile file = HistoryFile.of("h", text, Optional.of(Model.BANK),
        Initial.of(List.of("7", "0=3", "{1 4}")), Optional.empty());
    assertThat(file.history().orElseThrow().recording().initial().toString()).isEqualTo("{0=3, 1=4, 2=7}");
    assertThat(good(Model.BANK, text).recording().initial().toString()).isEqualTo("{0=0, 1=0, 2=0}");
  }

  private static final String SPOILERS = " {}[]()\"\\#:;0a\n^~";

  /** Whatever stands in a file, reading it ends, with a history or with problems. */
  @Test
  void aSpoiltHistoryIsReadOrRefused() {
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = EDN.getBytes(StandardCharsets.UTF_8);
      for (int j = random.nextInt(4); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) SPOILERS.charAt(random.nextInt(SPOILERS.length()));
      }
      HistoryFile file = read(Model.CAS_REGISTER, new String(bytes, StandardCharsets.UTF_8));
      assertThat(file.history().isEmpty()).isEqualTo(!file.problems().isEmpty());
      refused += file.history().isEmpty() ? 1 : 0;
    }
    assertThat(refused).isBetween(1_000, 2_950);
  }
}
