package lagoon.guarantee.prefix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.history.Action;
import lagoon.history.Effect;
import lagoon.history.Key;
import lagoon.history.Outcome;
import lagoon.history.Recorded;
import lagoon.history.Value;

/**
 * Consistent prefix (Terry, "Replicated data consistency explained through baseball", CACM 2013): each read,
 * of one key or of several at once, returns what the first k writes leave, for some k, in the one order of
 * all writes; and each of these k was invoked before the read completed, so that the state existed by then.
 * How old the state is does not matter, nor whether reads go backwards. The smallest history that it rejects:
 *
 * <pre>
 *   order   w(x,1)  w(y,1)
 *   a                       r(x,0, y,1)
 * </pre>
 *
 * <p>The order is that of the authority that serialises the writes: a leader's log, a sequencer. Where
 * there is none, or an acknowledged write is missing from it, there is no one order to take a prefix of, and
 * the verdict is UNKNOWN.
 */
public final class ConsistentPrefix {

  public static final String NAME = "consistent-prefix";
  /** How many violations are kept; all are counted. */
  public static final int KEPT = 20;

  /** For states of the order: from the one after so many writes to the one after so many. */
  private record Span(int first, int last) {}

  /** A read that returned what no state held. */
  public record Broken(Recorded read, String proof) {}

  /**
   * What a history says.
   *
   * @param judgement {@code checked} counts reads, {@code contested} those of several keys of which at least
   *     two had changed by then: there some mixture of values is no state
   * @param broken the first {@value #KEPT} violations
   */
  public record Answer(Judgement judgement, List<Broken> broken) {
    public Answer {
      broken = List.copyOf(broken);
    }
  }

  private final List<Recorded> order;
  private final IntFunction<String> names;
  /** By key and value: when it was held. */
  private final Map<Key, Map<Value, List<Span>>> held = new HashMap<>();
  /** By key: which write of the order changed it first. */
  private final Map<Key, Integer> firstChange = new HashMap<>();
  /** By number of writes: the latest invocation among them. */
  private final long[] invoked;
  private final List<Broken> broken = new ArrayList<>();
  private long checked;
  private long contested;
  private long violations;
  private String doubt = "";

  private ConsistentPrefix(
      List<Recorded> history, Map<Key, Value> initial, List<Recorded> order, IntFunction<String> names) {
    this.order = order;
    this.names = names;
    this.invoked = new long[order.size() + 1];
    invoked[0] = Long.MIN_VALUE;
    Map<Key, Value> state = new HashMap<>(initial);
    Map<Key, Integer> since = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      invoked[i + 1] = Math.max(invoked[i], order.get(i).invoked());
      Effect effect = order.get(i).action().evaluate(key -> state.getOrDefault(key, Value.ABSENT));
      if (effect instanceof Effect.Changed changed) {
        for (Effect.Put put : changed.puts()) {
          end(put.key(), state, since.getOrDefault(put.key(), 0), i);
          state.put(put.key(), put.value());
          since.put(put.key(), i + 1);
          firstChange.putIfAbsent(put.key(), i + 1);
        }
      }
    }
    Set<Key> ended = new HashSet<>();
    for (List<Recorded> operations : List.of(order, history)) {
      for (Recorded operation : operations) {
        for (Key key : operation.action().keys()) {
          if (ended.add(key)) {
            end(key, state, since.getOrDefault(key, 0), order.size());
          }
        }
      }
    }
  }

  private void end(Key key, Map<Key, Value> state, int first, int last) {
    if (first <= last) {
      held.computeIfAbsent(key, any -> new HashMap<>())
          .computeIfAbsent(state.getOrDefault(key, Value.ABSENT), any -> new ArrayList<>())
          .add(new Span(first, last));
    }
  }

  /**
   * Judges a history.
   *
   * @param history all its operations
   * @param initial what keys hold in the beginning; what is missing holds nothing
   * @param order the writes that took effect, in their order
   */
  public static Answer check(List<Recorded> history, Map<Key, Value> initial, List<Recorded> order) {
    return check(history, initial, order, process -> "session " + process);
  }

  /**
   * Judges a history.
   *
   * @param names what proofs call a process
   * @see #check(List, Map, List)
   */
  public static Answer check(
      List<Recorded> history, Map<Key, Value> initial, List<Recorded> order, IntFunction<String> names) {
    Set<Long> ordered = new HashSet<>();
    order.forEach(write -> ordered.add(write.id()));
    for (Recorded operation : history) {
      boolean counts = operation.outcome() == Outcome.OK && operation.action().isWrite();
      if (counts && !ordered.contains(operation.id())) {
        return new Answer(new Judgement(NAME, Verdict.UNKNOWN, 0, 0, 0,
            "The order of the writes lacks operation " + operation.id() + ", which was acknowledged."),
            List.of());
      }
    }
    ConsistentPrefix checker = new ConsistentPrefix(history, initial, order, names);
    for (Recorded operation : history) {
      if (operation.outcome() == Outcome.OK && operation.action() instanceof Action.Read read) {
        checker.judge(operation, read);
      }
    }
    return checker.answer();
  }

  private void judge(Recorded operation, Action.Read read) {
    if (operation.returned().size() != read.keys().size()) {
      doubt = "Operation " + operation.id() + " returned another number of values than it read keys.";
      return;
    }
    int limit = existedBy(operation.completed());
    checked++;
    contested += read.keys().stream().distinct()
        .filter(key -> firstChange.getOrDefault(key, Integer.MAX_VALUE) <= limit).count() > 1 ? 1 : 0;
    List<Span> common = List.of(new Span(0, limit));
    for (int i = 0; i < read.keys().size() && !common.isEmpty(); i++) {
      common = both(common, spans(read.keys().get(i), operation.returned().get(i)));
    }
    if (common.isEmpty() && ++violations <= KEPT) {
      broken.add(new Broken(operation, proof(operation, read, limit)));
    }
  }

  private List<Span> spans(Key key, Value value) {
    return Optional.ofNullable(held.get(key)).map(of -> of.get(value)).orElse(List.of());
  }

  /** How many of the first writes were invoked before that place, up to the first that was not. */
  private int existedBy(long place) {
    int low = 0;
    int high = order.size();
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (invoked[middle] < place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static List<Span> both(List<Span> some, List<Span> others) {
    List<Span> both = new ArrayList<>();
    for (int i = 0, j = 0; i < some.size() && j < others.size();) {
      int first = Math.max(some.get(i).first, others.get(j).first);
      int last = Math.min(some.get(i).last, others.get(j).last);
      if (first <= last) {
        both.add(new Span(first, last));
      }
      if (some.get(i).last < others.get(j).last) {
        i++;
      } else {
        j++;
      }
    }
    return both;
  }

  private String proof(Recorded operation, Action.Read read, int limit) {
    StringBuilder text = new StringBuilder("Let R be ").append(names.apply(operation.process()))
        .append("'s read (operation ").append(operation.id()).append("), which returned ");
    StringBuilder when = new StringBuilder();
    for (int i = 0; i < read.keys().size(); i++) {
      Key key = read.keys().get(i);
      Value value = operation.returned().get(i);
      text.append(i == 0 ? "" : ", ").append(key).append(" = ").append(value);
      List<Span> spans = both(List.of(new Span(0, limit)), spans(key, value));
      when.append(key).append(" held ").append(value).append(spans.isEmpty() ? " at no time" : " after ")
          .append(spans.isEmpty() ? "" : writes(spans, limit))
          .append(i < read.keys().size() - 1 ? ", and " : ". ");
    }
    return text + ". In the order of the " + limit + " writes that can have been done by then, " + when
        + "So what R returned was never the state of the store.";
  }

  /** "none of them"; "2 to 3 of them"; "all of them and at other times". */
  private static String writes(List<Span> spans, int all) {
    Span span = spans.get(0);
    String some = span.first < span.last ? span.first + " to " + span.last
        : span.first == 0 ? "none" : span.first == all ? "all" : Integer.toString(span.first);
    return some + " of them" + (spans.size() > 1 ? " and at other times" : "");
  }

  private Answer answer() {
    Verdict verdict = Verdict.HOLDS;
    String reason = "";
    if (violations > 0) {
      verdict = Verdict.VIOLATED;
    } else if (!doubt.isEmpty()) {
      verdict = Verdict.UNKNOWN;
      reason = doubt;
    } else if (contested == 0) {
      verdict = Verdict.UNTESTED;
      reason = checked == 0 ? "Nothing was read."
          : "No read asked for several keys of which two had changed by then, and no stronger guarantee"
              + " holds from which it would follow.";
    }
    return new Answer(new Judgement(NAME, verdict, checked, contested, violations, reason), broken);
  }
}
