package lagoon.scenarios.histories;

import java.util.Optional;

/**
 * One line of a history: an operation begins or ends, or somebody else does something.
 *
 * @param line where it stands, from 1
 * @param type what happens to the operation
 * @param process who: the number of a client; empty for all others, such as the nemesis
 * @param function what was asked: read, write
 * @param value what with, or what came of it
 * @param session the session, where the file names it; a client that went on under another number
 */
record Entry(
    int line, Type type, Optional<Long> process, String function, Datum value, Optional<String> session) {

  /** What happens to an operation. */
  enum Type {
    /** It begins. */
    INVOKE,
    /** It is acknowledged. */
    OK,
    /** It surely did not happen. */
    FAIL,
    /** Nobody knows, and nobody ever will: its client is gone. */
    INFO;

    static Type of(String word) throws Unreadable {
      return switch (word) {
        case "invoke" -> INVOKE;
        case "ok" -> OK;
        case "fail" -> FAIL;
        case "info" -> INFO;
        default -> throw new Unreadable("the type of an operation is invoke, ok, fail or info, not " + word);
      };
    }
  }

  /**
   * The entry that a map of a history says.
   *
   * @throws Unreadable if it says none
   */
  static Entry of(int line, Datum datum) throws Unreadable {
    if (!(datum instanceof Datum.Table table)) {
      throw new Unreadable("expected an operation, a map with :type, :process, :f and :value, not "
          + Datum.shown(datum));
    }
    if (table.at("type") == Datum.NIL) {
      throw new Unreadable("this map has no :type; expected invoke, ok, fail or info");
    }
    Type type = Type.of(shortName(table.at("type")));
    Datum process = table.at("process");
    if (process == Datum.NIL) {
      throw new Unreadable("this map has no :process; expected the number of a client, or :nemesis");
    }
    Optional<Long> number = number(process);
    Datum session = table.at("session");
    return new Entry(line, type, number, shortName(table.at("f")), table.at("value"),
        session == Datum.NIL ? Optional.empty() : Optional.of(shortName(session)));
  }

  /** The number of a client; empty for somebody with a name. */
  static Optional<Long> number(Datum process) throws Unreadable {
    if (process instanceof Datum.Whole whole && whole.number() >= 0) {
      return Optional.of(whole.number());
    }
    if (process instanceof Datum.Word || process instanceof Datum.Text) {
      return Optional.empty();
    }
    throw new Unreadable("a process is a number from 0 on, or a name such as :nemesis, not "
        + Datum.shown(process));
  }

  private static String shortName(Datum datum) {
    String name = Datum.name(datum);
    return name.length() <= 60 ? name : name.substring(0, 57) + "...";
  }
}
