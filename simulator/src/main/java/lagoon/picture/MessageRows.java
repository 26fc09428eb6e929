package lagoon.picture;

import java.util.ArrayList;
import java.util.List;
import lagoon.history.Message;
import lagoon.history.Observation;
import lagoon.trace.Trace;

/** Rows of messages: sent, with what became of them; and, in full detail, delivered and dropped. */
final class MessageRows {

  private final Trace trace;
  private final Lanes lanes;
  private final Findings findings;
  private final boolean verbose;

  MessageRows(Trace trace, Lanes lanes, Findings findings, boolean verbose) {
    this.trace = trace;
    this.lanes = lanes;
    this.findings = findings;
    this.verbose = verbose;
  }

  /** One message, or the same one to several nodes. */
  Row sent(RowBuilder row, int[] positions) {
    for (int position : positions) {
      Observation.Sent sent = (Observation.Sent) trace.get(position);
      draw(row, position, what(position, sent), verbose || !lanes.isClient(sent.node()));
    }
    return row.event();
  }

  private List<String> what(int position, Observation.Sent sent) {
    Message message = sent.message();
    if (verbose) {
      return named(message);
    }
    if (lanes.isClient(sent.node()) && findings.isRepeated(position)) {
      return message.text().isEmpty() ? List.of("again") : List.of("again: " + message.text(), "again");
    }
    return message.versions().isEmpty() ? named(message) : Wording.names(message.versions());
  }

  private static List<String> named(Message message) {
    return message.text().isEmpty() ? List.of(message.kind())
        : List.of(message.kind() + ": " + message.text(), message.brief(), message.kind());
  }

  /** Adds an arrow for the message sent there, or, where one of its ends has no lane, a mark with words. */
  void draw(RowBuilder row, int position, List<String> what, boolean sayWhen) {
    Observation.Sent sent = (Observation.Sent) trace.get(position);
    int end = findings.journeys().end(position);
    int from = lanes.of(sent.node());
    int to = lanes.of(sent.to());
    if (from < 0) {
      row.mark(to, Symbol.SENT, Wording.around("", what, " from " + sent.node()));
    } else if (to < 0 || from == to) {
      row.mark(from, Symbol.SENT, Wording.around("", what, " to " + sent.to()));
    } else if (end < 0) {
      row.arrow(new Arrow(from, to, Arrow.End.ON_ITS_WAY, what, List.of("still on its way", "on its way")));
    } else if (trace.get(end) instanceof Observation.Dropped dropped) {
      row.arrow(new Arrow(from, to, Arrow.End.LOST, what, List.of(lost(dropped), "lost")));
    } else {
      List<String> when = sayWhen ? inTime(trace.get(end).time() - sent.time()) : List.of();
      row.arrow(new Arrow(from, to, Arrow.End.ARRIVED, what, when));
    }
  }

  private static List<String> inTime(long nanos) {
    String span = Times.span(nanos);
    return nanos == 0 ? List.of("at once") : List.of("in " + span, "+" + span, span);
  }

  private static String lost(Observation.Dropped dropped) {
    return Wording.lost(dropped.why());
  }

  Row delivered(RowBuilder row, Observation.Delivered delivered) {
    List<String> wordings = new ArrayList<>();
    wordings.addAll(Wording.around("gets ", named(delivered.message()), " from " + delivered.from()));
    wordings.addAll(Wording.around("gets ", named(delivered.message()), ""));
    return row.mark(lanes.of(delivered.node()), Symbol.DELIVERED, wordings).event();
  }

  Row dropped(RowBuilder row, Observation.Dropped dropped) {
    String message = dropped.message().kind();
    String lost = lost(dropped);
    return row.mark(lanes.of(dropped.node()), Symbol.DROPPED,
        message + " from " + dropped.from() + " " + lost, message + " " + lost, lost).event();
  }
}
