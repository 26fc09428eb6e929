package lagoon.ui.desktop.lessons;

import java.util.List;
import lagoon.lessons.format.SettingText;
import lagoon.lessons.format.Source;
import lagoon.lessons.print.TextProse;

/** A run of a lesson and what differs in it, in Markdown: its faults in words. */
final class RunText {

  private RunText() {}

  /** "`swim` with cluster.loss=5%, n4 is down from 5.5 s on". */
  static String of(Source source) {
    List<String> settings =
        new SettingText().of(source.set()).stream().map(TextProse::escaped).toList();
    return "`" + source.name() + "`" + (settings.isEmpty() ? "" : " with " + String.join(", ", settings));
  }
}
