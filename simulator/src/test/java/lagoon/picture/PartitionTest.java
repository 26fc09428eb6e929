package lagoon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.NodeName;
import lagoon.trace.Moment.Link;
import org.junit.jupiter.api.Test;

class PartitionTest {

  private final NodeName a = new NodeName(0, "a");
  private final NodeName b = new NodeName(1, "b");
  private final NodeName c = new NodeName(2, "c");
  private final NodeName d = new NodeName(3, "d");

  @Test
  void linksThatDivideTwoGroupsAreToldAsTheGroups() {
    List<Link> links = List.of(new Link(a, c), new Link(c, a), new Link(a, d), new Link(d, a), new Link(b, c),
        new Link(c, b), new Link(b, d), new Link(d, b));
    assertThat(new Partition(links).wordings()).containsExactly("a, b | c, d", "2 nodes | 2 nodes");
    assertThat(new Partition(links).isOneLink()).isFalse();
  }

  @Test
  void aPartitionOfOneDirectionSaysWhich() {
    assertThat(new Partition(List.of(new Link(a, b), new Link(a, c))).wordings().get(0))
        .isEqualTo("nothing from a reaches b, c");
  }

  @Test
  void linksThatDivideNothingAreListed() {
    assertThat(new Partition(List.of(new Link(a, b), new Link(c, d), new Link(d, c))).wordings())
        .containsExactly("a to b, c and d", "3 links");
  }

  @Test
  void oneLinkMayBeCutBothWays() {
    assertThat(new Partition(List.of(new Link(a, b), new Link(b, a))).isOneLink()).isTrue();
    assertThat(new Partition(List.of(new Link(a, b), new Link(b, a))).goesBothWays()).isTrue();
    assertThat(new Partition(List.of(new Link(a, b))).goesBothWays()).isFalse();
  }

  @Test
  void ofManyNodesTheFirstAreNamed() {
    List<NodeName> nodes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      nodes.add(new NodeName(i, "n" + i));
    }
    assertThat(Partition.names(nodes)).isEqualTo("n0, n1, n2, n3 and 8 more");
    assertThat(Partition.names(nodes.subList(0, 5))).isEqualTo("n0, n1, n2, n3, n4");
  }
}
