package lagoon.picture.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookTest {

  /** What can be seen without colours. */
  private record Outline(Shape shape, boolean filled, String letter) {}

  @Test
  void familiesDifferInMoreThanColour() {
    Set<String> seen = new HashSet<>();
    for (String kind : Look.kinds()) {
      Look look = Look.of(kind, true);
      seen.add(look.family() + " " + look.shape() + " " + look.filled());
      assertThat(look.letter()).as(kind).isNotEmpty();
    }
    for (String one : seen) {
      for (String other : seen) {
        String family = one.substring(0, one.indexOf(' '));
        boolean sameOutline = one.substring(family.length()).equals(
            other.substring(other.indexOf(' ')));
        assertThat(sameOutline && !other.startsWith(family)).as(one + ", " + other).isFalse();
      }
    }
  }

  @Test
  void kindsThatOneProtocolSendsDifferInOutlineOrLetter() {
    Set<Outline> seen = new HashSet<>();
    for (String kind : new String[] {"Read", "Write", "Returned", "Written", "Refused", "Unreachable",
        "Replicate", "CatchUp", "Snapshot", "Ack"}) {
      Look look = Look.of(kind, true);
      assertThat(seen.add(new Outline(look.shape(), look.filled(), look.letter()))).as(kind).isTrue();
    }
  }

  @Test
  void aKindThatNobodyKnowsShowsItsFirstLetterAndWhetherItBringsVersions() {
    assertThat(Look.of("gossip", true).family()).isEqualTo(Look.Family.REPLICATION);
    assertThat(Look.of("gossip", false).family()).isEqualTo(Look.Family.OTHER);
    assertThat(Look.of("gossip", false).letter()).isEqualTo("G");
    assertThat(Look.of("", false).letter()).isEqualTo("?");
  }

  @Test
  void replicationThatBringsNothingIsRoutine() {
    assertThat(Look.of("AppendEntries", false).family()).isEqualTo(Look.Family.ROUTINE);
    assertThat(Look.of("AppendEntries", true).family()).isEqualTo(Look.Family.REPLICATION);
    assertThat(Look.of("AppendEntries", false).shape()).isNotEqualTo(Look.of("AppendEntries", true).shape());
  }

  @Test
  void aTextThatIsTooLongEndsWithAnEllipsisAndFits() {
    String fitting = Letters.fit("transfer 100 from checking to rent", 12, 120);
    assertThat(fitting).endsWith("…").startsWith("transfer");
    assertThat(Letters.width(fitting, 12)).isLessThanOrEqualTo(120);
    assertThat(Letters.fit("rent", 12, 120)).isEqualTo("rent");
    assertThat(Letters.fit("rent", 12, 3)).isEmpty();
    assertThat(Letters.fitName("client-958", 12, 45)).startsWith("…").endsWith("-958");
    assertThat(Letters.fitName("client-958", 12, 90)).isEqualTo("client-958");
    assertThat(Letters.fitName("coordinator", 12, 45)).startsWith("c").endsWith("…");
    assertThat(Letters.fit("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 12, 33).codePoints())
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void aLineLeavesABoxAtItsEdge() {
    Box box = new Box(10, 10, 20, 10);
    assertThat(box.edgeTowards(new Point(100, 15))).isEqualTo(new Point(30, 15));
    assertThat(box.edgeTowards(new Point(20, 100))).isEqualTo(new Point(20, 20));
    assertThat(box.edgeTowards(new Point(21, 15))).isEqualTo(box.centre());
    assertThat(new Point(20, 30).distance(new Point(0, 0), new Point(40, 0))).isEqualTo(30);
    assertThat(new Point(-3, 4).distance(new Point(0, 0), new Point(40, 0))).isEqualTo(5);
  }
}
