package lagoon.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.network.Context;
import lagoon.network.Timer;

/**
 * Sends the entries of a backlog, each as soon as there is one, and again what is not acknowledged in time:
 * {@value #BATCH} at once, and the next ones when these have arrived, so that whoever was away for long is
 * not sent everything again and again.
 */
public final class Courier<T> {

  /** How many entries are sent again in one message at most. */
  static final int BATCH = 100;

  private final Context context;
  private final Backlog<T> backlog;
  private final List<NodeName> others;
  private final Function<List<T>, Message> message;
  private final ToLongFunction<NodeName> lag;
  private final LongSupplier resendAfter;
  private final Map<String, Timer> timers = new TreeMap<>();
  /** Who was sent a part of what it lacks, and the number up to which it has all once that has arrived. */
  private final Map<String, Long> parts = new TreeMap<>();
  /** When the last thing sent should be there; latency not counted. */
  private long due;

  /**
   * One that begins with nothing under way.
   *
   * @param message what entries travel in
   * @param lag how much longer than the link takes a message to that one is to take; asked for each
   * @param resendAfter how long after it should be there a message is taken for lost
   */
  public Courier(
      Context context, Backlog<T> backlog, List<NodeName> others, Function<List<T>, Message> message,
      ToLongFunction<NodeName> lag, LongSupplier resendAfter) {
    this.context = context;
    this.backlog = backlog;
    this.others = others;
    this.message = message;
    this.lag = lag;
    this.resendAfter = resendAfter;
  }

  /** To all others, a new one. */
  public void send(long number, T entry) {
    backlog.add(number, entry);
    others.forEach(other -> send(other, List.of(entry)));
  }

  private void send(NodeName to, List<T> entries) {
    long late = lag.applyAsLong(to);
    due = Math.max(due, context.localTime() + late);
    context.send(to, message.apply(entries), late);
    watch(to);
  }

  /** What that one lacks, or the first part of it. */
  public void remind(NodeName other) {
    if (!backlog.concerns(other) || !backlog.owes(other)) {
      return;
    }
    List<T> next = backlog.next(other, BATCH);
    if (next.size() == BATCH) {
      parts.put(other.name(), backlog.acknowledged(other) + BATCH);
    } else {
      parts.remove(other.name());
    }
    send(other, next);
  }

  /** Has an eye on what is owed to each: after a restart nothing is known of what was sent. */
  public void watch() {
    others.forEach(this::watch);
  }

  /** Looks again some time after all that was sent should be there. */
  private void watch(NodeName other) {
    if (timers.containsKey(other.name()) || !backlog.owes(other)) {
      return;
    }
    long acknowledged = backlog.acknowledged(other);
    long wait = Math.max(0, due - context.localTime()) + resendAfter.getAsLong();
    timers.put(
        other.name(), context.setTimer("resend to " + other, wait, () -> look(other, acknowledged)));
  }

  private void look(NodeName other, long acknowledgedThen) {
    timers.remove(other.name());
    if (backlog.acknowledged(other) == acknowledgedThen) {
      remind(other);
    } else {
      watch(other);
    }
  }

  /** That one has all entries up to that number. */
  public void acknowledged(NodeName other, long upTo) {
    backlog.acknowledge(other, upTo);
    Long part = parts.get(other.name());
    if (part != null && upTo >= part) {
      remind(other);
    }
  }

  /** Whether anybody lacks anything. */
  public boolean owes() {
    return others.stream().anyMatch(backlog::owes);
  }
}
