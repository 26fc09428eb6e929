package lagoon.client;

import java.util.List;
import lagoon.history.Effect;

/**
 * A write in protocols whose replicas do not carry actions out but put what a client made of what it had seen
 * (DeCandia et al., SOSP 2007, section 4.3: put(key, context, object)).
 *
 * @param effect what the action makes of the versions seen, worked out by the client
 * @param context the versions of its keys that the session has seen: siblings, one, or none
 */
public record Put(Effect effect, List<Seen> context) {
  public Put {
    context = List.copyOf(context);
  }

  /** ", after v2 {a:2}"; empty for a blind write. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Seen one : context) {
      text.append(text.isEmpty() ? ", after " : " and ").append(one.text());
    }
    return text.toString();
  }
}
