package lagoon.scenarios.histories;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lagoon.history.Value;

/** What a history's operations mean. */
public enum Model {
  /** One register: {@code :read 3}, {@code :write 3}. */
  REGISTER,
  /** The same, and {@code :cas [0 3]}. */
  CAS_REGISTER,
  /**
   * A store of keys, with all that Lagoon knows: {@code :read [k 3]}, {@code :write [k 3]}, {@code :cas [k
   * [0 3]]}, {@code :delete [k nil]}, {@code :add [k 3]}, {@code :append [k 3]}, {@code :include [k 3]},
   * {@code :remove [k 3]}, {@code :transfer}, {@code :txn} and reads of several keys, {@code :read {k 3}}.
   */
  KV,
  /** Lists: {@code :txn [[:append k 3] [:r k [1 3]]]}. */
  LIST_APPEND,
  /** Accounts: {@code :transfer {:from 0, :to 1, :amount 5}}, {@code :read {0 5, 1 15}}. */
  BANK,
  /** One set: {@code :add 3}, {@code :remove 3}, {@code :read #{3}}. */
  SET,
  /** One number: {@code :add 3}, {@code :read 3}. */
  COUNTER;

  /** "cas-register". */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The model of that name. */
  public static Optional<Model> of(String text) {
    for (Model model : values()) {
      if (model.text().equals(text)) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  /** Whether all its operations are about one thing that has no name of its own. */
  boolean hasOneKey() {
    return this == REGISTER || this == CAS_REGISTER || this == SET || this == COUNTER;
  }

  /** What that one thing is called. */
  String only() {
    return this == SET || this == COUNTER ? text() : "register";
  }

  /** What a key holds at first where nobody says anything. */
  Value initial() {
    return switch (this) {
      case REGISTER, CAS_REGISTER, KV -> Value.ABSENT;
      case LIST_APPEND, SET -> new Value.Items(List.of());
      case BANK, COUNTER -> new Value.Amount(0);
    };
  }
}
