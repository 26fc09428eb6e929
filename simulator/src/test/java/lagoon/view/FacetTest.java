package lagoon.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.State;
import lagoon.history.Value;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class FacetTest {

  private final Version checking = Version.initial(new Key(0, "checking"), new Value.Amount(500));

  @Test
  void eachFacetSaysOneLine() {
    assertThat(Facet.Role.of("leader").text()).isEqualTo("leader");
    assertThat(Facet.Role.inTerm("leader", 3).text()).isEqualTo("leader of term 3");
    assertThat(new Facet.Copies("hints for n3", List.of(checking)).text())
        .isEqualTo("hints for n3: checking 500 (v1)");
    assertThat(new Facet.Copies("hints for n3", List.of()).text()).isEqualTo("hints for n3: none");
    assertThat(Facet.Log.of(3, 9, 7).text()).isEqualTo("log 3 to 9, applied to 7");
    assertThat(new Facet.Log(3, 9, 7, OptionalLong.of(8)).text())
        .isEqualTo("log 3 to 9, applied to 7, committed to 8");
    assertThat(Facet.Log.of(3, 2, 2).text()).isEqualTo("log empty before 3, applied to 2");
    assertThat(new Facet.Gauge("unacknowledged", 3, "entries").text()).isEqualTo("unacknowledged: 3 entries");
    assertThat(new Facet.Gauge("epoch", 3, "").text()).isEqualTo("epoch: 3");
    assertThat(new Facet.Waiting(List.of()).text()).isEqualTo("nobody waits");
    assertThat(new Facet.Waiting(List.of(
        new Facet.Request("alice", "checking v2", OptionalLong.of(7)),
        new Facet.Request("bob", "replica-1", OptionalLong.empty()))).text())
        .isEqualTo("alice waits for checking v2; bob waits for replica-1");
    NodeName one = new NodeName(0, "r1");
    NodeName two = new NodeName(1, "r2");
    assertThat(new Facet.Quorum(7, "read x", true, List.of(), List.of(one, two), List.of(two), 2).text())
        .isEqualTo("quorum for read x: 1 of 2, r2 of r1, r2");
    assertThat(new Facet.Quorum(7, "read x", true, List.of(), List.of(one, two), List.of(), 1).text())
        .isEqualTo("quorum for read x: 0 of 1 of r1, r2");
    assertThat(new Facet.Claims("numbers", List.of(new Facet.Claim(checking, "number 3"))).text())
        .isEqualTo("numbers: checking 500 number 3");
    assertThat(new Facet.Claims("numbers", List.of()).text()).isEqualTo("numbers: none");
  }

  @Test
  void loadSaysOneLine() {
    assertThat(new Load.Pool("threads", 4, 10, 2, 20).text())
        .isEqualTo("threads: 4 of 10 busy, 2 of 20 wait");
    assertThat(new Load.Breaker("payments", Load.Position.HALF_OPEN, 0, 1, OptionalLong.empty()).text())
        .isEqualTo("breaker towards payments half-open, 0 of 1 failed");
    assertThat(new Load.Calls("search", 7, 7, 0, 0, 0, 0).text()).isEqualTo("search: 7 OK, 0 failed");
    Load.Calls calls = new Load.Calls("calls to payments", 31, 20, 3, 5, 1, 4);
    assertThat(calls.open()).isEqualTo(2);
    assertThat(calls.text()).isEqualTo(
        "calls to payments: 20 OK, 3 failed, 5 refused, 1 turned away, 2 under way; 4 retries");
  }

  @Test
  void aFacetKeepsWhatItWasGiven() {
    List<Version> held = new ArrayList<>(List.of(checking));
    Facet.Copies copies = new Facet.Copies("copies", held);
    held.clear();
    assertThat(copies.versions()).containsExactly(checking);
  }

  @Test
  void aLogThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Facet.Log.of(5, 3, 3))
        .withMessage("a log cannot begin at 5 and end at 3");
  }

  @Test
  void theFacetOfAKindIsFoundAmongOthers() {
    List<State> shown = List.of(new Facet.Gauge("epoch", 3, ""), Facet.Role.of("leader"));
    assertThat(Facet.find(shown, Facet.Role.class)).contains(Facet.Role.of("leader"));
    assertThat(Facet.find(shown, Facet.Log.class)).isEmpty();
  }
}
