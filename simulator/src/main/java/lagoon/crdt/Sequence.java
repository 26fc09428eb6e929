package lagoon.crdt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import lagoon.history.Value;

/**
 * A text that several edit at once (Roh et al. 2011, replicated growable array; its order as in Attiya et
 * al., PODC 2016, a tree of insertions with times). Each character knows the one after which it was typed;
 * of several typed after one, the newest comes first. A character that was deleted stays, unseen, so that
 * what somebody else typed after it keeps its place.
 *
 * @param atoms all characters ever typed, by id
 * @param deleted the ids of those that were deleted
 */
public record Sequence(Map<Id, Atom> atoms, Set<Id> deleted) implements Replicated<Sequence> {

  /** Nobody has typed anything. */
  public static final Sequence EMPTY = new Sequence(Map.of(), Set.of());

  /**
   * Who typed a character, and which of the text's events that was to him: a Lamport clock.
   *
   * @param count greater than that of every character that he saw
   */
  public record Id(long count, String actor) implements Comparable<Id> {
    /** Before the first character. */
    static final Id BEGINNING = new Id(0, "");

    private static final Comparator<Id> ORDER =
        Comparator.comparingLong(Id::count).thenComparing(Id::actor);

    @Override
    public int compareTo(Id that) {
      return ORDER.compare(this, that);
    }

    @Override
    public String toString() {
      return count + actor;
    }
  }

  /**
   * A character.
   *
   * @param after the one after which it was typed
   */
  public record Atom(Id id, Id after, int character) {}

  public Sequence {
    atoms = new TreeMap<>(atoms);
    deleted = new TreeSet<>(deleted);
  }

  /** The state that a value means: what was there before anybody typed was typed by nobody. */
  public static Sequence of(Value value) {
    if (value instanceof Sequence sequence) {
      return sequence;
    }
    return value.isPresent() ? EMPTY.become(value, new Event("", 0, 0)) : EMPTY;
  }

  /** All characters in order, deleted ones too. */
  private List<Atom> inOrder() {
    Map<Id, List<Atom>> byLeft = new TreeMap<>();
    // From old to new, so that the newest of several lies uppermost on the stack.
    atoms.values().forEach(atom -> byLeft.computeIfAbsent(atom.after, id -> new ArrayList<>()).add(atom));
    List<Atom> order = new ArrayList<>(atoms.size());
    Deque<Atom> open = new ArrayDeque<>();
    byLeft.getOrDefault(Id.BEGINNING, List.of()).forEach(open::push);
    while (!open.isEmpty()) {
      Atom next = open.pop();
      order.add(next);
      byLeft.getOrDefault(next.id, List.of()).forEach(open::push);
    }
    return order;
  }

  private List<Atom> visible() {
    return inOrder().stream().filter(atom -> !deleted.contains(atom.id)).toList();
  }

  @Override
  public Sequence merge(Sequence that) {
    Map<Id, Atom> all = new TreeMap<>(atoms);
    all.putAll(that.atoms);
    Set<Id> gone = new TreeSet<>(deleted);
    gone.addAll(that.deleted);
    return new Sequence(all, gone);
  }

  /** What differs between the beginning and the end that both texts share was deleted, and typed anew. */
  @Override
  public Sequence become(Value wanted, Event by) {
    int[] goal = wanted.isPresent() ? wanted.toString().codePoints().toArray() : new int[0];
    List<Atom> now = visible();
    int same = 0;
    while (same < goal.length && same < now.size() && now.get(same).character == goal[same]) {
      same++;
    }
    int end = 0;
    while (end < goal.length - same && end < now.size() - same
        && now.get(now.size() - 1 - end).character == goal[goal.length - 1 - end]) {
      end++;
    }
    Map<Id, Atom> typed = new TreeMap<>(atoms);
    Set<Id> gone = new TreeSet<>(deleted);
    now.subList(same, now.size() - end).forEach(atom -> gone.add(atom.id));
    long count = typed.keySet().stream().mapToLong(Id::count).max().orElse(0);
    Id left = same == 0 ? Id.BEGINNING : now.get(same - 1).id;
    for (int i = same; i < goal.length - end; i++) {
      Atom atom = new Atom(new Id(++count, by.actor()), left, goal[i]);
      typed.put(atom.id, atom);
      left = atom.id;
    }
    return new Sequence(typed, gone);
  }

  /** The text as its users see it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    visible().forEach(atom -> text.appendCodePoint(atom.character));
    return text.toString();
  }

  @Override
  public Value plain() {
    return new Value.Text(text());
  }

  @Override
  public String state() {
    StringBuilder state = new StringBuilder("text");
    inOrder().forEach(atom -> state.append(' ').append(atom.id)
        .append(deleted.contains(atom.id) ? "-" : "=").appendCodePoint(atom.character));
    return state.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
