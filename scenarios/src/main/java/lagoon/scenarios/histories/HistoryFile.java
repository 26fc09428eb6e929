package lagoon.scenarios.histories;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lagoon.scenarios.text.Mark;
import lagoon.scenarios.text.Problem;
import lagoon.scenarios.text.Problems;

/**
 * Reads a history.
 *
 * @param history what it says; empty where there are problems
 * @param problems what is wrong with it, each with file and line
 */
public record HistoryFile(Optional<ForeignHistory> history, Problems problems) {

  /** A file has no more bytes. */
  public static final int MOST_BYTES = 256 << 20;

  /** What the entry is called in which a history of our own says what the operations mean. */
  static final String OWN = "lagoon";

  /**
   * Reads a history from a stream of UTF-8.
   *
   * @param file what it is called in messages
   * @param model what its operations mean; empty where the file itself says so
   * @param initial what keys hold at first
   * @param form how it is written; empty: told from what stands there
   * @throws IOException if the stream does
   */
  public static HistoryFile read(
      String file, InputStream in, Optional<Model> model, Initial initial, Optional<Form> form)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return refused(file, 1, "this is too large; expected at most " + MOST_BYTES + " bytes");
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    boolean isText = !decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
    String text = chars.flip().toString();
    if (!isText || text.indexOf('\0') >= 0) {
      int end = isText ? text.indexOf('\0') : text.length();
      return refused(file, Mark.at(file, text, end).line(), "this is not text; expected a history in UTF-8");
    }
    return of(file, text, model, initial, form);
  }

  /** The history that a text holds. */
  public static HistoryFile of(
      String file, String text, Optional<Model> model, Initial initial, Optional<Form> form) {
    Optional<Form> known = form.isPresent() ? form : Form.of(text);
    if (known.isEmpty()) {
      return refused(file, 1, "no operation stands here; expected EDN maps such as {:process 0,"
          + " :type :invoke, :f :read, :value nil}, lines such as 0 :invoke :read nil, or the same as JSON");
    }
    Problems problems = new Problems();
    List<Entry> entries = Entries.of(file, text, known.get(), problems);
    Optional<Datum.Table> own = own(entries);
    own.ifPresent(table -> initial.beneath(table.at("initial")));
    Optional<Model> meant =
        model.isPresent() ? model : own.flatMap(table -> Model.of(Datum.name(table.at("model"))));
    if (!problems.isEmpty()) {
      return new HistoryFile(Optional.empty(), problems);
    }
    if (meant.isEmpty()) {
      return refused(file, 1, "the file does not say what its operations mean; expected --model with "
          + String.join(", ", Arrays.stream(Model.values()).map(Model::text).toList()));
    }
    return paired(file, entries, new Pairing(meant.get(), known.get()), initial, problems);
  }

  private static Optional<Datum.Table> own(List<Entry> entries) {
    return entries.stream().limit(1)
        .filter(entry -> entry.process().isEmpty() && entry.function().equals(OWN))
        .map(Entry::value).filter(Datum.Table.class::isInstance).map(Datum.Table.class::cast).findFirst();
  }

  private static HistoryFile paired(
      String file, List<Entry> entries, Pairing pairing, Initial initial, Problems problems) {
    for (Entry entry : entries) {
      try {
        pairing.take(entry);
      } catch (Unreadable fault) {
        problems.add(new Mark(file, fault.line(entry.line()), 1, 0), fault.getMessage());
      }
    }
    try {
      ForeignHistory history = pairing.history(initial);
      if (problems.isEmpty() && history.entries() == 0) {
        problems.add(Mark.startOf(file), "no client does anything here; expected an operation");
      }
      return new HistoryFile(problems.isEmpty() ? Optional.of(history) : Optional.empty(), problems);
    } catch (Unreadable fault) {
      problems.add(new Mark(file, fault.line(1), 1, 0), fault.getMessage());
      return new HistoryFile(Optional.empty(), problems);
    }
  }

  private static HistoryFile refused(String file, int line, String message) {
    Problems problems = new Problems();
    Problem problem = new Problem(new Mark(file, line, 1, 0), message);
    problems.add(problem.at(), problem.message());
    return new HistoryFile(Optional.empty(), problems);
  }
}
