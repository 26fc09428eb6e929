package lagoon.ui.playback;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a line that sets something may go on: {@code PATH=VALUE}, one in each line of a text.
 *
 * @param from where in the text the part begins that a proposal replaces
 * @param to where it ends: the caret
 * @param proposals the nearest first
 */
public record SettingCompletion(int from, int to, List<Proposal> proposals) {

  /** More than these nobody reads. */
  public static final int MOST = 60;

  public SettingCompletion {
    proposals = List.copyOf(proposals);
  }

  /**
   * A way to go on.
   *
   * @param text what stands there then
   * @param label what it is called
   * @param meaning what it means, and what it is now
   */
  public record Proposal(String text, String label, String meaning) {}

  /** What may follow at the caret of a text. */
  public static SettingCompletion at(List<DeclaredSetting> settings, String text, int caret) {
    int start = text.lastIndexOf('\n', caret - 1) + 1;
    int equals = text.substring(start, caret).indexOf('=');
    if (equals >= 0) {
      int from = start + equals + 1;
      String path = text.substring(start, from - 1).strip();
      String typed = text.substring(from, caret).strip();
      return new SettingCompletion(from, caret, settings.stream().filter(one -> one.path().equals(path))
          .flatMap(SettingCompletion::values)
          .filter(one -> one.text().startsWith(typed) && !one.text().equals(typed)).toList());
    }
    String typed = text.substring(start, caret).strip().toLowerCase(Locale.ROOT);
    Stream<DeclaredSetting> near = settings.stream().filter(one -> lower(one.path()).startsWith(typed));
    Stream<DeclaredSetting> far = settings.stream().filter(one -> !lower(one.path()).startsWith(typed)
        && (lower(one.path()).contains(typed) || lower(one.meaning()).contains(typed)));
    return new SettingCompletion(start, caret,
        Stream.concat(near, far).limit(MOST).map(SettingCompletion::path).toList());
  }

  /** The text with a proposal taken. */
  public String taken(String text, Proposal proposal) {
    return text.substring(0, from) + proposal.text() + text.substring(to);
  }

  private static Proposal path(DeclaredSetting setting) {
    String now = setting.value().isEmpty() ? "" : " (now " + setting.value() + ")";
    return new Proposal(setting.path() + "=", setting.path(), setting.meaning() + now);
  }

  private static Stream<Proposal> values(DeclaredSetting setting) {
    return setting.words().isEmpty()
        ? Stream.of(setting.value()).filter(now -> !now.isEmpty())
            .map(now -> new Proposal(now, now, "as it is; expected " + setting.expected()))
        : setting.words().stream().map(word ->
            new Proposal(word, word, word.equals(setting.value()) ? "as it is" : ""));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
