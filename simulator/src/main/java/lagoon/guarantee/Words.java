package lagoon.guarantee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import lagoon.history.Action;
import lagoon.history.Key;
import lagoon.history.Operation;
import lagoon.history.Version;

/** The words of a proof: times, versions and operations as a student reads them. */
public final class Words {

  private Words() {}

  /**
   * A time in the unit that suits it, cut off after the thousandth, as in the columns of pictures: "110 ms",
   * "1.204 s", "2.5 min".
   */
  static String time(long nanos) {
    long size = Math.abs(nanos);
    if (size == 0) {
      return "0 ms";
    }
    if (size < 1_000) {
      return nanos + " ns";
    }
    if (size < 1_000_000) {
      return cut(nanos, 1_000) + " \u00b5s";
    }
    if (size < 1_000_000_000) {
      return cut(nanos, 1_000_000) + " ms";
    }
    return size < 120_000_000_000L
        ? cut(nanos, 1_000_000_000) + " s"
        : cut(nanos, 60_000_000_000L) + " min";
  }

  private static String cut(long nanos, long unit) {
    BigDecimal number = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit), 3, RoundingMode.DOWN);
    return number.stripTrailingZeros().toPlainString();
  }

  /** "checking = 400 (v2)". */
  static String version(Version version) {
    return version.key() + " = " + held(version);
  }

  /** "400 (v2)"; "nothing (v3, a deletion)". */
  static String held(Version version) {
    String mark = version.value().isPresent() || version.writer().isEmpty() ? "" : ", a deletion";
    return version.value() + " (" + version + mark + ")";
  }

  /** "400 (v2) and 410 (v2)"; "nothing at all". */
  static String held(List<Version> versions) {
    if (versions.isEmpty()) {
      return "nothing at all";
    }
    List<String> texts = new ArrayList<>();
    for (Version version : versions) {
      texts.add(held(version));
    }
    return and(texts);
  }

  /** "v2 and v3"; "no version". */
  static String numbers(List<Version> versions) {
    return versions.isEmpty() ? "no version" : and(versions);
  }

  /** The versions of one key among these. */
  static List<Version> ofKey(List<Version> versions, Key key) {
    if (versions.size() == 1 && versions.get(0).keyIndex() == key.index()) {
      return versions;
    }
    List<Version> ofKey = new ArrayList<>();
    for (Version version : versions) {
      if (version.keyIndex() == key.index()) {
        ofKey.add(version);
      }
    }
    return ofKey;
  }

  /**
   * "alice's write of checking = 400 (v2)"; "alice's transfer of 100 from checking to rent (checking = 400,
   * v2)".
   */
  static String write(Operation operation, Version made) {
    String whose = operation.session() + "'s ";
    if (operation.action() instanceof Action.Write) {
      return whose + "write of " + version(made);
    }
    if (operation.action() instanceof Action.Delete) {
      return whose + "deletion of " + made.key() + " (" + made + ")";
    }
    return whose + noun(operation.action()) + " (" + made.key() + " = " + made.value() + ", " + made + ")";
  }

  /** "alice's transfer of 100 from checking to rent". */
  static String operation(Operation operation) {
    return operation.session() + "'s " + noun(operation.action());
  }

  /** "transfer of 100 from checking to rent". */
  public static String noun(Action action) {
    if (action instanceof Action.Write write) {
      return "write of " + write.key() + " = " + write.value();
    }
    if (action instanceof Action.Add add) {
      return "addition of " + add.amount() + " to " + add.key();
    }
    if (action instanceof Action.Delete delete) {
      return "deletion of " + delete.key();
    }
    if (action instanceof Action.Transfer transfer) {
      return "transfer of " + transfer.amount() + " from " + transfer.from() + " to " + transfer.to();
    }
    if (action instanceof Action.CompareAndSet change) {
      return "change of " + change.key() + " from " + change.expected() + " to " + change.value();
    }
    if (action instanceof Action.Append append) {
      return "appending of " + append.value() + " to " + append.key();
    }
    if (action instanceof Action.Include include) {
      return "inclusion of " + include.value() + " in " + include.key();
    }
    if (action instanceof Action.Remove remove) {
      return "removal of " + remove.value() + " from " + remove.key();
    }
    if (action instanceof Action.Transaction transaction) {
      return "transaction (" + transaction.text() + ")";
    }
    return "read of " + and(action.keys());
  }

  /** Who made that version: "alice's write of x = 1 (v2)", or "the initial x = 0 (v1)". */
  static String origin(Version version) {
    return version.writer().isPresent()
        ? write(version.writer().get(), version)
        : "the initial " + version(version);
  }

  static String list(List<?> things, String separator) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < things.size(); i++) {
      text.append(i == 0 ? "" : separator).append(things.get(i));
    }
    return text.toString();
  }

  /** "a", "a and b", "a, b and c". */
  public static String and(List<?> things) {
    int last = things.size() - 1;
    return last < 1 ? list(things, "") : list(things.subList(0, last), ", ") + " and " + things.get(last);
  }
}
