package lagoon.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lagoon.history.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each type is a semilattice, and replicas that have seen the same updates, in any order, are the same. */
class ReplicatedLawTest {

  private static final int REPLICAS = 3;

  /**
   * What one of three replicas does: it changes what it sees, and then takes in another's state.
   *
   * @param replica who
   * @param wanted what it is to see; an index into the values of the type
   * @param from whose state it merges afterwards; its own: nobody's
   */
  record Deed(int replica, int wanted, int from) {}

  @Provide
  Arbitrary<List<Deed>> deeds() {
    Arbitrary<Integer> replicas = Arbitraries.integers().between(0, REPLICAS - 1);
    return Combinators.combine(replicas, Arbitraries.integers().between(0, 5), replicas).as(Deed::new)
        .list().ofMaxSize(12);
  }

  private static List<Value> texts(String... texts) {
    List<Value> values = new ArrayList<>();
    for (String text : texts) {
      values.add(new Value.Text(text));
    }
    return values;
  }

  private static List<Value> numbers() {
    List<Value> values = new ArrayList<>();
    for (long number : new long[] {0, 1, 2, 5, -3, 7}) {
      values.add(new Value.Amount(number));
    }
    return values;
  }

  private static final List<Value> LISTS =
      texts("", "book", "pen", "book, pen", "ink, pen", "book, ink, pen");
  private static final List<Value> PAGES =
      texts("", "the lagoon", "the blue lagoon", "a lagoon", "the lagoon, deep", "lagoon");

  @Property(tries = 400, seed = "1")
  void countersAreASemilattice(@ForAll("deeds") List<Deed> deeds) {
    laws(deeds, numbers(), Counter::of);
  }

  @Property(tries = 400, seed = "2")
  void registersAreASemilattice(@ForAll("deeds") List<Deed> deeds) {
    laws(deeds, PAGES, Register::of);
  }

  @Property(tries = 400, seed = "3")
  void setsAreASemilattice(@ForAll("deeds") List<Deed> deeds) {
    laws(deeds, LISTS, ObservedRemoveSet::of);
  }

  @Property(tries = 400, seed = "4")
  void textsAreASemilattice(@ForAll("deeds") List<Deed> deeds) {
    laws(deeds, PAGES, Sequence::of);
  }

  /** Lets replicas do all that, and holds the states that they went through against each other. */
  private static <T extends Replicated<T>> void laws(
      List<Deed> deeds, List<Value> values, Function<Value, T> of) {
    List<T> replicas = new ArrayList<>();
    for (int i = 0; i < REPLICAS; i++) {
      replicas.add(of.apply(values.get(1)));
    }
    List<T> states = new ArrayList<>(replicas);
    for (int i = 0; i < deeds.size(); i++) {
      Deed deed = deeds.get(i);
      T before = replicas.get(deed.replica);
      T after = before.become(
          values.get(deed.wanted), new Replicated.Event("r" + deed.replica, i + 1, 10L * (i / 3)));
      assertThat(after.plain()).isEqualTo(of.apply(values.get(deed.wanted)).plain());
      assertThat(before.merge(after)).isEqualTo(after);
      T merged = after.merge(replicas.get(deed.from));
      replicas.set(deed.replica, merged);
      states.add(after);
      states.add(merged);
    }
    T forwards = states.stream().reduce(Replicated::merge).orElseThrow();
    T backwards = states.get(states.size() - 1);
    for (int i = states.size() - 1; i >= 0; i -= 2) {
      backwards = backwards.merge(states.get(i));
    }
    for (int i = 0; i < states.size(); i += 2) {
      backwards = backwards.merge(states.get(i));
    }
    assertThat(backwards).isEqualTo(forwards);
    assertThat(backwards.state()).isEqualTo(forwards.state());
    T a = states.get(0);
    T b = states.get(states.size() / 2);
    T c = states.get(states.size() - 1);
    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
    assertThat(c.merge(c)).isEqualTo(c);
    assertThat(of.apply(c)).isSameAs(c);
  }
}
