package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lagoon.history.NodeName;
import lagoon.history.Observation;
import lagoon.history.Operation;
import lagoon.history.Outcome;
import lagoon.history.Version;

/** Rows of the life of operations and copies: invoked, served, applied, completed. */
final class OperationRows {

  private final Lanes lanes;
  private final Findings findings;
  private final MessageRows messages;
  private final boolean verbose;

  OperationRows(Lanes lanes, Findings findings, MessageRows messages, boolean verbose) {
    this.lanes = lanes;
    this.findings = findings;
    this.messages = messages;
    this.verbose = verbose;
  }

  /**
   * With an arrow to each replica that is asked at once; the requests follow the invocation among the
   * positions.
   */
  Row invoked(RowBuilder row, Observation.Invoked invoked, int[] positions) {
    List<String> what = Wording.action(invoked.operation().action());
    Optional<NodeName> taker = verbose ? Optional.empty() : findings.taker(invoked.operation());
    if (positions.length > 1) {
      row.mark(lanes.of(invoked.node()), Symbol.INVOKED);
      for (int i = 1; i < positions.length; i++) {
        messages.draw(row, positions[i], what, false);
      }
    } else if (taker.isPresent()) {
      between(row, Symbol.INVOKED, invoked.node(), taker.get(), true, what);
    } else {
      row.mark(lanes.of(invoked.node()), Symbol.INVOKED, what);
    }
    return row.event();
  }

  /** A mark at a client and an arrow to a replica or from it; words alone, where the replica has no lane. */
  private void between(
      RowBuilder row, Symbol symbol, NodeName client, NodeName replica, boolean there, List<String> what) {
    int lane = lanes.of(client);
    int other = lanes.of(replica);
    if (other < 0) {
      row.mark(lane, symbol, Wording.around("", what, (there ? " at " : " from ") + replica));
    } else {
      row.mark(lane, symbol);
      row.arrow(new Arrow(there ? lane : other, there ? other : lane, Arrow.End.ARRIVED, what, List.of()));
    }
  }

  Row served(RowBuilder row, Observation.Served served, int position) {
    String answer = Wording.answer(served.versions());
    List<String> wordings = new ArrayList<>();
    OptionalLong waited = findings.waited(position);
    if (waited.isPresent()) {
      String after = Times.span(waited.getAsLong());
      wordings.add("serves " + answer + " after " + after);
      wordings.add(answer + " after " + after);
    } else {
      findings.newerThanServed(position)
          .ifPresent(newest -> wordings.add("serves " + answer + "; " + newest + " exists"));
    }
    wordings.add("serves " + answer);
    wordings.add(answer);
    return row.mark(lanes.of(served.node()), Symbol.SERVED, wordings).event();
  }

  /** The first replica to apply a version says what it contains; the others, how late they are. */
  Row applied(RowBuilder row, List<Observation> all) {
    for (Observation observation : all) {
      Observation.Applied applied = (Observation.Applied) observation;
      long late = 0;
      for (Version version : applied.versions()) {
        late = Math.max(late, findings.late(version, applied.time()));
      }
      List<String> names = Wording.names(applied.versions());
      List<String> wordings = new ArrayList<>();
      if (late == 0) {
        wordings.add("applies " + Wording.contents(applied.versions()));
        wordings.add(Wording.contents(applied.versions()));
      } else {
        String behind = Times.span(late);
        for (String name : names) {
          wordings.add("applies " + name + ", " + behind + " late");
          wordings.add(name + " " + behind + " late");
        }
        wordings.addAll(Wording.around("", names, " +" + behind));
      }
      wordings.addAll(names);
      row.mark(lanes.of(applied.node()), Symbol.APPLIED, wordings);
    }
    return row.event();
  }

  /** A version that lost against a concurrent one. */
  Row discarded(RowBuilder row, Observation.Discarded discarded) {
    String lost = Wording.contents(List.of(discarded.version()));
    String kept = Wording.contents(List.of(discarded.kept()));
    row.mark(lanes.of(discarded.node()), Symbol.APPLIED,
        List.of("drops " + lost + ", keeps " + kept, "drops " + lost, "keeps " + kept));
    return row.event();
  }

  /** With an arrow from the replica that answered, if it was an answer that ended it. */
  Row completed(RowBuilder row, Observation.Completed completed) {
    List<String> what = outcome(completed);
    Symbol symbol = completed.outcome() == Outcome.OK ? Symbol.COMPLETED
        : completed.outcome() == Outcome.FAILED ? Symbol.FAILED : Symbol.UNKNOWN;
    Optional<NodeName> from =
        completed.outcome() == Outcome.OK
            ? completed.by().or(() -> findings.taker(completed.operation()))
            : completed.by();
    if (verbose || from.isEmpty() || lanes.isClient(from.get())) {
      row.mark(lanes.of(completed.node()), symbol, what);
    } else {
      between(row, symbol, completed.node(), from.get(), false, what);
    }
    return row.event();
  }

  /** How an operation ended, in words. */
  static List<String> outcome(Observation.Completed completed) {
    Operation operation = completed.operation();
    List<Version> versions = completed.versions();
    if (completed.outcome() != Outcome.OK) {
      String word = completed.outcome() == Outcome.FAILED ? "failed" : "unknown";
      return completed.reason().isEmpty() ? List.of(word) : List.of(word + ": " + completed.reason(), word);
    }
    if (!operation.action().isWrite()) {
      return List.of(Wording.answer(versions));
    }
    List<String> wordings = new ArrayList<>();
    if (!versions.isEmpty()) {
      List<String> names = Wording.names(versions);
      wordings.add("ok (" + names.get(names.size() - 1) + ")");
    }
    wordings.add("ok");
    return wordings;
  }
}
