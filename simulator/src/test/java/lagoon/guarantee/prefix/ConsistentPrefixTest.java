package lagoon.guarantee.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import lagoon.guarantee.Verdict;
import lagoon.history.Action;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;
import org.junit.jupiter.api.Test;

class ConsistentPrefixTest {

  private static final Key VISITORS = new Key(0, "visitors");
  private static final Key HOME = new Key(1, "home");
  private static final Map<Key, Value> START = Map.of(VISITORS, amount(0), HOME, amount(0));

  private final List<Recorded> history = new ArrayList<>();

  /** Terry 2013: what the two keys may be read as after this game. */
  @Test
  void theScoresOfTheGame() {
    for (Key team : List.of(HOME, VISITORS, HOME, HOME, VISITORS, HOME, HOME)) {
      add(new Action.Add(team, 1), List.of());
    }
    List<Recorded> game = List.copyOf(history);
    TreeSet<String> possible = new TreeSet<>();
    for (int visitors = 0; visitors <= 2; visitors++) {
      for (int home = 0; home <= 5; home++) {
        Recorded read = add(both(), List.of(amount(visitors), amount(home)));
        List<Recorded> all = new ArrayList<>(game);
        all.add(read);
        if (ConsistentPrefix.check(all, START, game).judgement().verdict() == Verdict.HOLDS) {
          possible.add(visitors + "-" + home);
        }
      }
    }
    assertThat(possible).containsExactly("0-0", "0-1", "1-1", "1-2", "1-3", "2-3", "2-4", "2-5");
  }

  @Test
  void aMixtureOfStatesIsProvenToBeNone() {
    add(new Action.Write(HOME, amount(1)), List.of());
    add(new Action.Write(VISITORS, amount(1)), List.of());
    List<Recorded> order = List.copyOf(history);
    add(both(), List.of(amount(1), amount(0)));
    ConsistentPrefix.Answer answer = ConsistentPrefix.check(history, START, order);
    assertThat(answer.judgement().verdict()).isEqualTo(Verdict.VIOLATED);
    assertThat(answer.broken().get(0).proof()).isEqualTo(
        "Let R be session 0's read (operation 3), which returned visitors = 1, home = 0. In the order of the"
            + " 2 writes that can have been done by then, visitors held 1 after all of them, and home held 0"
            + " after none of them. So "
            + "what R returned was never the state of the store.");
  }

  @Test
  void aStateThatDidNotExistYetIsNone() {
    Recorded early = add(new Action.Read(List.of(HOME)), List.of(amount(1)));
    Recorded late = add(new Action.Write(HOME, amount(1)), List.of());
    assertThat(ConsistentPrefix.check(List.of(early, late), START, List.of(late)).judgement().verdict())
        .isEqualTo(Verdict.VIOLATED);
  }

  @Test
  void whereAnAcknowledgedWriteIsNotInTheOrderNothingCanBeSaid() {
    add(new Action.Write(HOME, amount(1)), List.of());
    assertThat(ConsistentPrefix.check(history, START, List.of()).judgement().reason())
        .contains("lacks operation 1");
  }

  @Test
  void oneKeyAloneTestsNothing() {
    Recorded write = add(new Action.Write(HOME, amount(1)), List.of());
    add(new Action.Read(List.of(HOME)), List.of(amount(0)));
    assertThat(ConsistentPrefix.check(history, START, List.of(write)).judgement().verdict())
        .isEqualTo(Verdict.UNTESTED);
  }

  /** Against the definition: is there a k whose state holds all that was read? */
  @Test
  void itSaysWhatTheDefinitionSays() {
    int broken = 0;
    int kept = 0;
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      history.clear();
      List<Recorded> order = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        any(random, order);
      }
      ConsistentPrefix.Answer answer = ConsistentPrefix.check(history, START, order);
      long expected = history.stream().filter(operation -> !operation.action().isWrite())
          .filter(read -> !isSomeState(read, order)).count();
      assertThat(answer.judgement().violations()).as("seed " + seed).isEqualTo(expected);
      broken += expected > 0 ? 1 : 0;
      kept += answer.judgement().verdict() == Verdict.HOLDS ? 1 : 0;
    }
    assertThat(broken).isGreaterThan(1500);
    assertThat(kept).isGreaterThan(200);
  }

  private void any(Random random, List<Recorded> order) {
    Key key = random.nextBoolean() ? HOME : VISITORS;
    switch (random.nextInt(6)) {
      case 0 -> order.add(random.nextInt(order.size() + 1),
          add(new Action.Write(key, amount(random.nextInt(3))), List.of()));
      case 1 -> order.add(add(new Action.Add(key, 1), List.of()));
      case 2 -> order.add(
          add(new Action.CompareAndSet(key, amount(random.nextInt(2)), amount(2)), List.of()));
      case 3 -> add(new Action.Read(List.of(key)), List.of(amount(random.nextInt(3))));
      default -> add(both(), List.of(amount(random.nextInt(3)), amount(random.nextInt(3))));
    }
  }

  private static boolean isSomeState(Recorded read, List<Recorded> order) {
    Map<Key, Value> state = new HashMap<>(START);
    for (int k = 0; k <= order.size(); k++) {
      if (k > 0) {
        if (order.get(k - 1).invoked() > read.completed()) {
          return false;
        }
        if (order.get(k - 1).action().evaluate(state::get) instanceof Effect.Changed changed) {
          changed.puts().forEach(put -> state.put(put.key(), put.value()));
        }
      }
      boolean isThis = true;
      for (int i = 0; i < read.action().keys().size(); i++) {
        isThis &= state.get(read.action().keys().get(i)).equals(read.returned().get(i));
      }
      if (isThis) {
        return true;
      }
    }
    return false;
  }

  private Recorded add(Action action, List<Value> returned) {
    long id = history.size() + 1;
    Recorded operation = new Recorded(id, 0, action, 2 * id, 2 * id + 1, Outcome.OK, returned);
    history.add(operation);
    return operation;
  }

  private static Action both() {
    return new Action.Read(List.of(VISITORS, HOME));
  }

  private static Value amount(long amount) {
    return new Value.Amount(amount);
  }
}
