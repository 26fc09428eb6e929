package lagoon.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Cast;
import lagoon.history.Key;
import lagoon.history.NodeName;
import lagoon.history.Session;
import lagoon.history.User;
import lagoon.history.Value;
import lagoon.history.Version;
import org.junit.jupiter.api.Test;

class PastsTest {

  private static final int KEYS = 20;

  private final List<Key> keys = new ArrayList<>();
  private final Session session =
      new Session(0, "alice", new User(0, "alice"), new NodeName(0, "alice's client"));
  private final Pasts pasts;

  PastsTest() {
    for (int i = 0; i < KEYS; i++) {
      keys.add(new Key(i, "k" + i));
    }
    List<User> users = List.of(session.user());
    pasts = new Pasts(
        new Cast(List.of(session.node()), List.of(), List.of(session), users, keys, List.of()), 8);
  }

  @Test
  void whatASessionHasReadTakesNoMoreRoomHoweverOftenItReads() {
    Version[] latest = new Version[KEYS];
    for (int i = 0; i < 10_000; i++) {
      int key = i * 7 % KEYS;
      latest[key] = Version.written(
          keys.get(key), new Value.Amount(i), null, latest[key] == null ? List.of() : List.of(latest[key]));
      pasts.read(session, latest[key], null, i);
      assertThat(pasts.seen(session).size()).isLessThanOrEqualTo(2 * KEYS + 5);
    }
    List<Version> strung = new ArrayList<>();
    for (int i = 0; i < pasts.seen(session).size(); i++) {
      strung.add(pasts.seen(session).items()[i].version);
    }
    assertThat(strung).contains(latest);
    assertThat(pasts.overflowed()).isFalse();
  }

  @Test
  void concurrentVersionsAreKeptUpToALimitAndTheNewestStay() {
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      versions.add(Version.written(keys.get(0), new Value.Amount(i), null, List.of()));
      pasts.read(session, versions.get(i), null, i);
      assertThat(pasts.overflowed()).isEqualTo(i >= 8);
    }
    Known known = pasts.seen(session, 0);
    assertThat(Known.count(known)).isEqualTo(8);
    assertThat(Known.isAtLeast(known, versions.get(999))).isTrue();
    assertThat(Known.isAtLeast(known, versions.get(992))).isTrue();
    assertThat(pasts.seen(session).size()).isLessThan(40);
  }
}
