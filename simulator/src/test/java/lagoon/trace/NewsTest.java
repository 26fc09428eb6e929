package lagoon.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.history.Action;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Value;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static final long MS = 1_000_000;

  private final Script script = new Script(List.of("n0", "n1"), List.of("alice"));
  private final NodeName n0 = script.replica(0);
  private final NodeName n1 = script.replica(1);
  private final Version one = script.key("k", 1);
  private final Version two = after(one, 2);
  private final Version three = after(two, 3);

  @Test
  void aCopyIsBehindByTheVersionsThatItLacksSinceTheFirstOfThem() {
    script.at(10).applied(n0, 0, two);
    script.at(30).applied(n0, 0, three);
    script.at(40).applied(n1, 0, two);
    Trace trace = script.trace();
    News late = trace.at(35 * MS).newest(one.key()).orElseThrow();
    assertThat(late.version()).isSameAs(three);
    assertThat(late.behind(List.of(one))).isEqualTo(2);
    assertThat(late.lackedSince(List.of(one))).isEqualTo(10 * MS);
    News later = trace.at(40 * MS).newest(one.key()).orElseThrow();
    assertThat(later.behind(List.of(two))).isEqualTo(1);
    assertThat(later.lackedSince(List.of(two))).isEqualTo(30 * MS);
    assertThat(later.behind(List.of(three))).isZero();
  }

  @Test
  void aConcurrentCopyDiffersAndIsNotBehind() {
    Version other = after(one, 7);
    script.at(10).applied(n0, 0, two);
    script.at(11).applied(n1, 0, other);
    News news = script.trace().at(11 * MS).newest(one.key()).orElseThrow();
    assertThat(news.behind(List.of(two))).isZero();
    assertThat(news.behind(List.of(two, other))).isZero();
    assertThat(news.behind(List.of(one))).isEqualTo(1);
    assertThat(news.lackedSince(List.of(one))).isEqualTo(10 * MS);
  }

  @Test
  void whatWasAcknowledgedIsTold() {
    Operation write = script.invoke(0, new Action.Write(one.key(), new Value.Amount(2)), 0);
    script.at(10).applied(n0, 0, two);
    script.at(20).completed(0, write, two);
    Trace trace = script.trace();
    assertThat(trace.at(10 * MS).newest(one.key()).orElseThrow().acknowledged()).isEmpty();
    News told = trace.at(20 * MS).newest(one.key()).orElseThrow();
    assertThat(told.acknowledged()).containsSame(two);
    assertThat(told.lacksAcknowledged(List.of(one))).isTrue();
    assertThat(told.lacksAcknowledged(List.of(two))).isFalse();
    assertThat(trace.at(10 * MS).sessions().get(0).doing()).contains(write);
    assertThat(trace.at(20 * MS).sessions().get(0).doing()).isEmpty();
    assertThat(trace.at(20 * MS).sessions().get(0).last().orElseThrow().operation()).isEqualTo(write);
    assertThat(trace.endings().of(write).orElseThrow().time()).isEqualTo(20 * MS);
  }

  @Test
  void timersRunUntilTheyFireOrAreCancelledOrTheirNodeCrashes() {
    long first = script.timerSet(n0, 0, "again", 50);
    script.timerSet(n0, 0, "again", 70);
    script.timerSet(n1, 0, "patience", 90);
    script.at(50).timerFired(n0, first, "again");
    script.at(60).timerCancelled(n0, 0, "again");
    script.at(65).crashed(n1);
    Trace trace = script.trace();
    assertThat(trace.at(0).node(n0).timers()).hasSize(2);
    assertThat(trace.at(50 * MS).node(n0).timers()).hasSize(1);
    assertThat(trace.at(60 * MS).node(n0).timers()).isEmpty();
    assertThat(trace.at(60 * MS).node(n1).timers()).hasSize(1);
    assertThat(trace.at(65 * MS).node(n1).timers()).isEmpty();
  }

  @Test
  void aSecondArrivalIsOnItsWayAfterTheFirst() {
    long sent = script.sent(n0, n1, 0, new Script.Letter("Note", "", List.of()), 5);
    script.at(5).delivered(sent);
    script.at(9).delivered(sent);
    Trace trace = script.trace();
    assertThat(trace.at(4 * MS).again()).isEmpty();
    assertThat(trace.at(5 * MS).inFlight()).isEmpty();
    assertThat(trace.at(5 * MS).again()).containsExactly((Observation.Sent) script.find(sent));
    assertThat(trace.at(9 * MS).again()).isEmpty();
  }

  @Test
  void theLastLossesAreRemembered() {
    for (int i = 0; i < 300; i++) {
      script.at(i).dropped(script.sent(n0, n1, 0, new Script.Letter("Note", "", List.of()), 5), "loss");
    }
    Trace trace = script.trace();
    assertThat(trace.at(9 * MS).lost()).hasSize(10);
    assertThat(trace.at(299 * MS).lost()).hasSize(256).last()
        .extracting(Observation.Dropped::time).isEqualTo(299 * MS);
  }

  private Version after(Version before, long amount) {
    Action write = new Action.Write(before.key(), new Value.Amount(amount));
    return Version.written(before.key(), new Value.Amount(amount), script.invoke(0, write, 0),
        List.of(before));
  }
}
