package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import lagoon.history.NodeName;
import lagoon.history.Version;
import lagoon.trace.Script;
import lagoon.trace.Trace;
import lagoon.view.Facet;
import lagoon.view.Load;
import org.junit.jupiter.api.Test;

/** What the rows of a diagram say, and that nothing is drawn over it. */
class RowWordsTest {

  private static String paint(Trace trace) {
    return new TextPainter(80, Glyphs.UNICODE, Style.PLAIN).paint(trace, 100, false);
  }

  @Test
  void anArrowToTheRightDoesNotOverwriteTheWordsOfOneToTheLeft() {
    List<String> names = List.of("n1", "n2", "n3", "n4", "n5", "n6", "n7");
    boolean isSaid = false;
    for (int sender = 1; sender < 6; sender++) {
      Script script = new Script(names, List.of());
      NodeName from = script.replica(sender);
      Script.Letter letter = new Script.Letter("AppendEntries", "", List.of());
      long left = script.sent(from, script.replica(sender - 1), 0, letter, 1);
      long right = script.sent(from, script.replica(sender + 1), 0, letter, 1);
      script.at(1);
      script.role(script.replica(sender - 1), script.delivered(left), "follower");
      script.role(script.replica(sender + 1), script.delivered(right), "follower");
      String row = paint(script.trace()).lines().filter(line -> line.contains("┼")).findFirst().orElseThrow();
      String words = row.substring(row.indexOf("ms") + 2).replaceAll("[^A-Za-z…]+", " ").strip();
      assertThat(words).as(row).isIn("", "AppendEntries", "AppendEntries in ms", "AppendE…");
      isSaid |= words.startsWith("AppendEntries");
    }
    assertThat(isSaid).isTrue();
  }

  @Test
  void whereOneIsOnItsWayAndTheOtherArrivesTheTipSaysSoAndNoWordIsCut() {
    Script script = new Script(List.of("primary", "replica-1", "replica-2"), List.of("frank", "grace"));
    Version first = script.key("theme", 1);
    Script.Letter letter = new Script.Letter("Replicate", "", List.of(first));
    script.sent(script.replica(0), script.replica(1), 0, letter, 2000);
    long near = script.sent(script.replica(0), script.replica(2), 0, letter, 105);
    script.at(105).delivered(near);
    assertThat(sent(script)).endsWith("\u2502 in 105 ms").contains("\u2026 \u2502")
        .doesNotContain("on its way");

    Script other = new Script(List.of("primary", "replica-1", "replica-2"), List.of("frank", "grace"));
    long soon = other.sent(other.replica(0), other.replica(1), 0, letter, 50);
    other.sent(other.replica(0), other.replica(2), 0, letter, 2000);
    other.at(50).delivered(soon);
    assertThat(sent(other)).matches(".*(\\+50 ms .*)?\u2026 \u2502 on its way");
  }

  /** The row of what was sent. */
  private static String sent(Script script) {
    return paint(script.trace()).lines().filter(line -> line.contains("\u251c")).findFirst().orElseThrow();
  }

  @Test
  void aChangedSettingGivesUpTheBeginningOfItsPathBeforeItsNewValue() {
    Script script = new Script(List.of("n1"), List.of());
    String value = "{exponential: {mean: 200ms}}";
    script.setting("cluster.services.shop.work", "{constant: 2ms}");
    script.at(1).setting("cluster.a-longer-name.services.of-the-shop.payments.work", value);
    script.at(2).setting("cluster.services.payments.work", "{" + "x".repeat(100) + "}");
    assertThat(paint(script.trace()))
        .contains("╌╌ cluster.services.shop.work is now {constant: 2ms} ╌╌")
        .contains("╌╌ of-the-shop.payments.work is now " + value + " ╌╌")
        .contains("╌╌ work is now {xxxxx");
  }

  @Test
  void aBreakerHasARowWhereItTurnsAndNoneWhereItStays() {
    Script script = new Script(List.of("shop", "payments"), List.of());
    breaker(script.at(0), Load.Position.CLOSED, 0);
    breaker(script.at(1), Load.Position.CLOSED, 4);
    breaker(script.at(2), Load.Position.OPEN, 5);
    breaker(script.at(3), Load.Position.OPEN, 5);
    breaker(script.at(4), Load.Position.HALF_OPEN, 5);
    breaker(script.at(5), Load.Position.CLOSED, 0);
    List<String> rows = paint(script.trace()).lines().skip(1).toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).contains("2.0 ms", "★ breaker towards payments opens");
    assertThat(rows.get(1)).contains("4.0 ms", "★ breaker towards payments half-opens");
    assertThat(rows.get(2)).contains("5.0 ms", "★ breaker towards payments closes");
  }

  @Test
  void whatANodeKeepsAsideHasARowWhenItComesAndWhenNothingIsLeft() {
    Script script = new Script(List.of("A", "B"), List.of());
    Version cart = script.key("cart", 1);
    Version list = script.key("list", 1);
    NodeName node = script.replica(1);
    script.at(1).shows(node, 0, new Facet.Copies("copies", List.of(cart, list)));
    script.at(2).shows(node, 0, new Facet.Copies("hints for C", List.of(cart)));
    script.at(3).shows(node, 0, new Facet.Copies("hints for C", List.of(cart)));
    script.at(4).shows(node, 0, new Facet.Copies("hints for C", List.of(cart, list)),
        new Facet.Copies("hints for D", List.of(list)));
    script.at(5).shows(node, 0, new Facet.Copies("hints for C", List.of(list)));
    script.at(6).shows(node, 0);
    List<String> rows = new TextPainter(160, Glyphs.UNICODE, Style.PLAIN)
        .paint(script.trace(), 100, false).lines().skip(1).toList();
    assertThat(rows).satisfiesExactly(
        row -> assertThat(row).contains("2.0 ms", "≡ keeps hints for C: cart v1"),
        row -> assertThat(row).contains("4.0 ms", "≡ keeps hints for C: list v1; keeps hints for D: list v1"),
        row -> assertThat(row).contains("5.0 ms", "≡ keeps no hints for D any more"),
        row -> assertThat(row).contains("6.0 ms", "≡ keeps no hints for C any more"));
  }

  private static void breaker(Script script, Load.Position position, int failures) {
    script.shows(script.replica(0), 0,
        new Load.Breaker("payments", position, failures, failures, OptionalLong.empty()));
  }
}
