package lagoon.trace;

import java.io.ByteArrayOutputStream;
import java.util.List;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Message;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Session;
import lagoon.history.State;
import lagoon.history.Value;
import lagoon.history.Version;

/**
 * Observations as bytes: which kind, when, where, and everything that the kind says, in a fixed order. The
 * bytes depend on nothing but what is written here: no {@code toString} of a record, no hash code, no locale,
 * no charset of the platform.
 *
 * <p>Left out are {@code id}, {@code cause}, an operation's {@code invokedOrder} and other ids. They
 * number what was made, and what is made depends on who listens: with a checker that reports violations
 * among the listeners, every later id is greater. The order of the observations says what the ids would.
 *
 * <p>An operation is written in full where it is invoked and by its number elsewhere. A message is written
 * by its kind and its text, a facet by its text.
 */
public final class CanonicalForm {

  /** Takes bytes as they are written. */
  @FunctionalInterface
  public interface Sink {

    /** The first {@code length} bytes of the buffer, which belongs to the writer again afterwards. */
    void take(byte[] buffer, int length);
  }

  private final CanonicalBytes out;

  /** Writes to that sink, in pieces: {@link #flush} hands on what is left. */
  public CanonicalForm(Sink sink) {
    this.out = new CanonicalBytes(sink);
  }

  /** The bytes of one observation. */
  public static byte[] of(Observation observation) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CanonicalForm form = new CanonicalForm((buffer, length) -> bytes.write(buffer, 0, length));
    form.write(observation);
    form.flush();
    return bytes.toByteArray();
  }

  /** Hands on what is buffered. */
  public void flush() {
    out.flush();
  }

  /** Writes a text of its own, such as a heading that says which form this is. */
  public void write(String text) {
    out.text(text);
  }

  /** Writes one observation. The numbers of the kinds are part of the form: a new kind takes a new one. */
  public void write(Observation observation) {
    if (observation instanceof Observation.Sent sent) {
      begin(1, sent);
      node(sent.to());
      message(sent.message());
      out.number(sent.arrivesAt());
    } else if (observation instanceof Observation.Delivered delivered) {
      begin(2, delivered);
      node(delivered.from());
      message(delivered.message());
    } else if (observation instanceof Observation.Dropped dropped) {
      begin(3, dropped);
      node(dropped.from());
      message(dropped.message());
      out.text(dropped.why());
    } else if (observation instanceof Observation.Invoked invoked) {
      begin(4, invoked);
      operation(invoked.operation());
    } else if (observation instanceof Observation.Served served) {
      begin(5, served);
      out.number(served.operation().id());
      versions(served.versions());
    } else if (observation instanceof Observation.Applied applied) {
      begin(6, applied);
      versions(applied.versions());
    } else if (observation instanceof Observation.Discarded discarded) {
      begin(31, discarded);
      versions(List.of(discarded.version(), discarded.kept()));
    } else if (observation instanceof Observation.Completed completed) {
      begin(7, completed);
      out.number(completed.operation().id());
      out.text(completed.outcome().name());
      versions(completed.versions());
      out.text(completed.reason());
      out.octet(completed.by().isPresent() ? 1 : 0);
      completed.by().ifPresent(this::node);
    } else {
      writeTimerOrState(observation);
    }
  }

  private void writeTimerOrState(Observation observation) {
    if (observation instanceof Observation.TimerSet set) {
      begin(8, set);
      out.text(set.timer());
      out.number(set.firesAt());
    } else if (observation instanceof Observation.TimerFired fired) {
      begin(9, fired);
      out.text(fired.timer());
    } else if (observation instanceof Observation.TimerCancelled cancelled) {
      begin(10, cancelled);
      out.text(cancelled.timer());
    } else if (observation instanceof Observation.StateChanged changed) {
      begin(11, changed);
      out.number(changed.state().size());
      for (State state : changed.state()) {
        out.text(state.text());
      }
    } else if (observation instanceof Observation.RoleChanged changed) {
      begin(12, changed);
      out.text(changed.role());
    } else if (observation instanceof Observation.Explained explained) {
      begin(13, explained);
      out.text(explained.sentence());
    } else {
      writeFaultOrVerdict(observation);
    }
  }

  private void writeFaultOrVerdict(Observation observation) {
    if (observation instanceof Observation.Crashed) {
      begin(14, observation);
    } else if (observation instanceof Observation.Restarted restarted) {
      begin(15, restarted);
      versions(restarted.held());
    } else if (observation instanceof Observation.Paused) {
      begin(16, observation);
    } else if (observation instanceof Observation.Resumed) {
      begin(17, observation);
    } else if (observation instanceof Observation.Cut cut) {
      begin(18, cut);
      node(cut.to());
    } else if (observation instanceof Observation.Healed healed) {
      begin(19, healed);
      node(healed.to());
    } else if (observation instanceof Observation.SettingChanged changed) {
      begin(20, changed);
      out.text(changed.path());
      out.text(changed.value());
    } else if (observation instanceof Observation.FaultBegan began) {
      begin(22, began);
      out.text(began.what());
    } else if (observation instanceof Observation.FaultEnded ended) {
      begin(23, ended);
      out.text(ended.what());
    } else if (observation instanceof Observation.Intervened intervened) {
      begin(30, intervened);
      out.text(intervened.what());
      out.octet(intervened.took() ? 1 : 0);
    } else if (observation instanceof Observation.Violated violated) {
      begin(21, violated);
      out.text(violated.guarantee());
      out.number(violated.witnesses().size());
      for (Operation witness : violated.witnesses()) {
        out.number(witness.id());
      }
      out.text(violated.proof());
    } else {
      throw new IllegalArgumentException("no canonical form for " + observation.getClass().getName());
    }
  }

  private void begin(int kind, Observation observation) {
    out.octet(kind);
    out.number(observation.time());
    node(observation.node());
  }

  private void node(NodeName node) {
    out.number(node.index());
    out.text(node.name());
  }

  private void message(Message message) {
    out.text(message.kind());
    out.text(message.text());
  }

  private void operation(Operation operation) {
    Session session = operation.session();
    out.number(operation.id());
    out.number(session.index());
    out.text(session.name());
    out.number(session.user().index());
    out.text(session.user().name());
    node(session.node());
    action(operation.action());
    out.octet(operation.intent().isPresent() ? 1 : 0);
    out.text(operation.intent().orElse(""));
    out.number(operation.invokedAt());
  }

  private void action(Action action) {
    if (action instanceof Action.Read read) {
      beginAction(1, read);
    } else if (action instanceof Action.Write write) {
      beginAction(2, write);
      value(write.value());
    } else if (action instanceof Action.Add add) {
      beginAction(3, add);
      out.number(add.amount());
    } else if (action instanceof Action.Delete delete) {
      beginAction(4, delete);
    } else if (action instanceof Action.Transfer transfer) {
      beginAction(5, transfer);
      out.number(transfer.amount());
    } else if (action instanceof Action.CompareAndSet swap) {
      beginAction(6, swap);
      value(swap.expected());
      value(swap.value());
    } else if (action instanceof Action.Append append) {
      beginAction(7, append);
      value(append.value());
    } else if (action instanceof Action.Include include) {
      beginAction(8, include);
      value(include.value());
    } else if (action instanceof Action.Remove remove) {
      beginAction(9, remove);
      value(remove.value());
    } else {
      throw new IllegalArgumentException("no canonical form for " + action.getClass().getName());
    }
  }

  private void beginAction(int kind, Action action) {
    out.octet(kind);
    List<Key> keys = action.keys();
    out.number(keys.size());
    for (Key key : keys) {
      key(key);
    }
  }

  private void versions(List<Version> versions) {
    out.number(versions.size());
    for (Version version : versions) {
      key(version.key());
      out.number(version.number());
      value(version.value());
      out.number(version.writer().isPresent() ? version.writer().get().id() : 0L);
    }
  }

  private void key(Key key) {
    out.number(key.index());
    out.text(key.name());
  }

  private void value(Value value) {
    if (value instanceof Value.Amount amount) {
      out.octet(1);
      out.number(amount.amount());
    } else if (value instanceof Value.Text text) {
      out.octet(2);
      out.text(text.text());
    } else if (value instanceof Value.Mergeable state) {
      out.octet(9);
      out.text(state.state());
    } else if (value instanceof Value.Items items) {
      out.octet(3);
      out.number(items.values().size());
      items.values().forEach(this::value);
    } else {
      out.octet(0);
    }
  }
}
