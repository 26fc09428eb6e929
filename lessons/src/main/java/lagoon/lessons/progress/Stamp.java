package lagoon.lessons.progress;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import lagoon.setting.Scalar;

/**
 * When something was done, to the second.
 *
 * @param at in a year of four digits: no calendar shows what lies far beyond
 */
@Scalar("a date and a time such as 2026-11-30T20:15:00Z")
public record Stamp(Instant at) {

  private static final DateTimeFormatter TABLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final Instant FIRST = Instant.parse("1000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  /**
   * @throws IllegalArgumentException for a year that has not four digits, in any zone
   */
  public Stamp {
    at = at.truncatedTo(ChronoUnit.SECONDS);
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw new IllegalArgumentException("expected a year of four digits");
    }
  }

  /**
   * Reads what a file holds.
   *
   * @throws IllegalArgumentException with a sentence for anything else
   */
  public static Stamp of(Object scalar) {
    try {
      return new Stamp(Instant.parse(String.valueOf(scalar)));
    } catch (DateTimeParseException none) {
      throw new IllegalArgumentException("expected a date and a time such as 2026-11-30T20:15:00Z", none);
    }
  }

  /** As a spreadsheet takes it for a date, by the clocks of that zone. */
  String inTable(ZoneId zone) {
    return TABLE.format(at.atZone(zone));
  }

  @Override
  public String toString() {
    return at.toString();
  }
}
