package lagoon.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

  record Everything(
      String text, int number, long big, double decimal, boolean flag,
      @Setting(value = "How long", unit = Unit.DURATION, min = "1ms", max = "1h", live = true) long delay,
      @Setting(value = "How much", unit = Unit.SHARE, byDefault = "20%") double part,
      Turn turn,
      Optional<Long> maybe,
      @Setting(value = "Some", min = "1", max = "3") List<Integer> some,
      @Setting(value = "Times", unit = Unit.DURATION) Map<String, Long> times,
      Map<Turn, Everything> nested,
      AsWritten raw) {}

  enum Turn { IN_TURN, @Named(name = "random", value = "by chance") BY_CHANCE }

  @Union
  sealed interface Tree {}

  @Named("no more branches")
  record Leaflet() implements Tree {}

  record BigBranch(List<Tree> trees) implements Tree {}

  @Named(name = "bare", value = "one number")
  record Number(int number) implements Tree {}

  record Wrong(Date date) {}

  record WrongBound(@Setting(value = "x", unit = Unit.DURATION, min = "5") long delay) {}

  record WrongKey(Map<List<String>, String> map) {}

  interface Open {}

  record One() implements Open {}

  record Two(String kind, @Keyed("kind") @Inline Open open) {}

  record Strict(int even) {
    Strict {
      if (even % 2 != 0) {
        throw new IllegalArgumentException("expected an even number");
      }
    }
  }

  private final Shapes shapes = new Shapes(type -> type == Open.class ? Map.of("one", One.class) : Map.of());

  private Shape shape(String key) {
    return field(Everything.class, key).shape();
  }

  private Field field(Class<? extends Record> type, String key) {
    return shapes.of(type).fields().stream().filter(field -> field.key().equals(key)).findFirst()
        .orElseThrow();
  }

  @Test
  void theKindOfASettingFollowsFromItsType() {
    assertThat(shape("text")).isEqualTo(new Leaf.Text(0, Integer.MAX_VALUE));
    assertThat(shape("number")).isEqualTo(new Leaf.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, true));
    assertThat(shape("big")).isEqualTo(new Leaf.Whole(Long.MIN_VALUE, Long.MAX_VALUE, false));
    assertThat(shape("decimal")).isEqualTo(new Leaf.Decimal(-Double.MAX_VALUE, Double.MAX_VALUE));
    assertThat(shape("flag")).isEqualTo(new Leaf.YesNo());
    assertThat(shape("delay")).isEqualTo(new Leaf.Duration(1_000_000, 3_600_000_000_000L));
    assertThat(shape("part")).isEqualTo(new Leaf.Share(0, 1));
    assertThat(((Leaf.Word) shape("turn")).names()).containsExactly("in-turn", "random");
    assertThat(shape("maybe"))
        .isEqualTo(new Shape.Maybe(new Leaf.Whole(Long.MIN_VALUE, Long.MAX_VALUE, false)));
    assertThat(shape("some"))
        .isEqualTo(new Shape.ListOf(new Leaf.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, true), 1, 3));
    assertThat(((Shape.MapOf) shape("times")).value()).isEqualTo(new Leaf.Duration(0, Long.MAX_VALUE));
    assertThat(((Shape.MapOf) shape("nested")).value()).isSameAs(shapes.of(Everything.class));
    assertThat(shape("raw")).isEqualTo(new Shape.Anything());
  }

  @Test
  void aSettingIsRequiredUnlessItHasADefaultOrMayBeLeftOut() {
    assertThat(field(Everything.class, "text").isRequired()).isTrue();
    assertThat(field(Everything.class, "part").isRequired()).isFalse();
    assertThat(field(Everything.class, "maybe").isRequired()).isFalse();
    assertThat(field(Everything.class, "times").isRequired()).isFalse();
    assertThat(field(Everything.class, "some").isRequired()).as("at least one").isTrue();
    assertThat(field(Everything.class, "delay").isLive()).isTrue();
  }

  @Test
  void recordsMayContainThemselves() {
    Choice tree = (Choice) ((Shape.ListOf) field(BigBranch.class, "trees").shape()).item();
    assertThat(tree.names()).containsExactly("leaflet", "big-branch", "bare");
    assertThat(tree.named("big-branch").orElseThrow().fields()).isSameAs(shapes.of(BigBranch.class));
    assertThat(tree.named("bare").orElseThrow().fields().meaning()).isEqualTo("one number");
  }

  @Test
  void aChoiceByASiblingIsGivenItsRecordsFromOutside() {
    BySibling open = (BySibling) field(Two.class, "open").shape();
    assertThat(open.sibling()).isEqualTo("kind");
    assertThat(open.named("one")).contains(shapes.of(One.class));
    assertThat(open.named("two")).isEmpty();
  }

  @Test
  void aRecordIsMadeAndReadThroughItsShape() {
    Fields fields = shapes.of(Strict.class);
    Record made = fields.make(new Object[] {4});
    assertThat(made).isEqualTo(new Strict(4));
    assertThat(fields.value(made, fields.fields().get(0))).isEqualTo(4);
    assertThatThrownBy(() -> fields.make(new Object[] {3}))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("expected an even number");
  }

  @Test
  void aDeclarationThatMakesNoSenseIsAMistakeInTheCode() {
    assertThatThrownBy(() -> field(Wrong.class, "date").shape())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Wrong.date: no file can write a java.util.Date");
    assertThatThrownBy(() -> field(WrongBound.class, "delay").shape())
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("5 has no unit");
    assertThatThrownBy(() -> field(WrongKey.class, "map").shape()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesInTheCodeAreKebabInFiles() {
    assertThat(Kebab.of("onStale")).isEqualTo("on-stale");
    assertThat(Kebab.of("RecentWriter")).isEqualTo("recent-writer");
    assertThat(Kebab.of("ROUND_ROBIN")).isEqualTo("round-robin");
    assertThat(Kebab.of("HTTPServer")).isEqualTo("http-server");
    assertThat(Kebab.of("replica1Name")).isEqualTo("replica1-name");
  }

  @Test
  void valuesArePrintedAsAFileWouldWriteThem() {
    Everything value = new Everything("a: "
        + "b", 5, 6, 0.5, true, 1_500_000_000, 0.2, Turn.BY_CHANCE, Optional.empty(),
        List.of(1, 2), Map.of("x", 20L), Map.of(), new AsWritten("{a: 1}"));
    assertThat(FlowWriter.write(shapes.of(Everything.class), value))
        .isEqualTo("{text: \"a: b\", number: 5, big: 6, "
        + "decimal: 0.5, flag: true, delay: 1.5s, part: 20%, turn: random, some: [1, 2], times: {x: 20ns}, "
        + "raw: {a: 1}}");
    assertThat(FlowWriter
        .write(shapes.of(BigBranch.class), new BigBranch(List.of(new Leaflet(), new Number(3)))))
        .isEqualTo("{trees: [leaflet, {bare: {number: 3}}]}");
  }
}
