package lagoon.scenarios.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import lagoon.guarantee.Judgement;
import lagoon.guarantee.Verdict;
import lagoon.guarantee.ladder.Order;
import lagoon.guarantee.Words;
import lagoon.guarantee.order.Impasse;
import lagoon.history.Key;
import lagoon.history.Recorded;
import lagoon.history.Value;
import lagoon.picture.Glyphs;
import lagoon.picture.Style;
import lagoon.picture.Tone;
import lagoon.scenarios.histories.ForeignHistory;
import lagoon.scenarios.histories.Judged;

/** What a history says of guarantees, for people in a terminal. */
public final class HistoryText {

  private static final List<String> ORDERS = List.of(Order.SEQUENTIAL, Order.LINEARIZABLE);

  private static final int TOLD = 10;
  private static final int PROOFS = 3;

  private final ForeignHistory history;
  private final Lines lines;

  private HistoryText(ForeignHistory history, Lines lines) {
    this.history = history;
    this.lines = lines;
  }

  /**
   * The report.
   *
   * @param file what the history is called
   */
  public static String of(String file, ForeignHistory history, List<Judged> judged, int width, Style style) {
    HistoryText text = new HistoryText(history, new Lines(width, style));
    text.head(file);
    text.verdicts(judged);
    alike(judged, one -> one.judgement().reason()).forEach(text::reason);
    alike(judged, Judged::proofs).forEach(text::proofs);
    return text.lines.toString();
  }

  private static Collection<List<Judged>> alike(List<Judged> judged, Function<Judged, Object> what) {
    Map<Object, List<Judged>> alike = new LinkedHashMap<>();
    judged.forEach(one -> alike.computeIfAbsent(what.apply(one), any -> new ArrayList<>()).add(one));
    return alike.values();
  }

  private void head(String file) {
    lines.line(Tone.HEADING, Lines.plain(file));
    lines.pair("history", count(history.recording().operations().size(), "operation") + " of "
        + count(history.processes().size(), "client") + ", " + history.open() + " without a known end"
        + (history.others() == 0 ? "" : "; " + count(history.others(), "entry") + " of others left out"));
    lines.pair("read as", history.form().text() + ", model " + history.model().text());
    lines.pair("at first", Lines.plain(initial()));
  }

  private static String count(long number, String what) {
    String many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    return number + " " + (number == 1 ? what : many);
  }

  private String initial() {
    Map<Key, Value> initial = history.recording().initial();
    if (initial.values().stream().distinct().count() == 1 && initial.size() > 1) {
      return "each of " + initial.size() + " keys holds " + initial.values().iterator().next();
    }
    List<String> held = new ArrayList<>();
    initial.forEach((key, value) -> held.add(key + " holds " + value));
    return held.size() <= TOLD ? String.join(", ", held)
        : String.join(", ", held.subList(0, TOLD)) + " and " + (held.size() - TOLD) + " keys more";
  }

  private void verdicts(List<Judged> judged) {
    lines.blank();
    lines.row(Tone.HEADING, "guarantee", "verdict", "checked", "contested");
    for (Judged one : judged) {
      Judgement judgement = one.judgement();
      lines.row(TextReport.tone(judgement.verdict()), judgement.guarantee(),
          TextReport.sign(judgement.verdict(), Glyphs.UNICODE) + " "
              + judgement.verdict().name().toLowerCase(Locale.ROOT), Long.toString(judgement.checked()),
          Long.toString(judgement.contested()));
    }
    if (judged.stream().anyMatch(one -> ORDERS.contains(one.judgement().guarantee()))) {
      lines.paragraph("  ", "Operations that overlapped contest an order of all operations. So do reads while"
          + " a replica lagged, which lagoon run counts, too: a history does not say what replicas held.");
    }
  }

  /** Of guarantees of which the same is to be said. */
  private void reason(List<Judged> same) {
    String reason = same.get(0).judgement().reason();
    if (!reason.isEmpty()) {
      lines.blank();
      lines.line(Tone.HEADING,
          names(same) + ": " + same.get(0).judgement().verdict().name().toLowerCase(Locale.ROOT));
      lines.paragraph("  ", Lines.plain(reason));
    }
  }

  private static String names(List<Judged> some) {
    return Words.and(some.stream().map(one -> one.judgement().guarantee()).toList());
  }

  /** Of guarantees that break for the same reasons. */
  private void proofs(List<Judged> same) {
    Judged one = same.get(0);
    List<Judged.Proof> proofs = one.proofs();
    if (proofs.isEmpty()) {
      return;
    }
    lines.blank();
    lines.line(Tone.VIOLATION, "why " + names(same) + (same.size() == 1 ? " is" : " are") + " violated");
    for (Judged.Proof proof : proofs.subList(0, Math.min(PROOFS, proofs.size()))) {
      lines.paragraph("  ", Lines.plain(proof.text()));
      List<Recorded> shown = proof.operations();
      shown.subList(0, Math.min(TOLD, shown.size())).forEach(this::operation);
    }
    if (one.judgement().violations() > PROOFS) {
      lines.paragraph("  ", "There are " + (one.judgement().violations() - PROOFS) + " more.");
    }
    one.impasse().ifPresent(this::impasse);
  }

  private void impasse(Impasse impasse) {
    List<Recorded> order = impasse.order();
    int from = Math.max(0, order.size() - TOLD);
    lines.blank();
    lines.line(Tone.HEADING, order.isEmpty() ? "no order begins" : "the longest order that works: "
        + count(order.size(), "operation") + (from == 0 ? "" : ", of which the last " + TOLD));
    order.subList(from, order.size()).forEach(this::operation);
    lines.line(Tone.HEADING, "none of these comes next");
    impasse.stops().subList(0, Math.min(TOLD, impasse.stops().size())).forEach(this::operation);
  }

  private void operation(Recorded one) {
    String told = one.completed() == Recorded.NEVER ? " (outcome unknown)"
        : one.returned().isEmpty() ? "" : " -> " + String.join(", ",
            one.returned().stream().map(Value::toString).toList());
    String place = "  line " + history.lines().get(one.id());
    lines.line(Tone.OPERATION, place + " ".repeat(Math.max(1, 14 - place.length()))
        + Lines.plain(history.processes().get(one.process()) + ": " + one.action().text() + told));
  }
}
