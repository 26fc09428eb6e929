package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lagoon.history.Operation;
import org.junit.jupiter.api.Test;

/**
 * Each session guarantee alone, dropped: four histories, each of which breaks one of the four and keeps the
 * other three. w(x,1) writes 1 to x, r(x,0) reads 0 from it; sessions are separated by a bar.
 */
class SessionGuaranteesTest {

  private final Tale tale = new Tale("here", "there");

  SessionGuaranteesTest() {
    tale.starts("x", 0);
    tale.starts("y", 0);
  }

  /** w(x,1) r(x,0). */
  @Test
  void readYourWritesAloneIsBroken() {
    tale.writes("a", "x", 1, "here");
    tale.reads("a", "there", "x");
    onlyBroken("read-your-writes");
  }

  /** w(x,1) | r(x,1) r(x,0). */
  @Test
  void monotonicReadsAloneIsBroken() {
    tale.writes("a", "x", 1, "here");
    tale.reads("b", "here", "x");
    tale.reads("b", "there", "x");
    onlyBroken("monotonic-reads");
  }

  /** w(x,1) w(y,1) | r(y,1) r(x,0). */
  @Test
  void monotonicWritesAloneIsBroken() {
    Operation late = tale.writes("a", "x", 1, "here");
    tale.writes("a", "y", 1, "here", "there");
    tale.reads("b", "there", "y");
    tale.reads("b", "there", "x");
    tale.apply(late, "there");
    onlyBroken("monotonic-writes");
    assertThat(tale.violations("monotonic-writes").get(0).seenBy()).contains(tale.session("b"));
  }

  /** w(x,1) | r(x,1) w(y,1) | r(y,1) r(x,0). */
  @Test
  void writesFollowReadsAloneIsBroken() {
    tale.writes("a", "x", 1, "here");
    tale.reads("b", "here", "x");
    tale.writes("b", "y", 1, "here", "there");
    tale.reads("c", "there", "y");
    tale.reads("c", "there", "x");
    onlyBroken("writes-follow-reads");
    assertThat(tale.violations("writes-follow-reads").get(0).seenBy()).contains(tale.session("c"));
  }

  private void onlyBroken(String broken) {
    Map<String, Long> violations = new TreeMap<>();
    for (String name : List.of(
        "read-your-writes", "monotonic-reads", "monotonic-writes", "writes-follow-reads")) {
      violations.put(name, tale.judgement(name).violations());
    }
    assertThat(violations).containsEntry(broken, 1L);
    assertThat(violations.values()).containsOnlyOnce(1L).containsOnly(0L, 1L);
  }
}
